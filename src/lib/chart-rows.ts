import type { ChartModel, ChartPoint } from '#src/lib/chart-model.ts';
import { isNarrow, lineHeight, textSize } from '#src/lib/chart-look.ts';
import { estimateTextWidth, wrapText } from '#src/lib/chart-text.ts';

/** A line of text of a row; `y` is its baseline. */
export type RowText = { text: string; x: number; y: number; align: 'left' | 'right'; isDetail: boolean };

/** A bar with the words above it. All in pixels from the top left corner. */
export type Row = { dataset: number; point: ChartPoint; texts: RowText[]; barTop: number };

/** Where everything of a chart of bars stands. `barRight` is where a full bar ends. */
export type RowLayout = { rows: Row[]; height: number; thickness: number; barRight: number };

const textGap = 7;

/**
 * Lays out a chart of horizontal bars: the label above its bar, the detail at the end of the same line if it fits
 * in every row, else below the label. Rows are as high as their own words.
 */
export function layoutRows(model: ChartModel, width: number): RowLayout {
  const size = textSize(width);
  const step = lineHeight(width);
  const thickness = isNarrow(width) ? 22 : 26;
  const rowGap = isNarrow(width) ? 20 : 22;
  const points = model.series.flatMap((series, dataset) =>
    series.points.map((point) => ({ dataset, point })),
  );
  const isOneLine = points.every(
    ({ point }) => estimateTextWidth(`${point.label}${point.detail ?? ''}`, size) + 24 <= width,
  );

  let y = 0;
  const rows = points.map(({ dataset, point }): Row => {
    const texts: RowText[] = [];
    const write = (text: string, isDetail: boolean): void => {
      for (const line of wrapText(text, size, width)) {
        y += step;
        texts.push({ text: line, x: 0, y: y - 4, align: 'left', isDetail });
      }
    };
    write(point.label, false);
    if (point.detail !== undefined && isOneLine) {
      texts.push({ text: point.detail, x: width, y: y - 4, align: 'right', isDetail: true });
    } else if (point.detail !== undefined) write(point.detail, true);
    const barTop = y + 4;
    y = barTop + thickness + rowGap;
    return { dataset, point, texts, barTop };
  });

  const widestValue = Math.max(...points.map(({ point }) => estimateTextWidth(point.text, size)));
  return {
    rows,
    height: Math.max(y - rowGap + 2, thickness),
    thickness,
    barRight: model.kind === 'progress' ? width : width - widestValue - textGap,
  };
}

/**
 * Where the value of a bar is written: after its end, or inside it if the drawing ends first. `end` is the bar's
 * right end and `tip` the length of its open end, in pixels.
 */
export function placeValue(
  text: string,
  { end, tip, width }: { end: number; tip: number; width: number },
): { x: number; align: 'left' | 'right'; isInside: boolean } {
  const isInside = end + textGap + estimateTextWidth(text, textSize(width)) > width;
  return isInside
    ? { x: end - tip - textGap, align: 'right', isInside }
    : { x: end + textGap, align: 'left', isInside };
}
