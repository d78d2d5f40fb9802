import { breaksAcross } from '#src/lib/breaks.ts';
import { differenceOf } from '#src/lib/changes.ts';
import { formatDay, sinceDay, type Day } from '#src/lib/day.ts';
import { formatNumber, formatValue } from '#src/lib/format.ts';
import { goalOf } from '#src/lib/goal.ts';
import { historyOf } from '#src/lib/history.ts';
import type { Figure, Ledger } from '#src/lib/ledger.ts';
import { isReached } from '#src/lib/progress.ts';

/** The line under a figure in pieces, of which some are set strong. The blanks between them are in their texts. */
export type ChangeLine = { text: string; isStrong: boolean }[];

const strong = (text: string) => ({ text, isStrong: true });
const plain = (text: string) => ({ text, isStrong: false });

/** The words of a day without its year, where that is the year of another. */
function withoutYear(words: string, day: Day): string {
  const year = ` ${day.slice(0, 4)}`;
  return words.endsWith(year) ? words.slice(0, -year.length) : words;
}

/** A difference on a card: the unit stands by the figure, so money says only its `milioni`. */
function formatAmount(difference: number, { indicator: { data } }: Figure): string {
  const size = Math.abs(difference);
  const isScaledMoney = data.kind === 'money' && data.scale !== 'units';
  const amount =
    data.kind === 'percent'
      ? `${formatNumber(size, data.decimals)}\u00a0${size === 1 ? 'punto' : 'punti'}`
      : formatValue(size, isScaledMoney ? { ...data, kind: 'count' } : data);
  return `${difference > 0 ? '+' : '\u2212'}${amount}`;
}

/** The change of a figure without its day, `+869` or `invariato`; `undefined` where none can be told. */
function changeBetween(before: Figure, figure: Figure): string | undefined {
  const difference = differenceOf(before, figure);
  if (typeof difference === 'number') return formatAmount(difference, figure);
  return {
    same: 'invariato',
    alike: 'quasi invariato',
    broken: undefined,
    missing: undefined,
    inexact: undefined,
  }[difference];
}

function lineSince(figure: Figure, before: Figure): ChangeLine | undefined {
  const since = withoutYear(sinceDay(before.asOf), figure.asOf);
  const change = changeBetween(before, figure);
  // A day is not parted from its month.
  if (change !== undefined) return [strong(change), plain(` ${since.replaceAll(' ', '\u00a0')}`)];
  const broken = breaksAcross(figure.indicator.data, [before.asOf, figure.asOf]).at(-1);
  return broken && [plain(`definizione cambiata ${withoutYear(sinceDay(broken.date), figure.asOf)}`)];
}

/** The last value that a figure's history has before it. */
function valueBefore(figure: Figure, ledger: Ledger): Figure | undefined {
  return historyOf(figure, ledger)
    .slice(0, -1)
    .findLast(({ value }) => value !== null);
}

/** The change of a figure since the value before it, for a column: `+869`; `undefined` where none can be told. */
export function changeWord(figure: Figure, ledger: Ledger): string | undefined {
  const before = valueBefore(figure, ledger);
  return before && changeBetween(before, figure);
}

function lineTowards(figure: Figure, ledger: Ledger): ChangeLine | undefined {
  const goal = goalOf(figure, ledger);
  if (!goal) return undefined;
  const { target, text } = goal;
  return isReached(figure, target)
    ? [strong('raggiunto'), plain(` il traguardo di ${target.text}`)]
    : [strong(text), plain(` del traguardo ${target.asOf.slice(0, 4)}, ${target.text}`)];
}

/**
 * The one line under a figure shown large: its change since the value before it, `+4,83 punti dal 31 luglio`; where
 * none can be told, its share of the target it leads to, else the value before as it was announced.
 */
export function changeLine(figure: Figure, ledger: Ledger): ChangeLine {
  if (figure.value === null) return [plain('valore non disponibile')];
  const before = valueBefore(figure, ledger);
  const line = (before && lineSince(figure, before)) ?? lineTowards(figure, ledger);
  if (line) return line;
  if (!before) return [plain('primo valore pubblicato')];
  return [
    plain('prima '),
    strong(before.text),
    plain(` al ${withoutYear(formatDay(before.asOf), figure.asOf)}`),
  ];
}
