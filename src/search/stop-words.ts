import { formsOf, infinitive } from '#src/search/word-forms.ts';

const listOf = (words: string) => new Set(words.split(' '));

/** Words that hold a sentence together: never asked for, unless a query has nothing else. Folded. */
export const stopWords = listOf(
  'a ad agli ai al alla alle allo anche c che chi ci coi col come con cos cosa cui d da dagli dai dal dalla dalle ' +
    'dallo dei degli del dell della delle dello di do dove e ed era erano essere fra gli ha hanno ho i il in io l la ' +
    'le lo ma mi mie miei mio mia n ne negli nei nel nell nella nelle nello no non o od per piu qual quale quali quando ' +
    'quant quante quanti quanto quanta quella quelle quelli quello questa queste questi questo s se si sono su sua sue ' +
    'sugli sui sul sull sulla sulle sullo suo suoi ti tra un una uno v vi perche poi oppure ossia cioe stata state stati ' +
    'stato sia siano ogni loro lui lei noi voi tu te me nostro nostra nostri nostre vostro vostra vostri vostre tuo tua tuoi tue gia ancora solo',
);

/** What is left before an apostrophe when a vowel falls: `dell'infrastruttura`, `c'è`, `quest'anno`. */
export const elided = listOf(
  'all anch bell c ch coll com cos cui d dall dell dov l m mezz n neanch nell nessun no quand quant quell quest s ' +
    'senz sull t tutt un v vent',
);

/**
 * What people say around what they look for: forms of generic verbs and the words of questions and requests. A page
 * that has them is a little better, one that lacks them is no worse. Folded.
 */
const fillers = listOf(
  'far significa significano significato vuol vogliono voglio vorrei volere vuole dire intende intendere serve servono ' +
    'servire funziona funzionano funzionare ammonta ammontano fare fa fai faccio facciamo fanno fatto farlo devo deve ' +
    'devono dobbiamo dovere posso puo possono possiamo potere potrei avere avuto ottenere ottenuto sapere so sai sanno ' +
    'conoscere conosco informazioni informazione info notizie notizia cerco cercare cerca trovare trovo trova trovano ' +
    'vedere vedo visto mostra mostrami dimmi spiega spiegami spiegare spiegazione capire leggere esiste esistono ' +
    'esistere bisogna occorre occorrono avviene avvengono succede succedono accade diventa diventare riguarda ' +
    'riguardano riguardo viene vengono venire va vanno andare dato dare da danno mette mettere messo prende prendere ' +
    'tipo tipi genere modo modi maniera caso casi circa tutto tutti tutta tutte qualche alcuni alcune altri altre altro ' +
    'altra attualmente oggi adesso ora finora totale esattamente precisamente definizione sigla acronimo abbreviazione esteso elenco lista grazie ciao ' +
    'salve buongiorno prego favore risposta punto parte parti cosi molto molti molte quale ' +
    'c e cos dov qualcuno qualcosa quindi allora pero invece secondo mentre senza sotto sopra dopo prima',
);

/** Endings that only verbs have, of persons and tenses that people ask in. */
const finite =
  /(?:[aei]te|iamo|[aeiou]no|[aei]v[oaie]|r(?:o|ai|a|emo|ete|anno|ei|esti|ebbe|emmo|este|ebbero))$/;
/** The future and the conditional of generic verbs that shorten their stems. */
const irregular =
  /^(?:dovr|potr|vorr|avr|sapr|vedr|verr|andr|far|dar|sar|star)(?:o|ai|a|emo|ete|anno|ei|esti|ebbe|emmo|este|ebbero)$/;

/** True for what people say around what they look for, a generic verb in any of its forms: `prendete` for `prendere`. */
export function isFiller(key: string): boolean {
  if (fillers.has(key) || irregular.test(key)) return true;
  return (
    finite.test(key) && [...formsOf(key).keys()].some((form) => infinitive.test(form) && fillers.has(form))
  );
}
