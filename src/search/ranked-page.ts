import { resultKinds, type ResultKind } from '#src/lib/page-kinds.ts';
import type { SearchResult } from '#src/search/answer.ts';
import type { AskedQuery } from '#src/search/asked-query.ts';
import { toReadableText } from '#src/search/copy.ts';
import { isInPeriod } from '#src/search/dates.ts';
import type { EnginePage } from '#src/search/engine.ts';
import { toExcerpt, toExcerptWith, type ExcerptPiece } from '#src/search/excerpt.ts';
import { countWords, toBestPart, toParts } from '#src/search/part.ts';
import { closenessOf, fidelityOf, frequencyOf, shareWhere, type AskedInPage } from '#src/search/ranking.ts';
import { stopWords } from '#src/search/stop-words.ts';
import { tokensOf } from '#src/search/tokens.ts';

/** A result, and the page that it came from. */
export interface RankedPage {
  result: SearchResult;
  /** Its title and its other name. */
  names: string[];
  /** Its excerpt with no amounts but these. */
  excerptWith(amounts: ReadonlySet<number>): ExcerptPiece[];
}

/** What the parts of a rank are worth; measured on the tuning half of the queries. */
const worth = {
  frequency: 0.6,
  title: 0.9,
  heading: 0.5,
  closeness: 0.4,
  exactTitle: 1,
  period: 1,
};

const toKind = (kind: string): ResultKind => resultKinds.find((known) => known === kind) ?? 'pagina';

const contentKeys = (text: string) => tokensOf(text).flatMap(({ key }) => (stopWords.has(key) ? [] : [key]));

/** The share of the words of a name that were asked for. */
function askedShare(name: string, asked: readonly AskedInPage[], isThere: (at: number) => boolean): number {
  const places = asked.flatMap(({ occurrences }) => occurrences.flatMap((one) => one.places.filter(isThere)));
  return Math.min(1, new Set(places).size / Math.max(1, contentKeys(name).length));
}

function within({ occurrences, ...asked }: AskedInPage, isHere: (at: number) => boolean): AskedInPage {
  return { ...asked, occurrences: occurrences.filter(({ places }) => places.every(isHere)) };
}

function isAskedPeriod(url: string, date: string, { dates }: AskedQuery): boolean {
  return dates.some(
    ({ period }) =>
      period !== null && (url.includes(`/${period}/`) || (date !== '' && isInPeriod(date, period))),
  );
}

/** Ranks a page that was read, and makes a result of it that leads to the section that answers best. */
export function toRankedPage(
  page: EnginePage,
  inPage: readonly AskedInPage[],
  asked: AskedQuery,
): RankedPage {
  const { title: indexedTitle = '', alias: indexedAlias = '', date = '' } = page.meta;
  const kind = toKind(page.meta['kind'] ?? '');
  const all = page.content.trim().split(/\s+/);
  const [title, alias] = [toReadableText(indexedTitle), toReadableText(indexedAlias)];
  const aliasStart = all.length - countWords(indexedAlias);
  const words = all.slice(0, all.length - Number(page.meta['tail'] ?? 0));
  const parts = toParts(words, indexedTitle, page.anchors);
  const part = toBestPart(parts, inPage);
  const isInTitle = (at: number) => at < parts[0].text;
  const isInAlias = (at: number) => at >= aliasStart;
  const local = inPage.map((one) =>
    within(one, (at) => (at >= part.start && at < part.end) || isInTitle(at) || at >= words.length),
  );
  const nameWorths = [
    { name: title, isThere: isInTitle },
    { name: alias, isThere: isInAlias },
  ].map(({ name, isThere }) => {
    const share = shareWhere(inPage, isThere);
    const told = askedShare(name, inPage, isThere);
    return worth.title * share * (0.5 + 0.5 * told) + worth.exactTitle * (share * told) ** 2;
  });
  const score =
    (0.6 * fidelityOf(local) + 0.4 * fidelityOf(inPage)) *
      (worth.frequency *
        0.5 *
        (frequencyOf(local, part.end - part.start) + frequencyOf(inPage, words.length)) +
        Math.max(...nameWorths) +
        worth.heading * shareWhere(inPage, (at) => part.id !== '' && at >= part.start && at < part.text) +
        worth.closeness * closenessOf(local)) +
    (isAskedPeriod(page.url, date, asked) && kind === 'bollettino'
      ? worth.period * fidelityOf(inPage) ** 2
      : 0);
  const latest = page.meta['latest'];
  return {
    result: {
      address: page.url,
      title,
      kind,
      date,
      section: part.id === '' ? null : { id: part.id, heading: toReadableText(part.heading) },
      excerpt: toExcerpt(words, part, inPage),
      score,
      ...(latest !== undefined && latest !== '' && { latest: toReadableText(latest) }),
    },
    names: [title, alias].filter((name) => name !== ''),
    excerptWith: (amounts) => toExcerptWith(amounts, words, part, inPage),
  };
}
