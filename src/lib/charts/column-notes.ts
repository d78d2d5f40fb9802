import type { Rule, Word } from '#src/lib/charts/bar-drawing.ts';
import { boxesOverlap, type Box } from '#src/lib/charts/labels.ts';
import type { ChartAnnotation } from '#src/lib/charts/model.ts';
import { isNarrow, textSizes } from '#src/lib/charts/look.ts';
import type { Run } from '#src/lib/charts/blocks.ts';
import { toNoteRows } from '#src/lib/charts/line-wishes.ts';
import { estimateTextWidth } from '#src/lib/charts/text.ts';

const step = 18;
/** Between a note and what is below it; the line from it to its column is as long at least. */
const leadLength = 14;
const leadGap = 3;
const padding = 5;

/** A note with the name and the middle of what it is about; `null` for something that is not drawn. */
type Wanted = { note: ChartAnnotation; label: string; x: number | null };
type Place = { box: Box; lead: Rule; lines: Run[] };

/**
 * Notes above columns, each as low as what stands below it lets, with a line to its own: words, lines and the height
 * that they lack above the drawing. A note that is too long or has no place between the others goes below, with its name
 * and its middle.
 */
export function placeNotes(
  wanted: Wanted[],
  obstacles: Box[],
  { left: from, width }: { left: number; width: number },
): { words: Word[]; leads: Rule[]; lack: number; below: { text: string; x: number | null }[] } {
  const size = textSizes(width).note;
  const places: Place[] = [];
  const unplaced: { text: string; x: number | null }[] = [];
  for (const { note, label, x } of wanted) {
    const lines = toNoteRows(note.text, size, isNarrow(width) ? 190 : 300);
    if (x === null || !lines) {
      unplaced.push({ text: `${label}: ${note.text}`, x });
      continue;
    }
    const noteWidth = Math.max(...lines.map(({ text }) => estimateTextWidth(text, size)));
    const candidates = [x - noteWidth / 2, x - padding, x - noteWidth + padding].map((start): Place => {
      const left = Math.min(Math.max(start, from), width - noteWidth) - padding;
      const right = left + noteWidth + 2 * padding;
      const below = (a: number, b: number): number =>
        Math.min(...obstacles.filter((other) => other.left < b && a < other.right).map(({ top }) => top));
      const bottom = below(left, right) - leadLength;
      const middle = Math.round(x) + 0.5;
      const lead: Rule = {
        x1: middle,
        y1: bottom,
        x2: middle,
        y2: below(x - 1, x + 1) - leadGap,
        width: 1,
        tone: 'context',
      };
      return { box: { left, right, top: bottom - lines.length * step, bottom }, lead, lines };
    });
    const leadBox = ({ x1, y1, y2 }: Rule): Box => ({ left: x1 - 2, right: x1 + 2, top: y1, bottom: y2 });
    const isFree = ({ box, lead }: Place): boolean =>
      places.every(
        (other) =>
          !boxesOverlap(box, other.box) &&
          !boxesOverlap(box, leadBox(other.lead)) &&
          !boxesOverlap(leadBox(lead), other.box),
      );
    const [best] = candidates.filter(isFree).toSorted((a, b) => b.box.bottom - a.box.bottom);
    if (best) places.push(best);
    else unplaced.push({ text: `${label}: ${note.text}`, x });
  }
  return {
    words: places.flatMap(({ box, lines }) =>
      lines.map((run, line): Word => {
        const y = box.top + 13 + line * step;
        return { ...run, x: box.left + padding, y, align: 'left' };
      }),
    ),
    leads: places.map(({ lead }) => lead),
    below: unplaced,
    lack: Math.max(0, ...places.map(({ box }) => Math.ceil(2 - box.top))),
  };
}
