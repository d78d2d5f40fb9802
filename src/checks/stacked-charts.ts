import type { Catalogue } from '#src/checks/catalogue.ts';
import { isTiled } from '#src/checks/maps.ts';
import { chartsOfKind, tell, type Named } from '#src/checks/named-values.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { numberOf, type WrittenObservation } from '#src/checks/written-observations.ts';
import { pathKey } from '#src/checks/yaml-source.ts';
import { mostParts } from '#src/lib/charts/stacked-rows.ts';
import { stageIds } from '#src/lib/stage.ts';

/** The bars of a stack of several series: for each item the values of all; of one series all its values. */
function stacksOf(named: Named[]): WrittenObservation[][] {
  const [only, ...others] = named;
  if (only && others.length === 0) return [only.values];
  const all = named.flatMap(({ series, values }) =>
    values.map((value) => ({ value, item: value.breakdown[series?.by ?? ''] ?? '' })),
  );
  return [...Map.groupBy(all, ({ item }) => item).values()].map((own) => own.map(({ value }) => value));
}

/** A part that holds all the others of its bar; `undefined` if there is none. */
function findWhole(named: Named[]): Named | undefined {
  const contains = ({ series: whole }: Named, { series: part }: Named): boolean => {
    const [own, other] = [whole, part].map((one) => one?.observations[0]?.breakdown ?? {});
    return (
      whole?.indicator === part?.indicator &&
      Object.keys(own ?? {}).length < Object.keys(other ?? {}).length &&
      Object.entries(own ?? {}).every(
        ([dimension, item]) => dimension === whole?.by || other?.[dimension] === item,
      )
    );
  };
  return named.find(
    (one) =>
      named.some((other) => other !== one && contains(one, other)) ||
      (named.length === 1 && hasTotal(one.values.map(numberOf))),
  );
}

/** True if one of at least three values is the sum of the others. */
function hasTotal(values: (number | null)[]): boolean {
  const known = values.map((value) => value ?? 0);
  const sum = known.reduce((total, value) => total + value, 0);
  return known.length > 2 && sum > 0 && known.some((value) => Math.abs(2 * value - sum) < 1e-6 * sum);
}

/** True if a stage may hold some of what another one counts: who has finished has begun before. */
function mayFollow(stage: string | undefined, before: string | undefined): boolean {
  const placeOf = (one: string | undefined) => stageIds.findIndex((id) => id === one);
  return stage === 'unspecified' || placeOf(stage) >= placeOf(before);
}

/** True if a series counts what another one has counted already, as far as indicators, stages and values tell. */
function isWithin(part: Named, whole: Named, { indicators }: Catalogue): boolean {
  const by = part.series?.by;
  if (by === undefined || by !== whole.series?.by || part.series?.indicator === whole.series.indicator)
    return false;
  const totals = new Map(whole.values.map((value) => [value.breakdown[by], numberOf(value)]));
  const isNoMore = (value: WrittenObservation) => {
    const [own, total] = [numberOf(value), totals.get(value.breakdown[by]) ?? null];
    return own !== null && total !== null && own <= total;
  };
  return (
    part.values.every(isNoMore) &&
    part.values.some((value) => numberOf(value) !== 0) &&
    mayFollow(
      indicators.get(part.series?.indicator ?? '')?.stage,
      indicators.get(whole.series.indicator)?.stage,
    )
  );
}

