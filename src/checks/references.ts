import { seesDrafts, type Catalogue } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { lineFields } from '#src/checks/editor-text.ts';
import type { Finding } from '#src/checks/finding.ts';
import { remedyForItem } from '#src/checks/item-remedy.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { lookAlikeIn, straightId } from '#src/checks/look-alikes.ts';
import { nearest, suggest } from '#src/checks/nearest.ts';
import { perCatalogue } from '#src/checks/per-catalogue.ts';
import { writtenSeries } from '#src/checks/written-observations.ts';
import { pathKey, selectFields, siblingText, type FieldPath } from '#src/checks/yaml-source.ts';
import { typesWithin } from '#src/lib/field-tree.ts';
import { readFieldTree } from '#src/schemas/field-tree.ts';
import { kinds, type Kind } from '#src/schemas/kinds.ts';
import type { Referent } from '#src/schemas/parts.ts';

/** How something that an id names is called, with its article, and where it is defined. */
type Named = {
  names: string;
  where: string;
  /** The ids there are; `null` if the file that defines them cannot be read. */
  known: (catalogue: Catalogue, file: ContentFile) => Iterable<string> | null;
};

function ownObservations({ bulletins }: Catalogue, { id }: ContentFile): string[] | null {
  const ids = (bulletins.get(id)?.observations ?? []).map((observation) => observation.id);
  return ids.length > 0 ? ids : null;
}

/** Items are for rules of their own: which there are depends on the dimension. */
const named: Record<Referent, Named | null> = {
  source: { names: 'la fonte', where: 'sources.yaml', known: ({ sources }) => sources },
  indicator: { names: 'l’indicatore', where: 'indicators/', known: ({ indicatorIds }) => indicatorIds },
  measure: {
    names: 'la misura',
    where: 'measures di programme.yaml',
    known: ({ measures }) => measures && measures.map(({ id }) => id),
  },
  dimension: {
    names: 'la dimensione',
    where: 'dimensions di programme.yaml',
    known: ({ dimensions }) => dimensions && dimensions.keys(),
  },
  item: null,
  'indicator-item': null,
  observation: {
    names: 'l’osservazione',
    where: 'observations di questo bollettino',
    known: ownObservations,
  },
  'observation-or-series': {
    names: 'l’osservazione o la serie',
    where: 'observations di questo bollettino',
    known: (catalogue, file) => {
      const ids = ownObservations(catalogue, file);
      return ids && [...ids, ...writtenSeries(file.yaml).map((series) => series.id)];
    },
  },
  term: { names: 'la voce del glossario', where: 'glossary/', known: ({ terms }) => terms },
  bulletin: {
    names: 'fra quelli pubblicati il bollettino',
    where: 'bulletins/',
    known: ({ bulletins }) => [...bulletins].flatMap(([id, { draft }]) => (draft ? [] : [id])),
  },
};

/** What the fields of each kind name, by the path of the field: `observations.*.source`. */
const references = new Map<string, Map<string, Referent>>(
  Object.entries(kinds).map(([kind, { schema }]) => [
    kind,
    new Map(
      typesWithin(readFieldTree(schema)).flatMap(({ path, type }): [string, Referent][] =>
        type.kind === 'text' && type.names ? [[path, type.names]] : [],
      ),
    ),
  ]),
);

function referencesIn({ kind }: ContentFile): [at: string, names: Referent][] {
  return [...(references.get(kind) ?? [])];
}

function unknownId(
  names: string,
  id: string,
  offset: number,
  where: string,
  known: Iterable<string>,
  called?: ReadonlyMap<string, string>,
): Finding {
  return {
    offset,
    found: id,
    message: `Non esiste ${names} «${id}»`,
    remedy: suggest(id, known, `aggiungila a ${where}`, called),
  };
}

function unknownItem(value: string, offset: number, dimension: string, catalogue: Catalogue): Finding[] {
  const items = catalogue.dimensions?.get(dimension);
  if (!items || items.has(value)) return [];
  const remedy = remedyForItem(value, dimension, catalogue);
  return [{ offset, found: value, message: `Non esiste la voce «${value}»`, remedy }];
}

