import { drawLine, fillShape, type Pen, type Point } from '#src/lib/charts/pen.ts';
import { precisions, type Precision } from '#src/lib/precision.ts';

/** Corners of a marker around its centre, in pixels; the first marker is a circle and has none. */
const corners: [x: number, y: number][][] = [
  [],
  [
    [-5, -5],
    [5, -5],
    [5, 5],
    [-5, 5],
  ],
  [
    [0, -6],
    [6, 5],
    [-6, 5],
  ],
  [
    [0, -7],
    [7, 0],
    [0, 7],
    [-7, 0],
  ],
  [
    [0, 6],
    [6, -5],
    [-6, -5],
  ],
  [
    [-2, -6],
    [2, -6],
    [2, -2],
    [6, -2],
    [6, 2],
    [2, 2],
    [2, 6],
    [-2, 6],
    [-2, 2],
    [-6, 2],
    [-6, -2],
    [-2, -2],
  ],
];

const outline = 2.5;
const openReach = 18;
const barb = 3.5;

/** How a disc is drawn: filled in its colour, or a ring of it around `inside`. */
type Disc = { radius: number; colour: string; inside?: string; edge?: string };

/** A circle: filled, with an edge that sets it off from the lines behind, or a ring. */
export function drawDisc(pen: Pen, { x, y }: Point, { radius, colour, inside, edge }: Disc): void {
  pen.save();
  pen.beginPath();
  pen.fillStyle = inside ?? colour;
  pen.strokeStyle = inside === undefined ? (edge ?? colour) : colour;
  pen.lineWidth = inside === undefined ? 2 : outline;
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fill();
  if (inside !== undefined || edge !== undefined) pen.stroke();
  pen.restore();
}

/** The sign by which one of several series of equal rank is told at its end, `index` being its place. */
export function drawSign(pen: Pen, { x, y }: Point, index: number, colour: string): void {
  const shape = corners[index % corners.length] ?? [];
  if (shape.length === 0) drawDisc(pen, { x, y }, { radius: 5, colour });
  else
    fillShape(
      pen,
      shape.map(([right, down]) => ({ x: x + right, y: y + down })),
      colour,
    );
}

/** How far what a value leaves open reaches above and below it, in pixels. */
export function openReachOf(precision: Precision): { up: number; down: number } {
  const { leavesOpen } = precisions[precision];
  return { up: leavesOpen === 'nothing' ? 0 : openReach, down: leavesOpen === 'either' ? openReach : 0 };
}

/** What a value leaves open: an arrow upwards for more, a whisker for more or less. It stands under the ring of the value. */
export function drawOpen(pen: Pen, { x, y }: Point, precision: Precision, colour: string): void {
  const { up, down } = openReachOf(precision);
  if (up === 0) return;
  const style = { colour, width: 1.5, dash: [] };
  const isWhisker = down > 0;
  drawLine(pen, { x, y: y - up }, { x, y: y + down }, style);
  const tip = isWhisker ? 0 : barb;
  for (const end of isWhisker ? [y - up, y + down] : [y - up]) {
    drawLine(pen, { x: x - barb, y: end + tip }, { x, y: end }, style);
    drawLine(pen, { x, y: end }, { x: x + barb, y: end + tip }, style);
  }
}
