import { breaksAcross } from '#src/lib/breaks.ts';
import { formatNumber, formatValue } from '#src/lib/format.ts';
import type { Figure, Ledger } from '#src/lib/ledger.ts';
import { currentOf, latestBefore, latestOf, totalsOf } from '#src/lib/series.ts';
import { formatShareOfChange } from '#src/lib/share.ts';

/** The smallest change that is told as a share too. */
const smallestShare = 0.0005;

/** What happened to an indicator between the bulletins before and this one. */
export type Change = {
  before: Figure;
  now: Figure;
  /** The difference as people read it, or why there is none to read. */
  text: string;
};

/** True if the indicator's definition changed after the first day and not after the second. */
export function isAcrossBreak(from: Figure, to: Figure): boolean {
  return breaksAcross(to.indicator.data, [from.asOf, to.asOf]).length > 0;
}

/** What lies between two values: a difference other than 0 that can be told, or why there is none. */
export function differenceOf(
  before: Figure,
  now: Figure,
): number | 'broken' | 'missing' | 'inexact' | 'same' | 'alike' {
  const { data } = now.indicator;
  if (isAcrossBreak(before, now)) return 'broken';
  if (before.value === null || now.value === null) return 'missing';
  if (before.precision !== 'exact' || now.precision !== 'exact') return 'inexact';
  if (before.value === now.value) return 'same';
  return formatValue(before.value, data) === formatValue(now.value, data)
    ? 'alike'
    : now.value - before.value;
}

const noDifference = {
  broken: 'la definizione è cambiata',
  missing: 'n.d.',
  inexact: 'non calcolabile: servono due valori esatti',
  same: 'invariato',
  alike: 'quasi invariato',
};

/**
 * The change between two values as people read it: `+868 (+21,3 %)`, in percentage points for a percentage. Two
 * values that are not both exact have no difference that could be told, nor have two sides of a break. A share of
 * less than 0,1 % says nothing that the difference does not, and is left out.
 */
export function describeChange(before: Figure, now: Figure): string {
  const { data } = now.indicator;
  const difference = differenceOf(before, now);
  if (typeof difference === 'string') return noDifference[difference];
  const sign = difference > 0 ? '+' : '\u2212';
  const size = Math.abs(difference);
  if (data.kind === 'percent') return `${sign}${formatNumber(size, data.decimals)}\u00a0punti percentuali`;
  const amount = `${sign}${formatValue(size, data)}`;
  const start = before.value ?? 0;
  // What was nothing, or of the other sign, is no whole of which the change could be a share.
  if (start === 0 || start * (start + difference) < 0) return amount;
  const share = difference / Math.abs(start);
  return Math.abs(share) < smallestShare ? amount : `${amount} (${formatShareOfChange(share)})`;
}

/**
 * What a bulletin changes: for each indicator of which it publishes a total, its newest value against the newest
 * one for an earlier day that the bulletins before it had published. Indicators seen for the first time are left out.
 */
export function changesOf(bulletin: string, ledger: Ledger): Change[] {
  const totals = totalsOf(ledger.observationsOf(bulletin));
  return [...new Set(totals.map((figure) => figure.indicator.id))].flatMap((indicator) => {
    const now = latestOf(totals.filter((figure) => figure.indicator.id === indicator));
    const before = now && latestBefore(ledger.seriesOf(indicator), now.asOf, bulletin);
    return now && before ? [{ before, now, text: describeChange(before, now) }] : [];
  });
}

/** The newest total of a series against the one for the day before it; `undefined` where there are not two. */
export function newestChange(series: Figure[]): Change | undefined {
  const [now, before] = totalsOf(currentOf(series))
    .filter((figure) => figure.value !== null)
    .toReversed();
  return now && before ? { before, now, text: describeChange(before, now) } : undefined;
}

/** True for a value that was published again for the same day. */
function isSame(a: Figure, b: Figure): boolean {
  return a.asOf === b.asOf && a.value === b.value && a.precision === b.precision;
}

/** The newest values, published later and different, of the indicators of a bulletin's key figures. */
export function newerValues(bulletin: string, keyFigures: Figure[], ledger: Ledger): Figure[] {
  const indicators = new Set(keyFigures.map((figure) => figure.indicator.id));
  return [...indicators].flatMap((indicator) => {
    const latest = latestOf(ledger.seriesOf(indicator));
    const own = keyFigures.filter((figure) => figure.indicator.id === indicator);
    if (!latest || (latest.bulletin ?? '') <= bulletin || own.some((figure) => isSame(figure, latest)))
      return [];
    return [latest];
  });
}
