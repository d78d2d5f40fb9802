import type { YAMLError } from 'yaml';

type Explanation = { message: string; remedy: string };

const tabs = { message: 'Il rientro è fatto con una tabulazione', remedy: 'usa gli spazi' };
const spacing = {
  message: 'Il rientro di questa riga non torna',
  remedy: 'allineala alle righe dello stesso livello',
};
const unclosed = {
  message: 'Manca un segno: virgolette, parentesi o due punti non chiusi',
  remedy: 'controlla virgolette, parentesi e «: » in questa riga e nella precedente',
};
const noColon = {
  message: 'Una riga non ha i due punti, seguiti da uno spazio, dopo il nome del campo',
  remedy: 'scrivi «campo: valore», oppure fai rientrare la riga se continua la precedente',
};
const colon = {
  message: 'I due punti seguiti da uno spazio fanno credere che cominci un altro campo',
  remedy: 'metti il testo fra virgolette doppie',
};

const explanations: Partial<Record<YAMLError['code'], Explanation>> = {
  BAD_ALIAS: {
    message: 'Un asterisco all’inizio del valore non è ammesso',
    remedy: 'metti il testo fra virgolette',
  },
  BAD_DQ_ESCAPE: {
    message: 'Barra rovesciata non valida fra virgolette doppie',
    remedy: 'raddoppia la barra rovesciata o usa le virgolette semplici',
  },
  BAD_INDENT: spacing,
  BAD_SCALAR_START: {
    message: 'Il valore comincia con un segno che YAML si riserva',
    remedy: 'metti il testo fra virgolette doppie',
  },
  BLOCK_AS_IMPLICIT_KEY: colon,
  BLOCK_IN_FLOW: colon,
  DUPLICATE_KEY: { message: 'Il campo compare due volte', remedy: 'tienine uno solo' },
  MISSING_CHAR: unclosed,
  MULTILINE_IMPLICIT_KEY: noColon,
  MULTIPLE_DOCS: { message: 'Una riga «---» o «...» di troppo', remedy: 'toglila' },
  NON_STRING_KEY: {
    message: 'Il nome del campo non è un testo',
    remedy: 'scrivi il nome del campo come testo',
  },
  TAB_AS_INDENT: tabs,
  TAG_RESOLVE_FAILED: {
    message: 'Un punto esclamativo all’inizio del valore non è ammesso',
    remedy: 'metti il testo fra virgolette',
  },
  UNEXPECTED_TOKEN: {
    message: 'C’è del testo che non appartiene a nessun campo',
    remedy: 'se il valore contiene apostrofi, virgolette o due punti, mettilo tutto fra virgolette doppie',
  },
};

/** For a text whose opening quote has no closing one. */
export const unclosedQuoteMessage: Explanation = {
  message: 'Le virgolette aperte qui non sono chiuse',
  remedy: 'chiudile alla fine del valore, con lo stesso segno',
};

/** The same where a curved quote stands further on in the line: it does not close a straight one. */
export const curvedQuoteMessage: Explanation = {
  message: 'Le virgolette aperte qui si chiudono con virgolette curve, che non valgono',
  remedy: 'scrivi virgolette diritte " da tutte e due le parti',
};

/** For an `id` that stands a second time among the fields of one thing. */
export const missingDashMessage: Explanation = {
  message: 'Il campo «id» compare due volte: manca il trattino davanti al secondo',
  remedy: 'scrivi «- id: …», con il trattino sotto quello della voce precedente',
};

/** For a list or a group of fields whose opening bracket has no closing one. */
export const unclosedBracketMessage: Explanation = {
  message: 'La parentesi aperta qui non è chiusa',
  remedy: 'aggiungi ] o } alla fine',
};

/** An error of the YAML reader in Italian, with what to do. */
export function yamlMessage(error: YAMLError): Explanation {
  // The reader has one code for several faults; its words tell them apart.
  if (/^(?:A block sequence may not|Sequence item without)/.test(error.message)) return spacing;
  if (error.message.startsWith('Implicit map keys need')) return noColon;
  const other = {
    message: 'Il testo YAML ha un errore di scrittura',
    remedy: 'controlla due punti, virgolette e rientri',
  };
  return explanations[error.code] ?? other;
}
