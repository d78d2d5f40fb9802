import { pixelOf, type BarDrawing, type Tone, type Word } from '#src/lib/charts/bar-drawing.ts';
import { layoutKey } from '#src/lib/charts/key.ts';
import { isNarrow, textSizes } from '#src/lib/charts/look.ts';
import { shortText } from '#src/lib/charts/measure.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { layoutRows, type Row, type RowStyle } from '#src/lib/charts/rows.ts';
import { estimateTextWidth } from '#src/lib/charts/text.ts';

/** The classes of a map that parts take, by how many they are: from the darkest, as far apart as they can be. */
const classesOf = [[4], [4], [4, 2], [5, 4, 2], [5, 4, 3, 2], [5, 4, 3, 2, 1]];

/** How many parts have a colour of their own. */
export const mostParts = classesOf.length - 1;

function classOf({ series }: ChartModel, part: number): number {
  return classesOf[Math.min(series.length, mostParts)]?.[part] ?? 1;
}

function toRows(model: ChartModel): Row[] {
  const { series } = model;
  return (series[0]?.points ?? []).map(({ label }, index): Row => {
    let end = 0;
    const segments = series.map(({ points }, dataset) => {
      const point = points[index];
      const from = end;
      end += point?.value ?? 0;
      const part = classOf(model, dataset);
      const inside = { text: point ? shortText(point) : '', tone: { onClass: part } };
      return { dataset, index, from, to: end, tone: { class: part }, isExact: true, inside };
    });
    return {
      name: series[0]?.points.length === 1 ? '' : label,
      slots: [{ segments, value: '', voice: 'plain' }],
    };
  });
}

/** The names of the parts above those of the first bar; `null` where one is longer than its part. */
function namesAbove({ series }: ChartModel, { bars, scale }: BarDrawing, size: number): Word[] | null {
  const parts = bars.filter(({ index }) => index === 0).toSorted((a, b) => a.dataset - b.dataset);
  const words = parts.map(({ dataset, from, middle, thickness }): Word => {
    const y = middle - thickness / 2 - 7;
    const text = series[dataset]?.name ?? '';
    return { text, x: pixelOf(scale, from), y, align: 'left', size, weight: 600, tone: 'ink' };
  });
  const fits = ({ text, x }: Word, index: number): boolean =>
    x + estimateTextWidth(text, size) + 8 <= (words[index + 1]?.x ?? scale.to + 8);
  return words.every(fits) ? words : null;
}

/** Bars of parts. Their names stand above those of the first bar, or where they are too long in a key. */
export function layoutStack(model: ChartModel, width: number): BarDrawing {
  const size = textSizes(width).name;
  const rows = toRows(model);
  const isOneBar = rows.length === 1;
  const thickness = isOneBar ? 48 : isNarrow(width) ? 22 : 24;
  const style: RowStyle = { width, thickness, slotGap: 0, rowGap: 10 };
  const drawing = layoutRows(rows, { ...style, top: size + 8 });
  const names = namesAbove(model, drawing, size);
  const written = new Set(drawing.words.map(({ text }) => text));
  const isTold =
    !isOneBar || model.series.every(({ points }) => points.every((point) => written.has(shortText(point))));
  if (names && isTold) return { ...drawing, words: [...names, ...drawing.words] };
  const items = model.series.map(({ name, points }, part) => {
    const tone: Tone = { class: classOf(model, part) };
    return { name, tone, ...(isOneBar && { value: points[0] ? shortText(points[0]) : '' }) };
  });
  const key = layoutKey(items, width);
  const below = layoutRows(rows, { ...style, top: key.height });
  // Words of one bar stand in the key alone.
  const words = [...key.words, ...(isOneBar ? [] : below.words)];
  return { ...below, behind: [...key.blocks, ...below.behind], words };
}
