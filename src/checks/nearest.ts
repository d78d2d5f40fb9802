import { editDistance, plainCosts } from '#src/lib/edit-distance.ts';

/** The candidate that a mistyped word was likely meant to be, upper case aside; `undefined` if none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), plainCosts, limit);
    if (distance < (best?.distance ?? Infinity)) best = { candidate, distance };
  }
  return best?.candidate;
}

function trigrams(text: string): Set<string> {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ')} `;
  return new Set(
    Array.from({ length: Math.max(0, plain.length - 2) }, (_, index) => plain.slice(index, index + 3)),
  );
}

/** The candidates that share most with a word come first, by their ids or by their names; else they stay in order. */
function byLikeness(word: string, candidates: string[], names: ReadonlyMap<string, string>): string[] {
  const own = trigrams(word);
  const shared = (candidate: string) =>
    trigrams(`${candidate} ${names.get(candidate) ?? ''}`).intersection(own).size;
  return candidates
    .map((candidate) => ({ candidate, shared: shared(candidate) }))
    .toSorted((a, b) => b.shared - a.shared)
    .map(({ candidate }) => candidate);
}

const time = /^(.*?)(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/;

/** A word that ends in a month or a day with two digits for each, `mese-2026-09` for `mese-2026-9`; others as they are. */
export function paddedTime(word: string): string {
  const [, before = '', ...parts] = time.exec(word) ?? [];
  return parts.length === 0 ? word : before + parts.flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}

/** The two candidates before a word and the one after it, in their order. */
export function neighbours(word: string, candidates: string[]): { before: string[]; after: string[] } {
  const sorted = candidates.toSorted();
  const place = sorted.filter((candidate) => candidate < word).length;
  return { before: sorted.slice(Math.max(0, place - 2), place), after: sorted.slice(place, place + 1) };
}

/** What to say of a month or a day that is not among others; `undefined` for a word that is none of them. */
function suggestTime(word: string, candidates: string[]): string | undefined {
  const own = paddedTime(word);
  if (candidates.includes(own)) return `forse intendevi «${own}»`;
  const [, prefix] = time.exec(own) ?? [];
  const alike = candidates.filter((candidate) => time.exec(candidate)?.[1] === prefix);
  if (prefix === undefined || alike.length === 0) return undefined;
  const { before, after } = neighbours(own, alike);
  return `scegli fra: ${[...before, ...after].join(', ')}`;
}

/**
 * «Forse intendevi …» with the nearest candidate, else the list of what there is, the likeliest first, else
 * `otherwise`. Of months and days those around it are told: another one is no slip of the pen. `names` are what people call the candidates.
 */
export function suggest(
  word: string,
  candidates: Iterable<string>,
  otherwise: string,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  const all = [...candidates];
  const inTime = suggestTime(word, all);
  if (inTime !== undefined) return inTime;
  const near = nearest(word, all);
  if (near !== undefined) return `forse intendevi «${near}»`;
  if (all.length === 0) return otherwise;
  const shown = byLikeness(word, all, names).slice(0, 12).join(', ');
  return `scegli fra: ${shown}${all.length > 12 ? '…' : ''}`;
}
