import { Chart, Tooltip } from 'chart.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSvgContext } from '#src/drawing/svg-context.ts';
import { chartHeight, toChartConfig } from '#src/islands/chart-drawings.ts';
import { chartColours, drawingWidths } from '#src/lib/charts/look.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { isLive } from '#src/lib/charts/still.ts';
import type { ChartKind } from '#src/schemas/chart.ts';
import { hardCharts, hardKinds } from '#tests/drawing/hard-charts.ts';

type Canvas = { width: number; height: number };
type Call = [name: string, ...values: unknown[]];

/** What a screen of many dots scales, and only there. */
const scaling = ['setTransform', 'resetTransform', 'clearRect'];

/** A context that passes on what is asked of it, and writes it down. */
function recordingOf(target: object, calls: Call[]): object {
  return new Proxy(target, {
    get: (_, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      return (...values: unknown[]): unknown => {
        if (!scaling.includes(String(key))) calls.push([String(key), ...values]);
        return Reflect.apply(value, target, values);
      };
    },
    set: (_, key, value) => {
      calls.push([String(key), value]);
      return Reflect.set(target, key, value);
    },
  });
}

/** The context of a real canvas, as far as a drawing can tell: it scales, and does all else as the one for SVG. */
function screenContext(canvas: Canvas): object {
  const context = createSvgContext(canvas);
  return new Proxy(context, {
    get: (_, key) => (scaling.includes(String(key)) ? () => undefined : Reflect.get(context, key)),
  });
}

/** What chart.js asks of the context of a canvas when it draws a model at a width. */
function callsOf(
  model: ChartModel,
  width: number,
  pixelRatio: number,
  contextOf: (canvas: Canvas) => object,
): Call[] {
  const calls: Call[] = [];
  const canvas = { width, height: chartHeight(model, width), getContext: () => context };
  const context = recordingOf(contextOf(canvas), calls);
  const look = { width, pixelRatio, colours: chartColours((token) => token), font: 'sans-serif' };
  new Chart(canvas as unknown as HTMLCanvasElement, toChartConfig(model, look)).destroy();
  return calls;
}

describe('a still drawing and the live one that covers it', () => {
  beforeAll(() => {
    Chart.register(Tooltip);
  });
  afterAll(() => {
    Chart.unregister(Tooltip);
  });

  test.for((Object.keys(hardKinds) as ChartKind[]).filter(isLive))(
    'of the kind %s are the same, call by call',
    (kind) => {
      const models = hardCharts(kind).slice(0, 4);
      expect(models).not.toEqual([]);
      for (const { name, model } of models) {
        for (const width of Object.values(drawingWidths)) {
          const still = callsOf(model, width, 1, createSvgContext);
          expect(still.filter(([call]) => call === 'fillText').length, name).toBeGreaterThan(0);
          expect(callsOf(model, width, 2, screenContext), `${name} at ${width} px`).toEqual(still);
        }
      }
    },
  );
});
