/** Number of letters to add, drop, change or swap with their neighbour to turn one word into the other. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/** The candidate that a mistyped word was likely meant to be, upper case aside; `undefined` if none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= limit && distance < (best?.distance ?? Infinity)) best = { candidate, distance };
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
