import { seesDrafts, type Catalogue } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import type { Finding, Rule } from '#src/checks/finding.ts';
import { lookAlikeIn, straightId } from '#src/checks/look-alikes.ts';
import { nearest, suggest } from '#src/checks/nearest.ts';
import { perCatalogue } from '#src/checks/per-catalogue.ts';
import { writtenSeries } from '#src/checks/written-observations.ts';
import { pathKey, selectFields, siblingText, type FieldPath } from '#src/checks/yaml-source.ts';
import type { Kind } from '#src/schemas/kinds.ts';

/** What an id can name. */
export type Referred = 'source' | 'indicator' | 'observation' | 'measure' | 'dimension' | 'term' | 'bulletin';

type Reference = {
  kind: Kind;
  /** Fields that hold an id. */
  at: string;
  to: Referred;
  /** What the id names, with its article, and where it is defined. */
  names: string;
  where: string;
  /** The ids there are; `null` if the file that defines them cannot be read. */
  known: (catalogue: Catalogue, file: ContentFile) => Iterable<string> | null;
};

const toSource = {
  to: 'source' as const,
  names: 'la fonte',
  where: 'sources.yaml',
  known: ({ sources }: Catalogue) => sources,
};
const toIndicator = {
  to: 'indicator' as const,
  names: 'l’indicatore',
  where: 'indicators/',
  known: ({ indicatorIds }: Catalogue) => indicatorIds,
};
const toMeasure = {
  to: 'measure' as const,
  names: 'la misura',
  where: 'measures di programme.yaml',
  known: ({ measures }: Catalogue) => measures && measures.map(({ id }) => id),
};
const toObservation = {
  to: 'observation' as const,
  names: 'l’osservazione',
  where: 'observations di questo bollettino',
  known: ({ bulletins }: Catalogue, { id }: ContentFile) => {
    const ids = (bulletins.get(id)?.observations ?? []).map((observation) => observation.id);
    return ids.length > 0 ? ids : null;
  },
};

/** Every field that names something by its id. */
export const references: Reference[] = [
  { kind: 'indicator', at: 'source', ...toSource },
  { kind: 'indicator', at: 'targets.*.source', ...toSource },
  { kind: 'indicator', at: 'measures.*', ...toMeasure },
  {
    kind: 'indicator',
    at: 'dimensions.*',
    to: 'dimension',
    names: 'la dimensione',
    where: 'dimensions di programme.yaml',
    known: ({ dimensions }) => dimensions && dimensions.keys(),
  },
  {
    kind: 'programme',
    at: 'filterBy',
    to: 'dimension',
    names: 'la dimensione',
    where: 'dimensions di questo file',
    known: ({ dimensions }) => dimensions && dimensions.keys(),
  },
  { kind: 'bulletin', at: 'observations.*.indicator', ...toIndicator },
  { kind: 'bulletin', at: 'observations.*.source', ...toSource },
  { kind: 'bulletin', at: 'series.*.indicator', ...toIndicator },
  { kind: 'bulletin', at: 'series.*.source', ...toSource },
  { kind: 'bulletin', at: 'corrections.*.observation', ...toObservation },
  { kind: 'bulletin', at: 'charts.*.lines.*.indicator', ...toIndicator },
  {
    kind: 'bulletin',
    at: 'charts.*.observations.*',
    to: 'observation',
    names: 'l’osservazione o la serie',
    where: 'observations di questo bollettino',
    known: ({ bulletins }, { id, yaml }) => {
      const ids = (bulletins.get(id)?.observations ?? []).map((observation) => observation.id);
      return ids.length > 0 ? [...ids, ...writtenSeries(yaml).map((series) => series.id)] : null;
    },
  },
  { kind: 'bulletin', at: 'keyFigures.*', ...toObservation },
  { kind: 'bulletin', at: 'about.measures.*', ...toMeasure },
  {
    kind: 'term',
    at: 'related.*',
    to: 'term',
    names: 'la voce del glossario',
    where: 'glossary/',
    known: ({ terms }) => terms,
  },
  {
    kind: 'calendar',
    at: '*.bulletin',
    to: 'bulletin',
    names: 'fra quelli pubblicati il bollettino',
    where: 'bulletins/',
    known: ({ bulletins }) => [...bulletins].flatMap(([id, { draft }]) => (draft ? [] : [id])),
  },
];

/** Where a value or a line of a chart is limited to items. */
const breakdowns = ['observations.*.breakdown.*', 'series.*.breakdown.*', 'charts.*.lines.*.breakdown.*'];

function unknownId(
  names: string,
  id: string,
  offset: number,
  where: string,
  known: Iterable<string>,
  called?: ReadonlyMap<string, string>,
): Finding {
  return {
    rule: 'reference-unknown',
    offset,
    found: id,
    message: `Non esiste ${names} «${id}»`,
    remedy: suggest(id, known, `aggiungila a ${where}`, called),
  };
}

