import { z } from 'astro/zod';
import { paths } from '#src/lib/address.ts';
import type { ComponentName } from '#src/lib/text-components.ts';
import { bulletinSchema } from '#src/schemas/bulletin.ts';
import { calendarSchema } from '#src/schemas/calendar.ts';
import { indicatorSchema } from '#src/schemas/indicator.ts';
import { id } from '#src/schemas/parts.ts';
import { programmeSchema } from '#src/schemas/programme.ts';
import { siteSchema } from '#src/schemas/site.ts';
import { sourceSchema } from '#src/schemas/source.ts';
import { synonymsSchema } from '#src/schemas/synonyms.ts';
import { docSchema, pageSchema, termSchema } from '#src/schemas/text.ts';

type AnyKind = {
  /** What its files are called, in Italian. */
  many: string;
  /** What a file holds: the fields of YAML, or those at the head of a text. */
  schema: z.ZodType;
  /** Where a file of this kind is read on the site; on the home page and others if this says nothing. */
  address?: (id: string) => string;
  /** What editors may use in its text. */
  components?: readonly ComponentName[];
};

/** A kind of which there are many files, in a folder of their own that is also the name of Astro's collection. */
type FolderOfKind = AnyKind & { one: string; folder: string; ending: '.yaml' | '.mdx'; nested?: true };

/** A kind that is one file at the root of the content, called like the kind. */
type FileOfKind = AnyKind & { needed: boolean };

/** Every kind of content, once: the check, the pages, the editors' tools and the diff read it here. */
export const kinds = {
  site: { many: 'Sito', needed: true, schema: siteSchema },
  programme: { many: 'Programma', needed: true, schema: programmeSchema },
  sources: { many: 'Fonti', needed: true, schema: z.record(id, sourceSchema) },
  calendar: { many: 'Calendario', needed: false, schema: calendarSchema, address: () => paths.calendar },
  synonyms: { many: 'Sinonimi', needed: false, schema: synonymsSchema },
  indicator: {
    one: 'Indicatore',
    many: 'Indicatori',
    folder: 'indicators',
    ending: '.yaml',
    schema: indicatorSchema,
    address: paths.indicator,
  },
  bulletin: {
    one: 'Bollettino',
    many: 'Bollettini',
    folder: 'bulletins',
    ending: '.mdx',
    schema: bulletinSchema,
    address: paths.bulletin,
    components: ['Num', 'Claim', 'Term', 'Chart', 'Callout'],
  },
  doc: {
    one: 'Guida',
    many: 'Guide',
    folder: 'docs',
    ending: '.mdx',
    nested: true,
    schema: docSchema,
    address: paths.guide,
    components: ['Num', 'Claim', 'Term', 'Callout', 'FieldReference', 'MessageReference'],
  },
  page: {
    one: 'Pagina',
    many: 'Pagine',
    folder: 'pages',
    ending: '.mdx',
    schema: pageSchema,
    address: paths.page,
    components: ['Term', 'Callout'],
  },
  term: {
    one: 'Voce',
    many: 'Glossario',
    folder: 'glossary',
    ending: '.mdx',
    schema: termSchema,
    address: paths.term,
    components: ['Term', 'Callout'],
  },
} as const satisfies Record<string, FolderOfKind | FileOfKind>;

type Kinds = typeof kinds;

/** What a content file holds. */
export type Kind = keyof Kinds;

/** The kinds with a folder of their own. */
export type FolderKind = { [K in Kind]: Kinds[K] extends { folder: string } ? K : never }[Kind];

const rows = Object.entries(kinds) as [Kind, FolderOfKind | FileOfKind][];

/** The folders of the content. */
export const folders = rows.flatMap(([kind, row]) =>
  'folder' in row ? [{ kind: kind as FolderKind, ...row }] : [],
);

/** The files at the root of the content. */
export const rootFiles = rows.flatMap(([kind, row]) =>
  'needed' in row ? [{ kind, name: `${kind}.yaml`, ending: '.yaml', ...row }] : [],
);

/** Where a file is read on the site: `/glossario/#saldo`. */
export function placeOf(kind: Kind, id: string): string {
  const { address }: AnyKind = kinds[kind];
  return address?.(id) ?? paths.home;
}

/** What editors may use in a text of a kind. */
export function componentsIn(kind: Kind): readonly ComponentName[] {
  const { components = [] }: AnyKind = kinds[kind];
  return components;
}

/** The names of what editors may use in a text of a kind. */
export type ComponentIn<K extends Kind> = Kinds[K] extends {
  components: readonly (infer Name extends ComponentName)[];
}
  ? Name
  : never;

/** The schema of one entry of a file: that of the file, unless it is a list of entries or a map of them. */
export function entrySchema(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return schema instanceof z.ZodRecord ? (schema.valueType as z.ZodType) : schema;
}

type EntryOf<Schema> =
  Schema extends z.ZodRecord<z.ZodString, infer Value>
    ? Value
    : Schema extends z.ZodArray<infer Element>
      ? Element
      : Schema;

/** The collections of Astro by name, each with the schema of one entry. */
export type Collections = {
  [K in Kind as Kinds[K] extends { folder: infer Folder extends string } ? Folder : K]: {
    schema: EntryOf<Kinds[K]['schema']>;
  };
};
