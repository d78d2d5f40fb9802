/** How much another form of a word is worth beside the word itself, which is worth 1. */
const number = 0.95;
const gender = 0.8;
const family = 0.5;
const enclitics = 0.9;
/** Forms worth as much are the same word in another number or gender, not another word of its family. */
export const nearForm = gender;

/** Adjectives and participles have both genders; of nouns, `foglio` and `foglia` are two words. */
const adjective = /(?:[aiu]t|iv|os|an|ic|ari|ori|ier|in|es|nt)[aeio]$/;
const shortestAdjective = 6;

/** Verbs as they are named, also with what makes them reflexive. */
export const infinitive = /[aei]r(?:e|si)$/;

const listOf = (endings: string) => endings.split(' ');

/** What the imperfect, the remote past, the future, the conditional and the subjunctive add to a stem and its vowel. */
const tenses = (vowel: string, future: string) => [
  ...['vo', 'vi', 'va', 'vamo', 'vate', 'vano', 'i', 'sti', 'mmo', 'ste', 'rono'].map((end) => vowel + end),
  ...['ssi', 'sse', 'ssimo', 'ssero', 'ndo', 're'].map((end) => vowel + end),
  ...['ro', 'rai', 'ra', 'remo', 'rete', 'ranno', 'rei', 'resti', 'rebbe', 'remmo', 'reste', 'rebbero'].map(
    (end) => future + end,
  ),
];

/** The infinitive with what hangs on it. */
const hung = (vowel: string) => listOf('rsi rmi rti rci rvi rlo rla rli rle rne').map((end) => vowel + end);

const are = [
  ...listOf(
    'ato ata ati ate ano iamo ino azione azioni atore atori atrice atrici atura ature amento amenti ante anti abile ' +
      'abili abilita ativo ativa ativi ative',
  ),
  ...tenses('a', 'e'),
  ...hung('a'),
];
const ere = [
  ...listOf(
    'uto uta uti ute ono e ete iamo ano ente enti enza enze imento imenti itore itori ibile ibili ibilita ette ettero',
  ),
  ...tenses('e', 'e'),
  ...hung('e'),
];
const ire = [
  ...listOf(
    'ione ioni ito ita iti ite endo ono iamo ano isco isci isce iscono isca iscano izione izioni imento imenti itore ' +
      'itori uzione uzioni ibile ibili',
  ),
  ...tenses('i', 'i'),
  ...hung('i'),
];
const ente = listOf('ente enti enza enze ante anti anza anze');
/** Endings that verbs and the nouns made from them have after one stem. */
const regular = [are, ere, ire, ente];
/** The same where the stem changes, each line with verbs that it is for: `aderire` and `adesione`. */
const irregular = [
  'dere ndere dersi de dono dera dra dranno so sa si se sero sione sioni sore sori', // chiudere, spendere
  'ndere nde ndono ndera sto sta sti ste se sero', // rispondere
  'rire rirsi risce riscono rira rito rita riti rite rente renti sione sioni', // aderire
  'ttere ttersi sso ssa ssi sse ssione ssioni tte ttono ttera se sero', // ammettere
  'vere versi ve vera tto tta tti tte zione zioni ttore ttori vono ggere gge ggono ggera sse ssero', // iscrivere, leggere
  'edere ede edono edera esso essa essi esse essero essione essioni', // concedere
  'edere ede edono edera iesto iesta iesti ieste iese iesero iedere iede iedono iedera', // chiedere
  'gliere glie gliera gliamo lgo lgono lto lta lti lte lse lsero', // scegliere
  'ngere nge ngono ngera nto nta nti nte nse nsero nzione', // aggiungere
  'lvere lve lvono lvera lto lta lti lte lse lsero luzione luzioni', // risolvere
  'rrere rre rrono rrera rso rsa rsi rse rsero', // ricorrere
  'rgere rge rgono rto rta rti rte rse', // sorgere
  'durre duce ducono duceva durra dotto dotta dotti dotte dusse duzione duzioni ducendo duttivo duttiva', // produrre
  'porre pone pongono poneva porra posto posta posti poste pose posizione posizioni ponendo', // proporre
  'tenere tiene tengo tengono teneva terra tenuto tenuta tenuti tenute tenne tenzione tenendo', // ottenere
  'venire viene vengo vengono veniva verra venuto venuta venuti venute venne venendo vento venti', // prevenire
  'trarre trae traggono traeva trarra tratto tratta tratti tratte trasse trazione trattivo traendo', // contrarre
  'primere prime primono presso pressa pressi presse pressione pressioni', // esprimere
  'rompere rompe rompono rotto rotta rotti rotte ruppe ruzione ruzioni', // interrompere
  'rire re rono rira erto erta erti erte ertura erture', // aprire
  'nascere nasce nascono nascera nato nata nati nate nacque nascita nascite', // nascere
  'scere sce scono scera sciuto sciuta sciuti sciute scenza scenze bbe bbero', // conoscere
  'vincere vince vincono vincera vinto vinta vinti vinte vinse vincitore vincitori vincitrice', // vincere
  'morire muore muoiono morira morto morta morti morte mori morirono', // morire
  'truire truisce truiscono truira truito truita truiti truite truzione truzioni', // costruire
].map(listOf);
/** An ending as long tells the verb without any stem before it: `porre`, `viene`. */
const tellingEnding = 4;
/** Words of other kinds made from one stem: adverbs, abstract nouns, adjectives of relation, diminutives. */
const derived: [RegExp, string[]][] = [
  [/amente$/, listOf('o a i e')],
  [/(?<=[lr])mente$/, listOf('e i')],
  [/emente$/, listOf('e i')],
  [/(?<=.{4})ita$/, listOf('o a e i')],
  [/bilita$/, listOf('bile bili')],
  [/bil[ei]$/, listOf('bilita bilmente')],
  [/(?<=.{5})al[ei]$/, listOf('e a o i ia io')],
  [/(?<=.{4})(?:in|ett|ell)[oai]$/, listOf('o a i e')],
  [/(?<=.{5})[oa]$/, listOf('amente ale ali')],
  [/(?<=.{5})e$/, listOf('emente ale ali')],
  [/(?<=.{3}[lr])e$/, listOf('mente ita')],
  [/(?<=.{4})i[oa]$/, listOf('iale iali ale ali')],
];
/** What hangs on an infinitive or a gerund: `rinnovarla`, `sposarci`, `scaricandoli`. */
const enclitic = /(?:[mtcv]e|glie)?(?:l[oaie]|ne)$|(?:[mtscv]i|gli)$/;

