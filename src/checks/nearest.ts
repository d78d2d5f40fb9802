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

/**
 * «Forse intendevi …» with the nearest candidate, else the list of what there is, the likeliest first, else
 * `otherwise`. `names` are what people call the candidates.
 */
export function suggest(
  word: string,
  candidates: Iterable<string>,
  otherwise: string,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  const all = [...candidates];
  const near = nearest(word, all);
  if (near !== undefined) return `forse intendevi «${near}»`;
  if (all.length === 0) return otherwise;
  const shown = byLikeness(word, all, names).slice(0, 12).join(', ');
  return `scegli fra: ${shown}${all.length > 12 ? '…' : ''}`;
}
