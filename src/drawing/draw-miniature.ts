import { SvgPath, toPathData } from '#src/drawing/svg-path.ts';
import { element, round } from '#src/drawing/xml.ts';
import type { Mark, Miniature, Place } from '#src/lib/charts/miniature.ts';

/** Distance of the places that a drawing is put on: what is finer costs bytes, what is coarser shows as steps. */
function gridOf({ frame }: Miniature): number {
  return frame.height < 40 ? 1 : 0.5;
}

/** A path of no length: with round ends it is a point, as large as its stroke, round however its drawing is stretched. */
function writePoint({ x, y }: Place, grid: number): string {
  const snap = (value: number) => round(Math.round(value / grid) * grid);
  return `M${snap(x)} ${snap(y)}h0`;
}

function toPath(line: Place[]): SvgPath {
  const path = new SvgPath();
  for (const [index, place] of line.entries()) {
    if (index === 0) path.moveTo(place);
    else path.lineTo(place);
  }
  return path;
}

function writeMark({ kind, lines }: Mark, grid: number): string {
  const points = lines.flatMap((line) => (line.length === 1 ? line : []));
  const paths = lines.filter(({ length }) => length > 1).map(toPath);
  const d = `${toPathData(paths, grid)}${points.map((point) => writePoint(point, grid)).join('')}`;
  return d === '' ? '' : element('path', { class: kind, d });
}

/** The elements of a small drawing, one a kind of mark; the class is all that they say of their looks. */
export function drawMiniature(drawing: Miniature): string {
  return drawing.marks.map((mark) => writeMark(mark, gridOf(drawing))).join('');
}
