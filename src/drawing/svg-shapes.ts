import { toPathData, type SvgPath } from '#src/drawing/svg-path.ts';
import { element, escapeXml } from '#src/drawing/xml.ts';

/** Attributes that say how a shape is painted. */
export type Paint = Record<string, string | number | undefined>;

/** One thing drawn: a path, or a text with its baseline at `y`. */
export type Shape = { paint: Paint } & ({ path: SvgPath } | { text: string; x: number; y: number });

function lookAlike(a: Shape, b: Shape): boolean {
  return 'path' in a === 'path' in b && JSON.stringify(a.paint) === JSON.stringify(b.paint);
}

/** Shapes in a row that are painted alike. */
function toRuns(shapes: Shape[]): Shape[][] {
  const runs: Shape[][] = [];
  for (const shape of shapes) {
    const run = runs.at(-1);
    if (run?.[0] && lookAlike(run[0], shape)) run.push(shape);
    else runs.push([shape]);
  }
  return runs;
}

function writeRun(run: Shape[]): string {
  const paint = run[0]?.paint ?? {};
  // A hairline is sharp between two pixels, everything else on them.
  const grid = paint['stroke'] !== undefined && paint['stroke-width'] === undefined ? 0.5 : 1;
  const paths = run.flatMap((shape) => ('path' in shape ? [shape.path] : []));
  const d = toPathData(paths, grid);
  const texts = run.flatMap((shape) => ('text' in shape ? [shape] : []));
  const write = (attributes: Paint): string =>
    texts
      .map(({ x, y, text }) =>
        element('text', { x: Math.round(x), y: Math.round(y), ...attributes }, escapeXml(text)),
      )
      .join('');
  if (texts.length > 1) return element('g', paint, write({}));
  return texts.length === 1 ? write(paint) : d === '' ? '' : element('path', { d, ...paint });
}

/**
 * Shapes as SVG elements. Those painted alike one after the other become one path, or one group of texts: a chart
 * of forty values would else say its colour forty times.
 */
export function writeShapes(shapes: Shape[]): string {
  return toRuns(shapes).map(writeRun).join('');
}
