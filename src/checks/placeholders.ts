import type { Rule } from '#src/checks/finding.ts';

/** What the template puts where an editor has to write. */
const placeholder = /DA-SCRIVERE/g;

/** True for a place in a comment of the frontmatter, which nobody but editors reads. */
function isComment(text: string, index: number): boolean {
  const isFrontmatter = index < text.indexOf('\n---', 3);
  const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
  return isFrontmatter && /(^|\s)#/.test(line);
}

/** Words of the template that nobody replaced would be read by everyone. */
export const findPlaceholders: Rule = ({ kind, text }) =>
  kind !== 'bulletin'
    ? []
    : [...text.matchAll(placeholder)]
        .filter(({ index }) => !isComment(text, index))
        .map(({ 0: found, index }) => ({
          rule: 'placeholder',
          offset: index,
          found,
          message: 'Qui c’è ancora il testo del modello',
          remedy: 'scrivi il tuo, oppure cancella la riga se non serve',
        }));
