import type { Catalogue } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { perCatalogue } from '#src/checks/per-catalogue.ts';
import { keysAt } from '#src/checks/schema-field.ts';
import { isPeriod } from '#src/lib/day.ts';
import { folders } from '#src/schemas/kinds.ts';

/** The fields by which lists and search engines tell apart what has a page or an entry: its name and its summary. */
function keysOf({ kind, id, yaml }: ContentFile): { field: string; key: string }[] {
  const folder = folders.find((one) => one.kind === kind);
  if (!folder) return [];
  // A copy under a name that no bulletin has is told by its name; a draft may begin as a copy.
  if (kind === 'bulletin' && (!isPeriod(id) || yaml?.fields.get('draft')?.value === true)) return [];
  return [...keysAt(folder.schema, undefined, []).slice(0, 1), 'summary'].flatMap((field) => {
    const value = yaml?.fields.get(field)?.value;
    if (typeof value !== 'string' || value.trim() === '') return [];
    return [{ field, key: `${field} ${sameToReaders(value)}` }];
  });
}

function sameToReaders(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

const firstWith = perCatalogue(({ files }: Catalogue): Map<string, ContentFile> => {
  const first = new Map<string, ContentFile>();
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
    for (const { key } of keysOf(file)) if (!first.has(key)) first.set(key, file);
  return first;
});

/** Texts by which pages are told apart. */
export const repeatedTextRules = rulesOn('texts', 'fields', [
  {
    id: 'text-twice',
    sentence: 'Due pagine con lo stesso titolo o sommario: in un elenco non si distinguono.',
    example: {
      bulletin: { '"Biblioteche: le aperture di marzo"': '‸"Biblioteche: le aperture di febbraio"' },
    },
    find: (file, catalogue) =>
      keysOf(file).flatMap(({ field, key }) => {
        const first = firstWith(catalogue).get(key);
        const place = file.yaml?.fields.get(field);
        if (!first || first === file || !place) return [];
        return [
          {
            offset: place.offset,
            found: place.source,
            message: `«${field}» è uguale a quello di ${first.path}`,
            remedy: 'riscrivilo in modo che le due pagine si distinguano in un elenco',
          },
        ];
      }),
  },
  {
    id: 'text-twice',
    sentence: 'Un sommario uguale al titolo: in un elenco non aggiunge nulla.',
    example: { page: { 'Che cosa contiene il testo «Privacy».': '‸Privacy' } },
    find: ({ yaml }) => {
      const [title, summary] = ['title', 'summary'].map((key) => yaml?.fields.get(key));
      if (typeof title?.value !== 'string' || typeof summary?.value !== 'string' || title.value.trim() === '')
        return [];
      if (sameToReaders(title.value) !== sameToReaders(summary.value)) return [];
      const message = 'Il sommario è uguale al titolo';
      const remedy = 'scrivi in una frase che cosa c’è di nuovo';
      return [{ offset: summary.offset, found: summary.source, message, remedy }];
    },
  },
]);
