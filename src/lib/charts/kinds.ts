import { area } from '#src/lib/charts/area.ts';
import { bars } from '#src/lib/charts/bars.ts';
import { columns } from '#src/lib/charts/columns.ts';
import { grouped } from '#src/lib/charts/grouped.ts';
import type { KindOf } from '#src/lib/charts/kind.ts';
import { line } from '#src/lib/charts/line.ts';
import { map } from '#src/lib/charts/map.ts';
import { multiples } from '#src/lib/charts/multiples.ts';
import { progress } from '#src/lib/charts/progress.ts';
import { slope } from '#src/lib/charts/slope.ts';
import { stacked } from '#src/lib/charts/stacked.ts';
import { table } from '#src/lib/charts/table.ts';
import type { ChartKind, ChartSpec } from '#src/schemas/chart.ts';

/** A chart of one kind as an editor asks for it, in a form that the compiler follows from a spec to its kind. */
export type SpecOf<Kind extends ChartKind> = {
  [K in Kind]: { kind: K } & Extract<ChartSpec, { kind: K }>;
}[Kind];

/** Every kind of chart but for its drawing, which is in `islands/chart-drawings.ts`. */
export const chartKinds: { [Kind in ChartKind]: KindOf<SpecOf<Kind>> } = {
  line,
  area,
  slope,
  columns,
  bars,
  grouped,
  stacked,
  progress,
  map,
  multiples,
  table,
};
