import type { ChartKind } from '#src/schemas/chart.ts';

/** The kinds of which every value stands in the drawing: that is drawn when the site is built and never again. */
const stillKinds = ['map', 'multiples', 'slope'] as const satisfies ChartKind[];

export type StillKind = (typeof stillKinds)[number];

/** The kinds that chart.js draws, still and live. */
export type LiveKind = Exclude<ChartKind, StillKind | 'table'>;

/** True for a kind that chart.js draws. */
export function isLive(kind: ChartKind): kind is LiveKind {
  return isDrawn(kind) && !stillKinds.some((one) => one === kind);
}

/** True for a kind that has a picture; the drawing of the other one is its table. */
export function isDrawn(kind: ChartKind): kind is LiveKind | StillKind {
  return kind !== 'table';
}
