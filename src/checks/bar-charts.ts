import type { Catalogue } from '#src/checks/catalogue.ts';
import { chartsOf, namesIn } from '#src/checks/charts.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import type { Finding } from '#src/checks/finding.ts';
import { rulesOn } from '#src/checks/rule.ts';
import {
  singleObservations,
  writtenSeries,
  type WrittenObservation,
  type WrittenSeries,
} from '#src/checks/written-observations.ts';
import { pathKey, selectFields, type Field } from '#src/checks/yaml-source.ts';
import { dayOfItem } from '#src/lib/charts/columns.ts';
import { chartKinds } from '#src/lib/charts/kinds.ts';
import { toSlots } from '#src/lib/charts/slots.ts';
import { mostParts } from '#src/lib/charts/stacked-rows.ts';
import { isDay } from '#src/lib/day.ts';
import type { ChartKind } from '#src/schemas/chart.ts';

/** What a chart names in one place: a series or one observation, and the values that it stands for. */
type Named = { field: Field; id: string; series: WrittenSeries | undefined; values: WrittenObservation[] };

/** The charts of a kind, each with what it names that exists. */
function chartsOfKind(file: ContentFile, kind: ChartKind): { chart: Field; named: Named[] }[] {
  const single = singleObservations(file.yaml);
  const all = writtenSeries(file.yaml);
  const values = [...single, ...all.flatMap(({ observations }) => observations)];
  return chartsOf(file, (one) => one === chartKinds[kind]).map(({ chart }) => ({
    chart,
    named: namesIn(file, chart).flatMap((field): Named[] => {
      const id = String(field.value);
      const series = all.find((one) => one.id === id);
      const own = series?.observations ?? values.filter((one) => one.id === id);
      return own.length > 0 ? [{ field, id, series, values: own }] : [];
    }),
  }));
}

function tell({ field, id }: Named, message: string, remedy: string): Finding {
  return { offset: field.offset, found: id, message, remedy };
}

/** The item or day by which the column of a value stands. */
function placeOf({ breakdown, asOf }: WrittenObservation, { ordered }: Catalogue): string {
  return Object.entries(breakdown).find(([dimension]) => ordered.has(dimension))?.[1] ?? asOf;
}

/** True for a series by days, or by a dimension that has an order. */
function isInOrder({ by, observations }: WrittenSeries, ordered: Catalogue['ordered']): boolean {
  return by === undefined ? observations.every(({ asOf }) => isDay(asOf)) : ordered.has(by);
}

/** The bars of a stack of several series: for each item the values of all; of one series all its values. */
function stacksOf(named: Named[]): WrittenObservation[][] {
  const [only, ...others] = named;
  if (only && others.length === 0) return [only.values];
  const all = named.flatMap(({ series, values }) =>
    values.map((value) => ({ value, item: value.breakdown[series?.by ?? ''] ?? '' })),
  );
  return [...Map.groupBy(all, ({ item }) => item).values()].map((own) => own.map(({ value }) => value));
}

function numberOf({ value }: WrittenObservation): number | null {
  return typeof value?.value === 'number' ? value.value : null;
}

