import type { Slot, Span } from '#src/lib/search/asked-query.ts';
import { acronymWorth, type EquivalentGroup } from '#src/lib/search/equivalents.ts';
import type { Alternative } from '#src/lib/search/evidence.ts';
import type { Form, Vocabulary } from '#src/lib/search/vocabulary.ts';
import { formsOf } from '#src/lib/search/word-forms.ts';

/** Forms worth as much are the same word in another number or gender, not another word of its family. */
export const nearForm = 0.8;

/** Each form takes a part of the index: of an equivalent only the word itself and its other number are asked for. */
const sameWord = 0.95;

/** The ways to say an equivalent of what was asked for. */
function otherMembers(
  group: EquivalentGroup,
  member: readonly string[],
  vocabulary: Vocabulary,
): Alternative[] {
  return group.members
    .filter((other) => other !== member)
    .map((other) => ({
      places: other.map((word): Form[] =>
        vocabulary.hasFigure(word)
          ? [{ key: word, worth: 1 }]
          : vocabulary.formsOf(word).filter(({ worth }) => worth >= sameWord),
      ),
      worth: group.worth,
      isExact: false,
    }))
    .filter(({ places }) => places.every((forms) => forms.length > 0));
}

/** Synonyms that are asked for, those on most pages first: each takes a part of the index. */
const mostSynonyms = 2;

function mostUsed(synonyms: readonly Alternative[], vocabulary: Vocabulary): Alternative[] {
  const countOf = ({ places }: Alternative) =>
    Math.min(...places.map((forms) => forms.reduce((sum, { key }) => sum + vocabulary.countOf(key), 0)));
  return synonyms.toSorted((a, b) => countOf(b) - countOf(a)).slice(0, mostSynonyms);
}

type Additions = Pick<Slot, 'alternatives' | 'synonyms'>;

/** What the acronyms and the synonyms say for each word, and for words that stand together. */
export function equivalentsOf(
  slots: readonly Slot[],
  vocabulary: Vocabulary,
): { bySlot: Additions[]; spans: Span[] } {
  const bySlot = slots.map((): Additions => ({ alternatives: [], synonyms: [] }));
  const spans: Span[] = [];
  const forms = slots.map(({ kind, key }) => {
    if (kind === 'phrase') return new Set<string>();
    const near = kind === 'word' ? [...formsOf(key)].filter(([, worth]) => worth >= nearForm) : [];
    return new Set([key, ...near.map(([form]) => form)]);
  });
  for (const group of vocabulary.equivalents)
    for (const member of group.members)
      for (const from of slots.keys()) {
        if (!member.every((word, index) => forms[from + index]?.has(word))) continue;
        const found = otherMembers(group, member, vocabulary);
        if (found.length === 0) continue;
        const isAcronym = group.worth === acronymWorth;
        const additions = { alternatives: isAcronym ? found : [], synonyms: isAcronym ? [] : found };
        if (member.length > 1) spans.push({ from, to: from + member.length - 1, ...additions });
        else {
          bySlot[from]?.alternatives.push(...additions.alternatives);
          bySlot[from]?.synonyms.push(...additions.synonyms);
        }
      }
  return {
    bySlot: bySlot.map((found) => ({ ...found, synonyms: mostUsed(found.synonyms, vocabulary) })),
    spans: spans.map((span) => ({ ...span, synonyms: mostUsed(span.synonyms, vocabulary) })),
  };
}
