import { estimateTextWidth } from '#src/lib/charts/text.ts';
import { monthNames, type Day, toDayNumber } from '#src/lib/day.ts';

/** A tick of an axis of time: a day and its name, `ago 2025`, `dic`, `2026` or `5 ott`. */
export type TimeTick = { day: Day; text: string };

/** From how many days on an axis is told in years, and from how many in months. */
const yearSpan = 800;
const monthSpan = 62;
const tickGap = 14;

function monthOf(day: Day): string {
  return (monthNames[Number(day.slice(5, 7)) - 1] ?? '').slice(0, 3);
}

/** The names of days in their order: what the name before has said of the year is not said again. */
function nameTicks(days: Day[], unit: 'year' | 'month' | 'day'): TimeTick[] {
  const used = new Set<string>();
  return days.map((day, index) => {
    const year = day.slice(0, 4);
    const short = unit === 'day' ? `${Number(day.slice(8))} ${monthOf(day)}` : monthOf(day);
    const isNew = index === 0 || days[index - 1]?.slice(0, 4) !== year || used.has(short);
    const text =
      unit === 'year' && day.endsWith('-01-01')
        ? year
        : isNew || unit === 'year'
          ? `${short} ${year}`
          : short;
    used.add(text);
    return { day, text };
  });
}

/** The days between two that an axis may name: the first of each year, the last day of values in each month, or all. */
function daysBetween(days: Day[], unit: 'year' | 'month' | 'day'): { day: Day; place: number }[] {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  if (unit === 'day') return days.slice(1, -1).map((day, index) => ({ day, place: index + 1 }));
  if (unit === 'year') {
    const from = Number(first.slice(0, 4)) + 1;
    return Array.from({ length: Number(last.slice(0, 4)) - from + 1 }, (_, index) => {
      return { day: `${from + index}-01-01`, place: from + index };
    }).filter(({ day }) => day < last);
  }
  const months = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const byMonth = new Map(days.map((day) => [months(day), day]));
  return [...byMonth]
    .map(([month, day]) => ({ day, place: month - months(first) }))
    .filter(({ day, place }) => place > 0 && day.slice(0, 7) < last.slice(0, 7));
}

/**
 * The ticks of an axis over these days, oldest first and each once: the first and the last, and between them as many as fit
 * without touching, at even steps. `toX` gives the pixel of a day, `size` is that of the text.
 */
export function toTimeTicks(days: Day[], toX: (day: Day) => number, size: number): TimeTick[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last)
    return first === undefined ? [] : nameTicks([first], 'month');
  const span = toDayNumber(last) - toDayNumber(first);
  const unit = span > yearSpan ? 'year' : span > monthSpan ? 'month' : 'day';
  const between = daysBetween(days, unit);
  const fits = (ticks: TimeTick[]): boolean =>
    ticks.every(({ day, text }, index) => {
      const next = ticks[index + 1];
      if (!next) return true;
      const widths = estimateTextWidth(text, size) + estimateTextWidth(next.text, size);
      return toX(next.day) - toX(day) >= widths / 2 + tickGap;
    });
  const isNear = (a: Day | undefined, b: Day): boolean =>
    a !== undefined && !fits(nameTicks(a < b ? [a, b] : [b, a], unit));
  for (const step of [1, 2, 3, 4, 6, 12, 24, 48]) {
    const chosen = between.filter(({ place }) => place % step === 0).map(({ day }) => day);
    // What stands too near to an end makes room for it.
    const free = chosen.slice(isNear(chosen[0], first) ? 1 : 0, isNear(chosen.at(-1), last) ? -1 : undefined);
    const ticks = nameTicks([first, ...free, last], unit);
    if (fits(ticks)) return ticks;
  }
  const ends = nameTicks([first, last], unit);
  return fits(ends) ? ends : nameTicks([last], unit);
}