/** What keeps series from being set side by side, item by item. */
function findUnlikeItems(named: Named[], ordered: Catalogue['ordered']): Finding[] {
  const [first] = named;
  return named.flatMap((one) => {
    const { id, series, values } = one;
    const wanted = 'questo grafico vuole serie per voci (con by)';
    if (!series) {
      const remedy = 'nomina una serie, o usa kind: bars per confrontare singole cifre';
      return [tell(one, `«${id}» è una cifra sola: ${wanted}`, remedy)];
    }
    if (series.by === undefined)
      return [tell(one, `«${id}» è una serie per giorni: ${wanted}`, 'usa kind: line o kind: columns')];
    if (!first?.series?.by || one === first) return [];
    const separate = `fai un grafico per serie, con kind: ${ordered.has(series.by) ? 'columns' : 'bars'}`;
    if (series.by !== first.series.by) {
      const message = `«${id}» è per «${series.by}», «${first.id}» per «${first.series.by}»: le voci devono essere le stesse`;
      return [tell(one, message, separate)];
    }
    const { by } = series;
    const itemsOf = (all: WrittenObservation[]) => new Set(all.map(({ breakdown }) => breakdown[by] ?? ''));
    const odd = [...itemsOf(values).symmetricDifference(itemsOf(first.values))];
    if (odd.length === 0) return [];
    const message = `«${id}» e «${first.id}» non hanno le stesse voci: ${odd.join(', ')} ${odd.length === 1 ? 'sta' : 'stanno'} in una sola`;
    return [tell(one, message, `completa le serie, o ${separate}`)];
  });
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

/** Charts of bars that could not be drawn by their kind; each rule names the kind that can. */
export const barChartRules = rulesOn('charts', 'fields', [
  {
    id: 'chart-bars-in-order',
    sentence:
      'Barre di valori che hanno un ordine, di giorni o di voci: ordinate per valore lo perderebbero.',
    example: { earlier: { 'observations: [per-tipo]': 'observations: [‸prestiti]' } },
    find: (file, { ordered }) =>
      chartsOfKind(file, 'bars').flatMap(({ named }) =>
        named
          .filter(({ series, values }) => series && values.length > 1 && isInOrder(series, ordered))
          .map((one) => {
            const by = one.series?.by;
            const message = `I valori di «${one.id}» hanno l’ordine ${by === undefined ? 'dei giorni' : `di «${by}»`}: le barre vanno dalla più grande`;
            return tell(one, message, 'usa kind: columns');
          }),
      ),
  },
  {
    id: 'chart-columns-place',
    sentence:
      'Colonne di due indicatori, o due nello stesso posto: stanno in ordine di giorno, o di voce di una dimensione in ordine.',
    example: {
      earlier: { 'kind: bars': 'kind: columns', 'observations: [per-tipo]': 'observations: [‸per-tipo]' },
    },
    find: (file, catalogue) =>
      chartsOfKind(file, 'columns').flatMap(({ named }) => {
        const all = named.flatMap((one) => one.values.map((value) => ({ one, value })));
        const odd = all.find(({ value }) => value.indicator !== all[0]?.value.indicator);
        if (odd) {
          const remedy = 'lascia un solo indicatore, o usa kind: line o kind: grouped';
          return [tell(odd.one, 'Le colonne mostrano un indicatore solo', remedy)];
        }
        const taken = new Set<string>();
        const twice = all.find(({ value }) => {
          const place = placeOf(value, catalogue);
          return taken.has(place) || !taken.add(place);
        });
        if (!twice) return [];
        const place = placeOf(twice.value, catalogue);
        const message = `Due colonne starebbero nello stesso posto: ${place}`;
        const isByItem =
          twice.one.series?.by !== undefined || named.every(({ values }) => values.length === 1);
        const remedy = `usa kind: ${isByItem ? 'bars' : 'line'}`;
        return [tell(twice.one, message, remedy)];
      }),
  },
  {
    id: 'chart-columns-sparse',
    sentence: 'Colonne di giorni lontani e irregolari: quasi tutti i posti resterebbero vuoti.',
    example: {
      earlier: {
        'kind: bars': 'kind: columns',
        'observations: [per-tipo]': 'observations: [‸prestiti]',
        '"2026-01-31": 20000': '"2026-01-01": 20000\n      "2026-01-31": 20000',
      },
    },
    find: (file, catalogue) =>
      chartsOfKind(file, 'columns').flatMap(({ named }) => {
        const days = named.flatMap(({ values }) =>
          values.map((value) => {
            const place = placeOf(value, catalogue);
            return dayOfItem(place) ?? (isDay(value.asOf) ? value.asOf : null);
          }),
        );
        const [first] = named;
        const known = days.flatMap((day) => day ?? []).toSorted();
        if (!first || known.length < days.length) return [];
        const { count } = toSlots(known.map((day) => ({ day })));
        if (count <= 4 * known.length) return [];
        const message = `Fra i ${known.length} giorni delle colonne resterebbero ${count - known.length} posti vuoti`;
        return [tell(first, message, 'usa kind: line, che unisce giorni lontani')];
      }),
  },
  {
    id: 'chart-columns-note',
    sentence: 'Una nota a un giorno o a una voce che non ha una colonna.',
    example: {
      earlier: {
        'kind: bars': 'kind: columns',
        'observations: [per-tipo]':
          'observations: [prestiti]\n    annotations: [{ at: ‸"2026-02-20", text: Una festa, source: annuario }]',
      },
    },
    find: (file, catalogue) =>
      chartsOfKind(file, 'columns').flatMap(({ chart, named }) => {
        const places = named.flatMap(({ values }) => values.map((value) => placeOf(value, catalogue)));
        return selectFields(file.yaml, [...chart.path, 'annotations', '*', 'at'].join('.'))
          .filter(({ value }) => places.length > 0 && typeof value === 'string' && !places.includes(value))
          .map(({ value, offset }) => ({
            offset,
            found: String(value),
            message: `Nessuna colonna sta a «${String(value)}»`,
            remedy: `scrivi una di queste: ${places.slice(-3).join(', ')}`,
          }));
      }),
  },
  {
    id: 'chart-items',
    sentence: 'Serie accostate che non hanno le stesse voci.',
    example: {
      earlier: {
        'kind: bars': 'kind: grouped',
        'observations: [per-tipo]': 'observations: [per-tipo, ‸aperte]',
      },
    },
    find: (file, { ordered }) =>
      (['grouped', 'stacked'] as const).flatMap((kind) =>
        chartsOfKind(file, kind).flatMap(({ named }) => findUnlikeItems(named, ordered)),
      ),
  },
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
    id: 'chart-highlight',
    sentence: 'In evidenza ciò che il grafico non mostra.',
    example: {
      bulletin: {
        'observations: [aperte, aperte-comunali]':
          'observations: [aperte, aperte-comunali]\n    highlight: [‸prestiti]',
      },
    },
    find: (file) =>
      (['bars', 'columns'] as const).flatMap((kind) =>
        chartsOfKind(file, kind).flatMap(({ chart, named }) => {
          const shown = new Set(named.flatMap(({ id, values }) => [id, ...values.map((value) => value.id)]));
          return selectFields(file.yaml, [...chart.path, 'highlight', '*'].join('.'))
            .filter(({ value }) => !shown.has(String(value)))
            .map(({ value, offset }) => ({
              offset,
              found: String(value),
              message: `«${String(value)}» è in evidenza, ma non è fra le observations del grafico`,
              remedy: 'aggiungila a observations o toglila da highlight',
            }));
        }),
      ),
  },
]);
