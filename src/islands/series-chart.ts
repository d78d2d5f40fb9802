import type { LiveChart } from '#src/islands/live-chart.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { toReadings, type Reading } from '#src/lib/charts/reading.ts';

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

/** What a chart draws and reads aloud. */
type Contents = { model: ChartModel; readings: Reading[] };

/**
 * A chart of a page that can be read value by value with the keyboard, and that becomes live (a canvas with a
 * tooltip) at the first hover, focus or tap; its values and chart.js are fetched only then. Until then, and wherever
 * that fails, the still drawing stays.
 *
 * The part that takes the focus is a slider over the values: screen readers hand the arrow keys to a slider and
 * speak its `aria-valuetext` at each change, which they do not do for a group.
 */
class SeriesChart extends HTMLElement {
  connectedCallback(): void {
    const reader = this.querySelector<HTMLElement>('[data-reader]');
    const { model: address = '', name = '', values = '' } = this.dataset;
    if (!reader || reader.role) return;
    const last = Number(values) - 1;
    let position = -1;
    let contents: Promise<Contents | undefined> | undefined;
    let live: Promise<LiveChart | undefined> | undefined;

    // A failed attempt may be repeated.
    const fetchContents = (): Promise<Contents | undefined> =>
      (contents ??= fetch(address)
        .then(async (answer) => {
          const model = (await answer.json()) as ChartModel;
          return { model, readings: toReadings(model) };
        })
        .catch(() => (contents = undefined)));
    const read = async (to: number): Promise<void> => {
      position = to;
      reader.ariaValueNow = String(Math.max(to, 0) + 1);
      if (to === -1) reader.ariaValueText = instruction;
      const reading = to === -1 ? undefined : (await fetchContents())?.readings[to];
      if (position !== to) return;
      if (reading) reader.ariaValueText = reading.text;
      const chart = await live;
      if (position === to) chart?.show(reading);
    };
    const load = async (event?: MouseEvent): Promise<LiveChart | undefined> => {
      const [{ LiveChart }, found] = await Promise.all([
        import('#src/islands/live-chart.ts'),
        fetchContents(),
      ]);
      if (!found) return undefined;
      const chart = new LiveChart(this, reader, found.model);
      await chart.draw();
      if (event) chart.point(event);
      return chart;
    };
    // High contrast keeps the still drawing.
    const wake = (event?: MouseEvent): void => {
      if (live || matchMedia('(forced-colors: active)').matches) return;
      live = load(event).catch(() => undefined);
      void live.then((chart) => {
        if (!chart) live = undefined;
      });
    };

    reader.tabIndex = 0;
    reader.role = 'slider';
    reader.ariaLabel = name;
    reader.ariaValueMin = '1';
    reader.ariaValueMax = values;
    void read(-1);
    reader.onfocus = () => {
      wake();
    };
    reader.onblur = () => void read(-1);
    reader.onkeydown = (event) => {
      const to = positionAfter(event.key, position, last);
      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      void read(to);
    };
    this.onclick = wake;
    // A finger that scrolls past enters too; a tap is a click.
    this.onpointerenter = (event) => {
      if (event.pointerType !== 'touch') wake(event);
    };
  }
}

customElements.define('series-chart', SeriesChart);
