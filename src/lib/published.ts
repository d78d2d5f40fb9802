import { withoutClaims } from '#src/lib/claims/claim-tag.ts';
import type { CorrectedField } from '#src/lib/corrected-field.ts';
import type { Day } from '#src/lib/day.ts';
import type { Figure } from '#src/lib/ledger.ts';
import type { Correction } from '#src/schemas/bulletin.ts';
import type { Published, Stated } from '#src/schemas/published.ts';

/** A bulletin as the log of published values keeps it. */
export type Release = {
  id: string;
  /** The day on which its page changed last, by its own text or by a correction elsewhere. */
  modified: Day;
  /** The digest of what it says, see `spokenText`. */
  digest: string;
  /** Every value that each observation had, oldest first. */
  values: Record<string, (number | null)[]>;
  /** How each observation was stated, oldest first, where that is or was not what goes without saying. */
  stated: Record<string, Stated>;
};

/** The fields of `Stated`, and what goes without saying in each. */
export const statedFields = [
  { field: 'precision', usual: 'exact' },
  { field: 'status', usual: 'final' },
] as const satisfies { field: keyof Stated; usual: string }[];

/**
 * All that an observation ever said in one field, by its corrections: what the first one mended, then what each one
 * left. Just what it says now without corrections.
 */
export function historyOf<Cell extends Correction['old']>(
  id: string,
  field: CorrectedField,
  now: Cell,
  corrections: Correction[],
): Cell[] {
  const own = corrections.filter((correction) => correction.observation === id && correction.field === field);
  const [first] = own;
  // The schema holds the old and the new of a field to what the field may hold.
  return first ? ([first.old, ...own.map((correction) => correction.new)] as Cell[]) : [now];
}

/** Every precision and every status that a figure had, oldest first; what it always had by default is left out. */
export function statedHistory(figure: Figure, corrections: Correction[]): Stated {
  const histories = statedFields.map(({ field, usual }) => {
    // That a value is missing is said by the value.
    const now: string = figure[field] === 'missing' ? usual : figure[field];
    const history = historyOf(figure.observation?.id ?? '', field, now, corrections);
    return { field, history, goesWithout: history.length === 1 && history[0] === usual };
  });
  const told = histories.filter(({ goesWithout }) => !goesWithout);
  return Object.fromEntries(told.map(({ field, history }) => [field, history]));
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);

/** The same value with the keys of every map in order and without claims: neither is something a reader reads. */
function asSpoken(value: unknown): unknown {
  if (typeof value === 'string') return withoutClaims(value);
  if (Array.isArray(value)) return value.map(asSpoken);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(byKey);
  return Object.fromEntries(entries.map(([key, inner]) => [key, asSpoken(inner)]));
}

/**
 * Fields of a bulletin that are not what it says: the day of the text, where the search finds it, and the figures,
 * which come one by one.
 */
const unspoken = new Set(['modified', 'draft', 'about', 'observations', 'series']);

function spokenFigure({ key, value, precision, status, asOf, note, source, breakdown, indicator }: Figure) {
  const { kind, scale, decimals, unit } = indicator.data;
  const items = breakdown.map((item) => [item.dimension, item.value]).toSorted();
  const told = [key, value, precision, status, asOf, note ?? '', source.data.title];
  return [...told, items, kind, scale, decimals, unit];
}

/**
 * All that a bulletin says, as one text to make a digest of: its fields as written, its body, and every figure that
 * its page tells with what decides how it is printed. Two bulletins that say the same give the same text, whatever
 * the pages look like: the code that prints a figure has no part in it.
 */
export function spokenText(fields: Record<string, unknown>, body: string, figures: Figure[]): string {
  const spoken = Object.fromEntries(Object.entries(fields).filter(([key]) => !unspoken.has(key)));
  const lines = new Map(figures.map((figure) => [figure.key, spokenFigure(figure)]));
  const text = withoutClaims(body.replace(/\r\n?/g, '\n').trim());
  const parts = [asSpoken(spoken), text, [...lines].toSorted(byKey).map(([, line]) => line)];
  return JSON.stringify(parts);
}

/**
 * The log with the releases as they are now, bulletins and observations in order of id. What the releases do not name
 * stays: nothing is ever taken away.
 */
export function recordReleases(log: Published, releases: Release[]): Published {
  const inOrder = <Kept>(kept: Record<string, Kept>) =>
    Object.fromEntries(Object.entries(kept).toSorted(byKey));
  const recorded = releases.map(({ id, modified, digest, values, stated }): [string, Published[string]] => [
    id,
    {
      modified,
      digest,
      values: inOrder({ ...log[id]?.values, ...values }),
      stated: inOrder({ ...log[id]?.stated, ...stated }),
    },
  ]);
  const all = Object.entries({ ...log, ...Object.fromEntries(recorded) });
  return Object.fromEntries(all.toSorted(byKey));
}

/** The log as it is written to its file, a line an observation. */
export function formatLog(log: Published): string {
  const json = JSON.stringify(log, null, 2);
  const onOneLine = json.replace(
    /^( {6}"[^"]*": )([[{][\s\S]*?^ {6}[\]}])/gm,
    (_, name: string, held: string) => name + JSON.stringify(JSON.parse(held)),
  );
  return `${onOneLine}\n`;
}
