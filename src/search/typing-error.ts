/** What a slip of each kind costs; a wrong letter that is nothing else costs 1. */
const costs = { doubled: 0.7, swapped: 0.6, near: 0.7, missing: 0.8, extra: 0.8, first: 0.2 };

const keyboard = ['qwertyuiop', 'asdfghjkl', ' zxcvbnm'];
const placeOf = new Map(
  keyboard.flatMap((row, y) => [...row].map((letter, x) => [letter, { x: x + y * 0.4, y }] as const)),
);

function areNear(a: string, b: string): boolean {
  const one = placeOf.get(a);
  const other = placeOf.get(b);
  if (!one || !other) return false;
  return Math.abs(one.x - other.x) <= 1.1 && Math.abs(one.y - other.y) <= 1;
}

/** What it costs to leave out the letter at a place: less if the same letter stands beside it. */
function costOfLeaving(word: string, at: number, plain: number): number {
  return word[at] === word[at - 1] || word[at] === word[at + 1] ? costs.doubled : plain;
}

/** With one letter in place of the same one twice. */
export const undouble = (word: string) => word.replace(/(.)\1+/gu, '$1');

/**
 * How far a typed word is from the one that may be meant: the cheapest slips that lead from one to the other, as
 * letters doubled, swapped, missing, too many or wrong (Damerau). `Infinity` if it is more than `limit`.
 */
export function slipCost(typed: string, meant: string, limit: number): number {
  if (Math.abs(typed.length - meant.length) * costs.doubled > limit) return Infinity;
  // The wrong one of two letters doubled is one slip: `pnnr` for `pnrr`.
  if (typed !== meant && undouble(typed) === undouble(meant) && costs.doubled <= limit) return costs.doubled;
  let before: number[] = [];
  let previous = [0];
  for (let j = 1; j <= meant.length; j += 1)
    previous.push(
      (previous[j - 1] ?? 0) + costOfLeaving(meant, j - 1, costs.missing) + (j === 1 ? costs.first : 0),
    );
  for (let i = 1; i <= typed.length; i += 1) {
    const current = [
      (previous[0] ?? 0) + costOfLeaving(typed, i - 1, costs.extra) + (i === 1 ? costs.first : 0),
    ];
    let least = current[0] ?? Infinity;
    for (let j = 1; j <= meant.length; j += 1) {
      const a = typed[i - 1] ?? '';
      const b = meant[j - 1] ?? '';
      const first = i === 1 || j === 1 ? costs.first : 0;
      const wrong = a === b ? 0 : (areNear(a, b) ? costs.near : 1) + first;
      const swapped = i > 1 && j > 1 && a === meant[j - 2] && typed[i - 2] === b && a !== b;
      const cost = Math.min(
        (previous[j - 1] ?? 0) + wrong,
        (previous[j] ?? 0) + costOfLeaving(typed, i - 1, costs.extra) + first,
        (current[j - 1] ?? 0) + costOfLeaving(meant, j - 1, costs.missing) + first,
        swapped ? (before[j - 2] ?? 0) + costs.swapped : Infinity,
      );
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit + costs.swapped) return Infinity;
    before = previous;
    previous = current;
  }
  const cost = previous.at(-1) ?? Infinity;
  return cost > limit ? Infinity : cost;
}