/** What people call the things that are many. */
const called = perCatalogue(({ files }): Partial<Record<Referent, Map<string, string>>> => {
  const one = ({ yaml }: ContentFile, ...path: string[]) => {
    const value = yaml?.fields.get(pathKey(path))?.value;
    return typeof value === 'string' ? value : '';
  };
  const ofKind = (kind: Kind) => files.filter((file) => file.kind === kind);
  return {
    indicator: new Map(ofKind('indicator').map((file) => [file.id, one(file, 'name')])),
    term: new Map(ofKind('term').map((file) => [file.id, one(file, 'term')])),
    source: new Map(
      ofKind('sources').flatMap((file) =>
        selectFields(file.yaml, '*').map(({ path }): [string, string] => {
          const id = String(path[0]);
          return [id, `${one(file, id, 'title')} ${one(file, id, 'publisher')}`];
        }),
      ),
    ),
  };
});

/** True if every star of a pattern is a place in a list: a map in its stead has a fault of its own. */
function standsInLists(path: FieldPath, pattern: string): boolean {
  return pattern.split('.').every((step, index) => step !== '*' || typeof path[index] === 'number');
}

const observationKeys = (catalogue: Catalogue, withDrafts: boolean) =>
  [...catalogue.bulletins].flatMap(([bulletin, { draft, observations }]) =>
    draft && !withDrafts ? [] : observations.map(({ id }) => `${bulletin}/${id}`),
  );
const allObservations = perCatalogue((catalogue) => new Set(observationKeys(catalogue, true)));
const publishedObservations = perCatalogue((catalogue) => new Set(observationKeys(catalogue, false)));

/** True if an indicator's file says nothing at all: any id may be one of its targets. */
const hasBlankIndicator = perCatalogue(({ files, indicators }) =>
  files.some(({ kind, id, text }) => kind === 'indicator' && !indicators.has(id) && !/\bid:/.test(text)),
);

/** Figures of a bulletin that cannot be read: nothing is said of references to them. */
const unreadableFigures = perCatalogue(({ bulletins }) => ({
  has: (id: string) => bulletins.get(id.split('/')[0] ?? '')?.observations.length === 0 && id.includes('/'),
  keys: () => [],
}));

/** Sets of ids that `<Num id>` may name. */
export type FigureIds = { has: (id: string) => boolean; keys: () => Iterable<string> }[];

/**
 * What `<Num id>` may name: targets, `2024-05/…` of bulletins that readers see and, in a bulletin, its own
 * observations. Empty if those cannot be read: nothing is said of references then.
 */
export function figureIds(file: ContentFile, catalogue: Catalogue): FigureIds {
  if (hasBlankIndicator(catalogue)) return [];
  if (file.kind !== 'bulletin')
    return [catalogue.targets, publishedObservations(catalogue), unreadableFigures(catalogue)];
  const own = catalogue.bulletins.get(file.id)?.observations ?? [];
  if (own.length === 0) return [];
  const others = seesDrafts(file, catalogue) ? allObservations(catalogue) : publishedObservations(catalogue);
  return [new Set(own.map(({ id }) => id)), catalogue.targets, others, unreadableFigures(catalogue)];
}

/** A finding for an id of `<Num>` that names no figure; nothing if it does. */
export function findUnknownFigure(id: string, offset: number, ids: FigureIds): Finding[] {
  if (ids.length === 0 || ids.some((set) => set.has(id))) return [];
  const finding = { offset, found: id };
  const odd = lookAlikeIn(id);
  if (odd !== undefined && ids.some((set) => set.has(straightId(id)))) {
    const message = `In questo nome c’è un carattere che inganna: ${odd}`;
    return [{ ...finding, message, remedy: `riscrivilo: ${straightId(id)}` }];
  }
  const own = nearest(id, ids[0]?.keys() ?? []);
  if (own !== undefined) return [unknownId('la cifra', id, offset, 'observations', [own])];
  const all = ids.flatMap((set) => [...set.keys()]);
  // The newest of a bulletin that ends with the name: `pa-locali` is `2024-10/pa-locali`.
  const full = all
    .filter((key) => key.endsWith(`/${id}`))
    .toSorted()
    .at(-1);
  if (full === undefined) return [unknownId('la cifra', id, offset, 'observations', all)];
  const message = `«${id}» è una cifra di un altro testo e qui va nominata per intero`;
  return [{ ...finding, message, remedy: `scrivi <Num id="${full}" />` }];
}

