import type { ContentFile } from '#src/checks/content-file.ts';
import type { Finding } from '#src/checks/finding.ts';
import { rulesOn } from '#src/checks/rule.ts';

/** What the template puts where an editor has to write. Guides speak of it. */
const ofTemplate = /DA-SCRIVERE/g;

/** What people put where they mean to write later. */
const ofPeople =
  /(?<![\p{L}\d])(?:TODO|FIXME|TBD|DA (?:SCRIVERE|COMPLETARE|DEFINIRE)|lorem ipsum|Lorem ipsum)(?![\p{L}\d])|\?{3,}/gu;

/** True for a place in a comment of the fields, which nobody but editors reads. */
function isComment({ text, body }: ContentFile, index: number): boolean {
  const isField = body === null || index < text.indexOf('\n---', 3);
  const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
  return isField && /(^|\s)#/.test(line);
}

function find(file: ContentFile, pattern: RegExp, message: string): Finding[] {
  return [...file.text.matchAll(pattern)]
    .filter(({ index }) => !isComment(file, index))
    .map(({ 0: found, index }) => ({
      offset: index,
      found,
      message,
      remedy: 'scrivi il testo, oppure cancella la riga se non serve',
    }));
}

/** Words that hold the place of others. */
export const placeholderRules = rulesOn('texts', 'file', [
  {
    id: 'placeholder',
    sentence: 'Un segnaposto rimasto nel testo, come DA-SCRIVERE o TODO: lo leggerebbero tutti.',
    example: { bulletin: { '"Biblioteche: le aperture di marzo"': '"Biblioteche: ‸DA-SCRIVERE"' } },
    find: (file) => [
      ...(file.kind === 'bulletin' ? find(file, ofTemplate, 'Qui c’è ancora il testo del modello') : []),
      ...find(file, ofPeople, 'Qui c’è un segnaposto al posto del testo'),
    ],
  },
]);
