import { fullScale, scaleBesideValues, textGap, type BarScale } from '#src/lib/charts/bar-scale.ts';
import type { ChartModel, ChartPoint } from '#src/lib/charts/model.ts';
import { isNarrow, lineHeight, textSize } from '#src/lib/charts/look.ts';
import { estimateTextWidth, wrapText } from '#src/lib/charts/text.ts';

/** A line of text of a row; `y` is its baseline. */
export type RowText = { text: string; x: number; y: number; align: 'left' | 'right'; isDetail: boolean };

/** A bar with its words. All in pixels from the top left corner; `zero` is the reach of the line at zero. */
export type Row = {
  dataset: number;
  point: ChartPoint;
  texts: RowText[];
  barTop: number;
  zero: { top: number; bottom: number };
};

/** Where everything of a chart of bars stands. `hasValuesBeside` is false where the texts of the rows hold them. */
export type RowLayout = {
  rows: Row[];
  height: number;
  thickness: number;
  scale: BarScale;
  hasValuesBeside: boolean;
};

/** More rows than this are set close together. */
const manyRows = 8;
const columnGap = 12;
/** The largest part of a drawing that the labels beside the bars may take. */
const columnShare = 0.4;

type PlacedPoint = { dataset: number; point: ChartPoint; detail: string | undefined };
type Rows = { rows: Row[]; height: number; thickness: number; barLeft: number };

/**
 * The label above its bar, the detail at the end of the same line if it fits in every row, else below the label.
 * Rows are as high as their own words.
 */
function layoutAbove(points: PlacedPoint[], width: number, isDense: boolean): Rows {
  const size = textSize(width);
  const step = isDense ? size + 3 : lineHeight(width);
  const thickness = isDense ? 12 : isNarrow(width) ? 22 : 26;
  const rowGap = isDense ? 8 : isNarrow(width) ? 20 : 22;
  const isOneLine = points.every(
    ({ point, detail }) => estimateTextWidth(`${point.label}${detail ?? ''}`, size) + 24 <= width,
  );
  let y = 0;
  const rows = points.map(({ dataset, point, detail }): Row => {
    const texts: RowText[] = [];
    const write = (text: string, isDetail: boolean): void => {
      for (const line of wrapText(text, size, width)) {
        y += step;
        texts.push({ text: line, x: 0, y: y - 4, align: 'left', isDetail });
      }
    };
    write(point.label, false);
    if (detail !== undefined && isOneLine) {
      texts.push({ text: detail, x: width, y: y - 4, align: 'right', isDetail: true });
    } else if (detail !== undefined) write(detail, true);
    const textRoom = isDense ? 1 : 4;
    const barTop = y + textRoom;
    const zero = { top: y, bottom: barTop + thickness + textRoom };
    y = barTop + thickness + rowGap;
    return { dataset, point, texts, barTop, zero };
  });
  return { rows, height: Math.max(y - rowGap + 2, thickness), thickness, barLeft: 0 };
}

/** The labels in a column to the left of the bars, as wide as the widest of them. */
function layoutBeside(points: PlacedPoint[], width: number): Rows {
  const size = textSize(width);
  const step = lineHeight(width);
  const thickness = 16;
  const rowGap = 8;
  const wrapped = points.map(({ point }) => wrapText(point.label, size, width * columnShare));
  const column = Math.max(...wrapped.flat().map((line) => estimateTextWidth(line, size)));
  let y = 1;
  const rows = points.map(({ dataset, point }, index): Row => {
    const lines = wrapped[index] ?? [];
    const height = Math.max(thickness, lines.length * step - 3);
    const middle = y + height / 2;
    const firstBaseline = middle - ((lines.length - 1) * step) / 2 + size * 0.34;
    const texts = lines.map((text, line): RowText => {
      return { text, x: 0, y: firstBaseline + line * step, align: 'left', isDetail: false };
    });
    const zero = { top: y - rowGap / 2, bottom: y + height + rowGap / 2 };
    y += height + rowGap;
    return { dataset, point, texts, barTop: middle - thickness / 2, zero };
  });
  return { rows, height: y - rowGap + 1, thickness, barLeft: Math.ceil(column) + columnGap };
}

/**
 * Lays out a chart of horizontal bars. Many rows are set close, and beside their labels where there is room. Values
 * stand beside their bars, or where that leaves too little to the bars, above them; on tracks of a `whole` there is always room.
 */
export function layoutRows({ series }: ChartModel, width: number, whole = 0): RowLayout {
  const points = series.flatMap(({ points: own }, dataset) =>
    own.map((point): PlacedPoint => ({ dataset, point, detail: point.detail })),
  );
  const drawn = points.map(({ point }) => point);
  const isDense = points.length > manyRows && drawn.every(({ detail }) => detail === undefined);
  const rows =
    isDense && !isNarrow(width) ? layoutBeside(points, width) : layoutAbove(points, width, isDense);
  const scale =
    whole > 0
      ? fullScale(drawn, rows.barLeft, width, whole)
      : scaleBesideValues(drawn, rows.barLeft, width, (text) => estimateTextWidth(text, textSize(width)));
  if (scale) return { ...rows, scale, hasValuesBeside: true };
  const withValues = points.map((row) => ({ ...row, detail: row.point.text }));
  return {
    ...layoutAbove(withValues, width, isDense),
    scale: fullScale(drawn, 0, width),
    hasValuesBeside: false,
  };
}

/** A bar as its value sees it; `isMarked` is false for a row that has neither a bar nor a line at zero. */
type Bar = { end: number; tip: number; isLeft: boolean; isMarked: boolean };

/**
 * Where the value of a bar is written: beyond its outer end, or inside it if the drawing ends first; where there is
 * no mark, in its place. `end` is the bar's outer end and `tip` the length of its open end, in pixels; a bar to the
 * left has its value to the left.
 */
export function placeValue(
  text: string,
  { end, tip, width, isLeft, isMarked }: Bar & { width: number },
): { x: number; align: 'left' | 'right'; isInside: boolean } {
  if (!isMarked) return { x: end, align: 'left', isInside: false };
  if (isLeft) return { x: end - textGap, align: 'right', isInside: false };
  const isInside = end + textGap + estimateTextWidth(text, textSize(width)) > width;
  return isInside
    ? { x: end - tip - textGap, align: 'right', isInside }
    : { x: end + textGap, align: 'left', isInside };
}
