import { beginning, wordAlternative } from '#src/search/alternatives.ts';
import type { AskedQuery, Slot } from '#src/search/asked-query.ts';
import { mendWord } from '#src/search/mend.ts';
import { equivalentsOf } from '#src/search/other-words.ts';
import type { Vocabulary } from '#src/search/vocabulary.ts';
import { nearForm } from '#src/search/word-forms.ts';
import { splitWord, withoutLostArticle } from '#src/search/word-parts.ts';

/** A beginning of a word that is typed in full is taken for the word only from this length on. */
const shortestBeginning = 5;
/** Letters doubled or swapped. */
const smallSlip = 0.7;

const endsInVowel = (key: string) => /[aeiou]$/.test(key);

/** What the typed word is taken for when the site does not hold it. */
function mendSlot(slot: Slot, isAlone: boolean, vocabulary: Vocabulary, asked: AskedQuery): void {
  const { key, text, start, end } = slot;
  const mendings = mendWord(key, vocabulary, isAlone);
  const [best] = mendings;
  // What is only of the family of a lone word may be about something else: it is offered, not taken.
  const family = isAlone ? slot.alternatives.flatMap(({ places }) => places[0] ?? []) : [];
  if (isAlone) slot.alternatives = [];
  if (slot.alternatives.length > 0 && (!best || best.cost > smallSlip)) return;
  const halves = splitWord(key, vocabulary);
  if (halves) {
    slot.alternatives = [
      {
        places: halves.map((half) => vocabulary.formsOf(half).filter(({ worth }) => worth >= nearForm)),
        worth: 1,
        isExact: true,
      },
    ];
    asked.mended.push({ from: text, to: halves.join(' '), start, end });
    return;
  }
  const completions = key.length >= shortestBeginning ? vocabulary.completionsOf(key) : [];
  if (completions.length > 0 && !endsInVowel(key)) {
    slot.alternatives = [beginning(completions)];
    return;
  }
  const sure = withoutLostArticle(key, vocabulary) ?? (best?.isSure ? best.word : undefined);
  if (sure !== undefined) {
    slot.key = sure;
    slot.alternatives = wordAlternative(sure, vocabulary);
    asked.mended.push({ from: text, to: sure, start, end });
  } else {
    const words = [...mendings.map(({ word }) => word), ...family.map((form) => form.key), ...completions];
    if (words.length > 0) asked.offered.push({ slot, words });
  }
}

/** False for a word of which the site holds only others of its family: that may be chance. */
function hasNearForm({ alternatives }: Slot): boolean {
  return alternatives.some(({ places }) => places[0]?.some(({ worth }) => worth >= nearForm) ?? false);
}

/** Finds for each word that is nowhere what it may be meant for: taken at once where that is plain, else noted. */
export function mendUnknown(asked: AskedQuery, vocabulary: Vocabulary): void {
  const { slots } = asked;
  const { bySlot, spans } = equivalentsOf(slots, vocabulary);
  const isAlone = slots.filter(({ isOptional }) => !isOptional).length === 1;
  for (const [index, slot] of slots.entries()) {
    if (slot.kind !== 'word' || slot.isOptional || hasNearForm(slot)) continue;
    const known = bySlot[index];
    if (known && known.alternatives.length + known.synonyms.length > 0) continue;
    if (!spans.some(({ from, to }) => index >= from && index <= to))
      mendSlot(slot, isAlone, vocabulary, asked);
  }
}
