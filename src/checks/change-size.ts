import type { GivenValue } from '#src/checks/value-history.ts';
import { toDecimal } from '#src/lib/italian-number.ts';

/** The largest change, as a part of the value before, that goes without a note. */
const largestChange = 0.5;
/** A change of fewer than these is told by nobody: counts of a few bodies double easily. */
const smallestCount = 20;
/** The same for percentages, in points. */
const smallestPoints = 10;
/** From this factor on, up or down, a note has to name the value before. */
const extremeFactor = 10;

/** True if a value is half as much again as another, or half as much less, and more than a few units away. */
export function isLarge(
  { indicator: { kind }, value: now }: GivenValue,
  { value: before }: GivenValue,
): boolean {
  const size = Math.abs(now - before);
  const least = kind === 'count' ? smallestCount : kind === 'percent' ? smallestPoints : 0;
  return before !== 0 && size >= least && size / Math.abs(before) > largestChange;
}

/** True if a value is more than ten times another, or less than a tenth of it: rarely news, mostly a slip. */
export function isExtreme(now: GivenValue, before: GivenValue): boolean {
  const [small = 0, large = 0] = [Math.abs(now.value), Math.abs(before.value)].toSorted((a, b) => a - b);
  return isLarge(now, before) && large > small * extremeFactor;
}

/** True if a note names a value, in units, thousands, millions or billions: «erano 1.250», «da 1,2 milioni». */
function names(note: string, value: number): boolean {
  const said = [...note.matchAll(/\d+(?:[.\s]\d{3})*(?:,\d+)?/g)].map(([number]) =>
    Number(toDecimal(number)),
  );
  return said.some((number) =>
    [1, 1e3, 1e6, 1e9].some((scale) => Math.abs(number * scale - value) < 1e-6 * scale),
  );
}

/**
 * True if a note or a correction tells why a value differs so from another. For an extreme change any note is not
 * enough: it has to name the other value, which nobody does who only mistyped.
 */
export function isExplained(now: GivenValue, before: GivenValue): boolean {
  if (now.corrected) return true;
  const { note } = now.observation;
  return isExtreme(now, before) ? names(note, before.value) : note !== '';
}

/** A change for people: `+80 %`, `mille volte più piccolo`, `circa 12 volte più grande`. */
export function changeText(now: number, before: number): string {
  const ratio = Math.abs(now / before);
  const factor = Math.max(ratio, 1 / ratio);
  const words = ratio < 1 ? 'più piccolo' : 'più grande';
  if (hasOtherScale(now, before)) return `circa ${factor < 3e4 ? 'mille' : 'un milione di'} volte ${words}`;
  if (factor >= 3 && Number.isFinite(factor)) return `circa ${Math.round(factor)} volte ${words}`;
  const share = Math.round((now / before - 1) * 100);
  return `cambiato del ${share > 0 ? '+' : '−'}${Math.abs(share)} %`;
}

/** True if a percentage is about a hundred times another that is at most 1: one of them is likely a fraction. */
export function isFractionOf(now: GivenValue, before: GivenValue): boolean {
  const [small = 0, large = 0] = [now.value, before.value].toSorted((a, b) => a - b);
  return now.indicator.kind === 'percent' && small <= 1 && Math.abs(Math.log10(large / small) - 2) < 0.3;
}

/** True if one value is about a thousand or a million times the other: likely it is written in another scale. */
export function hasOtherScale(now: number, before: number): boolean {
  const power = Math.abs(Math.log10(Math.abs(now / before)));
  return [3, 6].some((scale) => Math.abs(power - scale) < 0.3);
}
