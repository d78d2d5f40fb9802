import type { BarDrawing } from '#src/lib/charts/bar-drawing.ts';
import { shortText } from '#src/lib/charts/measure.ts';
import type { ChartModel, ChartPoint } from '#src/lib/charts/model.ts';
import { layoutRows, segmentOf, type Row } from '#src/lib/charts/rows.ts';
import { textSizes } from '#src/lib/charts/look.ts';

const thickness = 19;
const rowGap = 8;

function toRows({ series, shown }: ChartModel, textOf: (point: ChartPoint) => string): Row[] {
  return series.flatMap((own, dataset) => {
    const hasContext = own.points.some(({ emphasis }) => emphasis === 'context');
    return own.points.slice(0, shown).map((point, index): Row => {
      const segment = segmentOf(own, point, dataset, index);
      const isSubject = hasContext && segment.tone === 'subject';
      return {
        name: point.label,
        ...(hasContext && { isSubject }),
        slots: [{ segments: [segment], value: textOf(point), voice: isSubject ? 'subject' : 'plain' }],
        detail: point.detail,
      };
    });
  });
}

/** Sorted bars: the name at the left, the value at the end; those that are not drawn are counted below. */
export function layoutBars(model: ChartModel, width: number): BarDrawing {
  const drawing = layoutRows(toRows(model, shortText), { width, thickness, slotGap: 0, rowGap });
  const rest = model.series.reduce((sum, { points }) => sum + points.length, 0) - (model.shown ?? Infinity);
  if (rest <= 0) return drawing;
  const size = textSizes(width).name;
  const y = drawing.height + size + 6;
  const text = rest === 1 ? 'Un’altra è nella tabella' : `Altre ${rest} sono nella tabella`;
  drawing.words.push({ text, x: drawing.scale.from, y, align: 'left', size, weight: 400, tone: 'muted' });
  return { ...drawing, height: y + 5 };
}

/** Shares of a whole, each on its track with a mark at the end; what they are made of stands below. */
export function layoutProgress(model: ChartModel, width: number): BarDrawing {
  const { whole = 100 } = model;
  return layoutRows(
    toRows(model, ({ text }) => text),
    { width, thickness, slotGap: 0, rowGap: 20, whole },
  );
}
