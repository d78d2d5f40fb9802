import type { AskedQuery, Slot } from '#src/search/asked-query.ts';

/** With the one that is nowhere. */
const leastNeeded = 3;

/** The only word of a query that is nowhere, if two or more others are left to search for. */
export function ignorableSlot(asked: AskedQuery): Slot[] {
  const needed = asked.slots.filter(({ isOptional }) => !isOptional);
  const [only, ...others] = needed.filter((slot) => isNowhere(slot, asked));
  if (!only || others.length > 0 || only.kind !== 'word' || /\d/.test(only.key)) return [];
  return needed.length >= leastNeeded ? [only] : [];
}

/** True for what the site says in no way, neither alone nor together with what stands beside it. */
export function isNowhere(slot: Slot, { slots, spans }: AskedQuery): boolean {
  if (slot.alternatives.length > 0 || slot.synonyms.length > 0) return false;
  return !spans.some(({ from, to }) => {
    const [first, last] = [slots[from], slots[to]];
    return first && last && slot.start >= first.start && slot.end <= last.end;
  });
}
