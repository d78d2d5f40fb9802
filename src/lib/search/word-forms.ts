/** How much another form of a word is worth beside the word itself, which is worth 1. */
const number = 0.95;
const gender = 0.8;
const family = 0.5;

/** Adjectives and participles have both genders; of nouns, `foglio` and `foglia` are two words. */
const adjective = /(?:[aiu]t|iv|os|an|ic|ari|es|nt)[aeio]$/;
const shortestAdjective = 6;

const are =
  'are arsi ato ata ati ate ando ano ava avano era eranno azione azioni atore atori atrice atrici atura ature amento amenti ante anti abile abili ativo ativa ativi ative';
const ere =
  'ere ersi uto uta uti ute endo ono e era eranno ente enti enza enze imento imenti itore itori ibile ibili';
const ire =
  'ire irsi ione ioni ito ita iti ite endo ono isce iscono ira iranno izione izioni imento imenti itore itori uzione uzioni';
const ente = 'ente enti enza enze ante anti anza anze';
/** Endings that verbs and the nouns made from them have after one stem. */
const regular = [are, ere, ire, ente].map((endings) => endings.split(' '));
/** The same where the stem changes: `aderire` and `adesione`, `ammettere` and `ammesso`, `iscrivere` and `iscritto`. */
const irregular = [
  'dere ndere dersi so sa si se sione sioni sore sori',
  'rire rirsi risce riscono rito rita riti rite rente renti sione sioni',
  'ttere ttersi sso ssa ssi sse ssione ssioni tte ttono',
  'vere versi tto tta tti tte zione zioni ttore ttori vono ggere',
].map((endings) => endings.split(' '));

const shortestStem = 3;
const shortestIrregular = 7;

/** The other number of a noun or an adjective, by its last letters. */
function otherNumber(word: string): string[] {
  const stem = word.slice(0, -1);
  const isHard = /[cg]$/.test(stem);
  const isSoft = /[cg]i$/.test(stem);
  const unhard = /[cg]h$/.test(stem) ? [stem.slice(0, -1)] : [];
  const isGreek = /(?:m|ist)$/.test(stem);
  switch (word.slice(-1)) {
    case 'o':
      return [`${stem}i`, ...(isHard ? [`${stem}hi`] : []), ...(stem.endsWith('i') ? [stem] : [])];
    case 'a':
      return [
        `${stem}e`,
        ...(isHard ? [`${stem}he`] : []),
        ...(isSoft ? [`${stem.slice(0, -1)}e`] : []),
        ...(isGreek ? [`${stem}i`] : []),
      ];
    case 'e':
      return [
        ...[`${stem}i`, `${stem}a`],
        ...unhard.map((hard) => `${hard}a`),
        ...(isHard ? [`${stem}ia`, `${stem}ie`] : []),
        ...(stem.endsWith('i') ? [stem] : []),
        ...(isSoft ? [`${stem.slice(0, -1)}e`] : []),
      ];
    case 'i':
      return [
        ...[`${stem}o`, `${stem}e`, `${word}o`, `${word}e`],
        ...unhard.map((hard) => `${hard}o`),
        ...(isGreek ? [`${stem}a`] : []),
      ];
    default:
      return otherNumberOfForeign(word);
  }
}

/** English words keep their own plural: `server`, `servers`. */
function otherNumberOfForeign(word: string): string[] {
  if (word.length <= shortestStem + 1) return [];
  return word.endsWith('s') ? [word.slice(0, -1)] : [`${word}s`];
}

function otherGender(word: string): string[] {
  if (word.length < shortestAdjective || !adjective.test(word)) return [];
  const stem = word.slice(0, -1);
  const hard = stem.replace(/([cg])h$/, '$1');
  return [...['o', 'a', 'e', 'i'].map((ending) => hard + ending), `${hard}he`, `${hard}hi`];
}

/** What the endings of a family make of a stem, with the noun of its own: `annuncio` and `annunci` of `annunciato`. */
function ofStem(stem: string, endings: readonly string[]): string[] {
  const nouns = stem.length > shortestStem ? ['a', 'o', 'i', 'e'].map((ending) => stem + ending) : [];
  return [...endings.map((ending) => stem + ending), ...nouns, ...(stem.endsWith('i') ? [stem] : [])];
}

function ofFamily(word: string): string[] {
  const families = [...regular, ...(word.length >= shortestIrregular ? irregular : [])];
  const verbs = families.flatMap((endings) =>
    endings
      .filter((ending) => word.endsWith(ending) && word.length - ending.length >= shortestStem)
      .flatMap((ending) => ofStem(word.slice(0, -ending.length), endings)),
  );
  const stem = word.slice(0, -1);
  const isNoun = /[aeo]$/.test(word) && stem.length > shortestStem + 1;
  return [...verbs, ...(isNoun ? (regular[0] ?? []).map((ending) => stem + ending) : [])];
}

/**
 * The forms that a word may have, with what each is worth: `scuole` for `scuola`, `banche` for `banca`, and by
 * the endings of Italian verbs and of the nouns made from them `migrazione` and `migrato` for `migrare`. Many of
 * them are no words: keep those that the site holds. Without the word itself.
 */
export function formsOf(word: string): Map<string, number> {
  const forms = new Map<string, number>();
  if (word.length < shortestStem) return forms;
  const worths: [string[], number][] = [
    [ofFamily(word), family],
    [otherGender(word), gender],
    [otherNumber(word), number],
  ];
  for (const [found, worth] of worths) for (const form of found) if (form !== word) forms.set(form, worth);
  return forms;
}
