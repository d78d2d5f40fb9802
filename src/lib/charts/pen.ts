import { lineWidth, type Marker } from '#src/lib/charts/line-style.ts';

/** That with which the plugins of a chart draw; at build it is an SVG context, which refuses what it has not. */
export type Pen = CanvasRenderingContext2D;
type Point = { x: number; y: number };
type Rectangle = [x: number, y: number, width: number, height: number];
type LineStyle = { colour: string; width?: number; dash: number[] };

/** How a text is written; `size` in pixels, `weight` 400 unless given. */
export type TextStyle = {
  font: string;
  size: number;
  weight?: number;
  colour: string;
  align?: 'left' | 'right' | 'center';
  /** Colour of an outline that keeps what is behind the text away from it. */
  halo?: string;
};

/** Writes one line with its baseline at `y`. */
export function writeText(pen: Pen, text: string, x: number, y: number, style: TextStyle): void {
  pen.save();
  pen.font = `${style.weight ?? 400} ${style.size}px ${style.font}`;
  pen.fillStyle = style.colour;
  pen.textAlign = style.align ?? 'left';
  pen.textBaseline = 'alphabetic';
  if (style.halo !== undefined) {
    pen.strokeStyle = style.halo;
    pen.lineWidth = 4;
    pen.lineJoin = 'round';
    pen.strokeText(text, x, y);
  }
  pen.fillText(text, x, y);
  pen.restore();
}

/** Fills a rectangle. */
export function fillRectangle(pen: Pen, rectangle: Rectangle, colour: string): void {
  pen.save();
  pen.fillStyle = colour;
  pen.beginPath();
  pen.rect(...rectangle);
  pen.fill();
  pen.restore();
}

/** Draws the outline of a rectangle, dashed by a pattern in pixels. */
export function strokeRectangle(pen: Pen, rectangle: Rectangle, style: LineStyle): void {
  pen.save();
  pen.strokeStyle = style.colour;
  pen.lineWidth = style.width ?? lineWidth;
  pen.setLineDash(style.dash);
  pen.beginPath();
  pen.rect(...rectangle);
  pen.stroke();
  pen.restore();
}

/** Draws a straight line, dashed by a pattern in pixels. */
export function drawLine(pen: Pen, from: Point, to: Point, style: LineStyle): void {
  pen.save();
  pen.strokeStyle = style.colour;
  pen.lineWidth = style.width ?? lineWidth;
  pen.setLineDash(style.dash);
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  pen.stroke();
  pen.restore();
}

/** Corners of a marker around its centre, in pixels; a circle has none. */
const corners: Record<Exclude<Marker, 'circle'>, [x: number, y: number][]> = {
  rect: [
    [-4, -4],
    [4, -4],
    [4, 4],
    [-4, 4],
  ],
  triangle: [
    [0, -6],
    [5, 3],
    [-5, 3],
  ],
  rectRot: [
    [0, -6],
    [6, 0],
    [0, 6],
    [-6, 0],
  ],
};

/** Draws a marker as it stands in a legend. */
export function drawMarker(pen: Pen, x: number, y: number, marker: Marker, colour: string): void {
  pen.save();
  pen.fillStyle = colour;
  pen.beginPath();
  if (marker === 'circle') pen.arc(x, y, 4.5, 0, 2 * Math.PI);
  else {
    for (const [index, [right, down]] of corners[marker].entries()) {
      if (index === 0) pen.moveTo(x + right, y + down);
      else pen.lineTo(x + right, y + down);
    }
    pen.closePath();
  }
  pen.fill();
  pen.restore();
}
