import { rulesOn } from '#src/checks/rule.ts';
import { remedyForItem } from '#src/checks/item-remedy.ts';
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
    find: ({ kind, yaml }, catalogue) =>
      (kind === 'bulletin' ? writtenSeries(yaml) : []).flatMap(({ by, indicator, path, observations }) => {
        const allowed = catalogue.indicators.get(indicator)?.dimensions;
        if (by === undefined || !allowed || !catalogue.dimensions) return [];
        if (!allowed.includes(by)) {
          const offset = yaml?.fields.get(pathKey([...path, 'by']))?.offset ?? 0;
          const message = `Non esiste per questo indicatore la dimensione «${by}»`;
          const remedy = suggest(by, allowed, 'aggiungila a dimensions dell’indicatore');
          return [{ offset, found: by, message, remedy }];
        }
        const items = catalogue.dimensions.get(by);
        return observations.flatMap(({ breakdown, offset }) => {
          const found = breakdown[by] ?? '';
          if (!items || items.has(found)) return [];
          const remedy = remedyForItem(found, by, catalogue);
          return [{ offset, found, message: `Non esiste la voce «${found}»`, remedy }];
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
