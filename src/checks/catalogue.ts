import type { ContentFile } from '#src/checks/content-file.ts';
import { writtenObservations, type WrittenObservation } from '#src/checks/written-observations.ts';
import { selectFields } from '#src/checks/yaml-source.ts';
import { paths } from '#src/lib/address.ts';
import { dataAddresses } from '#src/lib/open-data/tables.ts';
import { indicatorSchema } from '#src/schemas/indicator.ts';

/** What the rules need to know of an indicator, from its file as it is written; blanks where it is not readable. */
export type IndicatorFacts = {
  kind: string;
  unit: string;
  scale: string;
  stage: string;
  decimals: number | undefined;
  dimensions: string[];
  /** True if its values add up over time and cannot fall. */
  cumulative: boolean;
  /** The days from which its definition was another. */
  breaks: string[];
  /** `final` for the final one in force; `stage` only where a target asks for another one than its indicator. */
  targets: { id: string; value: number | undefined; dueDate: string; final: boolean; stage: string }[];
};

export type BulletinFacts = { draft: boolean; releaseDate: string; observations: WrittenObservation[] };

/** What all files together define: what an id can name. */
export type Catalogue = {
  files: ContentFile[];
  /** Every indicator that has a file, readable or not. */
  indicatorIds: Set<string>;
  /** What is known of those that can be read. */
  indicators: Map<string, IndicatorFacts>;
  bulletins: Map<string, BulletinFacts>;
  terms: Set<string>;
  /** `null` where the file that defines them cannot be read: nothing is said of references to it then. */
  sources: Set<string> | null;
  /** The day of each source. */
  sourceDays: Map<string, string>;
  /** Proper names: the words of the glossary and the publishers of the sources. */
  names: Set<string> | null;
  measures: { id: string; code: string; name: string }[] | null;
  /** The items of each dimension. */
  dimensions: Map<string, Set<string>> | null;
  /** The dimensions of which the items have an order. */
  ordered: Set<string>;
  /** The first place of each target's id. */
  targets: Map<string, { path: string; offset: number }>;
  /** The figures that were published, as the log has them: `2024-10/pa-locali`. */
  recorded: ReadonlySet<string>;
};

function texts(file: ContentFile | undefined, pattern: string): string[] {
  return selectFields(file?.yaml ?? null, pattern).flatMap(({ value }) =>
    typeof value === 'string' ? [value] : [],
  );
}

