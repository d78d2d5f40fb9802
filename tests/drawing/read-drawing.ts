import { DOMParser } from 'linkedom';
import { textWidth } from '#src/drawing/text-width.ts';
import { toPolylines, type Polyline } from '#tests/drawing/path-points.ts';
import type { Box, Segment } from '#src/lib/charts/labels.ts';

/** A line of text with the box of its letters. `order` is its place in the order of drawing. */
export type DrawnText = Box & { text: string; hasHalo: boolean; order: number };

/** A line, or an edge of what is filled; `colour` as it is written in the drawing. */
export type DrawnLine = Segment & { colour: string; order: number };

/** An upright rectangle of one colour. */
export type DrawnBar = Box & { colour: string };

/** What an SVG shows, in pixels of its view box. */
export type Drawing = {
  width: number;
  height: number;
  texts: DrawnText[];
  lines: DrawnLine[];
  bars: DrawnBar[];
};

const none = 'none';

/** An attribute that is the element's own or that of a group around it. */
function inherited(element: Element | null, name: string): string | null {
  return element ? (element.getAttribute(name) ?? inherited(element.parentElement, name)) : null;
}

/** How far groups move an element. Throws on any other transformation: our drawings do not turn or scale. */
function shiftOf(element: Element | null): { x: number; y: number } {
  if (!element) return { x: 0, y: 0 };
  const outer = shiftOf(element.parentElement);
  const transform = element.getAttribute('transform');
  if (transform === null) return outer;
  const match = /^translate\((-?[\d.]+)[ ,]+(-?[\d.]+)\)$/.exec(transform);
  if (!match) throw new Error(`The drawing is transformed by ${transform}, which no test can read yet`);
  return { x: outer.x + Number(match[1]), y: outer.y + Number(match[2]) };
}

function readText(element: Element, order: number): DrawnText {
  const number = (name: string) => Number(inherited(element, name) ?? 0);
  const text = element.textContent ?? '';
  const size = number('font-size');
  const shift = shiftOf(element);
  const width = textWidth(text, size, number('font-weight') >= 600 ? 600 : 400);
  const anchor = inherited(element, 'text-anchor');
  const left = shift.x + number('x') - width * (anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0);
  const y = shift.y + number('y');
  return {
    text,
    left,
    right: left + width,
    // From the top of capitals and digits to the foot of a `g`, or of the line if there is none.
    top: y - size * 0.7,
    bottom: y + (/[gjpqy,;()]/.test(text) ? size * 0.2 : 0),
    hasHalo: (inherited(element, 'stroke') ?? none) !== none,
    order,
  };
}

function toSegments({ points }: Polyline): Segment[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    return from ? [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }] : [];
  });
}

/** The box of a closed line of four upright sides; `null` for any other. */
function toBox({ points, isClosed }: Polyline): Box | null {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  if (!isClosed || points.length !== 5 || new Set(xs).size !== 2 || new Set(ys).size !== 2) return null;
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The data of a path that draws the same as an element. */
function dataOf(element: Element): string {
  const number = (name: string) => Number(element.getAttribute(name) ?? 0);
  const [width, radius] = [number('width'), number('r')];
  const half = (across: number) => `a${radius} ${radius} 0 1 0 ${across} 0`;
  switch (element.localName) {
    case 'rect':
      return `M${number('x')} ${number('y')}h${width}v${number('height')}h${-width}z`;
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'circle':
      return `M${number('cx') - radius} ${number('cy')}${half(2 * radius)}${half(-2 * radius)}z`;
    default:
      return element.getAttribute('d') ?? '';
  }
}

/** Reads what an SVG of ours shows from its elements. Throws on what no test can read yet. */
export function readDrawing(svg: string): Drawing {
  // linkedom's own types lack most of what its elements can do.
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement as unknown as Element;
  const [, , width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const drawing: Drawing = { width, height, texts: [], lines: [], bars: [] };
  for (const [order, element] of [...root.querySelectorAll('*')].entries()) {
    if (element.localName === 'text') drawing.texts.push(readText(element, order));
    if (!['path', 'rect', 'line', 'circle'].includes(element.localName)) continue;
    const fill = inherited(element, 'fill') ?? '#000';
    const stroke = inherited(element, 'stroke') ?? none;
    const shift = shiftOf(element);
    for (const { points, isClosed } of toPolylines(dataOf(element))) {
      const line = { points: points.map(({ x, y }) => ({ x: x + shift.x, y: y + shift.y })), isClosed };
      const colour = stroke === none ? fill : stroke;
      if (colour !== none) drawing.lines.push(...toSegments(line).map((one) => ({ ...one, colour, order })));
      const box = fill === none ? null : toBox(line);
      if (box) drawing.bars.push({ ...box, colour: fill });
    }
  }
  return drawing;
}
