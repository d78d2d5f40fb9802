import type { NamedFinding } from '#src/checks/finding.ts';
import { rulesOf, rulesOn } from '#src/checks/rule.ts';
import { nodesOf } from '#src/checks/mdx-body.ts';
import { beginsLine } from '#src/checks/positions.ts';
import { textComponents } from '#src/lib/text-components.ts';

type SignRule =
  'mdx-syntax' | 'emphasis-form' | 'code-unclosed' | 'component-form' | 'table-form' | 'list-form';

/** `opensLine` is true for what is one only where a line begins. */
type Sign = { rule: SignRule; pattern: RegExp; message: string; remedy: string; opensLine?: boolean };

const names = Object.keys(textComponents).join('|');

/** Signs of Markdown and of components that the reader leaves in the text as they are written. */
const signs: Sign[] = [
  {
    rule: 'mdx-syntax',
    pattern: new RegExp(
      String.raw`(?:<\s+|\\<\s*|&lt;\s*|&#60;\s*)?(?<![\p{L}\d])\/?(?:${names})\s+(?:id|of|to|title)\s*=`,
      'gu',
    ),
    message: 'Questo componente non comincia con il segno < attaccato al nome',
    remedy: 'scrivilo come <Num id="…" />',
  },
  {
    rule: 'mdx-syntax',
    pattern: /(?<!\\)</g,
    message: 'Il segno < da solo fa credere che cominci un componente',
    remedy: 'scrivi &lt; oppure «meno di»',
  },
  {
    rule: 'emphasis-form',
    pattern:
      /(?<![\\*])\*\*(?!\*)|(?<![\\_])__(?!_)|(?<![\\~])~~(?!~)|(?<![\p{L}\d*_\\/\n-]|^)[*_](?=\p{L})|^_(?=\p{L})/gu,
    message: 'Il segno del grassetto o del corsivo è rimasto nel testo',
    remedy: 'chiudilo con lo stesso segno, senza spazi fra il segno e le parole: **parole**',
  },
  {
    rule: 'code-unclosed',
    pattern: /(?<!\\)`+/g,
    message: 'Un accento grave è rimasto nel testo',
    remedy: 'se è un apostrofo scrivi ’, altrimenti toglilo',
  },
  {
    rule: 'component-form',
    opensLine: true,
    pattern: /^[ \t]*:{3,}.*|^[ \t]*\[![A-Za-z]+\]/gm,
    message: 'Un riquadro qui non si scrive così',
    remedy:
      'scrivi <Callout title="…"> e </Callout>, ciascuno su una riga sua con una riga vuota prima e dopo',
  },
  {
    rule: 'table-form',
    pattern: /(?<=\S)\t+(?=\S)/g,
    message: 'In questa riga ci sono tabulazioni, come in una tabella incollata da un foglio di calcolo',
    remedy: 'scrivi la tabella con i segni | e una riga di trattini sotto la testa, oppure usa gli spazi',
  },
  {
    rule: 'list-form',
    opensLine: true,
    pattern: /^[ \t]*[-*•·▪◦‣](?=\p{L})|^[ \t]*[•·▪◦‣]/gmu,
    message: 'Questa riga comincia come la voce di un elenco, ma non lo è',
    remedy: 'scrivi un trattino e uno spazio, con una riga vuota prima dell’elenco',
  },
];

/** What every sign has a part of: most stretches of text have none. */
const anySign = /[<=*_~`\t•·▪◦‣]|^[ \t]*(?:-|:{3}|\[!)/m;

function signsIn(text: string, source: string, offset: number): NamedFinding<SignRule>[] {
  if (!anySign.test(source)) return [];
  let rest = source;
  return signs.flatMap(({ rule, pattern, message, remedy, opensLine = false }) => {
    const found = [...rest.matchAll(pattern)].filter(
      ({ index }) => !opensLine || beginsLine(text, offset + index),
    );
    rest = rest.replace(pattern, (match) => ' '.repeat(match.length));
    return found.map(({ 0: match, index }) => {
      const indent = opensLine ? match.length - match.trimStart().length : 0;
      return { rule, offset: offset + index + indent, found: match.trim(), message, remedy };
    });
  });
}

/** Signs that readers would see instead of what they were to make. */
export const signRules = rulesOn(
  'markdown',
  'text',
  rulesOf(
    ({ body, text }) => nodesOf(body, 'text').flatMap(({ source, offset }) => signsIn(text, source, offset)),
    {
      'mdx-syntax': {
        sentence: 'Un componente a cui manca il segno < davanti, o un segno < da solo.',
        example: { bulletin: { Servono: 'Le sale ‸< le scuole. Servono' } },
      },
      'emphasis-form': {
        sentence: 'Il segno di un grassetto o di un corsivo che non si chiude.',
        example: { bulletin: { Servono: '‸**Attenzione. Servono' } },
      },
      'code-unclosed': {
        sentence: 'Un accento grave da solo: di solito è un apostrofo.',
        example: { bulletin: { Servono: 'L‸`ente. Servono' } },
      },
      'component-form': {
        sentence: 'Un riquadro scritto con i segni di altri programmi.',
        example: { bulletin: { Servono: '‸:::nota\n\nServono' } },
      },
      'table-form': {
        sentence: 'Una riga con tabulazioni, incollata da un foglio di calcolo.',
        example: { bulletin: { Servono: 'sale‸\taperte\n\nServono' } },
      },
      'list-form': {
        sentence: 'Una riga che sembra la voce di un elenco: manca lo spazio, o il segno è un altro.',
        example: { bulletin: { Servono: '‸-uno\n\nServono' } },
      },
    },
  ),
);
