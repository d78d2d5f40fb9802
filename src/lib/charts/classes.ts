import { formatNumber } from '#src/lib/format.ts';

/** A class of a map's colours: what its key says, and its place in the colours from 1, the least, to 5. */
export type ColourClass = { label: string; level: number };

/** Classes of some values, with the level of each value in their order; `null` for one that is not known. */
export type Classes = { key: ColourClass[]; levels: (number | null)[] };

/** How many classes of colour there are besides zero. */
const most = 5;

/** The limit between a value and a larger one that is the shortest to say: 50 for 42 and 61. It may be the larger. */
export function roundLimit(below: number, from: number): number {
  const middle = (below + from) / 2;
  for (let power = Math.ceil(Math.log10(from)); ; power -= 1) {
    for (const lead of [5, 2, 1]) {
      const step = lead * 10 ** power;
      const nearest = [Math.floor(middle / step), Math.ceil(middle / step)]
        .map((count) => Number((count * step).toPrecision(12)))
        .filter((limit) => limit > below && limit <= from)
        .toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
      if (nearest !== undefined) return nearest;
    }
  }
}

/** Where some sorted values are cut into groups that are as even as equal values, which stay together, allow. */
function cutEvenly(sorted: number[]): number[] {
  const cuts = sorted.flatMap((value, index) => (index > 0 && value !== sorted[index - 1] ? [index] : []));
  const ideal = Array.from({ length: most - 1 }, (_, index) => ((index + 1) * sorted.length) / most);
  const nearest = ideal.flatMap(
    (place) => cuts.toSorted((a, b) => Math.abs(a - place) - Math.abs(b - place))[0] ?? [],
  );
  return [...new Set(nearest)].toSorted((a, b) => a - b);
}

/** The levels of fewer classes than there are colours, spread over them. */
function spreadLevel(index: number, count: number): number {
  return Math.round(1 + ((index + 0.5) * most) / count - 0.5);
}

/**
 * Fifths of some values: as many in each class as equal values allow, with limits that are short to say, and zero
 * apart. The values are those that a reader sees; `write` writes them and `stepBelow` gives the largest one below
 * a limit that could be written.
 */
export function toFifths(
  values: (number | null)[],
  write: (value: number) => string,
  stepBelow: (limit: number) => number,
): Classes & { sizes: number[] } {
  const known = values.flatMap((value) => value || []).toSorted((a, b) => a - b);
  const cuts = cutEvenly(known);
  const limits = cuts.map((cut) => roundLimit(known[cut - 1] ?? 0, known[cut] ?? 0));
  const hasZero = values.includes(0);
  const labelOf = (from = 0, to = Infinity): string => {
    if (from === 0) return to === Infinity ? 'più di zero' : `meno di ${write(to)}`;
    if (to === Infinity) return `${write(from)} e oltre`;
    const last = stepBelow(to);
    return last === from ? write(from) : `${write(from)}–${write(last)}`;
  };
  const place = (value: number) => limits.filter((limit) => value >= limit).length;
  const key = [undefined, ...limits].map((from, index): ColourClass => {
    const to = limits[index];
    return { label: labelOf(from, to), level: spreadLevel(index, limits.length + 1) };
  });
  return {
    key: [...(hasZero ? [{ label: 'zero', level: 0 }] : []), ...(known.length > 0 ? key : [])],
    levels: values.map((value) =>
      value === null ? null : value === 0 ? 0 : spreadLevel(place(value), limits.length + 1),
    ),
    sizes: [...cuts, known.length].map((cut, index) => cut - (cuts[index - 1] ?? 0)),
  };
}

/** The shares from which the second and later classes begin. */
const shareSteps = [0.4, 0.6, 0.8];

/** Shares (1 for the whole) in even steps of twenty points, with none and all apart: two of them are news. */
export function toShareClasses(shares: (number | null)[]): Classes {
  const percent = (share: number) => formatNumber(share * 100);
  const key = [
    '0\u00a0%',
    `meno di ${percent(shareSteps[0] ?? 0)}\u00a0%`,
    ...shareSteps.map(
      (from, index) => `${percent(from)}–${percent((shareSteps[index + 1] ?? 1) - 0.01)}\u00a0%`,
    ),
    '100\u00a0%',
  ].map((label, level) => ({ label, level }));
  const levels = shares.map((share) => {
    if (share === null) return null;
    if (share === 0) return 0;
    return share >= 1 ? most : 1 + shareSteps.filter((from) => share >= from).length;
  });
  return { key, levels };
}
