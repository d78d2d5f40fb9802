import type { NamedComponent } from '#src/lib/admin-settings.ts';
import type { ComponentName } from '#src/lib/text-components.ts';

/** A component as Sveltia CMS is told of it. */
export type EditorComponent = {
  id: string;
  label: string;
  icon: string;
  mode: 'block' | 'dialog';
  summary: string;
  fields: Record<string, unknown>[];
  pattern: RegExp;
  fromBlock: (match: RegExpMatchArray) => Record<string, string>;
  toBlock: (values: Record<string, string | undefined>) => string;
  toPreview: (values: Record<string, string | undefined>) => string;
};

/** The name of the field for what stands between the tags. */
const textName = 'text';

const icons: Record<ComponentName, string> = {
  Num: 'tag',
  Claim: 'compare_arrows',
  Term: 'menu_book',
  Chart: 'bar_chart',
  Callout: 'campaign',
  FieldReference: 'widgets',
  MessageReference: 'rule',
};

/** A component as a tag: `<Num id="pa-locali" />`. */
function toTag(component: NamedComponent, values: Record<string, string | undefined>): string {
  const attributes = component.attributes
    .filter((name) => values[name] || !component.optional?.includes(name))
    .map((name) => ` ${name}="${(values[name] ?? '').replaceAll('"', '”')}"`)
    .join('');
  if (!component.wraps) return `<${component.name}${attributes} />`;
  const blank = component.place === 'flow' ? '\n\n' : '';
  return `<${component.name}${attributes}>${blank}${(values[textName] ?? '').trim()}${blank}</${component.name}>`;
}

/** A component as a block that an editor inserts and fills in. */
export function toEditorComponent(component: NamedComponent): EditorComponent {
  const { name, label, attributes, optional = [], place, wraps } = component;
  const opening = `<${name}((?: +[a-z]+="[^"]*")*) *`;
  const within = place === 'flow' ? '[\\s\\S]*?' : '[^<>]*';
  const pattern = wraps ? `${opening}>(${within})</${name}>` : `${opening}/>`;
  return {
    id: name,
    label,
    icon: icons[name],
    mode: place === 'flow' ? 'block' : 'dialog',
    summary: wraps ? `{{${textName}}}` : attributes.map((attribute) => `{{${attribute}}}`).join(' '),
    fields: [
      ...attributes.map((attribute) => ({
        name: attribute,
        label: attribute,
        widget: 'string',
        required: !optional.includes(attribute),
      })),
      ...(wraps
        ? [{ name: textName, label: 'Testo', widget: place === 'flow' ? 'text' : 'string', required: true }]
        : []),
    ],
    // To the program a pattern of many lines is a block, one without is a part of a sentence.
    pattern: place === 'flow' ? new RegExp(`^${pattern}$`, 'm') : new RegExp(pattern),
    fromBlock: ([, written = '', text = '']) => ({
      ...Object.fromEntries(
        [...written.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      ),
      ...(wraps && { [textName]: text.trim() }),
    }),
    toBlock: (values) => toTag(component, values),
    // The program asks for it; the preview is the site's own.
    toPreview: () => label,
  };
}
