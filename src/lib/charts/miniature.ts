/** A place in a drawing, in pixels, y downwards. */
export type Place = { x: number; y: number };

/** The room of a drawing: its size, and where the data begin and end in it. `bottom` is the height of the lowest. */
export type Frame = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
};

/** What a shape stands for, which is also its class: the style sheet gives each its colour, in one place. */
export type MarkKind =
  /** Fields: time without a value, the rest up to a target, what lies under a line. */
  | 'silence'
  | 'rest'
  | 'area'
  /** Bars: one, one of which only the least is known, the largest of several parts, a column. */
  | 'bar'
  | 'least'
  | 'part'
  | 'column'
  /** Lines: zero where it is not the bottom, from zero to a point, the others, the subject, and what was not read. */
  | 'base'
  | 'stem'
  | 'context'
  | 'line'
  | 'dots'
  /** Edge of a column, and a target. */
  | 'top'
  | 'goal'
  /** Points: earlier ones, the last, one that is not exact and the hole in it. */
  | 'point'
  | 'mark'
  | 'ring'
  | 'hole';

/** All shapes of one kind: each is a line through its places, a field between them, or a point if there is one. */
export type Mark = { kind: MarkKind; lines: Place[][] };

/** A small drawing without words: its size and its marks, the lowest first. */
export type Miniature = { frame: Frame; marks: Mark[] };

/** A value of a drawing: where it stands, and how it may be joined to the one before it. */
export type JoinedValue = {
  /** Position on the axis of time. */
  at: number;
  value: number;
  isExact: boolean;
  joint: 'line' | 'dots' | 'none';
};

/** Heights of values in a frame. Zero is always in it, and what is called the natural maximum if there is one. */
export function heightsIn({ top, bottom }: Frame, values: number[], maximum = 0): (value: number) => number {
  const highest = Math.max(0, maximum, ...values);
  const lowest = Math.min(0, ...values);
  const range = highest - lowest || 1;
  return (value) => bottom - ((value - lowest) / range) * (bottom - top);
}

/** Positions across a frame of what lies between two ends; all at the left where both are one. */
export function widthsIn({ left, right }: Frame, first: number, last: number): (at: number) => number {
  const range = last - first || 1;
  return (at) => left + ((at - first) / range) * (right - left);
}

/** A line with only the places that move it by half a pixel or more (Ramer, Douglas and Peucker, by height). */
export function thinLine(line: Place[]): Place[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  const slope = (last.y - first.y) / (last.x - first.x || 1);
  const distances = line.map(({ x, y }) => Math.abs(y - first.y - slope * (x - first.x)));
  const farthest = distances.indexOf(Math.max(...distances));
  if ((distances[farthest] ?? 0) < 0.5) return [first, last];
  return [...thinLine(line.slice(0, farthest + 1)).slice(0, -1), ...thinLine(line.slice(farthest))];
}

/** Places of values that a line joins, one list a stretch, and the pairs between stretches that dots join. */
export function toStretches(
  values: JoinedValue[],
  place: (value: JoinedValue) => Place,
): { stretches: Place[][]; gaps: Place[][] } {
  const stretches: Place[][] = [];
  const gaps: Place[][] = [];
  for (const value of values) {
    const stretch = stretches.at(-1);
    const before = stretch?.at(-1);
    const here = place(value);
    if (value.joint === 'dots' && before) gaps.push([before, here]);
    if (value.joint === 'line' && stretch) stretch.push(here);
    else stretches.push([here]);
  }
  return { stretches, gaps };
}

/** The field between a line and a height. */
export function areaUnder(line: Place[], height: number): Place[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last) return [];
  return [{ x: first.x, y: height }, ...line, { x: last.x, y: height }];
}

/** The corners of a rectangle. */
export function rectangle(left: number, top: number, right: number, bottom: number): Place[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** A level line. */
export function horizontal(left: number, right: number, y: number): Place[] {
  return [
    { x: left, y },
    { x: right, y },
  ];
}

/** An upright line. */
export function vertical(x: number, top: number, bottom: number): Place[] {
  return [
    { x, y: top },
    { x, y: bottom },
  ];
}

/** A drawing without the marks that came out empty. */
export function toMiniature(frame: Frame, marks: Mark[]): Miniature {
  return { frame, marks: marks.filter(({ lines }) => lines.length > 0) };
}
