import type { Rule, Word } from '#src/lib/charts/bar-drawing.ts';
import { boxesOverlap, type Box } from '#src/lib/charts/labels.ts';
import type { ChartAnnotation } from '#src/lib/charts/model.ts';
import { isNarrow } from '#src/lib/charts/look.ts';
import { estimateTextWidth, wrapText } from '#src/lib/charts/text.ts';

const size = 14;
const step = 18;
/** Between a note and what is below it; the line from it to its column is as long at least. */
const leadLength = 14;
const leadGap = 3;
const padding = 5;

/** A note with the middle of what it is about; `null` for something that is not drawn. */
type Wanted = { note: ChartAnnotation; x: number | null };
type Place = { box: Box; lead: Rule; lines: string[] };

/** Two lines, as narrow as they can be below a width for notes. */
function toLines(text: string, width: number): string[] {
  const lines = wrapText(text, size, isNarrow(width) ? 150 : 210);
  return lines.length <= 2 ? lines : wrapText(text, size, estimateTextWidth(text, size) / 2 + 40);
}

/**
 * Notes above columns, each as low as what stands below it lets, with a line to its own: words, lines and the height
 * that they lack above the drawing. A note that has no place between the others is left out.
 */
export function placeNotes(
  wanted: Wanted[],
  obstacles: Box[],
  { left: from, width }: { left: number; width: number },
): { words: Word[]; leads: Rule[]; lack: number } {
  const places: Place[] = [];
  for (const { note, x } of wanted) {
    if (x === null) continue;
    const lines = toLines(note.text, width);
    const noteWidth = Math.max(...lines.map((line) => estimateTextWidth(line, size)));
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
  }
  return {
    words: places.flatMap(({ box, lines }) =>
      lines.map((text, line): Word => {
        const y = box.top + 13 + line * step;
        const [weight, tone] = line === 0 ? ([600, 'ink'] as const) : ([400, 'muted'] as const);
        return { text, x: box.left + padding, y, align: 'left', size, weight, tone };
      }),
    ),
    leads: places.map(({ lead }) => lead),
    lack: Math.max(0, ...places.map(({ box }) => Math.ceil(2 - box.top))),
  };
}
