import type { Slot, Span } from '#src/search/asked-query.ts';
import { acronymWorth, type EquivalentGroup } from '#src/search/equivalents.ts';
import type { Alternative } from '#src/search/evidence.ts';
import type { Form, Vocabulary } from '#src/search/vocabulary.ts';
import { formsOf, infinitive, nearForm } from '#src/search/word-forms.ts';
import { commonWord } from '#src/search/alternatives.ts';

/** Each form takes a part of the index: of an equivalent no others than these are asked for. */
const sameWord = 0.95;

/** The word itself and its other number, or the one of them that so many pages say. */
function formsToAsk(word: string, vocabulary: Vocabulary): Form[] {
  if (vocabulary.hasFigure(word)) return [{ key: word, worth: 1 }];
  const forms = vocabulary.formsOf(word).filter(({ worth }) => worth >= sameWord);
  const common = forms.find(({ key }) => vocabulary.countOf(key) >= commonWord);
  return common ? [common] : forms;
}

/** The ways to say an equivalent of what was asked for. */
function otherMembers(
  group: EquivalentGroup,
  member: readonly string[],
  vocabulary: Vocabulary,
): Alternative[] {
  return group.members
    .filter((other) => other !== member)
    .map((other) => ({
      places: other.map((word) => formsToAsk(word, vocabulary)),
      worth: group.worth,
      isExact: false,
    }))
    .filter(({ places }) => places.every((forms) => forms.length > 0));
}

/** Synonyms that are asked for: each takes a part of the index. */
const mostSynonyms = 3;
/** Words that pages say are in a row on far fewer of them. */
const rowShare = 1 / 8;

const wordsOf = ({ places }: Alternative) =>
  places.map((forms) => forms.map(({ key }) => key).join('/')).join(' ');

/** The synonyms that most pages are likely to say. */
function mostUsed(synonyms: readonly Alternative[], vocabulary: Vocabulary): Alternative[] {
  const countOf = ({ places }: Alternative) =>
    rowShare ** (places.length - 1) *
    Math.min(...places.map((forms) => forms.reduce((sum, { key }) => sum + vocabulary.countOf(key), 0)));
  return [...new Map(synonyms.map((one) => [wordsOf(one), one])).values()]
    .toSorted((a, b) => countOf(b) - countOf(a))
    .slice(0, mostSynonyms);
}

type Additions = Pick<Slot, 'alternatives' | 'synonyms'>;

/** True for a word that a group names in one of its forms. */
function isMember(forms: ReadonlySet<string>, { equivalents }: Vocabulary): boolean {
  return equivalents.some(({ members }) => members.some((words) => words.some((word) => forms.has(word))));
}

/** What the acronyms and the synonyms say for each word, and for words that stand together. */
export function equivalentsOf(
  slots: readonly Slot[],
  vocabulary: Vocabulary,
): { bySlot: Additions[]; spans: Span[] } {
  const bySlot = slots.map((): Additions => ({ alternatives: [], synonyms: [] }));
  const spans: Span[] = [];
  const forms = slots.map(({ kind, key }) => {
    if (kind === 'phrase') return new Set<string>();
    if (kind !== 'word') return new Set([key]);
    const all = [...formsOf(key)];
    const near = new Set([key, ...all.flatMap(([form, worth]) => (worth >= nearForm ? [form] : []))]);
    // Editors name a verb by its infinitive, visitors write any form.
    const isKnown = vocabulary.formsOf(key).length > 0 || isMember(near, vocabulary);
    return isKnown ? near : new Set([key, ...all.flatMap(([form]) => (infinitive.test(form) ? [form] : []))]);
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
