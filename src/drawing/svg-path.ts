import { round } from '#src/drawing/xml.ts';

type Point = { x: number; y: number };
type Rectangle = Point & { width: number; height: number };
type Subpath =
  | { kind: 'line'; points: Point[]; isClosed: boolean }
  | ({ kind: 'circle'; radius: number } & Point)
  | ({ kind: 'rect' } & Rectangle);

/** A path as canvas builds it. */
export class SvgPath {
  readonly subpaths: Subpath[] = [];

  moveTo(point: Point): void {
    this.subpaths.push({ kind: 'line', points: [point], isClosed: false });
  }
  /** Throws where canvas would join a line to a circle or a rectangle: our charts do not. */
  lineTo(point: Point): void {
    const last = this.subpaths.at(-1);
    if (last?.kind !== 'line' || last.isClosed)
      throw new Error('The SVG context draws a line from a point only');
    last.points.push(point);
  }
  close(): void {
    const last = this.subpaths.at(-1);
    if (last?.kind === 'line') last.isClosed = true;
  }
  rect(rectangle: Rectangle): void {
    this.subpaths.push({ kind: 'rect', ...rectangle });
  }
  circle(centre: Point, radius: number): void {
    if (this.subpaths.length > 0) throw new Error('The SVG context draws a circle as a path of its own');
    this.subpaths.push({ kind: 'circle', ...centre, radius });
  }

  /** The rectangle, if that is all there is: the only form in which our charts clip. */
  toRectangle(): Rectangle | undefined {
    const [only, ...rest] = this.subpaths;
    return only?.kind === 'rect' && rest.length === 0 ? only : undefined;
  }
}

/** Numbers of path data; a minus sign needs no space before it. */
function writeNumbers(numbers: number[]): string {
  return numbers.map(round).reduce((text, number) => `${text}${number.startsWith('-') ? '' : ' '}${number}`);
}

/** A straight step, as short as it can be said. */
function writeStep(x: number, y: number): string {
  if (x === 0 && y === 0) return '';
  return y === 0 ? `h${round(x)}` : x === 0 ? `v${round(y)}` : `l${writeNumbers([x, y])}`;
}

/** Steps between points that are each put on the grid, so that a long line does not drift. */
function writeLine(points: Point[], snap: (value: number) => number): string {
  const snapped = points.map(({ x, y }) => ({ x: snap(x), y: snap(y) }));
  const isFlat = (index: number): boolean =>
    snapped[index - 1]?.y === snapped[index]?.y && snapped[index]?.y === snapped[index + 1]?.y;
  return writeCorners(snapped.filter((_, index) => !isFlat(index)));
}

/** Steps between points, whose distances stay as they are: a marker has the same shape wherever it stands. */
function writeCorners(points: Point[]): string {
  return points
    .slice(1)
    .map(({ x, y }, index) => writeStep(x - (points[index]?.x ?? 0), y - (points[index]?.y ?? 0)))
    .join('');
}

const mostMarkerCorners = 12;

/** Distance to the nearest whole pixel. */
function offGrid(value: number): number {
  return Math.abs(value - Math.round(value));
}

/** Where a subpath begins and its data from there, `''` if it draws nothing. */
function writeSubpath(subpath: Subpath, snap: (value: number) => number): { start: Point; data: string } {
  if (subpath.kind === 'circle') {
    const { x, y, radius } = subpath;
    const half = (width: number): string => `a${writeNumbers([radius, radius, 0, 1, 0, width, 0])}`;
    return { start: { x: snap(x) - radius, y: snap(y) }, data: `${half(2 * radius)}${half(-2 * radius)}z` };
  }
  if (subpath.kind === 'rect') {
    const { x, y, width, height } = subpath;
    const start = { x: snap(x), y: snap(y) };
    if (width === 0 || height === 0) return { start, data: '' };
    // The shortest bar is still a bar.
    const across = Math.max(1, Math.round(width));
    const down = Math.max(1, Math.round(height));
    // A bar keeps the end that stands on a whole pixel, its zero: it may be the right one.
    const off = offGrid(x + width);
    if (off < 1e-6 && off < offGrid(x)) start.x = snap(x + width) - across;
    return { start, data: `H${round(start.x + across)}v${down}H${round(start.x)}z` };
  }
  const [first = { x: 0, y: 0 }] = subpath.points;
  // A marker keeps its shape wherever it stands; what has more corners than any is an area, which follows its line.
  const isMarker = subpath.isClosed && subpath.points.length <= mostMarkerCorners;
  const line = isMarker ? writeCorners(subpath.points) : writeLine(subpath.points, snap);
  const data = subpath.isClosed ? `${line}z` : line;
  return { start: { x: snap(first.x), y: snap(first.y) }, data };
}

/**
 * The data of a `<path>` that draws all these paths, or `''` if they draw nothing. Positions are put on a grid, in
 * pixels: nobody sees half a pixel in a line 2.5 pixels wide, but its digits are a third of a drawing's bytes.
 */
export function toPathData(paths: SvgPath[], grid: number): string {
  const snap = (value: number): number => Math.round(value / grid) * grid;
  return paths
    .flatMap((path) => path.subpaths)
    .map((subpath) => writeSubpath(subpath, snap))
    .filter(({ data }) => data !== '')
    .map(({ start, data }) => `M${writeNumbers([start.x, start.y])}${data}`)
    .join('')
    .replaceAll(/(?<=l[-\d. ]+)l(-?)/g, (_, minus: string) => minus || ' ');
}