/** Charts of the parts of a total that are no such parts, or could not be told apart. */
export const stackedChartRules = rulesOn('charts', 'fields', [
  {
    id: 'chart-parts',
    sentence:
      'Una parte di un totale che manca o è negativa; o che non è esatta, in un grafico di percentuali.',
    example: {
      earlier: {
        'kind: bars': 'kind: stacked\n    share: true',
        'observations: [per-tipo]': 'observations: [‸per-tipo]',
        'by: tipo\n': 'by: tipo\n    precision: about\n',
      },
    },
    find: (file) =>
      chartsOfKind(file, 'stacked').flatMap(({ chart, named }) => {
        const isShare = file.yaml?.fields.get(pathKey([...chart.path, 'share']))?.value === true;
        const other = `usa kind: ${named.length > 1 ? 'grouped' : 'bars'}`;
        return named.flatMap((one) => {
          const missing = one.values.find(({ value }) => value?.value === null);
          if (missing)
            return [tell(one, `Manca una parte, «${missing.id}»: non si vedrebbe il totale`, other)];
          const negative = one.values.find((value) => (numberOf(value) ?? 0) < 0);
          if (negative) return [tell(one, `«${negative.id}» è negativa: non è parte di un totale`, other)];
          const inexact = isShare && one.values.find(({ precision }) => precision !== 'exact');
          if (!inexact) return [];
          const message = `«${inexact.id}» non è un valore esatto: le percentuali del totale non si conoscono`;
          return [tell(one, message, `togli share: true, o ${other}`)];
        });
      }),
  },
  {
    id: 'chart-parts-shares',
    sentence: 'Percentuali di totali diversi una sull’altra: non si sommano.',
    example: {
      earlier: { 'kind: bars': 'kind: stacked', 'observations: [per-tipo]': 'observations: [‸quota]' },
    },
    find: (file, { indicators }) =>
      chartsOfKind(file, 'stacked').flatMap(({ named }) => {
        const [first] = named;
        if (!first || indicators.get(first.values[0]?.indicator ?? '')?.kind !== 'percent') return [];
        const sums = stacksOf(named).map((own) => own.reduce((sum, one) => sum + (numberOf(one) ?? 0), 0));
        if (sums.every((sum) => Math.abs(sum - 100) < 0.5)) return [];
        const remedy = `usa kind: ${named.length > 1 ? 'grouped' : 'bars'}`;
        return [
          tell(first, 'Le parti sono percentuali che insieme non fanno 100: hanno totali diversi', remedy),
        ];
      }),
  },
  {
    id: 'chart-parts-many',
    sentence: `Un totale di più di ${mostParts} parti: non si distinguerebbero.`,
    example: {
      programme: {
        '- id: scolastiche':
          '- { id: a, name: A }\n      - { id: b, name: B }\n      - { id: c, name: C }\n      - { id: d, name: D }\n      - id: scolastiche',
      },
      earlier: {
        'kind: bars': 'kind: stacked',
        'observations: [per-tipo]': 'observations: [‸per-tipo]',
        'comunali: 800\n      scolastiche: 400':
          'comunali: 600\n      scolastiche: 130\n      a: 210\n      b: 220\n      c: 15\n      d: 25',
      },
    },
    find: (file) =>
      chartsOfKind(file, 'stacked').flatMap(({ named: [first, ...others] }) => {
        if (!first || others.length > 0 || first.values.length <= mostParts) return [];
        const message = `«${first.id}» ha ${first.values.length} voci: il grafico ne distingue ${mostParts}`;
        return [tell(first, message, 'usa kind: bars')];
      }),
  },
  {
    id: 'chart-parts-whole',
    sentence: 'Una parte che è già il totale delle altre.',
    example: {
      bulletin: { 'value: 900': 'value: 700' },
      programme: { '- id: scolastiche': '- { id: tutte, name: Tutte }\n      - id: scolastiche' },
      earlier: {
        'kind: bars': 'kind: stacked',
        'observations: [per-tipo]': 'observations: [‸per-tipo]',
        'comunali: 800\n      scolastiche: 400': 'comunali: 500\n      scolastiche: 100\n      tutte: 600',
      },
    },
    find: (file) =>
      chartsOfKind(file, 'stacked').flatMap(({ named }) => {
        const whole = findWhole(named);
        if (!whole) return [];
        const message = `In «${whole.id}» c’è il totale delle altre parti: la barra sarebbe lunga il doppio`;
        return [tell(whole, message, 'toglilo dal grafico: lo dice già la barra intera')];
      }),
  },
  {
    id: 'chart-parts-contained',
    sentence:
      'Una parte compresa in un’altra, come il pagato nell’assegnato: sarebbe contata due volte. Si vede da due indicatori, quando i valori dell’uno non superano mai quelli dell’altro e la sua fase non viene prima.',
    example: {
      loans: {
        'unit: "prestiti"': 'unit: biblioteche',
        'stage: completed': 'stage: completed\ndimensions: [tipo]',
      },
      earlier: {
        'kind: bars': 'kind: stacked',
        'observations: [per-tipo]': 'observations: [per-tipo, ‸con-prestito]',
        'series:\n':
          'series:\n  - id: con-prestito\n    indicator: prestiti\n    by: tipo\n    source: annuario\n    values: { comunali: 300, scolastiche: 250 }\n',
      },
    },
    find: (file, catalogue) =>
      chartsOfKind(file, 'stacked').flatMap(({ named }) =>
        named.flatMap((part) => {
          const whole = named.find((other) => other !== part && isWithin(part, other, catalogue));
          if (!whole) return [];
          const message = `«${part.id}» è compresa in «${whole.id}»: sommarle conta due volte`;
          const onMap = isTiled(part.series?.by ?? '', catalogue) ? `, o kind: map con of: ${whole.id}` : '';
          return [tell(part, message, `usa kind: grouped${onMap}`)];
        }),
      ),
  },
]);
