import { editDistance, type EditCosts } from '#src/lib/edit-distance.ts';

/** The cost of a letter doubled, or one of two left out, and of the letter of a key beside the one that was meant. */
const doubled = 0.7;
const near = 0.7;

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
function costOfLeaving(word: string, at: number): number {
  return word[at] === word[at - 1] || word[at] === word[at + 1] ? doubled : 0.8;
}

const costs: EditCosts = {
  extra: costOfLeaving,
  missing: costOfLeaving,
  wrong: (letter, meant) => (areNear(letter, meant) ? near : 1),
  swapped: 0.6,
  first: 0.2,
};

/** With one letter in place of the same one twice. */
export const undouble = (word: string) => word.replace(/(.)\1+/gu, '$1');

/**
 * How far a typed word is from the one that may be meant: the cheapest slips that lead from one to the other.
 * `Infinity` if it is more than `limit`.
 */
export function slipCost(typed: string, meant: string, limit: number): number {
  if (Math.abs(typed.length - meant.length) * doubled > limit) return Infinity;
  // The wrong one of two letters doubled is one slip: `pnnr` for `pnrr`.
  if (typed !== meant && undouble(typed) === undouble(meant) && doubled <= limit) return doubled;
  return editDistance(typed, meant, costs, limit);
}
