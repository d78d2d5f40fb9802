import type { Finding } from '#src/checks/finding.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { textFields } from '#src/checks/text-fields.ts';

/** Markdown and character references: no field is read as such. */
const coded = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]+);|\*\*[^*]+\*\*|\[[^\][]+\]\([^()]*\)|`/i;
/** Tags and braces too, where a field may not name figures. */
const tagged = new RegExp(String.raw`<[a-z/!][^<>]*>?|\{[^{}]*\}|${coded.source}`, 'i');

/** Signs that a field does not understand. */
export const plainTextRules = rulesOn('texts', 'fields', [
  {
    id: 'text-cut',
    sentence:
      'Un testo senza virgolette in cui uno spazio e # fanno cominciare un commento: il resto va perso.',
    example: { term: { 'Un luogo con': 'Un luogo ‸#bello con' } },
    find: (file) =>
      textFields(file).flatMap(({ style, source, offset }): Finding[] => {
        const end = offset + source.length;
        const rest =
          style === 'plain' ? /^([ \t]+)(#\S[^\r\n]*)/.exec(file.text.slice(end, end + 500)) : null;
        if (!rest) return [];
        const [, blanks = '', found = ''] = rest;
        const message = 'Da qui in poi il testo è un commento, e va perso';
        const remedy = 'metti tutto il testo fra virgolette doppie';
        return [{ offset: end + blanks.length, found, message, remedy }];
      }),
  },
  {
    id: 'text-quotes',
    sentence: 'Virgolette curve attorno a un valore: non lo racchiudono, e si pubblicano con il testo.',
    example: { term: { 'Un luogo con libri da prestare.': '‸“Un luogo con libri.”' } },
    find: (file) => {
      const texts = new Set(textFields(file).map(({ offset }) => offset));
      return [...(file.yaml?.fields.values() ?? [])]
        .filter(({ style, source }) => style === 'plain' && /^[“”„‟][^“”„‟]*[“”"]$/.test(source))
        .map(({ offset, source: found }) => {
          const isText = texts.has(offset);
          return {
            offset,
            found,
            message: isText
              ? 'Le virgolette curve attorno al testo si pubblicano con il testo'
              : 'Attorno al valore ci sono virgolette curve, che non valgono come virgolette',
            remedy: isText
              ? 'usa le virgolette diritte "…", oppure «…» se è una citazione'
              : 'usa le virgolette diritte "…" dove servono, altrimenti toglile',
          };
        });
    },
  },
  {
    id: 'value-wrong',
    sentence: 'Segni di Markdown o tag in un campo che si stampa come è scritto.',
    example: { term: { 'Un luogo con': 'Un ‸**luogo** con' } },
    find: (file) =>
      textFields(file).flatMap(({ plain, source, offset }): Finding[] => {
        const match = (plain ? tagged : coded).exec(source);
        if (!match) return [];
        const [found] = match;
        const message = `Qui il testo si stampa come è scritto, e i lettori vedrebbero «${found}»`;
        return [{ offset: offset + match.index, found, message, remedy: 'scrivi solo parole' }];
      }),
  },
]);
