/** A rectangle in pixels, y downwards. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** A piece of a drawn line, in pixels. */
export type Segment = { x1: number; y1: number; x2: number; y2: number };

/** Where a label stands, seen from its point. */
export type Side =
  'above' | 'below' | 'left' | 'right' | 'above-left' | 'above-right' | 'below-left' | 'below-right';

/** A point that wants its value written beside it; `sides` in order of preference. */
export type LabelRequest = { x: number; y: number; width: number; height: number; sides: Side[] };

/** What labels must not leave (`area`) or cover (`markers`), and what they should rather not cross (`lines`). */
export type Surroundings = { area: Box; markers: Box[]; lines: Segment[] };

const gap = 9;
/** A label may stand further above or below its point, if that keeps it off a line. */
const distances = [gap, 2 * gap, 3 * gap];
const distanceCost = 8;
const crossingCost = 20;

function boxAt({ x, y, width, height }: LabelRequest, side: Side, distance: number): Box {
  const left = side.endsWith('left')
    ? x - width - (side === 'left' ? gap + 2 : -gap / 2)
    : side.endsWith('right')
      ? x + (side === 'right' ? gap + 2 : -gap / 2)
      : x - width / 2;
  const top = side.startsWith('above')
    ? y - distance - height
    : side.startsWith('below')
      ? y + distance
      : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

/** True if two boxes share some surface; touching is not overlapping. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
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

type Placement = { boxes: (Box | null)[]; absent: number };

/** Gives each label in turn the best place that the ones before it have left. */
function placeInTurn(requests: LabelRequest[], turns: number[], around: Surroundings): Placement {
  const taken = [...around.markers];
  const boxes: (Box | null)[] = requests.map(() => null);
  for (const turn of turns) {
    const request = requests[turn];
    if (!request) continue;
    const [best] = distances
      .flatMap((distance, tier) =>
        request.sides.map((side, order) => ({
          box: boxAt(request, side, distance),
          preference: order + distanceCost * tier,
        })),
      )
      .filter(({ box }) => isInside(box, around.area) && !taken.some((other) => boxesOverlap(box, other)))
      .map(({ box, preference }) => ({
        box,
        cost: preference + crossingCost * around.lines.filter((line) => crosses(line, box)).length,
      }))
      .toSorted((a, b) => a.cost - b.cost);
    if (best) taken.push(best.box);
    boxes[turn] = best?.box ?? null;
  }
  return { boxes, absent: boxes.filter((box) => box === null).length };
}

/**
 * A box for each label, in the order of the requests, which is also their rank. No box leaves the area or covers a
 * marker or another box. A label without a free place tries again before all others; if that only drops another
 * one, it gets `null` and is left out (the value is in the table and the tooltip).
 */
export function placeLabels(requests: LabelRequest[], surroundings: Surroundings): (Box | null)[] {
  let turns = requests.map((_, index) => index);
  let best = placeInTurn(requests, turns, surroundings);
  for (let attempt = 0; attempt < requests.length; attempt += 1) {
    const absent = turns.find((turn) => best.boxes[turn] === null);
    if (absent === undefined) break;
    turns = [absent, ...turns.filter((turn) => turn !== absent)];
    const next = placeInTurn(requests, turns, surroundings);
    if (next.absent >= best.absent) break;
    best = next;
  }
  return best.boxes;
}

/**
 * Middles for labels one above the other in a column, in the order of the wanted middles: each as near to its own
 * as the others allow, no two closer than `step`, none below `bottom`. All in pixels.
 */
export function stackLabels(wanted: number[], step: number, bottom: number): number[] {
  const order = wanted.map((_, index) => index).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const middles = [...wanted];
  // Neighbours that are too close share what they lack, until none are: a group moves both ways from its centre.
  for (let round = 0; round < 50; round += 1) {
    for (const [place, lower] of order.entries()) {
      const upper = order[place - 1];
      if (upper === undefined) continue;
      const lack = step - ((middles[lower] ?? 0) - (middles[upper] ?? 0));
      if (lack <= 0) continue;
      middles[upper] = (middles[upper] ?? 0) - lack / 2;
      middles[lower] = (middles[lower] ?? 0) + lack / 2;
    }
  }
  let limit = bottom;
  for (const index of order.toReversed()) {
    middles[index] = Math.min(middles[index] ?? 0, limit);
    limit = (middles[index] ?? 0) - step;
  }
  return middles;
}
