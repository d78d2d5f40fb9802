import { isSameAmount, scaledReadings, writtenAmountsIn } from '#src/search/amounts.ts';
import type { AskedQuery } from '#src/search/asked-query.ts';
import type { Candidate } from '#src/search/candidates.ts';
import { toReadableText } from '#src/search/copy.ts';
import type { EnginePage } from '#src/search/engine.ts';
import type { IndexReader } from '#src/search/evidence.ts';
import { isBare } from '#src/search/figure-results.ts';
import { toRankedPage, type RankedPage } from '#src/search/ranked-page.ts';
import { tokensOf } from '#src/search/tokens.ts';

/** Pages that are read to rank them by their titles, headings and sections, and at one time. */
const step = 7;
/** The same for one word: its own page may say it no more often than others do. */
const stepOfOne = 9;
/** Pages that are read to find those that hold what was asked for; each costs a file. */
const mostRead = 40;

/** Pages that were read and hold what was asked for, in the order of the candidates. */
export interface HeldPages {
  pages: RankedPage[];
  /**
   * How many pages hold it. Candidates that were not read count as long as all that were read do; with any that
   * does not, candidates past the fortieth are not counted.
   */
  total: number;
}

/** False for a page that writes the figure of an amount in another unit: `72,5 milioni` for `72,5%`. */
function saysAmounts(text: string, { amounts }: AskedQuery): boolean {
  if (amounts.length === 0) return true;
  const written = writtenAmountsIn(text);
  // A year or a day stands in dates, which are no amounts.
  return amounts.every(
    (amount) =>
      amount.mayBeCode ||
      isBare(amount) ||
      written.some((other) => isSameAmount(amount, other)) ||
      scaledReadings(amount).some((scaled) =>
        written.some((other) => other.step === scaled.step && isSameAmount(scaled, other)),
      ),
  );
}

const isAt = (keys: readonly string[], row: readonly string[], at: number) =>
  row.every((key, index) => keys[at + index] === key);

/** False for a page that says the words of a phrase apart: the index cannot tell. */
function saysRows(text: string, { slots }: AskedQuery): boolean {
  const rows = slots.flatMap(({ row }) => (row.length > 0 ? [row] : []));
  if (rows.length === 0) return true;
  const keys = tokensOf(text).map(({ key }) => key);
  return rows.every((row) => keys.some((_, at) => isAt(keys, row, at)));
}

function holds({ content }: EnginePage, asked: AskedQuery): boolean {
  const text = toReadableText(content);
  return saysAmounts(text, asked) && saysRows(text, asked);
}

/**
 * Reads the first candidates, and more of them when some do not hold what was asked for.
 * @param isProbe only whether one holds it is wanted
 */
export async function readHeldPages(
  candidates: readonly Candidate[],
  { asked, limit, isProbe }: { asked: AskedQuery; limit: number; isProbe: boolean },
  reader: IndexReader,
): Promise<HeldPages> {
  const read = async ({ id, asked: inPage }: Candidate) => {
    const match = reader.matchOf(id);
    if (!match) throw new Error(`No match for page ${id}`);
    const page = await match.data();
    return holds(page, asked) ? [toRankedPage(page, inPage, asked)] : [];
  };
  const first = isProbe ? 1 : Math.max(limit, asked.slots.length === 1 ? stepOfOne : step);
  const last = Math.min(candidates.length, Math.max(limit, mostRead));
  const pages: RankedPage[] = [];
  let done = 0;
  while (done === 0 || (pages.length < (isProbe ? 1 : done) && done < last)) {
    const next = candidates.slice(done, done === 0 ? first : Math.min(done + step, last));
    pages.push(...(await Promise.all(next.map(read))).flat());
    done += next.length;
    if (next.length === 0) break;
  }
  const isSure = pages.length === done;
  return { pages, total: pages.length + (isSure ? candidates.length - done : 0) };
}
