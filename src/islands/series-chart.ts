import type { LiveChart } from '#src/islands/live-chart.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { toReadings } from '#src/lib/charts/reading.ts';

const instruction = 'usa le frecce per leggere i valori';

/** Where a key leads among the values: from a position to a position, -1 being before the first. */
function positionAfter(key: string, position: number, last: number): number | undefined {
  const next = Math.min(position + 1, last);
  const previous = Math.max(position - 1, 0);
  return {
    ArrowRight: next,
    ArrowDown: next,
    ArrowLeft: previous,
    ArrowUp: previous,
    Home: 0,
    End: last,
    Escape: -1,
  }[key];
}

/**
 * A chart of a page that can be read value by value with the keyboard, and that becomes live (a canvas with a
 * tooltip) at the first hover, focus or tap. Until then, and wherever that fails, the still drawing stays.
 *
 * The part that takes the focus is a slider over the values: screen readers hand the arrow keys to a slider and
 * speak its `aria-valuetext` at each change, which they do not do for a group.
 */
class SeriesChart extends HTMLElement {
  connectedCallback(): void {
    const reader = this.querySelector<HTMLElement>('[data-reader]');
    const json = this.querySelector('script')?.textContent;
    if (!reader || !json || reader.role) return;
    const model = JSON.parse(json) as ChartModel;
    const readings = toReadings(model);
    let position = -1;
    let live: Promise<LiveChart | undefined> | undefined;

    const read = (to: number): void => {
      position = to;
      const reading = readings[to];
      reader.ariaValueNow = String(Math.max(to, 0) + 1);
      reader.ariaValueText = reading?.text ?? instruction;
      void live?.then((chart) => {
        if (position === to) chart?.show(reading);
      });
    };
    const load = async (event?: MouseEvent): Promise<LiveChart> => {
      const chart = new (await import('#src/islands/live-chart.ts')).LiveChart(this, reader, model);
      await chart.draw();
      if (event) chart.point(event);
      return chart;
    };
    // A failed attempt may be repeated. High contrast keeps the still drawing.
    const wake = (event?: MouseEvent): void => {
      if (live || matchMedia('(forced-colors: active)').matches) return;
      live = load(event).catch(() => (live = undefined));
    };

    reader.tabIndex = 0;
    reader.role = 'slider';
    reader.ariaLabel = model.title;
    reader.ariaValueMin = '1';
    reader.ariaValueMax = String(readings.length);
    read(-1);
    reader.onfocus = () => wake();
    reader.onblur = () => read(-1);
    reader.onkeydown = (event) => {
      const to = positionAfter(event.key, position, readings.length - 1);
      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      read(to);
    };
    this.onclick = wake;
    // A finger that scrolls past enters too; a tap is a click.
    this.onpointerenter = (event) => {
      if (event.pointerType !== 'touch') wake(event);
    };
  }
}

customElements.define('series-chart', SeriesChart);
