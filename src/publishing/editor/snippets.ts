import type { Field, FieldType } from '#src/lib/field-tree.ts';
import { textComponents, type TextComponent } from '#src/lib/text-components.ts';
import { bulletinSchema } from '#src/schemas/bulletin.ts';
import { readFieldTree } from '#src/schemas/field-tree.ts';

/** A piece of text that VS Code inserts, with places to fill in. */
type Snippet = { prefix: string; scope: string; description: string; body: string[] };

/** Numbers the places of one snippet: `${1:…}`, `${2:…}`. */
class Places {
  #last = 0;

  /** A place with what it is for. */
  of(hint: string): string {
    this.#last += 1;
    return `\${${this.#last}:${hint.replace(/[$}\\]/g, '\\$&')}}`;
  }

  /** A place with the words to choose from. */
  among(words: string[]): string {
    this.#last += 1;
    return `\${${this.#last}|${words.join(',')}|}`;
  }
}

function componentBody({ attributes, optional = [], place, wraps }: TextComponent, name: string): string[] {
  const places = new Places();
  const written = attributes
    .filter((attribute) => !optional.includes(attribute))
    .map((attribute) => ` ${attribute}="${places.of(attribute)}"`)
    .join('');
  if (!wraps) return [`<${name}${written} />`];
  const text = places.of('testo');
  if (place === 'text') return [`<${name}${written}>${text}</${name}>`];
  return [`<${name}${written}>`, '', text, '', `</${name}>`];
}

const indent = (lines: string[]) => lines.map((line) => `  ${line}`);

/** The lines of a field, its name and what it holds. */
function fieldLines({ name, label, type }: Field, places: Places): string[] {
  const [first = '', ...others] = valueLines(type, label, places);
  return type.kind === 'list' && isLong(type.of)
    ? [`${name}:`, ...indent([first, ...others])]
    : type.kind === 'map'
      ? [`${name}:`, ...indent([first, ...others])]
      : [`${name}: ${first}`, ...others];
}

const isLong = (type: FieldType) => type.kind === 'group' || type.kind === 'variants';

function valueLines(type: FieldType, label: string, places: Places): string[] {
  if (type.kind === 'choice') return [places.among(type.values.map(({ value }) => value))];
  if (type.kind === 'flag') return [places.among(['true', 'false'])];
  if (type.kind === 'group') return groupLines(type.fields, places);
  if (type.kind === 'map') return [`"${places.of('AAAA-MM-GG')}": ${places.of('valore')}`];
  if (type.kind === 'list')
    return isLong(type.of) ? itemLines(valueLines(type.of, label, places)) : [`[${places.of(label)}]`];
  if (type.kind === 'text' && type.form === 'day') return [`"${places.of('AAAA-MM-GG')}"`];
  return [places.of(label)];
}

/** The fields that must be there. */
const groupLines = (fields: Field[], places: Places) =>
  fields.filter(({ required }) => required).flatMap((field) => fieldLines(field, places));

const itemLines = ([first = '', ...others]: string[]) => [`- ${first}`, ...indent(others)];

/** The item of a list in the head of a bulletin; one for each kind of chart. */
function itemSnippets(fields: Field[]): [string, Snippet][] {
  const names: Record<string, string> = {
    observations: 'cifra',
    series: 'serie',
    corrections: 'correzione',
    charts: 'grafico',
  };
  return fields.flatMap(({ name, description, type }): [string, Snippet][] => {
    const prefix = names[name];
    if (prefix === undefined || type.kind !== 'list') return [];
    const snippet = (end: string, text: string, lines: string[]): [string, Snippet] => [
      `${name}${end}`,
      { prefix: prefix + end, scope: 'mdx,markdown,yaml', description: text, body: itemLines(lines) },
    ];
    if (type.of.kind === 'group') return [snippet('', description, groupLines(type.of.fields, new Places()))];
    if (type.of.kind !== 'variants') return [];
    const { by, variants } = type.of;
    return variants.map((variant) =>
      snippet(`-${variant.value}`, variant.description, [
        `${by}: ${variant.value}`,
        ...groupLines(variant.fields, new Places()),
      ]),
    );
  });
}

/** The pieces of text that VS Code offers to editors: each component, and each item of a bulletin's head. */
export function toSnippets(): Record<string, Snippet> {
  const bulletin = readFieldTree(bulletinSchema);
  const ofTexts = Object.entries(textComponents).map(([name, component]): [string, Snippet] => [
    name,
    {
      prefix: name.toLowerCase(),
      scope: 'mdx,markdown',
      description: component.label,
      body: componentBody(component, name),
    },
  ]);
  return Object.fromEntries([
    ...ofTexts,
    ...(bulletin.kind === 'group' ? itemSnippets(bulletin.fields) : []),
  ]);
}