const figureTag = /<Num id=\\?["']([^"'\\<>]*)\\?["']/g;

/** Ids in fields that name nothing. */
export const referenceRules = rulesOn('names', 'fields', [
  {
    id: 'reference-unknown',
    sentence: 'Un campo che nomina una fonte, un indicatore, una cifra o un’altra cosa che non c’è.',
    example: { bulletin: { 'indicator: prestiti': 'indicator: ‸prestitti' } },
    find: (file, catalogue) =>
      referencesIn(file).flatMap(([at, referent]) => {
        const { names, where, known } = named[referent] ?? {};
        const ids = known?.(catalogue, file);
        if (names === undefined || where === undefined || !ids) return [];
        const all = new Set(ids);
        const place = where.replace(`${file.kind}.yaml`, 'questo file');
        return selectFields(file.yaml, at).flatMap(({ path, value, offset }) =>
          typeof value !== 'string' || !standsInLists(path, at) || all.has(value)
            ? []
            : [unknownId(names, value, offset, place, all, called(catalogue)[referent])],
        );
      }),
  },
  {
    id: 'reference-unknown',
    sentence: 'Una suddivisione per una dimensione che l’indicatore non ha, o in una voce che non c’è.',
    example: { bulletin: { '{ tipo: comunali }': '{ tipo: ‸comunale }' } },
    find: (file, catalogue) =>
      referencesIn(file)
        .flatMap(([at, names]) => (names === 'indicator-item' ? selectFields(file.yaml, at) : []))
        .flatMap((field) => {
          const { path, value, keyOffset, offset } = field;
          const dimension = String(path.at(-1));
          const observation = { ...field, path: path.slice(0, -1) };
          const indicator = catalogue.indicators.get(siblingText(file.yaml, observation, 'indicator') ?? '');
          if (!indicator || !catalogue.dimensions || typeof value !== 'string') return [];
          if (!indicator.dimensions.includes(dimension)) {
            const where = 'dimensions dell’indicatore';
            return [
              unknownId(
                'per questo indicatore la dimensione',
                dimension,
                keyOffset,
                where,
                indicator.dimensions,
              ),
            ];
          }
          return unknownItem(value, offset, dimension, catalogue);
        }),
  },
  {
    id: 'reference-unknown',
    sentence: 'Una dimensione o una voce di about che il programma non ha.',
    example: { bulletin: { 'observations:': 'about: { items: { tipo: [‸comunale] } }\nobservations:' } },
    find: (file, catalogue) =>
      referencesIn(file).flatMap(([at, names]) => {
        const { dimensions } = catalogue;
        const map = at.split('.').slice(0, -2);
        const isMap = file.yaml?.fields.get(pathKey(map))?.style === 'map';
        if (names !== 'item' || !isMap || !dimensions) return [];
        return selectFields(file.yaml, [...map, '*'].join('.')).flatMap(({ path, keyOffset }) => {
          const dimension = String(path.at(-1));
          if (!dimensions.has(dimension)) {
            const where = 'dimensions di programme.yaml';
            return [unknownId('la dimensione', dimension, keyOffset, where, dimensions.keys())];
          }
          return selectFields(file.yaml, [...map, dimension, '*'].join('.')).flatMap(({ value, offset }) =>
            typeof value === 'string' ? unknownItem(value, offset, dimension, catalogue) : [],
          );
        });
      }),
  },
  {
    id: 'reference-unknown',
    sentence: 'Un sommario, un occhiello o la riga di un grafico che nomina una cifra che non c’è.',
    example: {
      bulletin: {
        'Le comunali sono <Num id="aperte-comunali" />': 'Le comunali sono <Num id="‸comunali" />',
      },
    },
    find: (file, catalogue) => {
      if (file.kind !== 'bulletin') return [];
      const ids = figureIds(file, catalogue);
      return lineFields.flatMap((pattern) =>
        selectFields(file.yaml, pattern).flatMap(({ source, offset }) =>
          [...source.matchAll(figureTag)].flatMap(({ 0: tag, 1: id = '', index }) =>
            findUnknownFigure(id, offset + index + tag.indexOf(id, 8), ids),
          ),
        ),
      );
    },
  },
]);
