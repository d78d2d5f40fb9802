import { asBars } from '#src/lib/charts/bars.ts';
import { asColumns } from '#src/lib/charts/columns.ts';
import { figureLabel, inOrderOfBars } from '#src/lib/charts/named-figures.ts';
import type { Chart, ChartContents, ChartTable } from '#src/lib/charts/kind.ts';
import { chartKinds, type SpecOf } from '#src/lib/charts/kinds.ts';
import { overTime } from '#src/lib/charts/line.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { formatDay, type Day } from '#src/lib/day.ts';
import { fillFigures } from '#src/lib/figure-text.ts';
import type { IndicatorEntry, Ledger } from '#src/lib/ledger.ts';
import { inForce } from '#src/lib/progress.ts';
import { currentOf, latestOf, totalsOf } from '#src/lib/series.ts';
import type { ChartKind, ChartNote, ChartSpec } from '#src/schemas/chart.ts';

type Words = Omit<ChartModel, 'unit' | 'series' | 'until'>;

function toChart(words: Words, { figures, ...contents }: ChartContents): Chart {
  return { model: { ...words, ...contents }, figures };
}

function contentsOf<Kind extends ChartKind>(
  spec: SpecOf<Kind>,
  bulletin: string,
  ledger: Ledger,
): ChartContents {
  return chartKinds[spec.kind].toContents(spec, bulletin, ledger);
}

/** The notes that an editor has written into a chart. */
export function notesOf(spec: ChartSpec): ChartNote[] {
  return 'annotations' in spec ? (spec.annotations ?? []) : [];
}

/** Makes a bulletin's chart from the ledger. Throws `UnknownIdError` where it names nothing. */
export function buildChart(spec: ChartSpec, bulletin: string, ledger: Ledger): Chart {
  const { id, kind, title } = spec;
  const fill = (text: string) => fillFigures(text, (name) => ledger.figure(bulletin, name));
  const notes = notesOf(spec);
  const annotations = notes.map(({ at, text }) => ({ at, text: fill(text) }));
  const words = { id, kind, title, summary: fill(spec.summary), ...(notes.length > 0 && { annotations }) };
  return {
    ...toChart(words, contentsOf(spec, bulletin, ledger)),
    ...(notes.length > 0 && {
      noteSources: notes.map(({ source }) => ledger.source(source)),
    }),
  };
}

/** The table of a chart, from the same model as its drawing. */
export function toChartTable(chart: Chart): ChartTable {
  const { model, figures } = chart;
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  return chartKinds[model.kind].toTable(chart, (key) => {
    const figure = byKey.get(key);
    if (!figure) throw new Error(`Chart ${model.id} draws a figure it does not hold: ${key}`);
    return figure;
  });
}

/**
 * The whole series of an indicator with its targets, as it stands on the day `today`; `null` where fewer than two points
 * would make a drawing that says less than its table.
 */
export function buildIndicatorChart(indicator: IndicatorEntry, ledger: Ledger, today: Day): Chart | null {
  const reached = totalsOf(currentOf(ledger.seriesOf(indicator.id)));
  const targets = inForce(ledger.targetsOf(indicator.id));
  const latest = latestOf(reached);
  if (!latest || reached.length + targets.length < 2) return null;
  const name = indicator.data.shortName;
  const summary = `L’ultimo valore è ${latest.text}, al ${formatDay(latest.asOf)}.`;
  return toChart(
    { id: 'serie', kind: 'line', title: `${name} nel tempo`, summary },
    overTime([{ name, figures: reached }], targets, today),
  );
}

/**
 * The values of an indicator by each dimension it is broken down by, for the newest day that has at least two of
 * them: in the order of the dimension if it has one, else the largest first.
 */
export function buildBreakdownCharts(indicator: IndicatorEntry, ledger: Ledger): Chart[] {
  const current = currentOf(ledger.seriesOf(indicator.id));
  return ledger.programme.dimensions.flatMap((dimension) => {
    const items = current.filter(
      (figure) =>
        figure.breakdown.length === 1 &&
        figure.breakdown[0]?.dimension === dimension.id &&
        figure.value !== null,
    );
    const day = items.findLast((item, index) => items[index - 1]?.asOf === item.asOf)?.asOf;
    if (day === undefined) return [];
    const figures = inOrderOfBars(
      items.filter((figure) => figure.asOf === day),
      ledger,
    );
    const bySize = figures.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
    const ends = [bySize[0], bySize.at(-1)].flatMap((figure) =>
      figure ? [`${figure.text} (${figureLabel(figure)})`] : [],
    );
    const summary = `Al ${formatDay(day)} si va da ${ends.join(' a ')}.`;
    const title = `${indicator.data.shortName}, per ${dimension.name.toLowerCase()}`;
    const words = { id: `per-${dimension.id}`, title, summary };
    return dimension.ordered
      ? [toChart({ ...words, kind: 'columns' }, asColumns(figures, [], ledger))]
      : [toChart({ ...words, kind: 'bars' }, asBars(figures))];
  });
}

/** All charts of an indicator's page: its series over time if there is one to draw, then its breakdowns. */
export function buildIndicatorCharts(indicator: IndicatorEntry, ledger: Ledger, today: Day): Chart[] {
  const overTime = buildIndicatorChart(indicator, ledger, today);
  return [...(overTime ? [overTime] : []), ...buildBreakdownCharts(indicator, ledger)];
}
