import { Chart } from 'chart.js';
import { createSvgContext } from '#src/drawing/svg-context.ts';
import { element } from '#src/drawing/xml.ts';
import { chartHeight, toChartConfig } from '#src/islands/chart-drawings.ts';
import { chartColours } from '#src/lib/charts/look.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';

/** The custom properties that colour a drawing inside a page. */
export const pageColours = chartColours((token) => `var(${token})`);

/** What chart.js draws of a model at a width in pixels, as SVG elements without a frame. */
export function drawShapes(model: ChartModel, width: number): string {
  const canvas = { width, height: chartHeight(model, width), getContext: () => context };
  const context = createSvgContext(canvas);
  const config = toChartConfig(model, { width, pixelRatio: 1, colours: pageColours, font: 'sans-serif' });
  // chart.js asks for a real canvas; of ours it uses what is here, and the context refuses the rest.
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, config);
  const svg = context.toSvg();
  chart.destroy();
  return svg;
}

/**
 * A model as an SVG element for a page, of one of the two widths, with its title and summary as its name. It takes
 * the page's font, and its colours from the custom properties of the page.
 */
export function drawSvg(model: ChartModel, width: number): string {
  const height = chartHeight(model, width);
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `${model.title}. ${model.summary}` },
    drawShapes(model, width),
  );
}
