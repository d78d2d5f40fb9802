import { fixedAddresses, seesDrafts, type Catalogue } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { nodesOf } from '#src/checks/mdx-body.ts';
import { toString } from '#src/checks/node-text.ts';
import { perCatalogue } from '#src/checks/per-catalogue.ts';
import { selectFields } from '#src/checks/yaml-source.ts';
import { paths } from '#src/lib/address.ts';
import { formatNames } from '#src/lib/formats.ts';
import { placeOf } from '#src/schemas/kinds.ts';

/** The anchors of a text's headings, made from their words as the site makes them: `Le due vie` is `le-due-vie`. */
function headingAnchors({ body }: ContentFile): Set<string> {
  const anchors = new Set<string>();
  for (const { node } of nodesOf(body, 'heading')) {
    const slug = toString(node)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    let anchor = slug;
    for (let copy = 1; anchors.has(anchor); copy += 1) anchor = `${slug}-${copy}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** The fragments of an indicator's page at which the values of bulletins stand, by indicator. */
const valueAnchors = perCatalogue(({ bulletins }): Map<string, string[]> => {
  const anchors = [...bulletins].flatMap(([bulletin, { observations }]) =>
    observations.map(({ id, indicator }) => ({ indicator, anchor: `${bulletin}-${id}` })),
  );
  const grouped = Map.groupBy(anchors, ({ indicator }) => indicator);
  return new Map([...grouped].map(([indicator, own]) => [indicator, own.map(({ anchor }) => anchor)]));
});

function figureAnchors(id: string, catalogue: Catalogue): Set<string> | null {
  const facts = catalogue.indicators.get(id);
  if (!facts) return null;
  return new Set([...facts.targets.map((target) => target.id), ...(valueAnchors(catalogue).get(id) ?? [])]);
}

/** The address of a text's own page; glossary terms share one. */
export function addressOf({ kind, id }: ContentFile): string {
  return placeOf(kind, id).replace(/#.*/, '');
}

/** Every address, with the anchors that its page has; `null` where they are not known. */
function addressesOf(
  catalogue: Catalogue,
  isShown: (file: ContentFile) => boolean,
): Map<string, Set<string> | null> {
  const known = new Map<string, Set<string> | null>(fixedAddresses.map((address) => [address, null]));
  known.set(paths.glossary, catalogue.terms);
  for (const file of catalogue.files.filter(isShown)) {
    if (file.kind === 'indicator') {
      known.set(paths.indicator(file.id), figureAnchors(file.id, catalogue));
      for (const format of formatNames) known.set(paths.indicatorFile(file.id, format), null);
    } else if (file.kind !== 'term' && file.path.endsWith('.mdx')) {
      known.set(addressOf(file), headingAnchors(file));
    }
    if (file.kind === 'bulletin') {
      for (const format of formatNames) known.set(paths.bulletinFile(file.id, format), null);
      for (const { value } of selectFields(file.yaml, 'charts.*.id'))
        for (const format of [...formatNames, 'svg'])
          known.set(paths.chartFile(file.id, String(value), format), null);
    }
  }
  return known;
}

const allAddresses = perCatalogue((catalogue) => addressesOf(catalogue, () => true));
const publishedAddresses = perCatalogue((catalogue) =>
  addressesOf(catalogue, (file) => !seesDrafts(file, catalogue)),
);

/** Every address that a text of the file may link to, from the site's root, with the anchors of its page. */
export function knownAddresses(file: ContentFile, catalogue: Catalogue): Map<string, Set<string> | null> {
  return seesDrafts(file, catalogue) ? allAddresses(catalogue) : publishedAddresses(catalogue);
}
