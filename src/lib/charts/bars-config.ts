import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import {
  pixelOf,
  toneColour,
  type Bar,
  type BarDrawing,
  type Block,
  type Rule,
} from '#src/lib/charts/bar-drawing.ts';
import type { ChartLook } from '#src/lib/charts/look.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { chartOptions } from '#src/lib/charts/options.ts';
import { drawLine, fillRectangle, writeText } from '#src/lib/charts/pen.ts';

/** Bars stand where a drawing puts them: one axis is that of their values, the other counts pixels. */
export type BarConfig = ChartConfiguration<'bar', { x: number; y: number }[]>;

const outline = 2;

/** The inside of a bar that is not exact; `undefined` where its outline leaves none. */
function insideOf({ from, to, middle, thickness }: Bar, { scale, isUpright }: BarDrawing): Block | undefined {
  const ends = [pixelOf(scale, from), pixelOf(scale, to ?? from)].map(Math.round);
  const start = Math.min(...ends) + outline;
  const length = Math.max(...ends) - outline - start;
  if (length <= 0) return undefined;
  const across = Math.round(middle - thickness / 2) + outline;
  const wide = Math.round(thickness) - 2 * outline;
  const tone = 'subjectSoft';
  return isUpright
    ? { left: across, top: start, width: wide, height: length, tone }
    : { left: start, top: across, width: length, height: wide, tone };
}

function drawShapes(chart: Chart, shapes: (Block | Rule)[], { colours }: ChartLook): void {
  for (const shape of shapes) {
    const colour = toneColour(colours, shape.tone);
    if ('left' in shape) fillRectangle(chart.ctx, [shape.left, shape.top, shape.width, shape.height], colour);
    else {
      const { x1, y1, x2, y2, width } = shape;
      drawLine(chart.ctx, { x: x1, y: y1 }, { x: x2, y: y2 }, { colour, width, dash: [] });
    }
  }
}

/** Writes the words that look alike one after the other: a drawing says how they look once. */
function drawWords(chart: Chart, { words }: BarDrawing, { colours, font }: ChartLook): void {
  const alike = Map.groupBy(words, ({ align, size, weight, tone }) =>
    JSON.stringify([align, size, weight, tone]),
  );
  for (const { text, x, y, tone, ...style } of [...alike.values()].flat()) {
    writeText(chart.ctx, text, x, y, { ...style, font, colour: toneColour(colours, tone) });
  }
}

/** The configuration of chart.js for bars that stand where a drawing puts them. */
export function toBarConfig(model: ChartModel, look: ChartLook, drawing: BarDrawing): BarConfig {
  const { bars, scale, isUpright, height } = drawing;
  const { colours, width } = look;
  const plugin: Plugin<'bar'> = {
    id: 'words',
    beforeDatasetsDraw: (chart) => drawShapes(chart, drawing.behind, look),
    afterDatasetsDraw: (chart) => {
      const insides = bars.filter(({ isExact, to }) => !isExact && to !== null);
      drawShapes(
        chart,
        insides.flatMap((bar) => insideOf(bar, drawing) ?? []),
        look,
      );
      drawShapes(chart, drawing.over, look);
      drawWords(chart, drawing, look);
    },
  };
  // chart.js sets the parts of a bar one after the other.
  const toPoint = ({ from, to, middle }: Bar): { x: number; y: number } => {
    const extent = to === null ? Number.NaN : to - from;
    return isUpright ? { x: middle, y: extent } : { x: extent, y: middle };
  };
  const isStacked = bars.some(({ from }) => from !== 0);
  const hidden = { type: 'linear', display: false, stacked: isStacked } as const;
  const values = { ...hidden, min: scale.min, max: scale.max };
  const across = { ...hidden, offset: false, min: 0, max: isUpright ? width : height };
  const padding = isUpright
    ? { top: scale.to, right: 0, bottom: height - scale.from, left: 0 }
    : { right: width - scale.to, left: scale.from };
  const options = chartOptions(model, look, padding, isUpright ? 'x' : 'y');
  return {
    type: 'bar',
    data: {
      datasets: model.series.map((series, dataset) => {
        const own = bars.filter((bar) => bar.dataset === dataset).toSorted((a, b) => a.index - b.index);
        const tones = own.map(({ tone }) => toneColour(colours, tone));
        return {
          label: series.name,
          data: own.map(toPoint),
          backgroundColor: tones,
          hoverBackgroundColor: tones,
          barThickness: own[0]?.thickness ?? 1,
          inflateAmount: 0,
          grouped: false,
          clip: false,
        };
      }),
    },
    options: {
      ...options,
      // Parts of one bar are told apart along it; where they end nothing is near.
      ...(isStacked && { interaction: { mode: 'nearest', axis: 'xy', intersect: true } }),
      indexAxis: isUpright ? 'x' : 'y',
      scales: isUpright ? { x: across, y: values } : { x: values, y: { ...across, reverse: true } },
    },
    plugins: [plugin],
  };
}
