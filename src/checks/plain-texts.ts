import type { Finding } from '#src/checks/finding.ts';
import type { Rule } from '#src/checks/rule.ts';
import { textFields } from '#src/checks/text-fields.ts';

/** Markdown and character references: no field is read as such. */
const coded = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]+);|\*\*[^*]+\*\*|\[[^\][]+\]\([^()]*\)|`/i;
/** Tags and braces too, where a field may not name figures. */
const tagged = new RegExp(String.raw`<[a-z/!][^<>]*>?|\{[^{}]*\}|${coded.source}`, 'i');

/** What is printed as it is holds no component, no HTML and no Markdown: readers would see the signs. */
export const findMarkedUpTexts: Rule = (file) =>
  textFields(file).flatMap(({ plain, source, offset }): Finding[] => {
    const match = (plain ? tagged : coded).exec(source);
    if (!match) return [];
    const [found] = match;
    const message = `Qui il testo si stampa come è scritto, e i lettori vedrebbero «${found}»`;
    return [
      { rule: 'value-wrong', offset: offset + match.index, found, message, remedy: 'scrivi solo parole' },
    ];
  });

/** In a text without quotes ` #` begins a comment: what follows is lost. A comment has a blank after the sign. */
export const findCutTexts: Rule = (file) =>
  textFields(file).flatMap(({ style, source, offset }): Finding[] => {
    const end = offset + source.length;
    const rest = style === 'plain' ? /^([ \t]+)(#\S[^\r\n]*)/.exec(file.text.slice(end, end + 500)) : null;
    if (!rest) return [];
    const [, blanks = '', found = ''] = rest;
    const message = 'Da qui in poi il testo è un commento, e va perso';
    const remedy = 'metti tutto il testo fra virgolette doppie';
    return [{ rule: 'text-cut', offset: end + blanks.length, found, message, remedy }];
  });

/** Curly quotes around a whole value do not enclose it: a text is published with them, nothing else can be read. */
export const findCurlyQuotes: Rule = (file) => {
  const texts = new Set(textFields(file).map(({ offset }) => offset));
  return [...(file.yaml?.fields.values() ?? [])]
    .filter(({ style, source }) => style === 'plain' && /^[“”„‟][^“”„‟]*[“”"]$/.test(source))
    .map(({ offset, source: found }) => {
      const isText = texts.has(offset);
      return {
        rule: 'text-quotes',
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
};
