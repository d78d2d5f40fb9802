import type { Finding } from '#src/checks/finding.ts';
import type { Rule } from '#src/checks/rule.ts';
import { figurePlaces } from '#src/checks/figure-places.ts';
import { figureNamed } from '#src/checks/written-figures.ts';

/** A figure and a word without a blank between them are read as one: «1.250biblioteche». */
export const findGluedFigures: Rule = (file) =>
  figurePlaces(file).flatMap(({ offset, tag, ahead, after }): Finding[] => {
    const [word] = /[\p{L}\d]+$/u.exec(ahead) ?? [];
    const [next] = /^[\p{L}\d]+/u.exec(after) ?? [];
    if (word === undefined && next === undefined) return [];
    return [
      {
        rule: 'figure-glued',
        offset: word === undefined ? offset + tag.length : offset,
        found: `${word ?? ''}${tag}${next ?? ''}`,
        message: `Fra la cifra e «${word ?? next ?? ''}» manca uno spazio`,
        remedy: 'metti uno spazio fra la parola e la cifra',
      },
    ];
  });

const unitBehind = /^\s*(%|‰|per\s?cento|€|euro|mila|milion[ei]|miliard[oi])(?!\p{L})/iu;
const unitAhead = /[€%]\s*$/u;

/**
 * Percentages and money are printed with their unit, which the text must not say again. A count has none of these: «%»
 * or «mila» behind it makes another figure of it.
 */
export const findUnitsSaidTwice: Rule = (file, catalogue) =>
  figurePlaces(file).flatMap(({ id, offset, tag, ahead, after }): Finding[] => {
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
