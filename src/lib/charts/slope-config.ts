import type { ChartConfiguration, Plugin } from 'chart.js';
import { drawBlock, toWords, wrapRuns, type Block, type Run, type Words } from '#src/lib/charts/blocks.ts';
import { stackLabels } from '#src/lib/charts/labels.ts';
import { isNarrow, seriesColour, seriesTone, textSizes, type ChartLook } from '#src/lib/charts/look.ts';
import { drawDisc, drawSign } from '#src/lib/charts/marks.ts';
import { shortText } from '#src/lib/charts/measure.ts';
import type { ChartModel, ChartPoint, ChartSeries } from '#src/lib/charts/model.ts';
import { chartOptions } from '#src/lib/charts/options.ts';
import { drawLine, writeText, type Pen } from '#src/lib/charts/pen.ts';
import { estimateTextWidth } from '#src/lib/charts/text.ts';

/** One end of a line with its words; `y` in pixels. */
type End = { dataset: number; series: ChartSeries; point: ChartPoint; x: number; y: number; block: Block };

type SlopeLayout = {
  height: number;
  bottom: number;
  columns: { x: number; label: string }[];
  ends: End[];
  min: number;
  max: number;
};

const gap = 12;
const leadGap = 28;
const nearEnough = 6;
const headHeight = 30;
const bottomRoom = 12;

/** The words at an end of a line. There is room for the names at one end only in a narrow drawing. */
function endWords(series: ChartSeries, point: ChartPoint, isLeft: boolean, width: number): Words {
  const sizes = textSizes(width);
  const tone = seriesTone(series);
  const value: Run = { text: shortText(point), size: sizes.name, weight: 600, tone };
  const name: Run = { text: series.name, size: sizes.name, weight: 400, tone };
  if (isLeft && isNarrow(width)) return toWords([[value]]);
  const inOne = toWords([isLeft ? [name, value] : [value, name]]);
  const most = Math.round(width * 0.34);
  return inOne.width <= most ? inOne : toWords([[value], ...wrapRuns(name, most)]);
}

function layoutSlope({ series }: ChartModel, width: number): SlopeLayout {
  const values = series.flatMap(({ points }) => points.map(({ value }) => value ?? 0));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [min, max] = low === high ? [low - 1, high + 1] : [low, high];
  const words = [0, 1].map((column) =>
    series.map((one) => {
      const point = one.points[column];
      return point ? endWords(one, point, column === 0, width) : toWords([]);
    }),
  );
  const needed = Math.max(...words.map((some) => some.reduce((sum, { height }) => sum + height + 4, 0)));
  const top = headHeight + 12;
  const bottom = top + Math.max(isNarrow(width) ? 190 : 240, needed - 8);
  const toY = (value: number) => bottom - ((value - min) / (max - min)) * (bottom - top);

  const stacked = words.map((some, column) => {
    const labels = some.map(({ height }, index) => ({
      middle: toY(series[index]?.points[column]?.value ?? 0),
      height: height + 4,
    }));
    const middles = stackLabels(labels, { top: headHeight, bottom: bottom + bottomRoom });
    const isMoved = middles.some(
      (middle, index) => Math.abs(middle - (labels[index]?.middle ?? 0)) > nearEnough,
    );
    return { middles, room: Math.max(...some.map((one) => one.width)) + (isMoved ? leadGap : gap), isMoved };
  });
  const xs = [stacked[0]?.room ?? 0, width - (stacked[1]?.room ?? 0)];
  const ends = series.flatMap((one, dataset) =>
    one.points.flatMap((point, column): End[] => {
      const own = words[column]?.[dataset];
      const [x = 0, side] = [xs[column], stacked[column]];
      if (!own || !side) return [];
      const y = toY(point.value ?? 0);
      const middle = side.middles[dataset] ?? y;
      const away = side.isMoved ? leadGap : gap;
      const left = column === 0 ? x - away - own.width : x + away;
      const box = {
        left,
        right: left + own.width,
        top: middle - own.height / 2,
        bottom: middle + own.height / 2,
      };
      const sign = column === 0 ? -1 : 1;
      const lead = side.isMoved
        ? { x1: x + sign * 8, y1: y, x2: x + sign * (away - 4), y2: middle }
        : undefined;
      return [
        {
          dataset,
          series: one,
          point,
          x,
          y,
          block: { ...own, box, align: column === 0 ? 'right' : 'left', lead },
        },
      ];
    }),
  );
  const columns = xs.map((x, column) => ({ x, label: series[0]?.points[column]?.label ?? '' }));
  return { height: Math.ceil(bottom + bottomRoom + 4), bottom, columns, ends, min, max };
}

