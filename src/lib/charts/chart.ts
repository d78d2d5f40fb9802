import { breaksAcross } from '#src/lib/breaks.ts';
import type { ChartModel, ChartPoint } from '#src/lib/charts/model.ts';
import { formatDay } from '#src/lib/day.ts';
import { fillFigures } from '#src/lib/figure-text.ts';
import { UnknownIdError, type Figure, type IndicatorEntry, type Ledger } from '#src/lib/ledger.ts';
import { expandId } from '#src/lib/observations.ts';
import { currentOf, itemsOf, latestOf, totalsOf } from '#src/lib/series.ts';
import { finalTarget, inForce, progressTowards } from '#src/lib/progress.ts';
import type { ChartSpec } from '#src/schemas/bulletin.ts';

/** A chart of a bulletin with the figures behind its points, for the table and the downloads. */
export type Chart = { model: ChartModel; figures: Figure[] };

function toPoint(figure: Figure, label: string): ChartPoint {
  return {
    figure: figure.key,
    day: figure.asOf,
    label,
    value: figure.value,
    text: figure.text,
    precision: figure.precision,
  };
}

/** How a figure is told from the others of its chart: its items if it has any, else its indicator. */
export function figureLabel(figure: Figure): string {
  return figure.breakdown.length > 0
    ? figure.breakdown.map((item) => item.name).join(', ')
    : figure.indicator.data.name;
}

/** One or more series over time, and targets at their due dates. */
function overTime(lines: { name: string; figures: Figure[] }[], targets: Figure[]) {
  const toDayPoint = (figure: Figure) => toPoint(figure, formatDay(figure.asOf));
  const figures = lines.flatMap((line) => line.figures);
  const days = [...figures, ...targets].map(({ asOf }) => asOf);
  const breakDays = (figure: Figure | undefined) =>
    figure ? breaksAcross(figure.indicator.data, days).map(({ date }) => date) : [];
  return {
    unit: [...figures, ...targets][0]?.indicator.data.unit ?? '',
    series: [
      ...lines.map((line) => ({
        name: line.name,
        role: 'reached' as const,
        points: line.figures.map(toDayPoint),
        breaks: breakDays(line.figures[0]),
      })),
      ...(targets.length > 0
        ? [{ name: 'Traguardi', role: 'target' as const, points: targets.map(toDayPoint) }]
        : []),
    ],
    figures: [...figures, ...targets],
  };
}

type LineSpec = ChartSpec & { kind: 'line' };

function toLine(
  { indicator, breakdown = {} }: LineSpec['lines'][number],
  spec: LineSpec,
  bulletin: string,
  ledger: Ledger,
) {
  // A bulletin shows what was known on its day: later releases do not change an older page.
  const known = ledger.seriesOf(indicator).filter((figure) => (figure.bulletin ?? '') <= bulletin);
  const figures = currentOf(itemsOf(known, breakdown));
  const [first] = figures;
  if (!first) throw new UnknownIdError('la serie dell’indicatore', indicator, `grafico ${spec.id}`);
  const items = first.breakdown.map((item) => item.name).join(', ');
  const sameIndicator = spec.lines.every((line) => line.indicator === indicator);
  const name = [sameIndicator && items !== '' ? '' : first.indicator.data.shortName, items];
  return { name: name.filter((part) => part !== '').join(', '), figures };
}

function lineParts(spec: LineSpec, bulletin: string, ledger: Ledger) {
  const lines = spec.lines.map((line) => toLine(line, spec, bulletin, ledger));
  const [only] = spec.lines;
  const hasTargets = spec.targets && spec.lines.length === 1 && only && !only.breakdown;
  return overTime(lines, hasTargets ? inForce(ledger.targetsOf(only.indicator)) : []);
}

function progressParts(spec: ChartSpec & { kind: 'progress' }, bulletin: string, ledger: Ledger) {
  const rows = spec.observations.map((id) => {
    const figure = ledger.figure(bulletin, id);
    const target = finalTarget(ledger.targetsOf(figure.indicator.id));
    const progress = target && progressTowards(figure, target);
    if (!target || !progress) throw new UnknownIdError('il traguardo finale di', id, `grafico ${spec.id}`);
    const point: ChartPoint = {
      ...toPoint(figure, figure.indicator.data.shortName),
      value: progress.percent,
      text: progress.text,
      detail: `${figure.text}${progress.percent === null ? ', traguardo' : ' su'} ${target.text}`,
    };
    return { point, figures: [figure, target] };
  });
  return {
    unit: '%',
    series: [
      { name: 'Quota del traguardo finale', role: 'reached' as const, points: rows.map((row) => row.point) },
    ],
    figures: rows.flatMap((row) => row.figures),
  };
}

/** One bar a figure, in their order. */
function asBars(figures: Figure[]) {
  const unit = figures[0]?.indicator.data.unit ?? '';
  const points = figures.map((figure) => toPoint(figure, figureLabel(figure)));
  return { unit, series: [{ name: unit, role: 'reached' as const, points }], figures };
}

function barParts(spec: ChartSpec & { kind: 'bars' }, bulletin: string, ledger: Ledger) {
  const series = ledger.bulletins.find((entry) => entry.id === bulletin)?.data.series ?? [];
  const ids = spec.observations.flatMap((id) => expandId(id, series));
  return asBars(ids.map((id) => ledger.figure(bulletin, id)));
}

/** Makes a bulletin's chart from the ledger. Throws `UnknownIdError` where it names nothing. */
export function buildChart(spec: ChartSpec, bulletin: string, ledger: Ledger): Chart {
  const { figures, ...parts } =
    spec.kind === 'line'
      ? lineParts(spec, bulletin, ledger)
      : spec.kind === 'progress'
        ? progressParts(spec, bulletin, ledger)
        : barParts(spec, bulletin, ledger);
  const summary = fillFigures(spec.summary, (id) => ledger.figure(bulletin, id));
  return { model: { id: spec.id, kind: spec.kind, title: spec.title, summary, ...parts }, figures };
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
