import type { Hedge } from '#src/lib/claims/hedge.ts';
import type { Phrase } from '#src/lib/claims/phrase.ts';
import { formatNumber } from '#src/lib/format.ts';
import { formatDifference, formatShare, formatShareDigits, formatShareOfChange } from '#src/lib/share.ts';
import { precisions, type Precision } from '#src/lib/precision.ts';

/** One side of a comparison. */
export type Side = { value: number | null; precision: Precision };

/** Whether a phrase is true of two values, and what the two say, for people: `35,7 %`, `+12,3 %`. */
export type Verdict = { holds: boolean; computed: string };

/** How far a hedge may be from the amount that it hedges, as a share of that amount. */
const nearness = 0.1;
/** The same for a simple fraction said without a hedge: «un terzo» for 32 % to 35 %. */
const plainNearness = 0.05;

/** True if a computed amount is what the words say. `half`: half of the last digit written, 0 for words. */
function fits(computed: number, said: number, hedge: Hedge, half: number): boolean {
  const size = Math.abs(said);
  const [amount, limit] = said < 0 ? [-computed, size] : [computed, size];
  const near = Math.abs(amount - limit) <= limit * nearness + half;
  switch (hedge) {
    case 'plain':
      return Math.abs(amount - limit) <= (half > 0 ? half * (1 + 1e-9) : limit * plainNearness);
    case 'about':
      return near;
    case 'nearly':
      return amount < limit && near;
    case 'just-over':
      return amount > limit && near;
    case 'over':
      return amount > limit;
    case 'at-least':
      return amount >= limit;
    case 'under':
      return amount < limit;
  }
}

/** What stays true however far above its announced value a side with `oltre` or `almeno` is. */
function isSafeWithBound(phrase: Phrase): boolean {
  if (phrase.says === 'order') return phrase.order === 'above' || phrase.order === 'reached';
  const upwards = phrase.says === 'ratio' || (phrase.says === 'share' ? phrase.share : phrase.points) > 0;
  return upwards && (phrase.hedge === 'over' || phrase.hedge === 'at-least');
}

/** The first value against the second as people read it: `35,7 %`, or three times and more as `3,2 volte`. */
function ratioText(ratio: number, isBound: boolean): string {
  const before = isBound ? 'almeno ' : '';
  if (ratio >= 3) return `${before}${formatNumber(ratio, 1)} volte`;
  return isBound ? `${before}${formatShareDigits(ratio)}` : formatShare(ratio);
}

/** True if two values announced with these precisions are surely in the order that a phrase says. */
function isInOrder(
  order: 'above' | 'reached' | 'equal' | 'below',
  of: number,
  to: number,
  side: Side,
): boolean {
  const bound = precisions[side.precision].leavesOpen === 'more';
  if (order === 'equal') return of === to && !bound;
  if (order === 'below') return of < to && !bound;
  return order === 'reached' ? of >= to : of > to || (side.precision === 'over' && of === to);
}

/** Words that a value known only as `circa` bears out: hedged alike, or an order that is plain to see. */
function isSafeWhenVague(phrase: Phrase, of: number, to: number): boolean {
  if (phrase.says !== 'order') return phrase.hedge === 'about';
  return phrase.order !== 'equal' && Math.abs(of - to) > Math.abs(to) * nearness;
}

/**
 * Judges what a phrase says of a value compared with another. A missing value makes nothing true, and a value known
 * only as `oltre` or `almeno` nothing but «più di», «almeno», «superato» and «raggiunto»; one known as `circa` nothing
 * but «circa» and an order that is plain to see.
 */
export function judge(phrase: Phrase, of: Side, to: Side): Verdict {
  if (of.value === null || to.value === null) return { holds: false, computed: 'un valore manca' };
  const other = precisions[to.precision].leavesOpen;
  const bound = precisions[of.precision].leavesOpen === 'more';
  const isVague = precisions[of.precision].leavesOpen === 'either' || other === 'either';
  const reliable =
    (!bound || isSafeWithBound(phrase)) &&
    other !== 'more' &&
    (!isVague || isSafeWhenVague(phrase, of.value, to.value));
  const before = bound ? 'almeno ' : '';
  const difference = of.value - to.value;
  if (phrase.says === 'points') {
    const { points, hedge, half } = phrase;
    const computed = `${before}${formatDifference(difference)} punti percentuali`;
    return { holds: reliable && fits(difference, points, hedge, half), computed };
  }
  if (phrase.says === 'order') {
    const computed =
      to.value === 0 ? `${before}${formatDifference(difference)}` : ratioText(of.value / to.value, bound);
    const holds = isInOrder(phrase.order, of.value, to.value, of);
    return { holds: reliable && holds, computed };
  }
  if (to.value === 0) return { holds: false, computed: 'il valore di confronto è zero' };
  const ratio = of.value / to.value;
  if (phrase.says === 'share') {
    const computed = `${before}${formatShareOfChange(ratio - 1)}`;
    return { holds: reliable && fits(ratio - 1, phrase.share, phrase.hedge, phrase.half), computed };
  }
  return {
    holds: reliable && fits(ratio, phrase.times, phrase.hedge, phrase.half),
    computed: ratioText(ratio, bound),
  };
}
