/** That with which the plugins of a chart draw; at build it is an SVG context, which refuses what it has not. */
export type Pen = CanvasRenderingContext2D;
/** A place in a drawing, in pixels. */
export type Point = { x: number; y: number };
type Rectangle = [x: number, y: number, width: number, height: number];
type LineStyle = { colour: string; width: number; dash: number[] };

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

/** Width in pixels of a line of text as it is written. */
export function measureText(
  pen: Pen,
  text: string,
  style: Pick<TextStyle, 'weight' | 'size' | 'font'>,
): number {
  pen.save();
  pen.font = `${style.weight ?? 400} ${style.size}px ${style.font}`;
  const { width } = pen.measureText(text);
  pen.restore();
  return width;
}

/** Writes one line with its baseline at `y`, and gives its width. */
export function writeText(pen: Pen, text: string, x: number, y: number, style: TextStyle): number {
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
  const { width } = pen.measureText(text);
  pen.restore();
  return width;
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
  pen.lineWidth = style.width;
  pen.setLineDash(style.dash);
  pen.beginPath();
  pen.rect(...rectangle);
  pen.stroke();
  pen.restore();
}

/** Fills the shape between points. */
export function fillShape(pen: Pen, points: Point[], colour: string): void {
  pen.save();
  pen.fillStyle = colour;
  pen.beginPath();
  for (const [index, { x, y }] of points.entries()) {
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
  pen.closePath();
  pen.fill();
  pen.restore();
}

/** Draws a straight line, dashed by a pattern in pixels. */
export function drawLine(pen: Pen, from: Point, to: Point, style: LineStyle): void {
  pen.save();
  pen.strokeStyle = style.colour;
  pen.lineWidth = style.width;
  pen.setLineDash(style.dash);
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  pen.stroke();
  pen.restore();
}

/** Draws lines through places with round joins, all in one stroke; a line of one place is none. */
export function drawPath(pen: Pen, lines: Point[][], style: LineStyle): void {
  pen.save();
  pen.strokeStyle = style.colour;
  pen.lineWidth = style.width;
  pen.lineJoin = 'round';
  if (style.dash.length > 0) pen.lineCap = 'round';
  pen.setLineDash(style.dash);
  pen.beginPath();
  for (const line of lines.filter(({ length }) => length > 1))
    for (const [index, { x, y }] of line.entries()) {
      if (index === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    }
  pen.stroke();
  pen.restore();
}