/** Height of a comparison of two days, in pixels. */
export function slopeHeightOf(model: ChartModel, width: number): number {
  return layoutSlope(model, width).height;
}

function drawColumns(pen: Pen, { columns, bottom }: SlopeLayout, look: ChartLook): void {
  const { colours, font, width } = look;
  const size = textSizes(width).note;
  for (const { x } of columns) {
    const style = { colour: colours.hair, width: 1, dash: [] };
    drawLine(
      pen,
      { x: Math.round(x) + 0.5, y: headHeight - 6 },
      { x: Math.round(x) + 0.5, y: bottom + bottomRoom },
      style,
    );
  }
  for (const [column, { x, label }] of columns.entries()) {
    const isLeft = column === 0;
    const long = estimateTextWidth(label, size);
    const edge = isNarrow(width) ? (isLeft ? long : width - long) : x + (isLeft ? -gap : gap);
    const end = isLeft ? Math.max(edge, long) : Math.min(edge, width - long);
    const style = { font, size, colour: colours.muted, align: isLeft ? 'right' : 'left' } as const;
    writeText(pen, label, end, size + 2, style);
  }
}

/** Two days side by side: each series is a line between its two values, named at both ends. */
export function toSlopeConfig(model: ChartModel, look: ChartLook): ChartConfiguration<'line'> {
  const { colours, width } = look;
  const layout = layoutSlope(model, width);
  const [from, to] = layout.columns;
  const parts: Plugin<'line'> = {
    id: 'parts',
    beforeDatasetsDraw: ({ ctx }) => drawColumns(ctx, layout, look),
    afterDatasetsDraw: ({ ctx }) => {
      for (const { series, dataset, point, ...place } of layout.ends) {
        const colour = seriesColour(colours, series, dataset);
        if (point.precision !== 'exact') drawDisc(ctx, place, { radius: 5, colour, inside: colours.paper });
        else if (series.emphasis === undefined) drawSign(ctx, place, dataset, colour);
        else drawDisc(ctx, place, { radius: 5, colour, edge: colours.paper });
      }
      for (const { block } of layout.ends) drawBlock(ctx, block, look);
    },
  };
  const padding = {
    left: from?.x ?? 0,
    right: width - (to?.x ?? width),
    top: headHeight + 12,
    bottom: layout.height - layout.bottom,
  };
  return {
    type: 'line',
    data: {
      datasets: model.series.map((series, dataset) => {
        const colour = seriesColour(colours, series, dataset);
        return {
          label: series.name,
          data: series.points.map(({ value }, x) => ({ x, y: value ?? Number.NaN })),
          clip: false,
          order: series.emphasis === 'subject' ? 0 : 1,
          borderColor: colour,
          borderWidth: series.emphasis === 'subject' ? 3 : 2,
          pointRadius: 0,
          pointHoverRadius: 6,
          pointHoverBorderWidth: 2,
          pointHoverBorderColor: colours.paper,
          pointHoverBackgroundColor: colour,
        };
      }),
    },
    options: {
      ...chartOptions(model, look, padding, 'x'),
      scales: {
        x: { type: 'linear', display: false, min: 0, max: 1 },
        y: { type: 'linear', display: false, min: layout.min, max: layout.max },
      },
    },
    plugins: [parts],
  };
}
