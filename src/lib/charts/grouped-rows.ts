import type { BarDrawing } from '#src/lib/charts/bar-drawing.ts';
import { layoutKey } from '#src/lib/charts/key.ts';
import { isNarrow } from '#src/lib/charts/look.ts';
import { shortText } from '#src/lib/charts/measure.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { barTone, layoutRows, type Row, type RowStyle } from '#src/lib/charts/rows.ts';

/** The part of their length that names must leave to the bars, and below which another group is looked for. */
const fullShare = 0.9;
/** Names that would shorten the bars to less than this part of the drawing stand above it. */
const leastShare = 0.42;

function toRows({ series }: ChartModel, namedRow?: number): Row[] {
  return (series[0]?.points ?? []).map(({ label }, index): Row => ({
    name: label,
    slots: series.flatMap((own, dataset) => {
      const point = own.points[index];
      if (!point) return [];
      const tone = barTone(own, point);
      const segment = {
        dataset,
        index,
        from: 0,
        to: point.value,
        tone,
        isExact: point.precision === 'exact',
      };
      return [
        {
          segments: [segment],
          value: shortText(point),
          voice: tone,
          ...(index === namedRow && { name: own.name }),
        },
      ];
    }),
  }));
}

/** Groups of bars, the subject below what it is seen against; the first group with room for them bears the names of the series. */
export function layoutGroups(model: ChartModel, width: number): BarDrawing {
  const style: RowStyle = { width, thickness: isNarrow(width) ? 15 : 17, slotGap: 2, rowGap: 14 };
  const lengthOf = ({ scale }: BarDrawing): number => scale.to - scale.from;
  const longest = lengthOf(layoutRows(toRows(model), style));
  const named = (model.series[0]?.points ?? [])
    .map((_, index) => layoutRows(toRows(model, index), style))
    .filter((drawing) => drawing.hasValuesBeside && lengthOf(drawing) >= width * leastShare);
  const best = named.find((drawing) => lengthOf(drawing) >= longest * fullShare) ?? named[0];
  if (best) return best;
  const items = model.series.map(({ name, emphasis = 'subject' }) => ({ name, tone: emphasis }));
  const key = layoutKey(items, width);
  const drawing = layoutRows(toRows(model), { ...style, top: key.height });
  drawing.words.unshift(...key.words);
  drawing.behind.push(...key.blocks);
  return drawing;
}
