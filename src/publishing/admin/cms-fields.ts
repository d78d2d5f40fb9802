import type { Field, FieldType, TextType } from '#src/lib/field-tree.ts';
import type { Referent } from '#src/schemas/parts.ts';

/** A field as Sveltia CMS is told of it. */
export type CmsField = { name: string; widget: string } & Record<string, unknown>;

/** Where the form finds what an id may name; what an entry defines for itself is typed by hand. */
const relations: Record<Referent, Record<string, unknown> | null> = {
  source: {
    collection: '_singletons',
    file: 'sources',
    value_field: 'entries.*.id',
    display_fields: ['entries.*.title', 'entries.*.date'],
    search_fields: ['entries.*.id', 'entries.*.title', 'entries.*.publisher'],
  },
  measure: {
    collection: '_singletons',
    file: 'programme',
    value_field: 'measures.*.id',
    display_fields: ['measures.*.name'],
  },
  dimension: {
    collection: '_singletons',
    file: 'programme',
    value_field: 'dimensions.*.id',
    display_fields: ['dimensions.*.name'],
  },
  indicator: { collection: 'indicators', value_field: '{{slug}}', display_fields: ['name', 'unit'] },
  term: { collection: 'glossary', value_field: '{{slug}}', display_fields: ['term'] },
  bulletin: { collection: 'bulletins', value_field: '{{slug}}', display_fields: ['title'] },
  item: null,
  'indicator-item': null,
  observation: null,
  'observation-or-series': null,
};

function relationOf(type: FieldType): Record<string, unknown> | null {
  return type.kind === 'text' && type.names ? relations[type.names] : null;
}

const formats: Record<TextType['form'], Record<string, unknown>> = {
  line: { widget: 'string' },
  figures: { widget: 'text' },
  id: {
    widget: 'string',
    pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', 'Solo lettere minuscole senza accenti, cifre e trattini singoli'],
  },
  day: { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' },
  month: { widget: 'string', pattern: ['^\\d{4}-\\d{2}$', 'Un mese scritto AAAA-MM, per esempio 2024-10'] },
  address: { widget: 'string', type: 'url', pattern: ['^https://\\S+$', 'Deve cominciare con https://'] },
  email: { widget: 'string', type: 'email' },
};

function textWidget(type: TextType): Record<string, unknown> {
  const relation = relationOf(type);
  if (relation) return { widget: 'relation', ...relation };
  // Tags of figures count for ten characters: their limit is left to the check.
  const limit = type.form === 'line' && type.limit !== undefined && { maxlength: type.limit };
  const pattern = type.pattern !== undefined && {
    pattern: [type.pattern, 'Non ha la forma che serve: leggi la spiegazione qui sotto'],
  };
  return { ...(type.form === 'line' && pattern), ...formats[type.form], ...limit };
}

/** What tells an item from the others while it is folded. */
function summaryOf(fields: Field[]): Record<string, unknown> {
  const names = new Set(fields.map(({ name }) => name));
  const shown = ['id', 'title', 'name', 'label', 'indicator', 'date'].filter((name) => names.has(name));
  const tags = shown.slice(0, 2).map((name) => `{{fields.${name}}}`);
  return tags.length === 0 ? {} : { summary: tags.join(' · ') };
}

function listWidget(of: FieldType): Record<string, unknown> {
  const folded = { collapsed: true, label_singular: 'voce' };
  if (of.kind === 'group')
    return { widget: 'list', ...folded, ...summaryOf(of.fields), fields: toCmsFields(of.fields) };
  if (of.kind === 'variants') {
    const types = of.variants.map(({ value, description, fields }) => ({
      name: value,
      label: description,
      widget: 'object',
      ...summaryOf(fields),
      fields: toCmsFields(fields),
    }));
    return { widget: 'list', ...folded, typeKey: of.by, types };
  }
  const relation = relationOf(of);
  if (relation) return { widget: 'relation', multiple: true, ...relation };
  return {
    widget: 'list',
    label_singular: 'voce',
    field: { name: 'item', label: 'Voce', ...widgetOf(of) },
  };
}

/** What stands beside a name in a map whose values are no fields; a list is one text, with commas. */
function valueLabel({ kind }: FieldType): string {
  if (kind === 'list') return 'Voci, separate da virgole';
  return kind === 'number' ? 'Valore' : 'Voce';
}

function mapWidget(of: FieldType): Record<string, unknown> {
  if (of.kind !== 'group') return { widget: 'keyvalue', key_label: 'Nome', value_label: valueLabel(of) };
  const id: Field = {
    name: 'id',
    label: 'Identificativo',
    description: 'Nome con cui si richiama: solo lettere minuscole, cifre e trattini',
    required: true,
    default: undefined,
    type: { kind: 'text', form: 'id', limit: undefined, pattern: undefined },
  };
  return listWidget({ kind: 'group', fields: [id, ...of.fields] });
}

/** The widget for a type, and what it allows. */
function widgetOf(type: FieldType): Record<string, unknown> & { widget?: string } {
  switch (type.kind) {
    case 'text':
      return textWidget(type);
    case 'number':
      return type.integer
        ? { widget: 'number', value_type: 'int', min: type.minimum, max: type.maximum }
        : {
            widget: 'string',
            ...(!type.words && {
              pattern: [
                '^-?\\d+(\\.\\d+)?$',
                'Il numero nudo: senza punti delle migliaia e con il punto per i decimali',
              ],
            }),
          };
    case 'choice':
      return {
        widget: 'select',
        options: type.values.map(({ value, meaning }) => ({
          value,
          label: meaning === '' ? value : `${value}: ${meaning}`,
        })),
      };
    case 'flag':
      return { widget: 'boolean' };
    case 'list': {
      const { minimum, maximum } = type;
      return { ...listWidget(type.of), ...(minimum > 0 && { min: minimum }), max: maximum };
    }
    case 'map':
      return mapWidget(type.of);
    case 'group':
      return { widget: 'object', collapsed: true, fields: toCmsFields(type.fields) };
    case 'variants':
      throw new Error('The form has no way to choose among fields outside a list');
  }
}

/** Signs that would be taken for HTML or Markdown in a hint. */
const escape = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

function toCmsField(field: Field): CmsField {
  const { name, label, description, type } = field;
  const isBlankMeaningful = type.kind === 'number' && type.nullable;
  const standard = ['flag', 'choice'].includes(type.kind) && field.default !== undefined;
  return {
    name,
    label,
    hint: description === label ? `Nel file: ${name}` : `${escape(description)} (${name})`,
    required: field.required && !isBlankMeaningful && type.kind !== 'flag',
    ...(standard && { default: field.default }),
    widget: 'string',
    ...widgetOf(type),
  };
}

/** The fields of a form, in the order of the schema. */
export function toCmsFields(fields: Field[]): CmsField[] {
  return fields.map(toCmsField);
}

/** The one field of a form for a file that is a list, or a map with names that the editor chooses. */
export function toCmsList(name: string, label: string, type: FieldType): CmsField {
  const widget = type.kind === 'list' ? listWidget(type.of) : type.kind === 'map' ? mapWidget(type.of) : {};
  return { name, label, required: false, widget: 'list', ...widget };
}
