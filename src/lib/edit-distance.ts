/** What the edits cost that turn one word into another; those of a first letter cost `first` more, swaps aside. */
export interface EditCosts {
  /** To leave out the letter of a word at a place, or to put it there. */
  extra: (word: string, at: number) => number;
  missing: (word: string, at: number) => number;
  /** To put one letter in place of another. */
  wrong: (letter: string, meant: string) => number;
  /** To swap two letters that stand side by side. */
  swapped: number;
  first: number;
}

/** Each edit counts as one. */
export const plainCosts: EditCosts = {
  extra: () => 1,
  missing: () => 1,
  wrong: () => 1,
  swapped: 1,
  first: 0,
};

/**
 * The least cost of the edits that turn `typed` into `meant` (Damerau): `titel` is one swap away from `title`.
 * `Infinity` if it is more than `limit`.
 */
export function editDistance(typed: string, meant: string, costs: EditCosts, limit = Infinity): number {
  const firstAt = (i: number, j: number) => (i === 1 || j === 1 ? costs.first : 0);
  let beforeLast: number[] = [];
  let last = [0];
  for (let j = 1; j <= meant.length; j += 1)
    last.push((last[j - 1] ?? 0) + costs.missing(meant, j - 1) + firstAt(0, j));
  for (let i = 1; i <= typed.length; i += 1) {
    const current = [(last[0] ?? 0) + costs.extra(typed, i - 1) + firstAt(i, 0)];
    let least = current[0] ?? 0;
    for (let j = 1; j <= meant.length; j += 1) {
      const [a, b] = [typed.charAt(i - 1), meant.charAt(j - 1)];
      const isSwapped = i > 1 && j > 1 && a === meant[j - 2] && typed[i - 2] === b && a !== b;
      const cost = Math.min(
        (last[j - 1] ?? 0) + (a === b ? 0 : costs.wrong(a, b) + firstAt(i, j)),
        (last[j] ?? 0) + costs.extra(typed, i - 1) + firstAt(i, j),
        (current[j - 1] ?? 0) + costs.missing(meant, j - 1) + firstAt(i, j),
        isSwapped ? (beforeLast[j - 2] ?? 0) + costs.swapped : Infinity,
      );
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit + costs.swapped) return Infinity;
    beforeLast = last;
    last = current;
  }
  const cost = last.at(-1) ?? Infinity;
  return cost > limit ? Infinity : cost;
}
