type Point = { x: number; y: number };

/** A part of a path without a gap: its corners in order, the first again at the end of a closed one. */
export type Polyline = { points: Point[]; isClosed: boolean };

/** How many numbers each command of path data takes. */
const counts: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, a: 7, z: 0 };

/** The half of a circle between two points, in steps of 15 degrees; `isLeft` for the one left of the way. */
function halfCircle(from: Point, to: Point, isLeft: boolean): Point[] {
  const centre = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const start = { x: from.x - centre.x, y: from.y - centre.y };
  return Array.from({ length: 12 }, (_, index) => {
    const angle = (((index + 1) * Math.PI) / 12) * (isLeft ? 1 : -1);
    return {
      x: centre.x + start.x * Math.cos(angle) - start.y * Math.sin(angle),
      y: centre.y + start.x * Math.sin(angle) + start.y * Math.cos(angle),
    };
  });
}

/** The lines that path data draws; arcs are taken for half circles. Throws on a command that our drawings do not use. */
export function toPolylines(data: string): Polyline[] {
  const lines: Polyline[] = [];
  let at: Point = { x: 0, y: 0 };
  const goTo = (...points: Point[]): void => {
    // What follows a closed line without a move begins where that began.
    if (lines.at(-1)?.isClosed !== false) lines.push({ points: [at], isClosed: false });
    lines.at(-1)?.points.push(...points);
    at = points.at(-1) ?? at;
  };
  const step = (command: string, numbers: number[]): void => {
    const letter = command.toLowerCase();
    const origin = command === letter ? at : { x: 0, y: 0 };
    const [first = 0, second = 0] = numbers;
    if (letter === 'z') {
      const line = lines.at(-1);
      const [begin = at] = line?.points ?? [];
      line?.points.push(begin);
      if (line) line.isClosed = true;
      at = begin;
    } else if (letter === 'm') {
      at = { x: origin.x + first, y: origin.y + second };
      lines.push({ points: [at], isClosed: false });
    } else if (letter === 'h') goTo({ x: origin.x + first, y: at.y });
    else if (letter === 'v') goTo({ x: at.x, y: origin.y + first });
    else if (letter === 'a') {
      const [, , , , sweep = 0, x = 0, y = 0] = numbers;
      goTo(...halfCircle(at, { x: origin.x + x, y: origin.y + y }, sweep === 1));
    } else goTo({ x: origin.x + first, y: origin.y + second });
  };
  for (const [, command = '', text = ''] of data.matchAll(/([a-z])([^a-z]*)/gi)) {
    const count = counts[command.toLowerCase()];
    if (count === undefined) throw new Error(`The path data uses ${command}, which no test can read yet`);
    const numbers = [...text.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number);
    if (count === 0) step(command, []);
    for (let index = 0; index < numbers.length; index += count) {
      // Pairs after those of a move are lines.
      const repeated = index > 0 && /m/i.test(command) ? (command === 'm' ? 'l' : 'L') : command;
      step(repeated, numbers.slice(index, index + count));
    }
  }
  return lines;
}