function unknownItem(value: string, offset: number, items: Set<string> | undefined): Finding[] {
  if (!items || items.has(value)) return [];
  return [unknownId('la voce', value, offset, 'values della dimensione in programme.yaml', items)];
}

/** What people call the things that are many. */
const called = perCatalogue(({ files }): Partial<Record<Referred, Map<string, string>>> => {
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

/** Ids in fields that name nothing. */
export const findUnknownReferences: Rule = (file, catalogue) =>
  references
    .filter(({ kind }) => kind === file.kind)
    .flatMap(({ at, names, where, known, to }) => {
      const ids = known(catalogue, file);
      if (!ids) return [];
      const all = new Set(ids);
      return selectFields(file.yaml, at).flatMap(({ path, value, offset }) =>
        typeof value !== 'string' || !standsInLists(path, at) || all.has(value)
          ? []
          : [unknownId(names, value, offset, where, all, called(catalogue)[to])],
      );
    });

/** A breakdown names a dimension that its indicator allows, and one of its items. */
export const findUnknownBreakdowns: Rule = (file, catalogue) =>
  breakdowns
    .flatMap((pattern) => selectFields(file.yaml, pattern))
    .flatMap((field) => {
      const { path, value, keyOffset, offset } = field;
      const dimension = String(path.at(-1));
      const observation = { ...field, path: path.slice(0, -1) };
      const indicator = catalogue.indicators.get(siblingText(file.yaml, observation, 'indicator') ?? '');
      if (!indicator || !catalogue.dimensions || typeof value !== 'string') return [];
      if (!indicator.dimensions.includes(dimension)) {
        const where = 'dimensions dell’indicatore';
        return [
          unknownId('per questo indicatore la dimensione', dimension, keyOffset, where, indicator.dimensions),
        ];
      }
      return unknownItem(value, offset, catalogue.dimensions.get(dimension));
    });

/** What a text is said to be about names dimensions of the programme, and items of each. */
export const findUnknownItems: Rule = ({ kind, yaml }, { dimensions }) => {
  const isMap = yaml?.fields.get(pathKey(['about', 'items']))?.style === 'map';
  if (kind !== 'bulletin' || !isMap || !dimensions) return [];
  return selectFields(yaml, 'about.items.*').flatMap(({ path, keyOffset }) => {
    const dimension = String(path.at(-1));
    const items = dimensions.get(dimension);
    if (!items)
      return [
        unknownId('la dimensione', dimension, keyOffset, 'dimensions di programme.yaml', dimensions.keys()),
      ];
    return selectFields(yaml, `about.items.${dimension}.*`).flatMap(({ value, offset }) =>
      typeof value === 'string' ? unknownItem(value, offset, items) : [],
    );
  });
};

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

/** The newest figure of a bulletin that ends with a name: `pa-locali` gives `2024-10/pa-locali`. */
function fullKey(id: string, ids: FigureIds): string | undefined {
  return ids
    .flatMap((set) => [...set.keys()])
    .filter((key) => key.endsWith(`/${id}`))
    .toSorted()
    .at(-1);
}

/** A finding for an id of `<Num>` that names no figure; nothing if it does. */
export function findUnknownFigure(id: string, offset: number, ids: FigureIds): Finding[] {
  if (ids.length === 0 || ids.some((set) => set.has(id))) return [];
  const own = nearest(id, ids[0]?.keys() ?? []);
  const odd = lookAlikeIn(id);
  if (odd !== undefined && ids.some((set) => set.has(straightId(id)))) {
    const message = `In questo nome c’è un carattere che inganna: ${odd}`;
    return [
      { rule: 'reference-unknown', offset, found: id, message, remedy: `riscrivilo: ${straightId(id)}` },
    ];
  }
  const full = own === undefined ? fullKey(id, ids) : undefined;
  if (full !== undefined) {
    const message = `«${id}» è una cifra di un altro testo e qui va nominata per intero`;
    return [{ rule: 'reference-unknown', offset, found: id, message, remedy: `scrivi <Num id="${full}" />` }];
  }
  return [
    unknownId(
      'la cifra',
      id,
      offset,
      'observations',
      own === undefined ? ids.flatMap((set) => [...set.keys()]) : [own],
    ),
  ];
}

const figureTag = /<Num id=\\?["']([^"'\\<>]*)\\?["']/g;

/** `<Num id>` in the lines of the frontmatter. */
export const findUnknownFiguresInFields: Rule = (file, catalogue) => {
  if (file.kind !== 'bulletin') return [];
  const ids = figureIds(file, catalogue);
  return ['summary', 'standfirst', 'charts.*.summary'].flatMap((pattern) =>
    selectFields(file.yaml, pattern).flatMap(({ source, offset }) =>
      [...source.matchAll(figureTag)].flatMap(({ 0: tag, 1: id = '', index }) =>
        findUnknownFigure(id, offset + index + tag.indexOf(id, 8), ids),
      ),
    ),
  );
};
