import type { Catalogue, IndicatorFacts } from '#src/checks/catalogue.ts';
import { chartsOf, namesIn, observationsOf } from '#src/checks/charts.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { rulesOn } from '#src/checks/rule.ts';
import {
  itemsKey,
  singleObservations,
  writtenSeries,
  type WrittenObservation,
} from '#src/checks/written-observations.ts';
import type { Field } from '#src/checks/yaml-source.ts';
import { precisionIds, precisions } from '#src/lib/precision.ts';

function progressesOf(file: ContentFile) {
  return chartsOf(file, ({ isShare }) => isShare);
}

/** The observations that a chart of shares names, each with its indicator. */
function rowsOf(file: ContentFile, chart: Field, catalogue: Catalogue) {
  return observationsOf(file, chart, catalogue).flatMap(({ field, id, indicator }) => {
    const observation = catalogue.bulletins.get(file.id)?.observations.find((one) => one.id === id);
    return observation ? [{ field, id, indicator, observation }] : [];
  });
}

/** What to name where a part of an indicator cannot be shown: its figure of all, if the bulletin has one. */
function remedyForPart({ yaml }: ContentFile, indicator: string): string {
  const whole = singleObservations(yaml).find(
    (one) => one.indicator === indicator && itemsKey(one.breakdown) === '',
  );
  return whole
    ? `nomina la cifra senza breakdown: ${whole.id}`
    : 'nomina la cifra senza breakdown, o usa kind: bars';
}

/** Why a figure has no share of the final target of its indicator; `undefined` if it has one. */
function reasonForNoShare({ precision }: WrittenObservation, { stage, targets }: IndicatorFacts) {
  const final = targets.find((target) => target.final);
  if (final && final.stage !== '' && final.stage !== stage)
    return 'il traguardo finale chiede una fase diversa';
  return precisionIds.map((id) => (id === precision ? precisions[id].noShare : undefined)).find((why) => why);
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
        const all = writtenSeries(file.yaml);
        return namesIn(file, chart).flatMap(({ value, offset }) => {
          const found = String(value);
          const series = all.find(({ id }) => id === found);
          if (!series) return [];
          const message = `«${found}» è una serie: questo grafico vuole singole osservazioni`;
          const remedy =
            series.by === undefined
              ? `nomina uno dei suoi valori, per esempio ${series.observations[0]?.id ?? ''}`
              : remedyForPart(file, series.indicator);
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
          .map(({ field, id, indicator }) => ({
            offset: field.offset,
            found: id,
            message: `L’indicatore di «${id}» non ha un traguardo finale`,
            remedy:
              indicator.targets.length > 0
                ? 'se uno dei suoi traguardi è quello finale, segnalo con final: true nel file dell’indicatore; se no usa kind: line'
                : 'usa kind: bars o kind: line, che non vogliono un traguardo',
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
  {
    id: 'chart-share-of-part',
    sentence:
      'La quota di una cifra con breakdown: il traguardo è di tutti, e la quota di una parte sarebbe falsa.',
    example: { bulletin: { 'observations: [aperte]': 'observations: [‸aperte-comunali]' } },
    find: (file, catalogue) =>
      progressesOf(file).flatMap(({ chart }) =>
        rowsOf(file, chart, catalogue)
          .filter(
            ({ observation, indicator }) =>
              observation.status !== 'missing' &&
              itemsKey(observation.breakdown) !== '' &&
              indicator.targets.some(({ final }) => final),
          )
          .map(({ field, id, observation }) => ({
            offset: field.offset,
            found: id,
            message: `«${id}» è solo una parte (${Object.values(observation.breakdown).join(', ')}): il traguardo è di tutti`,
            remedy: remedyForPart(file, observation.indicator),
          })),
      ),
  },
  {
    id: 'chart-without-share',
    sentence: 'Un grafico di quote senza una quota: di tutte le sue cifre direbbe soltanto perché non c’è.',
    example: {
      indicator: { 'requires: Apertura serale': 'stage: paid\n    requires: Apertura serale' },
      bulletin: { 'observations: [aperte]': 'observations: [‸aperte]' },
    },
    find: (file, catalogue) =>
      progressesOf(file).flatMap(({ chart }) => {
        const rows = rowsOf(file, chart, catalogue);
        const [first] = rows;
        const reasons = rows.map(({ observation, indicator }) => reasonForNoShare(observation, indicator));
        if (!first || rows.length < namesIn(file, chart).length || reasons.includes(undefined)) return [];
        const message = `Nessuna riga avrebbe una quota: ${[...new Set(reasons)].join('; ')}`;
        const others = rows.length > 1 ? ', o kind: bars' : '';
        const remedy = `usa kind: line, che mostra il valore e i traguardi senza dividerli${others}`;
        return [{ offset: first.field.offset, found: first.id, message, remedy }];
      }),
  },
]);
