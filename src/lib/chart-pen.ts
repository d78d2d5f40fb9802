/** The part of a 2D context with which the plugins of a chart draw: a canvas has it, and so has the SVG context. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'arc'
  | 'rect'
  | 'fill'
  | 'stroke'
  | 'fillText'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
>;

/** How a text is written; `size` in pixels, `weight` 400 unless given. */
export type TextStyle = {
  font: string;
  size: number;
  weight?: number;
  colour: string;
  align?: 'left' | 'right' | 'center';
};

/** Writes one line with its baseline at `y`. */
export function writeText(pen: Pen, text: string, x: number, y: number, style: TextStyle): void {
  pen.save();
  pen.font = `${style.weight ?? 400} ${style.size}px ${style.font}`;
  pen.fillStyle = style.colour;
  pen.textAlign = style.align ?? 'left';
  pen.textBaseline = 'alphabetic';
  pen.fillText(text, x, y);
  pen.restore();
}

/** Fills a rectangle. */
export function fillRectangle(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
): void {
  pen.save();
  pen.fillStyle = colour;
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.fill();
  pen.restore();
}

/** Draws the marker of a series as it stands in a legend: a disc for what was reached, a diamond for a target. */
export function drawMarker(pen: Pen, x: number, y: number, role: 'reached' | 'target', colour: string): void {
  const radius = 5;
  pen.save();
  pen.fillStyle = colour;
  pen.beginPath();
  if (role === 'reached') pen.arc(x, y, radius, 0, 2 * Math.PI);
  else {
    pen.moveTo(x, y - radius);
    pen.lineTo(x + radius, y);
    pen.lineTo(x, y + radius);
    pen.lineTo(x - radius, y);
    pen.closePath();
  }
  pen.fill();
  pen.restore();
}
