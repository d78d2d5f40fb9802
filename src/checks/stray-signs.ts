import type { ContentFile } from '#src/checks/content-file.ts';
import type { Finding, Rule } from '#src/checks/finding.ts';
import { components } from '#src/checks/elements.ts';
import { nodesOf } from '#src/checks/mdx-body.ts';

type Sign = { rule: string; pattern: RegExp; message: string; remedy: string };

const names = Object.keys(components).join('|');

/** Signs of Markdown and of components that the reader leaves in the text as they are written. */
const signs: Sign[] = [
  {
    rule: 'mdx-syntax',
    pattern: new RegExp(String.raw`(?:<\s+|\\<\s*|&lt;\s*|&#60;\s*)?(?<![\p{L}\d])\/?(?:${names})\s+(?:id|of|to|title)\s*=`, 'gu'),
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
    pattern: /(?<![\\*])\*\*(?!\*)|(?<![\\_])__(?!_)|(?<![\\~])~~(?!~)/g,
    message: 'Il segno del grassetto è rimasto nel testo',
    remedy: 'chiudi il grassetto con lo stesso segno, senza spazi fra il segno e le parole: **parole**',
  },
  {
    rule: 'list-form',
    pattern: /^[ \t]*[-*+•·▪◦‣](?=\p{L})|^[ \t]*[•·▪◦‣]/gmu,
    message: 'Questa riga comincia come la voce di un elenco, ma non lo è',
    remedy: 'scrivi un trattino e uno spazio, con una riga vuota prima dell’elenco',
  },
];

function signsIn({ source, offset }: { source: string; offset: number }): Finding[] {
  let rest = source;
  return signs.flatMap(({ rule, pattern, message, remedy }) => {
    const found = [...rest.matchAll(pattern)];
    rest = rest.replace(pattern, (match) => ' '.repeat(match.length));
    return found.map(({ 0: match, index }) => {
      const indent = /^[ \t]*/.exec(match)?.[0].length ?? 0;
      return { rule, offset: offset + index + indent, found: match.trim(), message, remedy };
    });
  });
}

/** Signs that readers would see instead of what they were to make. */
export const findStraySigns: Rule = ({ body }: ContentFile) => nodesOf(body, 'text').flatMap(signsIn);
