import { buildChart } from '#src/lib/charts/chart.ts';
import { joinPoints } from '#src/lib/charts/joints.ts';
import type { Chart } from '#src/lib/charts/kind.ts';
import type { ChartPoint } from '#src/lib/charts/model.ts';
import { inOrder } from '#src/lib/charts/reading.ts';
import {
  areaUnder,
  heightsIn,
  horizontal,
  rectangle,
  thinLine,
  toMiniature,
  toStretches,
  widthsIn,
  type JoinedValue,
  type Miniature,
} from '#src/lib/charts/miniature.ts';
import {
  drawBar,
  drawPoints,
  drawSparkline,
  inset,
  naturalMaximum,
  sparklineFrames,
} from '#src/lib/charts/sparkline.ts';
import { comparableTargets } from '#src/lib/goal.ts';
import type { BulletinEntry, Figure, Ledger } from '#src/lib/ledger.ts';
import type { ChartKind } from '#src/schemas/chart.ts';

/** The cover of a bulletin: the key figure that it shows large, and the drawing below that. */
export type Cover = { figure: Figure; drawing: Miniature };

/** Draws a chart small, about one of its figures; `null` where it makes no drawing that says more than the figure's own. */
type Drawer = (chart: Chart, figure: Figure, ledger: Ledger) => Miniature | null;

const frame = sparklineFrames.cover;

/** A value on the way to the next target above it, with those before that. */
function drawRoad(figure: Figure, ledger: Ledger): Miniature | null {
  const targets = comparableTargets(figure.indicator.id, ledger).flatMap(({ value }) => value ?? []);
  const value = figure.value ?? 0;
  if (targets.length === 0 || figure.breakdown.length > 0 || figure.precision === 'threshold') return null;
  const end = Math.min(...targets.filter((target) => target > value));
  const reach = Number.isFinite(end) ? end : value;
  return drawBar(
    'cover',
    figure,
    targets.filter((target) => target <= reach),
    reach,
  );
}

const drawLines: Drawer = ({ model, figures }, figure, ledger) => {
  const indicatorOf = new Map(figures.map((one) => [one.key, one.indicator.id]));
  const series = model.series.filter(({ role }) => role === 'reached');
  const about = series.filter(
    ({ points: [first] }) => indicatorOf.get(first?.figure ?? '') === figure.indicator.id,
  );
  const subject = about.find(({ emphasis }) => emphasis === 'subject') ?? about[0];
  const lines = series.map((one) => ({
    values: joinPoints(one, inOrder(model.kind, one.points)),
    isSubject: one === subject,
  }));
  const own = lines.find(({ isSubject }) => isSubject)?.values ?? [];
  const hasLine = own.some(({ joint }) => joint === 'line');
  const all = lines.flatMap(({ values }) => values);
  if (own.length < 2) return drawRoad(figure, ledger);
  const height = heightsIn(
    frame,
    all.map(({ value }) => value),
    naturalMaximum(figure),
  );
  const days = all.map(({ at }) => at);
  const room = hasLine ? frame : { ...frame, left: inset.cover, right: frame.width - inset.cover };
  const across = widthsIn(room, Math.min(...days), Math.max(...days));
  const place = ({ at, value }: JoinedValue) => ({ x: across(at), y: height(value) });
  const parts = lines.map(({ values, isSubject }) => ({ isSubject, ...toStretches(values, place) }));
  const of = (isSubject: boolean) => parts.filter((part) => part.isSubject === isSubject);
  const joined = (isSubject: boolean) =>
    of(isSubject).flatMap(({ stretches }) => stretches.filter(({ length }) => length > 1).map(thinLine));
  return toMiniature(frame, [
    { kind: 'area', lines: joined(true).map((line) => areaUnder(line, height(0))) },
    { kind: 'context', lines: joined(false) },
    { kind: 'dots', lines: of(true).flatMap(({ gaps }) => gaps) },
    { kind: 'line', lines: joined(true) },
    ...(hasLine ? [] : [{ kind: 'base' as const, lines: [horizontal(0, frame.width, frame.height)] }]),
    ...(hasLine ? [] : drawPoints(own, place, true)),
  ]);
};

/** Columns of the series that a chart is about, which comes last. */
const drawColumns: Drawer = ({ model }, figure) => toColumns(model.series.at(-1)?.points ?? [], figure);

const drawBars: Drawer = ({ model }, figure) =>
  toColumns(
    model.series.flatMap((series) => series.points).toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0)),
    figure,
  );

/** A column a value; where one of them is the figure itself it is solid and the others are grey. */
function toColumns(points: ChartPoint[], figure: Figure): Miniature {
  const height = heightsIn(
    frame,
    points.flatMap(({ value }) => value ?? []),
  );
  const step = (frame.width + 3) / points.length;
  const columns = points.flatMap(({ figure: key, value, precision }, index) => {
    if (value === null) return [];
    const [left, right, top] = [index * step, (index + 1) * step - 3, height(value)];
    // The edge of a column of nothing is still seen.
    const edge = horizontal(left, right, Math.min(top, frame.height - 1));
    const isExact = precision === 'exact';
    return [{ box: rectangle(left, top, right, height(0)), edge, isExact, isSelf: key === figure.key }];
  });
  if (columns.some(({ isSelf }) => isSelf))
    return toMiniature(frame, [
      { kind: 'rest', lines: columns.filter(({ isSelf }) => !isSelf).map(({ box }) => box) },
      ...columns
        .filter(({ isSelf }) => isSelf)
        .map(({ box, isExact }) => ({ kind: isExact ? ('bar' as const) : ('least' as const), lines: [box] })),
    ]);
  return toMiniature(frame, [
    { kind: 'column', lines: columns.map(({ box }) => box) },
    { kind: 'top', lines: columns.filter(({ isExact }) => isExact).map(({ edge }) => edge) },
    { kind: 'dots', lines: columns.filter(({ isExact }) => !isExact).map(({ edge }) => edge) },
  ]);
}

const drawers: Record<ChartKind, Drawer> = {
  line: drawLines,
  area: drawLines,
  slope: drawLines,
  columns: drawColumns,
  bars: drawBars,
  grouped: drawColumns,
  stacked: () => null,
  progress: (_, figure, ledger) => drawRoad(figure, ledger),
  map: ({ model, figures }, figure, ledger) =>
    drawBars({ model: { ...model, series: model.series.slice(0, 1) }, figures }, figure, ledger),
  multiples: drawLines,
  table: drawLines,
};

/** True for a chart that draws what a figure counts. */
function draws({ figures }: Chart, { indicator }: Figure): boolean {
  return figures.some((one) => one.role === 'observation' && one.indicator.id === indicator.id);
}

/**
 * What stands on the cover of a bulletin: its first key figure, and the first of its charts that draws what that counts;
 * where none does, the figure's own small drawing.
 */
export function coverOf(bulletin: BulletinEntry, ledger: Ledger): Cover {
  const [key] = bulletin.data.keyFigures;
  const figure = key === undefined ? undefined : ledger.figure(bulletin.id, key);
  if (!figure) throw new Error(`Bulletin ${bulletin.id} has no key figure`);
  for (const spec of bulletin.data.charts) {
    const chart = buildChart(spec, bulletin.id, ledger);
    if (!draws(chart, figure)) continue;
    const drawing = drawers[chart.model.kind](chart, figure, ledger);
    return { figure, drawing: drawing ?? drawSparkline(figure, ledger, 'cover') };
  }
  return { figure, drawing: drawSparkline(figure, ledger, 'cover') };
}
