import { blank, unread } from '#src/checks/claims.ts';
import { observationsIn, type Catalogue } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { writtenTexts } from '#src/checks/editor-text.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { perCatalogue } from '#src/checks/per-catalogue.ts';
import { pathKey, selectFields } from '#src/checks/yaml-source.ts';
import { toYamlText } from '#src/lib/yaml-text.ts';

type Item = { id: string; name: string };

/** The dimension that the search filters by, with its items; nothing for a programme without one. */
const filtered = perCatalogue(({ files }: Catalogue): { dimension: string; items: Item[] } | undefined => {
  const yaml = files.find(({ kind }) => kind === 'programme')?.yaml ?? null;
  const textAt = (...path: (string | number)[]) => {
    const value = yaml?.fields.get(pathKey(path))?.value;
    return typeof value === 'string' ? value : '';
  };
  const dimension = textAt('filterBy');
  const place = selectFields(yaml, 'dimensions.*.id').find(({ value }) => value === dimension)?.path[1];
  if (place === undefined) return undefined;
  const items = selectFields(yaml, `dimensions.${place}.values.*`).map(({ path }) => ({
    id: textAt(...path, 'id'),
    name: textAt(...path, 'name'),
  }));
  return { dimension, items: items.filter(({ name }) => name !== '') };
});

/** A name as it is written in the programme, or with a small first letter. */
function namePattern(name: string): RegExp {
  const [first = ''] = name;
  const either = `(?:${RegExp.escape(first)}|${RegExp.escape(first.toLowerCase())})`;
  const rest = RegExp.escape(name.slice(first.length));
  return new RegExp(`(?<![\\p{L}\\d])${either}${rest}(?![\\p{L}\\d])`, 'gu');
}

/** The items that a file names, each with its first place: a name within a longer one is not one of its own. */
function itemsNamed(file: ContentFile, items: Item[]): (Item & { offset: number })[] {
  const texts = writtenTexts(file).map(({ source, offset }) => ({
    text: source.replace(unread, blank),
    offset,
  }));
  return items
    .toSorted((a, b) => b.name.length - a.name.length)
    .flatMap((item) => {
      const name = namePattern(item.name);
      const places = texts.flatMap(({ text, offset }) =>
        [...text.matchAll(name)].map(({ index }) => offset + index),
      );
      for (const one of texts) one.text = one.text.replace(name, blank);
      return places.length > 0 ? [{ ...item, offset: Math.min(...places) }] : [];
    })
    .toSorted((a, b) => a.offset - b.offset);
}

/** The items that the figures of a bulletin are limited to. */
function itemsOfFigures(file: ContentFile, catalogue: Catalogue, dimension: string): Set<string> {
  return new Set(observationsIn(file, catalogue).flatMap(({ breakdown }) => breakdown[dimension] ?? []));
}

/** Bulletins that a filter of the search would miss. */
export const itemAdvice = rulesOn('advice', 'text', [
  {
    id: 'items-untold',
    sentence:
      'Un bollettino che parla di una voce per cui si filtra la ricerca, senza una cifra di quella voce: chi filtra non lo trova. Può anche solo nominarla.',
    example: {
      programme: { 'dimensions:': 'filterBy: tipo\ndimensions:' },
      bulletin: { Servono: 'Fra le ‸biblioteche scolastiche nessuna. Servono' },
    },
    find: (file, catalogue) => {
      const by = filtered(catalogue);
      if (file.kind !== 'bulletin' || !by || file.yaml?.fields.has(pathKey(['about', 'items', by.dimension])))
        return [];
      const told = itemsOfFigures(file, catalogue, by.dimension);
      const named = itemsNamed(file, by.items).filter(({ id }) => !told.has(id));
      const [first] = named;
      if (!first) return [];
      const ids = named.map(({ id }) => toYamlText(id)).join(', ');
      return [
        {
          offset: first.offset,
          found: first.name,
          message: 'Il testo ne parla, ma chi filtra la ricerca per questa voce non trova il bollettino',
          remedy: `scrivi about: { items: { ${toYamlText(by.dimension)}: [${ids}] } }, con le sole voci di cui il testo dice qualcosa`,
        },
      ];
    },
  },
]);
