import { withoutShares } from '#src/checks/sample.ts';
import { figurePlaces } from '#src/checks/figure-places.ts';
import type { NamedFinding } from '#src/checks/finding.ts';
import { rulesOf, rulesOn, type Find } from '#src/checks/rule.ts';
import { writtenObservations, type WrittenObservation } from '#src/checks/written-observations.ts';
import { precisionOf } from '#src/checks/written-figures.ts';
import { precisionWord } from '#src/lib/precision.ts';

/** Words before a number that say how exact it is, with the article or preposition that may stand between. */
const before =
  /(?<!\p{L})(?:oltre|più di|circa|quasi|almeno|intorno a[il]?|attorno a[il]?|all[’']incirca|pressappoco|non meno di|poco (?:più|meno) di)(?:\s+(?:i|gli|le|il|lo|la))?\s*$/iu;

/** The same behind it: «<Num …/> circa». */
const behind = /^\s*(?:,\s*)?(?:circa|o più|almeno|all[’']incirca|e oltre)(?!\p{L})/iu;

type Finding = NamedFinding<'precision-twice' | 'precision-of-threshold'>;

/** A threshold is a lower bound: the source does not say that there are more, nor that it is about that. */
function notOfThreshold(name: string, words: string, offset: number): Finding[] {
  const said = words.trim();
  if (/almeno|non meno/i.test(said)) return [];
  const message = `La cifra «${name}» è una soglia che la fonte dice raggiunta: «${said}» dice un’altra cosa`;
  const remedy = `togli «${said}», oppure scrivi «almeno»`;
  return [{ rule: 'precision-of-threshold', offset, found: said, message, remedy }];
}

const findPrecisionSaidTwice: Find<Finding> = (file, { bulletins }) => {
  const { kind, id, yaml } = file;
  const own = new Map<string, WrittenObservation>(
    kind === 'bulletin' ? writtenObservations(yaml).map((one) => [one.id, one]) : [],
  );
  const figure = (name: string): WrittenObservation | undefined => {
    const [bulletin = id, observation = ''] = name.split('/');
    return own.get(name) ?? bulletins.get(bulletin)?.observations.find((one) => one.id === observation);
  };
  return figurePlaces(file).flatMap(({ id: name, offset, tag, ahead, after }): Finding[] => {
    const precision = precisionOf(figure(name)?.precision ?? '');
    const said = before.exec(ahead)?.[0] ?? behind.exec(after)?.[0];
    if (said === undefined || precision === 'exact') return [];
    if (precision === 'threshold') return notOfThreshold(name, said, offset);
    const word = precisionWord[precision];
    return [
      {
        rule: 'precision-twice',
        offset: before.test(ahead) ? offset - said.length : offset,
        found: before.test(ahead) ? `${said}${tag}` : `${tag}${said}`,
        message: `La cifra «${name}» si stampa già con «${word}»`,
        remedy: `togli «${said.trim()}» dal testo; se la parola giusta è un’altra, cambia precision`,
      },
    ];
  });
};

/** Words on how exact a figure is, beside one that brings its own. */
export const precisionRules = rulesOn(
  'figures',
  'fields',
  rulesOf(findPrecisionSaidTwice, {
    'precision-twice': {
      sentence:
        'Un «oltre» o un «circa» accanto a una cifra che si stampa già con la sua parola: si leggerebbe due volte, o la contraddirebbe.',
      example: { bulletin: { 'Servono <Num': 'Sono ‸circa <Num id="aperte" />. Servono <Num' } },
    },
    'precision-of-threshold': {
      sentence: 'Un «oltre» o un «circa» accanto a una soglia: la fonte dice solo che è raggiunta.',
      example: {
        bulletin: {
          ...withoutShares,
          'value: 1250\n    precision: over': 'value: 2000\n    precision: threshold',
          'Servono <Num': 'Sono oltre ‸<Num id="aperte" />. Servono <Num',
        },
      },
    },
  }),
);
