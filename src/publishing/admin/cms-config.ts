import type { AdminSettings } from '#src/lib/admin-settings.ts';
import { textComponents, type ComponentName } from '#src/lib/text-components.ts';
import { toCmsFields, toCmsList, type CmsField } from '#src/publishing/admin/cms-fields.ts';
import { readFieldTree } from '#src/schemas/field-tree.ts';
import { componentsIn, folders, kinds, rootFiles, type FolderKind, type Kind } from '#src/schemas/kinds.ts';
import type { Site } from '#src/schemas/site.ts';

/** What the form of a kind has of its own: how a new file is named, where one may be made, and what lists show. */
const forms: Record<FolderKind, { slug?: object; summary?: string; modes?: string[] }> = {
  bulletin: {
    slug: {
      template: '{{year}}-{{month}}',
      pattern: ['^\\d{4}-\\d{2}$', 'Anno e mese, per esempio 2024-10'],
      hint: 'Anno e mese delle cifre: diventa l’indirizzo della pagina e non si cambia più',
    },
    summary: '{{slug}} · {{title}}',
  },
  indicator: { slug: { template: '{{fields.shortName}}' } },
  term: { slug: { template: '{{fields.term}}' } },
  // The program takes the examples in a guide for components: it is shown only as it is written.
  doc: { slug: { template: '{{fields.title}}' }, modes: ['raw'] },
  page: {},
};

/** The text below the head, as people read it or as it is written. */
function bodyField(kind: FolderKind): CmsField {
  return {
    name: 'body',
    label: 'Testo',
    widget: 'richtext',
    required: false,
    modes: forms[kind].modes ?? ['rich_text', 'raw'],
    editor_components: componentsIn(kind),
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

function fieldsOf(kind: Kind): CmsField[] {
  const type = readFieldTree(kinds[kind].schema);
  return type.kind === 'group' ? toCmsFields(type.fields) : [toCmsList('entries', kinds[kind].many, type)];
}

/** A new bulletin is a draft until somebody says that it is not. */
function asDraft(field: CmsField): CmsField {
  return field.name === 'draft' ? { ...field, default: true } : field;
}

/** Sveltia CMS takes a name with this end only for texts with a head. */
function formatName(kind: Kind, ending: string): string {
  return ending === '.mdx' ? `${kind}-frontmatter` : kind;
}

function toCollection(kind: FolderKind, content: string) {
  const { one, many, folder, ending } = kinds[kind];
  const { slug, summary } = forms[kind];
  const fields = fieldsOf(kind).map(asDraft);
  return {
    name: folder,
    label: many,
    label_singular: one,
    folder: `${content}/${folder}`,
    extension: ending.slice(1),
    format: formatName(kind, ending),
    create: slug !== undefined,
    delete: false,
    ...(slug && { slug: { ...slug, editable: ['create'] } }),
    identifier_field: fields[0]?.name,
    summary: summary ?? `{{${fields[0]?.name ?? 'slug'}}}`,
    sortable_fields: [fields[0]?.name],
    editor: { preview: false },
    fields: ending === '.mdx' ? [...fields, bodyField(kind)] : fields,
  };
}

function toSingleton({ kind, name, ending, many }: (typeof rootFiles)[number], content: string) {
  return {
    name: kind,
    label: many,
    file: `${content}/${name}`,
    format: formatName(kind, ending),
    editor: { preview: false },
    fields: fieldsOf(kind),
  };
}

/**
 * What the page in which editors write is told: the configuration of Sveltia CMS, the trees of fields by which files
 * are read and written, the components of the texts. All from the tables that the check uses.
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
      collections: Object.keys(forms).map((kind) => toCollection(kind as FolderKind, content)),
      singletons: rootFiles.map((file) => toSingleton(file, content)),
    },
    formats: [...folders, ...rootFiles].map(({ kind, ending, schema }) => ({
      name: formatName(kind, ending),
      extension: ending.slice(1),
      hasBody: ending === '.mdx',
      type: readFieldTree(schema),
    })),
    components: Object.entries(textComponents).map(([name, component]) => ({
      name: name as ComponentName,
      ...component,
    })),
  } satisfies AdminSettings;
}
