import type { Box, Segment } from '#src/lib/charts/labels.ts';
import type { ChartColours, ChartLook } from '#src/lib/charts/look.ts';
import { drawLine, measureText, writeText, type Pen } from '#src/lib/charts/pen.ts';
import { estimateTextWidth, wrapText } from '#src/lib/charts/text.ts';

/** A piece of a row of text in one tone; `tone` names its colour. */
export type Run = {
  text: string;
  size: number;
  weight: 400 | 600;
  tone: 'ink' | 'muted' | 'subjectInk' | 'care';
};

/** A few rows of text that stand together. A row of several pieces is not centred. */
export type Words = { rows: Run[][]; width: number; height: number };

/** Words in their place; the halo keeps what is behind away, the lead ties them to what they speak of. */
export type Block = Words & {
  box: Box;
  align: 'left' | 'right' | 'center';
  halo?: 'paper' | 'soft' | 'contextSoft' | 'subjectSoft' | undefined;
  lead?: Segment | undefined;
};

const rowHeight = 1.25;
const runGap = 5;

function rowSize(row: Run[]): number {
  return Math.max(0, ...row.map(({ size }) => size));
}

/** Rows of text with the room that they take, in pixels. */
export function toWords(rows: Run[][]): Words {
  const widths = rows.map((row) =>
    row.reduce((total, { text, size }) => total + estimateTextWidth(text, size), (row.length - 1) * runGap),
  );
  const height = rows.reduce((total, row) => total + rowSize(row) * rowHeight, 0);
  return { rows, width: Math.ceil(Math.max(...widths)), height: Math.ceil(height) };
}

/** A text in rows no wider than `width`, all in one tone. */
export function wrapRuns(run: Run, width: number): Run[][] {
  return wrapText(run.text, run.size, width).map((text) => [{ ...run, text }]);
}

/** The boxes that the rows of a block take as they are written, which is less than its own. */
export function rowBoxesOf(pen: Pen, { rows, box, align }: Block, font: string): Box[] {
  const start = { left: 0, center: 0.5, right: 1 }[align];
  let bottom = box.top;
  return rows.map((row) => {
    const top = bottom;
    bottom += rowSize(row) * rowHeight;
    const width = row.reduce(
      (total, run) => total + measureText(pen, run.text, { ...run, font }),
      (row.length - 1) * runGap,
    );
    const left = box.left + start * (box.right - box.left - width);
    return { left, right: left + width, top, bottom };
  });
}

/** Writes words where they stand, with their lead. */
export function drawBlock(
  pen: Pen,
  block: Block,
  { colours, font }: { colours: ChartColours; font: ChartLook['font'] },
): void {
  const { rows, box, align, halo, lead } = block;
  if (lead) {
    const style = { colour: colours.muted, width: 1, dash: [] };
    drawLine(pen, { x: lead.x1, y: lead.y1 }, { x: lead.x2, y: lead.y2 }, style);
  }
  const start = { left: box.left, center: (box.left + box.right) / 2, right: box.right }[align];
  let bottom = box.top;
  for (const row of rows) {
    let x = start;
    bottom += rowSize(row) * rowHeight;
    const isLeftward = align === 'right';
    for (const { text, size, weight, tone } of isLeftward ? row.toReversed() : row) {
      const style = { font, size, weight, colour: colours[tone], align };
      const baseline = bottom - rowSize(row) * 0.3;
      const width = writeText(pen, text, x, baseline, halo ? { ...style, halo: colours[halo] } : style);
      x += isLeftward ? -width - runGap : width + runGap;
    }
  }
}
