import type { ChartModel, ChartPoint } from '#src/lib/chart-model.ts';
import { formatDay } from '#src/lib/day.ts';
import { fillFigures } from '#src/lib/figure-text.ts';
import { UnknownIdError, type Figure, type IndicatorEntry, type Ledger } from '#src/lib/ledger.ts';
import { currentOf, latestOf, totalsOf } from '#src/lib/series.ts';
import { finalTarget, progressTowards } from '#src/lib/progress.ts';
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

/** A series and its targets over time; a gap or a break in definition is for the drawing to keep open. */
function overTime(reached: Figure[], targets: Figure[]) {
  const toDayPoint = (figure: Figure) => toPoint(figure, formatDay(figure.asOf));
  const { shortName = '', unit = '' } = (reached[0] ?? targets[0])?.indicator.data ?? {};
  return {
    unit,
    series: [
      { name: shortName, role: 'reached' as const, points: reached.map(toDayPoint) },
      ...(targets.length > 0
        ? [{ name: 'Traguardi', role: 'target' as const, points: targets.map(toDayPoint) }]
        : []),
    ],
    figures: [...reached, ...targets],
  };
}

function lineParts(spec: ChartSpec & { kind: 'line' }, bulletin: string, ledger: Ledger) {
  // A bulletin shows what was known on its day: later releases do not change an older page.
  const known = ledger.seriesOf(spec.indicator).filter((figure) => (figure.bulletin ?? '') <= bulletin);
  const reached = totalsOf(currentOf(known));
  if (reached.length === 0)
    throw new UnknownIdError('la serie dell’indicatore', spec.indicator, `grafico ${spec.id}`);
  return overTime(reached, spec.targets ? ledger.targetsOf(spec.indicator) : []);
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
      detail: `${figure.text} su ${target.text}`,
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

function barParts(spec: ChartSpec & { kind: 'bars' }, bulletin: string, ledger: Ledger) {
  const figures = spec.observations.map((id) => ledger.figure(bulletin, id));
  const unit = figures[0]?.indicator.data.unit ?? '';
  return {
    unit,
    series: [
      {
        name: unit,
        role: 'reached' as const,
        points: figures.map((figure) => toPoint(figure, figureLabel(figure))),
      },
    ],
    figures,
  };
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
  const targets = ledger.targetsOf(indicator.id);
  const latest = latestOf(reached);
  if (!latest || reached.length + targets.length < 2) return null;
  const { figures, ...parts } = overTime(reached, targets);
  const summary = `L’ultimo valore è ${latest.text}, al ${formatDay(latest.asOf)}.`;
  return {
    model: { id: 'serie', kind: 'line', title: `${indicator.data.shortName} nel tempo`, summary, ...parts },
    figures,
  };
}
