import type { Finding, NamedFinding } from '#src/checks/finding.ts';
import { rulesOf, rulesOn, type Find } from '#src/checks/rule.ts';
import { figurePlaces } from '#src/checks/figure-places.ts';
import { figureNamed } from '#src/checks/written-figures.ts';

const findGluedFigures: Find = (file) =>
  figurePlaces(file).flatMap(({ offset, tag, ahead, after }): Finding[] => {
    const [word] = /[\p{L}\d]+$/u.exec(ahead) ?? [];
    const [next] = /^[\p{L}\d]+/u.exec(after) ?? [];
    if (word === undefined && next === undefined) return [];
    return [
      {
        offset: word === undefined ? offset + tag.length : offset,
        found: `${word ?? ''}${tag}${next ?? ''}`,
        message: `Fra la cifra e «${word ?? next ?? ''}» manca uno spazio`,
        remedy: 'metti uno spazio fra la parola e la cifra',
      },
    ];
  });

const unitBehind = /^\s*(%|‰|per\s?cento|€|euro|mila|milion[ei]|miliard[oi])(?!\p{L})/iu;
const unitAhead = /[€%]\s*$/u;

type UnitFinding = NamedFinding<'unit-twice' | 'unit-wrong'>;

const findUnitsSaidTwice: Find<UnitFinding> = (file, catalogue) =>
  figurePlaces(file).flatMap(({ id, offset, tag, ahead, after }): UnitFinding[] => {
    const figure = figureNamed(id, file, catalogue);
    const behind = unitBehind.exec(after);
    const said = behind?.[0] ?? unitAhead.exec(ahead)?.[0];
    if (!figure || said === undefined) return [];
    const { kind, unit } = figure.facts;
    if (kind === 'count' && unit.toLowerCase().startsWith(said.trim().toLowerCase())) return [];
    const word = said.trim();
    return [
      {
        rule: kind === 'count' ? 'unit-wrong' : 'unit-twice',
        offset: behind ? offset + tag.length + said.length - said.trimStart().length : offset - said.length,
        found: behind ? `${tag}${said}` : `${said}${tag}`,
        message:
          kind === 'count'
            ? `La cifra «${id}» è un conteggio: «${word}» ne fa un’altra`
            : `La cifra «${id}» si stampa già con la sua unità`,
        remedy: `togli «${word}» dal testo`,
      },
    ];
  });

/** What stands right beside a figure. */
export const neighbourRules = rulesOn('figures', 'fields', [
  {
    id: 'figure-glued',
    sentence: 'Una cifra attaccata a una parola: si leggerebbero come una cosa sola.',
    example: { bulletin: { 'Servono <Num id="b1-7" />': 'Servono‸<Num id="b1-7" />' } },
    find: findGluedFigures,
  },
  ...rulesOf(findUnitsSaidTwice, {
    'unit-twice': {
      sentence: 'Un «%» o un «euro» accanto a una cifra che si stampa già con la sua unità.',
      example: { bulletin: { 'Servono <Num': 'Sono il <Num id="quota" /> ‸per cento. Servono <Num' } },
    },
    'unit-wrong': {
      sentence: 'Un «%», un «mila» o un «milioni» accanto a un conteggio: ne fa un’altra cifra.',
      example: { bulletin: { 'Servono <Num': 'Sono <Num id="aperte" /> ‸mila. Servono <Num' } },
    },
  }),
]);
