import { asBars, figureLabel } from '#src/lib/charts/bars.ts';
import type { Chart, ChartContents } from '#src/lib/charts/kind.ts';
import { chartKinds, type SpecOf } from '#src/lib/charts/kinds.ts';
import { overTime } from '#src/lib/charts/line.ts';
import { formatDay } from '#src/lib/day.ts';
import { fillFigures } from '#src/lib/figure-text.ts';
import type { Figure, IndicatorEntry, Ledger } from '#src/lib/ledger.ts';
import { inForce } from '#src/lib/progress.ts';
import { currentOf, latestOf, totalsOf } from '#src/lib/series.ts';
import type { ChartKind, ChartSpec } from '#src/schemas/bulletin.ts';

function contentsOf<Kind extends ChartKind>(
  spec: SpecOf<Kind>,
  bulletin: string,
  ledger: Ledger,
): ChartContents {
  return chartKinds[spec.kind].toContents(spec, bulletin, ledger);
}

/** Makes a bulletin's chart from the ledger. Throws `UnknownIdError` where it names nothing. */
export function buildChart(spec: ChartSpec, bulletin: string, ledger: Ledger): Chart {
  const { id, kind, title } = spec;
  const { figures, ...contents } = contentsOf(spec, bulletin, ledger);
  const summary = fillFigures(spec.summary, (name) => ledger.figure(bulletin, name));
  return { model: { id, kind, title, summary, ...contents }, figures };
}

/**
 * The whole series of an indicator with its targets, as it stands today; `null` where fewer than two points
 * would make a drawing that says less than its table.
 */
export function buildIndicatorChart(indicator: IndicatorEntry, ledger: Ledger): Chart | null {
  const reached = totalsOf(currentOf(ledger.seriesOf(indicator.id)));
  const targets = inForce(ledger.targetsOf(indicator.id));
  const latest = latestOf(reached);
  if (!latest || reached.length + targets.length < 2) return null;
  const { figures, ...parts } = overTime([{ name: indicator.data.shortName, figures: reached }], targets);
  const summary = `L’ultimo valore è ${latest.text}, al ${formatDay(latest.asOf)}.`;
  return {
    model: { id: 'serie', kind: 'line', title: `${indicator.data.shortName} nel tempo`, summary, ...parts },
    figures,
  };
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
    const placeOf = new Map(dimension.values.map((value, place) => [value.id, place]));
    const place = (figure: Figure) => placeOf.get(figure.breakdown[0]?.value ?? '') ?? 0;
    const figures = items
      .filter((figure) => figure.asOf === day)
      .toSorted((a, b) => (dimension.ordered ? place(a) - place(b) : (b.value ?? 0) - (a.value ?? 0)));
    const { shortName } = indicator.data;
    const bySize = figures.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
    const ends = [bySize[0], bySize.at(-1)].flatMap((figure) =>
      figure ? [`${figure.text} (${figureLabel(figure)})`] : [],
    );
    const summary = `Al ${formatDay(day)} si va da ${ends.join(' a ')}.`;
    const { unit, series } = asBars(figures);
    return [
      {
        model: {
          id: `per-${dimension.id}`,
          kind: 'bars',
          title: `${shortName}, per ${dimension.name.toLowerCase()}`,
          summary,
          unit,
          series,
        },
        figures,
      },
    ];
  });
}