/** The maps of a list with their keys: `rows(file, 'observations')`. */
function rows(file: ContentFile | undefined, list: string): Map<string, unknown>[] {
  const found: Map<string, unknown>[] = [];
  for (const { path, value, style } of selectFields(file?.yaml ?? null, `${list}.*.*`)) {
    const row = (found[Number(path.at(-2))] ??= new Map<string, unknown>());
    row.set(String(path.at(-1)), style === 'map' ? {} : value);
  }
  return found.filter((row) => row !== undefined);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function indicatorFacts(file: ContentFile): IndicatorFacts {
  const one = (key: string): unknown => file.yaml?.fields.get(key)?.value;
  return {
    kind: text(one('kind')),
    unit: text(one('unit')),
    scale: text(one('scale')) || 'units',
    stage: text(one('stage')),
    decimals: indicatorSchema.shape.decimals.safeParse(one('decimals')).data,
    dimensions: texts(file, 'dimensions.*'),
    cumulative: one('cumulative') === true,
    breaks: texts(file, 'breaks.*.date'),
    targets: rows(file, 'targets').map((row) => {
      const value = row.get('value');
      return {
        id: text(row.get('id')),
        value: typeof value === 'number' ? value : undefined,
        dueDate: text(row.get('dueDate')),
        final: row.get('final') === true && row.get('superseded') !== true,
        stage: text(row.get('stage')),
      };
    }),
  };
}

function bulletinFacts(file: ContentFile): BulletinFacts {
  return {
    draft: file.yaml?.fields.get('draft')?.value === true,
    releaseDate: text(file.yaml?.fields.get('releaseDate')?.value),
    observations: writtenObservations(file.yaml),
  };
}

function dimensionItems(programme: ContentFile): Map<string, Set<string>> {
  const items = new Map<string, Set<string>>();
  rows(programme, 'dimensions').forEach((row, index) => {
    items.set(text(row.get('id')), new Set(texts(programme, `dimensions.${index}.values.*.id`)));
  });
  return items;
}

/** True for a file whose fields can be read; of any other nothing is known but its name. */
function isReadable({ yaml }: ContentFile): boolean {
  return typeof yaml?.value === 'object' && yaml.value !== null && !Array.isArray(yaml.value);
}

/**
 * The ids of an indicator's targets. Where the file cannot be read, every id that seems to stand in it: that many texts
 * name them must not bury the one fault there is.
 */
function targetIds(file: ContentFile): { id: string; offset: number }[] {
  if (!isReadable(file))
    return [...file.text.matchAll(/\bid:\s*["']?([a-z0-9-]+)/g)].map(({ 1: id = '', index }) => ({
      id,
      offset: index,
    }));
  return selectFields(file.yaml, 'targets.*.id').flatMap(({ value, offset }) =>
    typeof value === 'string' ? [{ id: value, offset }] : [],
  );
}

/** The id that a key was likely meant to be: where it cannot be one, it alone is told and not all that name it. */
function likelyId(key: string): string {
  return key
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

/** Gathers what the files define. Files that cannot be read define nothing but their own id. */
export function buildCatalogue(files: ContentFile[], recorded: ReadonlySet<string> = new Set()): Catalogue {
  const ofKind = (kind: ContentFile['kind']) => files.filter((file) => file.kind === kind);
  const readable = (kind: ContentFile['kind']) => ofKind(kind).find(isReadable);
  const programme = readable('programme');
  const sources = readable('sources');
  const targets: Catalogue['targets'] = new Map();
  for (const file of ofKind('indicator')) {
    for (const { id, offset } of targetIds(file)) {
      if (!targets.has(id)) targets.set(id, { path: file.path, offset });
    }
  }
  return {
    files,
    indicatorIds: new Set(ofKind('indicator').map((file) => file.id)),
    indicators: new Map(
      ofKind('indicator')
        .filter(isReadable)
        .map((file) => [file.id, indicatorFacts(file)]),
    ),
    bulletins: new Map(ofKind('bulletin').map((file) => [file.id, bulletinFacts(file)])),
    terms: new Set(ofKind('term').map((file) => file.id)),
    names: sources
      ? new Set([...ofKind('term').flatMap((file) => texts(file, 'term')), ...texts(sources, '*.publisher')])
      : null,
    sourceDays: new Map(
      selectFields(sources?.yaml ?? null, '*.date').map(({ path, value }) => [String(path[0]), text(value)]),
    ),
    sources: sources
      ? new Set(
          selectFields(sources.yaml, '*').flatMap(({ path }) => [String(path[0]), likelyId(String(path[0]))]),
        )
      : null,
    measures: programme
      ? rows(programme, 'measures').map((row) => ({
          id: text(row.get('id')),
          code: text(row.get('code')),
          name: text(row.get('name')),
        }))
      : null,
    dimensions: programme ? dimensionItems(programme) : null,
    ordered: new Set(
      rows(programme, 'dimensions').flatMap((row) =>
        row.get('ordered') === true ? [text(row.get('id'))] : [],
      ),
    ),
    targets,
    recorded,
  };
}

/** The observations of a bulletin; none of any other file. */
export function observationsIn({ kind, id }: ContentFile, { bulletins }: Catalogue): WrittenObservation[] {
  return kind === 'bulletin' ? (bulletins.get(id)?.observations ?? []) : [];
}

/** True if the values of an indicator are announced for days ahead, or nothing is known of it. */
export function liesAhead(indicator: string, { indicators }: Catalogue): boolean {
  return indicator !== '' && (indicators.get(indicator)?.stage ?? 'target') === 'target';
}

/** True if readers of the file can reach drafts: only those of a draft can. */
export function seesDrafts(file: ContentFile, { bulletins }: Catalogue): boolean {
  return file.kind === 'bulletin' && bulletins.get(file.id)?.draft === true;
}

/** Addresses that the code gives to the site, whatever its content. */
export const fixedAddresses: string[] = [
  ...Object.values(paths).filter((path) => typeof path === 'string'),
  ...dataAddresses,
];
