import { foldWord } from '#src/search/normalise.ts';
import { interrogatives } from '#src/search/stop-words.ts';
import { cleanQuery, tokensOf } from '#src/search/tokens.ts';

/** What a query wants to know, as far as its words tell. */
export type Intent = 'definition' | 'quantity' | 'instructions' | 'question' | 'none';

const patterns: [Exclude<Intent, 'question' | 'none'>, RegExp][] = [
  [
    'definition',
    /^(?:(?:che )?cosa? (?:e|sono|significa|vuol dire|si intende|s'intende)\b|(?:che )?cos'e\b|(?:che )?cosa (?:significa|vuol dire|vuole dire|si intende|indica)\b|che (?:significa|vuol dire)\b|(?:definizione|significato|sigla|acronimo) (?:(?:di|del|dell|della)\b|\S+$)|chi (?:e|sono)\b)|\b(?:che cosa e|definizione|significato|significa|vuol dire|si intende)\b/,
  ],
  ['quantity', /\b(?:quant[aeio]?|numero|ammonta(?:no)?|percentuale|totale)\b/],
  ['instructions', /^come (?:si|faccio|posso|fare|funziona|leggere|devo|possiamo|fa)\b/],
];

const wordsOfAQuestion = 5;

/** Reads what a query wants from its interrogative words: `cos'è il …`, `quanti …`, `come si …`. */
export function intentOf(query: string): Intent {
  const text = foldWord(cleanQuery(query)).trim();
  const found = patterns.find(([, pattern]) => pattern.test(text));
  if (found) return found[0];
  const words = tokensOf(text).map(({ key }) => key);
  const asks = text.endsWith('?') || interrogatives.has(words[0] ?? '');
  return asks || words.length >= wordsOfAQuestion ? 'question' : 'none';
}
