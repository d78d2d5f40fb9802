/** The letter under which a dictionary lists a word, without its accent: `È` stands under `E`, `5G` under `5`. */
function letterOf(word: string): string {
  return word.normalize('NFD').charAt(0).toUpperCase();
}

/** Things in the order of a dictionary by the letter that their word begins with. */
export function groupByLetter<Thing>(things: Thing[], wordOf: (thing: Thing) => string) {
  return [...Map.groupBy(things, (thing) => letterOf(wordOf(thing)))].map(([letter, own]) => ({
    letter,
    own,
  }));
}
