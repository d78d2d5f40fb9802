import type { BarDrawing } from '#src/lib/charts/bar-drawing.ts';
import { layoutKey } from '#src/lib/charts/key.ts';
import { isNarrow } from '#src/lib/charts/look.ts';
import { shortText } from '#src/lib/charts/measure.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { layoutRows, segmentOf, type Row } from '#src/lib/charts/rows.ts';

function toRows({ series }: ChartModel): Row[] {
  return (series[0]?.points ?? []).map(({ label }, index): Row => ({
    name: label,
    slots: series.flatMap((own, dataset) => {
      const point = own.points[index];
      if (!point) return [];
      const segment = segmentOf(own, point, dataset, index);
      return [{ segments: [segment], value: shortText(point), voice: segment.tone }];
    }),
  }));
}

/** Groups of bars, the subject below what it is seen against; a key above them names the series. */
export function layoutGroups(model: ChartModel, width: number): BarDrawing {
  const items = model.series.map(({ name, emphasis = 'subject' }) => ({ name, tone: emphasis }));
  const key = layoutKey(items, width);
  const style = { width, top: key.height + 4, thickness: isNarrow(width) ? 15 : 17, slotGap: 2, rowGap: 14 };
  const drawing = layoutRows(toRows(model), style);
  drawing.words.unshift(...key.words);
  drawing.behind.push(...key.blocks);
  return drawing;
}
