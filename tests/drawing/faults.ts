import { boxesOverlap, type Box, type Segment } from '#src/lib/charts/labels.ts';
import type { DrawnText, Drawing } from '#tests/drawing/read-drawing.ts';

/** How far letters may reach into what is beside them, in pixels: positions are rounded to whole ones. */
const tolerance = 1;

const shrink = ({ left, right, top, bottom }: Box): Box => ({
  left: left + tolerance,
  right: right - tolerance,
  top: top + tolerance,
  bottom: bottom - tolerance,
});

/** True if a line runs through a box: they share some of both axes, and corners of the box lie on both sides of it. */
function runsThrough({ x1, y1, x2, y2 }: Segment, { left, right, top, bottom }: Box): boolean {
  if (Math.max(x1, x2) < left || Math.min(x1, x2) > right) return false;
  if (Math.max(y1, y2) < top || Math.min(y1, y2) > bottom) return false;
  const sides = [left, right].flatMap((x) =>
    [top, bottom].map((y) => Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1))),
  );
  return new Set(sides).size > 1;
}

/** Texts that stand on each other. */
function overlaps({ texts }: Drawing): string[] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => boxesOverlap(shrink(one), shrink(other)))
      .map((other) => `«${one.text}» and «${other.text}» overlap`),
  );
}

/** Texts through which a line runs, or the edge of a bar: a halo keeps what was drawn before a text away from it. */
function crossings({ texts, lines }: Drawing): string[] {
  return texts.flatMap((text) => {
    const box = shrink(text);
    const found = lines.filter(
      (line) => (!text.hasHalo || line.order > text.order) && runsThrough(line, box),
    );
    const colours = new Set(found.map(({ colour }) => colour));
    return [...colours].map((colour) => `«${text.text}» is crossed by ${colour}`);
  });
}

/** Texts of which a part is outside the drawing. */
function escapes({ texts, width, height }: Drawing): string[] {
  const isOutside = ({ left, right, top, bottom }: DrawnText) =>
    left < -tolerance || right > width + tolerance || top < -tolerance || bottom > height + tolerance;
  return texts.filter(isOutside).map(({ text }) => `«${text}» leaves the drawing`);
}

/** What a reader would stumble over in a drawing of any kind, each in a few words. */
export const faultsOf = (drawing: Drawing): string[] => [
  ...overlaps(drawing),
  ...crossings(drawing),
  ...escapes(drawing),
];

/** The colours of bars: tracks, the insides of those that are not exact, and plates have others. */
const barColour = /^var\(--(?:series-\d|colour-subject|colour-context)\)$/;

/** The bars of a drawing; a square is a sample of a key. */
function barsOf({ bars }: Drawing): Drawing['bars'] {
  return bars.filter(
    ({ colour, left, right, top, bottom }) => barColour.test(colour) && right - left !== bottom - top,
  );
}

/** The reach of each row of bars along its axis, parts of one row in one piece. */
function reachesOf(drawing: Drawing, isAcross: boolean): { from: number; to: number }[] {
  const spans = barsOf(drawing)
    .map(({ left, right, top, bottom }) =>
      isAcross ? { row: top, from: left, to: right } : { row: left, from: top, to: bottom },
    )
    .toSorted((a, b) => a.row - b.row || a.from - b.from);
  const reaches: { row: number; from: number; to: number }[] = [];
  for (const span of spans) {
    const last = reaches.at(-1);
    // A hairline of paper parts two pieces.
    if (last?.row === span.row && span.from - last.to <= 2) last.to = Math.max(last.to, span.to);
    else reaches.push({ ...span });
  }
  return reaches;
}

/** Rows of bars that do not begin where all the others do, at zero. */
export function barsAwayFromZero(drawing: Drawing, isAcross: boolean): string[] {
  const reaches = reachesOf(drawing, isAcross);
  const begins = (zero: number, { from, to }: { from: number; to: number }) =>
    Math.min(Math.abs(from - zero), Math.abs(to - zero)) <= tolerance;
  const [first] = reaches;
  const strays = [first?.from ?? 0, first?.to ?? 0].map((zero) =>
    reaches.filter((reach) => !begins(zero, reach)),
  );
  const [fewest = []] = strays.toSorted((a, b) => a.length - b.length);
  return fewest.map(({ from, to }) => `a bar from ${from} to ${to} does not begin at zero`);
}

/** Bars that are not as long as their values say, where each value has its bar. */
export function barsOfWrongLength(drawing: Drawing, values: (number | null)[], isAcross: boolean): string[] {
  const lengths = barsOf(drawing)
    .map(({ left, right, top, bottom }) => (isAcross ? right - left : bottom - top))
    .toSorted((a, b) => b - a);
  const sizes = values
    .flatMap((value) => (value === null || value === 0 ? [] : [Math.abs(value)]))
    .toSorted((a, b) => b - a);
  if (lengths.length !== sizes.length) return [];
  const unit = (lengths[0] ?? 0) / (sizes[0] ?? 1);
  return lengths.flatMap((length, index) => {
    // The shortest bar is still one pixel long.
    const right = Math.max(1, (sizes[index] ?? 0) * unit);
    return Math.abs(length - right) <= tolerance + 0.01 ? [] : [`a bar is ${length} px long, not ${right}`];
  });
}