const shortestStem = 3;
const shortestIrregular = 4;

/** The other number of a noun or an adjective, by its last letters. */
function otherNumber(word: string): string[] {
  const stem = word.slice(0, -1);
  const isHard = /[cg]$/.test(stem);
  const isSoft = /[cg]i$/.test(stem);
  const unhard = /[cg]h$/.test(stem) ? [stem.slice(0, -1)] : [];
  const isGreek = /(?:m|ist|iatr|metr)$/.test(stem);
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
function ofStem(stem: string, endings: readonly string[], isInfinitive: boolean): string[] {
  const nouns =
    stem.length > shortestStem || isInfinitive ? ['a', 'o', 'i', 'e'].map((ending) => stem + ending) : [];
  return [...endings.map((ending) => stem + ending), ...nouns, ...(stem.endsWith('i') ? [stem] : [])];
}

/** What a verb makes of its stem where that changes. */
function ofChanging(word: string, endings: readonly string[]): string[] {
  return endings
    .filter((ending) => word.endsWith(ending))
    .filter((ending) => {
      const stem = word.length - ending.length;
      return stem >= shortestStem || (ending.length >= tellingEnding && stem !== 1);
    })
    .flatMap((ending) => endings.map((other) => word.slice(0, -ending.length) + other));
}

/** As it is written: before `e` and `i` the sound of `c` and `g` is kept by an `h`, and a silent `i` falls. */
function written(form: string): string[] {
  const hard = form.replace(/([cg])(?=[ei][^aou]*$)/, '$1h');
  const soft = form.replace(/([cg])i(?=[ei])|(?<=.{3})i(?=i)/, '$1');
  const unhard = form.replace(/([cg])h(?=[aou])/, '$1');
  return [...new Set([form, hard, soft, unhard])];
}

/** The infinitive or the gerund without what hangs on it. */
function withoutEnclitic(word: string): string | undefined {
  const bare = word.replace(enclitic, '');
  if (bare === word || bare.length < shortestStem + 1) return undefined;
  if (/(?:[ae]nd)$/.test(bare)) return undefined;
  if (/[ae]ndo$/.test(bare)) return bare;
  return /[aei]r$/.test(bare) ? `${bare}e` : /(?:dur|por|trar)$/.test(bare) ? `${bare}re` : undefined;
}

function ofFamily(word: string): string[] {
  const verbs = regular.flatMap((endings) =>
    endings
      .filter((ending) => word.endsWith(ending) && word.length - ending.length >= shortestStem)
      .flatMap((ending) => ofStem(word.slice(0, -ending.length), endings, /^[aei]re$/.test(ending))),
  );
  const changed =
    word.length < shortestIrregular ? [] : irregular.flatMap((endings) => ofChanging(word, endings));
  const stem = word.slice(0, -1);
  const isNoun = /[aeo]$/.test(word) && stem.length > shortestStem;
  const others = derived.flatMap(([ending, endings]) =>
    ending.test(word) ? endings.map((other) => word.replace(ending, other)) : [],
  );
  return [...verbs, ...changed, ...others, ...(isNoun ? are.map((ending) => stem + ending) : [])].flatMap(
    written,
  );
}

/**
 * The forms that a word may have, with what each is worth: `scuole` for `scuola`, `banche` for `banca`, and by
 * the endings of Italian verbs and of the nouns made from them `migrazione` and `migrato` for `migrare`. Many of
 * them are no words: keep those that the site holds. Without the word itself.
 */
export function formsOf(word: string): Map<string, number> {
  const forms = new Map<string, number>();
  if (word.length < shortestStem) return forms;
  const bare = withoutEnclitic(word);
  const worths: [string[], number][] = [
    [ofFamily(word), family],
    [bare === undefined ? [] : ofFamily(bare), family],
    [bare === undefined ? [] : [bare, `${bare.slice(0, -1)}si`, ...otherNumber(bare)], enclitics],
    [otherGender(word), gender],
    [otherNumber(word), number],
  ];
  for (const [found, worth] of worths)
    for (const form of found) if (form !== word && form.length >= shortestStem) forms.set(form, worth);
  return forms;
}
