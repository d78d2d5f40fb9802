import { chartsOf, namesIn, observationsOf } from '#src/checks/charts.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { writtenSeries } from '#src/checks/written-observations.ts';

function progressesOf(file: ContentFile) {
  return chartsOf(file, ({ isShare }) => isShare);
}

/** Charts of the share of a final target that have none to show. */
export const progressChartRules = rulesOn('charts', 'fields', [
  {
    id: 'chart-series',
    sentence: 'Una serie in un grafico che mostra la quota di un solo valore.',
    example: {
      earlier: { 'kind: bars': 'kind: progress', 'observations: [per-tipo]': 'observations: [‸per-tipo]' },
    },
    find: (file) =>
      progressesOf(file).flatMap(({ chart }) => {
        const series = new Map(writtenSeries(file.yaml).map((one) => [one.id, one.observations]));
        return namesIn(file, chart).flatMap(({ value, offset }) => {
          const found = String(value);
          const values = series.get(found);
          if (!values) return [];
          const message = `«${found}» è una serie: questo grafico vuole singole osservazioni`;
          const remedy = `nomina uno dei suoi valori, per esempio ${values[0]?.id ?? ''}`;
          return [{ offset, found, message, remedy }];
        });
      }),
  },
  {
    id: 'chart-without-target',
    sentence: 'La quota di un traguardo finale che l’indicatore non ha.',
    example: { bulletin: { 'observations: [aperte]': 'observations: [‸prestiti]' } },
    find: (file, catalogue) =>
      progressesOf(file).flatMap(({ chart }) =>
        observationsOf(file, chart, catalogue)
          .filter(({ indicator }) => !indicator.targets.some(({ final }) => final))
          .map(({ field, id }) => ({
            offset: field.offset,
            found: id,
            message: `L’indicatore di «${id}» non ha un traguardo finale`,
            remedy: 'togli l’osservazione dal grafico o segna final: true sul traguardo dell’indicatore',
          })),
      ),
  },
  {
    id: 'chart-without-value',
    sentence: 'La quota di un valore che manca.',
    example: {
      bulletin: {
        'value: 1250\n    precision: over': 'value: null\n    status: missing',
        'observations: [aperte]': 'observations: [‸aperte]',
      },
    },
    find: (file, { bulletins }) => {
      // A value that is still to be written is told where it stands.
      const missing = (bulletins.get(file.id)?.observations ?? []).filter(
        ({ value }) => value?.value === null && value.source !== '',
      );
      return progressesOf(file).flatMap(({ chart }) =>
        namesIn(file, chart)
          .filter(({ value: id }) => missing.some((one) => one.id === id))
          .map(({ value: id, offset }) => ({
            offset,
            found: String(id),
            message: `«${String(id)}» non ha un valore e non si può disegnare`,
            remedy: 'togli l’osservazione dal grafico',
          })),
      );
    },
  },
]);
