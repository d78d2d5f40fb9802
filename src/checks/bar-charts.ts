import type { Catalogue } from '#src/checks/catalogue.ts';
import { findingAt, type Finding } from '#src/checks/finding.ts';
import { suggest } from '#src/checks/nearest.ts';
import { chartsOfKind, tell, type Named } from '#src/checks/named-values.ts';
import { rulesOn } from '#src/checks/rule.ts';
import type { WrittenObservation, WrittenSeries } from '#src/checks/written-observations.ts';
import { selectFields } from '#src/checks/yaml-source.ts';
import { dayOfItem } from '#src/lib/charts/columns.ts';
import { toSlots } from '#src/lib/charts/slots.ts';
import { isDay } from '#src/lib/day.ts';

/** The item or day by which the column of a value stands. */
function placeOf({ breakdown, asOf }: WrittenObservation, { ordered }: Catalogue): string {
  return Object.entries(breakdown).find(([dimension]) => ordered.has(dimension))?.[1] ?? asOf;
}

/** True for a series by days, or by a dimension that has an order. */
function isInOrder({ by, observations }: WrittenSeries, ordered: Catalogue['ordered']): boolean {
  return by === undefined ? observations.every(({ asOf }) => isDay(asOf)) : ordered.has(by);
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
      'Colonne di due indicatori, di voci che non hanno un ordine, o due nello stesso posto: stanno in ordine di giorno, o di voce di una dimensione in ordine.',
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
        const unordered = named.find(
          ({ series }) => series?.by !== undefined && !catalogue.ordered.has(series.by),
        );
        if (unordered) {
          const message = `«${unordered.series?.by ?? ''}» non è una dimensione in ordine nel tempo`;
          return [tell(unordered, message, 'usa kind: bars')];
        }
        const taken = new Set<string>();
        const twice = all.find(({ value }) => {
          const place = placeOf(value, catalogue);
          return taken.has(place) || !taken.add(place);
        });
        if (!twice) return [];
        const place = placeOf(twice.value, catalogue);
        const message = `Due colonne starebbero nello stesso posto: ${place}`;
        const remedy = `usa kind: ${named.every(({ values }) => values.length === 1) ? 'bars' : 'line'}`;
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
            remedy: suggest(String(value), places, ''),
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
  {
    id: 'chart-highlight-all',
    sentence: 'Tutte le barre o le colonne in evidenza: nessuna spicca.',
    example: {
      earlier: { 'observations: [per-tipo]': 'observations: [per-tipo]\n    highlight: [‸per-tipo]' },
    },
    find: (file) =>
      (['bars', 'columns'] as const).flatMap((kind) =>
        chartsOfKind(file, kind).flatMap(({ chart, named }) => {
          const marked = selectFields(file.yaml, [...chart.path, 'highlight', '*'].join('.'));
          const isMarked = (id: string) => marked.some(({ value }) => value === id);
          const values = named.flatMap((one) => one.values.map(({ id }) => ({ id, series: one.id })));
          const [first] = marked;
          const [value] = values;
          if (!first || !value || !values.every(({ id, series }) => isMarked(id) || isMarked(series)))
            return [];
          const remedy = `nomina solo le cifre di cui parla il grafico, per esempio ${value.id}, o togli highlight`;
          return [findingAt(first, 'Tutto è in evidenza, quindi nulla lo è', remedy)];
        }),
      ),
  },
]);
