import { allowedIn, components } from '#src/checks/elements.ts';
import { folders, rootFiles, type Kind } from '#src/checks/content-tree.ts';
import type { AdminSettings } from '#src/lib/admin-settings.ts';
import type { FieldType } from '#src/lib/field-tree.ts';
import { toCmsFields, toCmsList, type CmsField } from '#src/publishing/admin/cms-fields.ts';
import { schemas } from '#src/schemas/by-kind.ts';
import { readFieldTree } from '#src/schemas/field-tree.ts';
import type { Site } from '#src/schemas/site.ts';

/** How one file of a kind is called, and several; where new ones are made, how their file is called. */
const names: Record<Kind, { one: string; many: string; slug?: Record<string, unknown> }> = {
  site: { one: 'Sito', many: 'Sito' },
  programme: { one: 'Programma', many: 'Programma' },
  sources: { one: 'Fonti', many: 'Fonti' },
  calendar: { one: 'Calendario', many: 'Calendario' },
  synonyms: { one: 'Sinonimi', many: 'Sinonimi' },
  bulletin: {
    one: 'Bollettino',
    many: 'Bollettini',
    slug: {
      template: '{{year}}-{{month}}',
      pattern: ['^\\d{4}-\\d{2}$', 'Anno e mese, per esempio 2024-10'],
      hint: 'Anno e mese delle cifre: diventa l’indirizzo della pagina e non si cambia più',
    },
  },
  indicator: { one: 'Indicatore', many: 'Indicatori', slug: { template: '{{fields.shortName}}' } },
  term: { one: 'Voce', many: 'Glossario', slug: { template: '{{fields.term}}' } },
  doc: { one: 'Guida', many: 'Guide', slug: { template: '{{fields.title}}' } },
  page: { one: 'Pagina', many: 'Pagine' },
};

/**
 * The text below the head, as people read it or as it is written; a guide only as it is written, because the program
 * takes the examples in it for components.
 */
function bodyField(kind: Kind): CmsField {
  return {
    name: 'body',
    label: 'Testo',
    widget: 'richtext',
    required: false,
    modes: kind === 'doc' ? ['raw'] : ['rich_text', 'raw'],
    editor_components: allowedIn(kind),
    use_emoji_autocomplete: false,
    buttons: [
      'bold',
      'italic',
      'link',
      'heading-two',
      'heading-three',
      'quote',
      'bulleted-list',
      'numbered-list',
    ],
  };
}

function fieldsOf(kind: Kind, type: FieldType): CmsField[] {
  return type.kind === 'group'
    ? toCmsFields(type.fields, { kind, path: [] })
    : [toCmsList('entries', names[kind].many, type, kind)];
}

/** A new bulletin is a draft until somebody says that it is not. */
function asDraft(field: CmsField): CmsField {
  return field.name === 'draft' ? { ...field, default: true } : field;
}

/** Sveltia CMS takes a name with this end only for texts with a head. */
function formatName(kind: Kind, ending: string): string {
  return ending === '.mdx' ? `${kind}-frontmatter` : kind;
}

function toCollection(folder: (typeof folders)[number], content: string) {
  const { kind, ending } = folder;
  const { one, many, slug } = names[kind];
  const isText = ending === '.mdx';
  const fields = fieldsOf(kind, readFieldTree(schemas[kind])).map(asDraft);
  return {
    name: folder.folder,
    label: many,
    label_singular: one,
    folder: `${content}/${folder.folder}`,
    extension: ending.slice(1),
    format: formatName(kind, ending),
    create: slug !== undefined,
    delete: false,
    ...(slug && { slug: { ...slug, editable: ['create'] } }),
    identifier_field: fields[0]?.name,
    summary: kind === 'bulletin' ? '{{slug}} · {{title}}' : `{{${fields[0]?.name ?? 'slug'}}}`,
    sortable_fields: [fields[0]?.name],
    editor: { preview: false },
    fields: isText ? [...fields, bodyField(kind)] : fields,
  };
}

function toSingleton({ name, kind }: (typeof rootFiles)[number], content: string) {
  return {
    name: kind,
    label: names[kind].many,
    file: `${content}/${name}`,
    format: formatName(kind, '.yaml'),
    editor: { preview: false },
    fields: fieldsOf(kind, readFieldTree(schemas[kind])),
  };
}

/** Bulletins first: the order of `names`. */
const kinds = Object.keys(names);
const byName = (a: { kind: Kind }, b: { kind: Kind }) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind);

/**
 * What the page in which editors write is told: the configuration of Sveltia CMS, the trees of fields by which files
 * are read and written, the components of the texts. All from the schemas and from the table that the check uses.
 * `content` is the folder of the content as the editor's project has it.
 */
export function toAdminSettings(site: Pick<Site, 'title' | 'url' | 'admin'>, content: string) {
  const repository = site.admin?.repository;
  const base = new URL(site.url).pathname;
  return {
    hasRepository: repository !== undefined,
    config: {
      load_config_file: false,
      // Without an archive the page works on a folder only; the CMS wants a name all the same.
      backend: { name: 'github', repo: repository ?? 'cartella/progetto', auth_methods: ['token'] },
      app_title: `Redazione di ${site.title}`,
      site_url: new URL(site.url).origin,
      display_url: site.url,
      logo: { src: `${base}favicon.svg` },
      media_folder: 'public',
      public_folder: '/',
      show_preview_links: false,
      media_libraries: { stock_assets: { providers: [] } },
      slug: { encoding: 'ascii', clean_accents: true },
      collections: folders.toSorted(byName).map((folder) => toCollection(folder, content)),
      singletons: rootFiles.map((file) => toSingleton(file, content)),
    },
    formats: [...folders, ...rootFiles.map(({ kind }) => ({ kind, ending: '.yaml' }))].map(
      ({ kind, ending }) => ({
        name: formatName(kind, ending),
        extension: ending.slice(1),
        hasBody: ending === '.mdx',
        type: readFieldTree(schemas[kind]),
      }),
    ),
    components: Object.entries(components).map(([name, component]) => ({ name, ...component })),
  } satisfies AdminSettings;
}
