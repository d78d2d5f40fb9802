/** A rectangle in pixels, y downwards. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** A piece of a drawn line, in pixels. */
export type Segment = { x1: number; y1: number; x2: number; y2: number };

/** Where a label stands, seen from its point. */
export type Side =
  'above' | 'below' | 'left' | 'right' | 'above-left' | 'above-right' | 'below-left' | 'below-right';

/**
 * A place that a label may take, the cheaper the better. One with a `lead`, the thin line to what it speaks of, is
 * taken only if neither crosses a line; so is one that `isClear`.
 */
export type Place = {
  box: Box;
  cost: number;
  /** The edge from which its text is set. */
  align: 'left' | 'right' | 'center';
  lead?: Segment;
  isClear?: boolean;
};

/** A point that something is written beside, which itself reaches so many pixels to all sides or to the left and right. */
export type Anchor = { x: number; y: number; reach?: number };

/** What labels must not leave (`area`) or cover (`markers`), and what they should rather not cross (`lines`). */
export type Surroundings = { area: Box; markers: Box[]; lines: Segment[] };

const gap = 9;
const cutRoom = 5;
/** A label may stand further above or below its point, if that keeps it off a line. */
const distances = [gap, 2 * gap, 3 * gap];
const distanceCost = 8;
const crossingCost = 20;

function boxAt(
  { x, y, reach = 2 }: Anchor,
  width: number,
  height: number,
  side: Side,
  distance: number,
): Box {
  const left = side.endsWith('left')
    ? x - width - (side === 'left' ? gap + reach : -gap / 2)
    : side.endsWith('right')
      ? x + (side === 'right' ? gap + reach : -gap / 2)
      : x - width / 2;
  const top = side.startsWith('above')
    ? y - distance - height
    : side.startsWith('below')
      ? y + distance
      : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

/** The places beside a point, `sides` in order of preference, near before far. */
export function placesBeside(anchor: Anchor, width: number, height: number, sides: Side[]): Place[] {
  return distances.flatMap((distance, tier) =>
    sides.map((side, order) => ({
      box: boxAt(anchor, width, height, side, distance),
      align: side.endsWith('left') ? ('right' as const) : side.endsWith('right') ? 'left' : 'center',
      cost: order + distanceCost * tier,
    })),
  );
}

/** True if two boxes share some surface; touching is not overlapping. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The pieces of a level line, as `[from, to]`, that leave boxes free with some room at their sides. */
export function cutAround(y: number, from: number, to: number, boxes: Box[]): [from: number, to: number][] {
  const met = boxes.filter(({ top, bottom }) => top < y && y < bottom).toSorted((a, b) => a.left - b.left);
  const pieces: [number, number][] = [];
  let start = from;
  for (const { left, right } of met) {
    if (left - cutRoom > start) pieces.push([start, Math.min(left - cutRoom, to)]);
    start = Math.max(start, right + cutRoom);
  }
  return start < to ? [...pieces, [start, to]] : pieces;
}

function isInside(box: Box, area: Box): boolean {
  return box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom;
}

/** True if a segment runs through a box (Liang and Barsky). */
function crosses({ x1, y1, x2, y2 }: Segment, box: Box): boolean {
  const edges = [
    [x1 - x2, x1 - box.left],
    [x2 - x1, box.right - x1],
    [y1 - y2, y1 - box.top],
    [y2 - y1, box.bottom - y1],
  ] as const;
  let from = 0;
  let to = 1;
  for (const [step, distance] of edges) {
    if (step === 0 && distance < 0) return false;
    if (step < 0) from = Math.max(from, distance / step);
    if (step > 0) to = Math.min(to, distance / step);
  }
  return from < to;
}

function boxOf({ x1, y1, x2, y2 }: Segment): Box {
  return {
    left: Math.min(x1, x2) - 1,
    top: Math.min(y1, y2),
    right: Math.max(x1, x2) + 1,
    bottom: Math.max(y1, y2),
  };
}

type Placement = { places: (Place | null)[]; absent: number };

/** Gives each label in turn the best place that the ones before it have left. */
function placeInTurn(labels: Place[][], turns: number[], { area, markers, lines }: Surroundings): Placement {
  const taken = [...markers];
  const places: (Place | null)[] = labels.map(() => null);
  for (const turn of turns) {
    const [best] = (labels[turn] ?? [])
      .filter(({ box }) => isInside(box, area) && !taken.some((other) => boxesOverlap(box, other)))
      .filter(({ lead }) => !lead || !taken.some((other) => boxesOverlap(boxOf(lead), other)))
      .map((place) => {
        const crossings = (box: Box) => lines.filter((line) => crosses(line, box)).length;
        const isHindered =
          (place.isClear && crossings(place.box) > 0) || (place.lead && crossings(boxOf(place.lead)) > 0);
        return { place, cost: isHindered ? Infinity : place.cost + crossingCost * crossings(place.box) };
      })
      .filter(({ cost }) => cost < Infinity)
      .toSorted((a, b) => a.cost - b.cost);
    if (best) taken.push(best.place.box, ...(best.place.lead ? [boxOf(best.place.lead)] : []));
    places[turn] = best?.place ?? null;
  }
  return { places, absent: places.filter((place) => place === null).length };
}

/**
 * A place for each label, in the order of the labels, which is also their rank. No box leaves the area or covers a
 * marker or another box. A label without a free place tries again before all others; if that only drops another
 * one, it gets `null` and is left out (the value is in the table and the tooltip).
 */
export function placeLabels(labels: Place[][], surroundings: Surroundings): (Place | null)[] {
  let turns = labels.map((_, index) => index);
  let best = placeInTurn(labels, turns, surroundings);
  for (let attempt = 0; attempt < labels.length; attempt += 1) {
    const absent = turns.find((turn) => best.places[turn] === null);
    if (absent === undefined) break;
    turns = [absent, ...turns.filter((turn) => turn !== absent)];
    const next = placeInTurn(labels, turns, surroundings);
    if (next.absent >= best.absent) break;
    best = next;
  }
  return best.places;
}

/**
 * Middles for labels one above the other in a column, in the order of the wanted middles: each as near to its own
 * as the others allow, none over another, none above `top` or below `bottom`. All in pixels.
 */
export function stackLabels(
  labels: { middle: number; height: number }[],
  { top, bottom }: { top: number; bottom: number },
): number[] {
  const order = labels
    .map((_, index) => index)
    .toSorted((a, b) => (labels[a]?.middle ?? 0) - (labels[b]?.middle ?? 0));
  const middles = labels.map(({ middle }) => middle);
  const half = (index: number): number => (labels[index]?.height ?? 0) / 2;
  // Neighbours that are too close share what they lack, until none are: a group moves both ways from its centre.
  for (let round = 0; round < 50; round += 1) {
    for (const [place, lower] of order.entries()) {
      const upper = order[place - 1];
      if (upper === undefined) continue;
      const lack = half(upper) + half(lower) - ((middles[lower] ?? 0) - (middles[upper] ?? 0));
      if (lack <= 0) continue;
      middles[upper] = (middles[upper] ?? 0) - lack / 2;
      middles[lower] = (middles[lower] ?? 0) + lack / 2;
    }
  }
  const hold = (turns: number[], sign: 1 | -1, limit: number): void => {
    let edge = limit;
    for (const index of turns) {
      const middle = middles[index] ?? 0;
      middles[index] = sign * Math.max(sign * middle, sign * edge + half(index));
      edge = (middles[index] ?? 0) + sign * half(index);
    }
  };
  hold(order.toReversed(), -1, bottom);
  hold(order, 1, top);
  return middles;
}
