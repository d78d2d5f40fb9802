import { Chart } from 'chart.js';
import { createSvgContext } from '#src/drawing/svg-context.ts';
import { stillDrawingOf } from '#src/drawing/still-drawings.ts';
import { element } from '#src/drawing/xml.ts';
import { chartHeight, toChartConfig } from '#src/islands/chart-drawings.ts';
import { chartColours } from '#src/lib/charts/look.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import type { Pen } from '#src/lib/charts/pen.ts';
import { isLive } from '#src/lib/charts/still.ts';

/** The custom properties that colour a drawing inside a page. */
export const pageColours = chartColours((token) => `var(${token})`);

/** Height in pixels that a drawing asks for at a width in pixels. */
export function drawingHeight(model: ChartModel, width: number): number {
  return isLive(model.kind) ? chartHeight(model, width) : stillDrawingOf(model).height(model, width);
}

/** What is drawn of a model at a width in pixels, as SVG elements without a frame. */
export function drawShapes(model: ChartModel, width: number): string {
  const canvas = { width, height: drawingHeight(model, width), getContext: () => context };
  const context = createSvgContext(canvas);
  const look = { width, pixelRatio: 1, colours: pageColours, font: 'sans-serif' };
  if (!isLive(model.kind)) {
    stillDrawingOf(model).draw(context as unknown as Pen, model, look);
    return context.toSvg();
  }
  const config = toChartConfig(model, look);
  // chart.js asks for a real canvas; of ours it uses what is here, and the context refuses the rest.
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, config);
  const svg = context.toSvg();
  chart.destroy();
  return svg;
}

/**
 * A model as an SVG element for a page, of one of the two widths. It takes the page's font, and its colours from the
 * custom properties of the page; `attributes` name it and tell it from the other one.
 */
export function drawSvg(model: ChartModel, width: number, attributes: Record<string, string> = {}): string {
  const viewBox = `0 0 ${width} ${drawingHeight(model, width)}`;
  return element('svg', { ...attributes, viewBox, role: 'img' }, drawShapes(model, width));
}
