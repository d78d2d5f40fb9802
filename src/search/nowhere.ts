import type { AskedQuery, Slot } from '#src/search/asked-query.ts';

/** With the one that is nowhere. */
const leastNeeded = 3;

/** Unknown words that a page need not hold for the rest to make sense: one verb or adverb of a question. */
export function toleratedSlots(asked: AskedQuery, isQuestion: boolean): Slot[] {
  const missing = asked.slots.filter(({ isOptional, ...slot }) => !isOptional && isNowhere(slot, asked));
  const known = asked.slots.filter((slot) => !slot.isOptional && !isNowhere(slot, asked));
  const [only, ...others] = missing;
  if (!isQuestion || !only || others.length > 0 || known.length < 2 || only.kind !== 'word') return [];
  return /(?:[aei]re|[aiu]t[aeio]|[ae]ndo|[aeo]no|isce|mente)$/.test(only.key) ? [only] : [];
}

/** The only word of a query that is nowhere, if two or more others are left to search for. */
export function ignorableSlot(asked: AskedQuery): Slot[] {
  const needed = asked.slots.filter(({ isOptional }) => !isOptional);
  const [only, ...others] = needed.filter((slot) => isNowhere(slot, asked));
  if (!only || others.length > 0 || only.kind !== 'word' || /\d/.test(only.key)) return [];
  return needed.length >= leastNeeded ? [only] : [];
}

/** True for what the site says in no way, neither alone nor together with what stands beside it. */
export function isNowhere(
  slot: Pick<Slot, 'alternatives' | 'synonyms' | 'start' | 'end'>,
  { slots, spans }: AskedQuery,
): boolean {
  if (slot.alternatives.length > 0 || slot.synonyms.length > 0) return false;
  return !spans.some(({ from, to }) => {
    const [first, last] = [slots[from], slots[to]];
    return first && last && slot.start >= first.start && slot.end <= last.end;
  });
}
