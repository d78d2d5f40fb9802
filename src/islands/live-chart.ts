import '#src/styles/canvas-colours.css';
import { Chart, Tooltip } from 'chart.js';
import { chartHeight, toChartConfig } from '#src/islands/chart-drawings.ts';
import { chartColours } from '#src/lib/charts/look.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { readingsBeside, type Reading } from '#src/lib/charts/reading.ts';

Chart.register(Tooltip);

/**
 * The live drawing of a chart: chart.js on a canvas over the still drawing, which it covers exactly. It draws at
 * the width of the still drawing that is shown and scales that to the page.
 */
export class LiveChart {
  readonly #host: HTMLElement;
  readonly #reader: HTMLElement;
  readonly #model: ChartModel;
  #chart: Chart | undefined;
  #reading: Reading | undefined;
  /** Everything that a drawing depends on; while it is the same, nothing is drawn again. */
  #drawn = '';

  constructor(host: HTMLElement, reader: HTMLElement, model: ChartModel) {
    this.#host = host;
    this.#reader = reader;
    this.#model = model;
  }

  /** Draws for the first time, when the page's font is there, and from then on whenever size or colours change. */
  async draw(): Promise<void> {
    const { fontFamily } = getComputedStyle(this.#host);
    // A fallback face that is not on this machine is refused: the next of the list serves.
    await Promise.allSettled([400, 600].map((weight) => document.fonts.load(`${weight} 14px ${fontFamily}`)));
    this.#update();
    this.#host.dataset['live'] = '';
    const update = (): void => this.#update();
    new ResizeObserver(update).observe(this.#host);
    new MutationObserver(update).observe(document.documentElement, { attributes: true });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', update);
  }

  /** Shows the tooltip of a value, or none; over time, with the values of the other lines on its day. */
  show(reading: Reading | undefined): void {
    this.#reading = reading;
    const active = (reading ? readingsBeside(this.#model, reading) : []).map(({ dataset, index }) => ({
      datasetIndex: dataset,
      index,
    }));
    this.#chart?.setActiveElements(active);
    this.#chart?.tooltip?.setActiveElements(active, { x: 0, y: 0 });
    this.#chart?.update();
  }

  /** Shows the tooltip of the value under the pointer that woke the chart. */
  point({ clientX, clientY }: MouseEvent): void {
    this.#chart?.canvas.dispatchEvent(new MouseEvent('mousemove', { clientX, clientY }));
  }

  #update(): void {
    const still = [...this.#host.querySelectorAll('svg')].find(
      (svg) => svg.getBoundingClientRect().width > 0,
    );
    if (!still) return;
    const width = still.viewBox.baseVal.width;
    const scale = still.getBoundingClientRect().width / width;
    const style = getComputedStyle(this.#host);
    const colours = chartColours((token) => style.getPropertyValue(token).trim());
    const drawn = JSON.stringify([width, scale, devicePixelRatio, colours]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;

    this.#chart?.destroy();
    const canvas = document.createElement('canvas');
    canvas.ariaHidden = 'true';
    canvas.width = width;
    canvas.height = chartHeight(this.#model, width);
    // chart.js knows the pointer's place on a canvas that a transform scales, not on one that a size scales.
    canvas.style.transformOrigin = '0 0';
    canvas.style.transform = `scale(${scale})`;
    this.#reader.replaceChildren(canvas);
    const look = { width, pixelRatio: scale * devicePixelRatio, colours, font: style.fontFamily };
    this.#chart = new Chart(canvas, toChartConfig(this.#model, look));
    if (this.#reading) this.show(this.#reading);
  }
}
