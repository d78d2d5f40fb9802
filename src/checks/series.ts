import { rulesOn } from '#src/checks/rule.ts';
import { suggest } from '#src/checks/nearest.ts';
import { writtenSeries } from '#src/checks/written-observations.ts';
import { pathKey } from '#src/checks/yaml-source.ts';

/** Keys of a series. */
export const seriesRules = rulesOn('names', 'fields', [
  {
    id: 'reference-unknown',
    sentence:
      'Una serie divisa per una dimensione che il suo indicatore non ha, o una chiave che non è una voce della dimensione.',
    example: { earlier: { 'comunali: 12.5': '‸comunale: 12.5' } },
    find: ({ kind, yaml }, { indicators, dimensions }) =>
      (kind === 'bulletin' ? writtenSeries(yaml) : []).flatMap(({ by, indicator, path, observations }) => {
        const allowed = indicators.get(indicator)?.dimensions;
        if (by === undefined || !allowed || !dimensions) return [];
        const unknown = (
          what: string,
          found: string,
          offset: number,
          known: Iterable<string>,
          where: string,
        ) => ({
          offset,
          found,
          message: `Non esiste ${what} «${found}»`,
          remedy: suggest(found, known, `aggiungila a ${where}`),
        });
        if (!allowed.includes(by)) {
          const offset = yaml?.fields.get(pathKey([...path, 'by']))?.offset ?? 0;
          const where = 'dimensions dell’indicatore';
          return [unknown('per questo indicatore la dimensione', by, offset, allowed, where)];
        }
        const items = dimensions.get(by);
        return observations.flatMap(({ breakdown, offset }) => {
          const item = breakdown[by] ?? '';
          if (!items || items.has(item)) return [];
          return [unknown('la voce', item, offset, items, 'values della dimensione in programme.yaml')];
        });
      }),
  },
  {
    id: 'series-said-twice',
    sentence: 'Un giorno o una voce scritti accanto a una serie che li ha già come chiavi dei valori.',
    example: { earlier: { 'quota-digitale\n': 'quota-digitale\n    breakdown: { ‸tipo: comunali }\n' } },
    find: ({ kind, yaml }) =>
      (kind === 'bulletin' ? writtenSeries(yaml) : []).flatMap(({ by, path }) => {
        const twin = by === undefined ? ['asOf'] : ['breakdown', by];
        const field = yaml?.fields.get(pathKey([...path, ...twin]));
        if (!field) return [];
        const message =
          by === undefined
            ? 'I giorni di questa serie sono già le chiavi dei valori'
            : `Le voci di «${by}» sono già le chiavi dei valori`;
        return [
          {
            offset: field.keyOffset,
            found: field.source,
            message,
            remedy: `togli ${twin.join('.')} dalla serie`,
          },
        ];
      }),
  },
]);
