import type { Catalogue } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import type { Finding, Rule } from '#src/checks/finding.ts';
import { isElement, nodesOf } from '#src/checks/mdx-body.ts';
import { suggest } from '#src/checks/nearest.ts';
import { figureIds, findUnknownFigure } from '#src/checks/references.ts';
import { selectFields } from '#src/checks/yaml-source.ts';
import { kinds, type Kind } from '#src/schemas/kinds.ts';

/** A component of the texts, for the check and for the tools in which editors write. */
export type Component = {
  /** What it stands for, in a few words of Italian. */
  label: string;
  /** Its attributes, and those of them that may be left out. */
  attributes: string[];
  optional?: string[];
  /** In a sentence, or on lines of its own. */
  place: 'text' | 'flow';
  /** True if it stands around a text. */
  wraps: boolean;
};

/** All components by name. */
export const components: Record<string, Component> = {
  Num: { label: 'Cifra del registro', attributes: ['id'], place: 'text', wraps: false },
  Claim: {
    label: 'Confronto fra cifre',
    attributes: ['of', 'to'],
    optional: ['to'],
    place: 'text',
    wraps: true,
  },
  Term: { label: 'Voce del glossario', attributes: ['id'], place: 'text', wraps: true },
  Chart: { label: 'Grafico', attributes: ['id'], place: 'flow', wraps: false },
  Callout: { label: 'Riquadro', attributes: ['title'], place: 'flow', wraps: true },
  FieldReference: { label: 'Elenco dei campi', attributes: ['of'], place: 'flow', wraps: false },
};

/** What editors may use in a text of each kind. */
export function allowedIn(kind: Kind): string[] {
  if (kind === 'bulletin') return ['Num', 'Claim', 'Term', 'Chart', 'Callout'];
  return kind === 'doc' ? ['Num', 'Claim', 'Term', 'Callout', 'FieldReference'] : ['Term', 'Callout'];
}

type Attribute = { name: string; value: unknown; offset: number };

/** A tag in the text, with its attributes at their place. */
type Tag = {
  name: string;
  offset: number;
  source: string;
  type: string;
  filled: boolean;
  attributes: Attribute[];
};

function tagsOf({ body }: ContentFile): Tag[] {
  return (body?.nodes ?? []).filter(isElement).map(({ node, offset, source }) => {
    let from = node.name?.length ?? 0;
    const attributes = node.attributes.map((attribute): Attribute => {
      // The reader gives no place to attributes: each is looked for after the one before.
      const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
      const written = attribute.type === 'mdxJsxAttribute' ? name : '{';
      const at = Math.max(0, source.indexOf(written, from + 1));
      from = at + written.length;
      return {
        name,
        value: attribute.type === 'mdxJsxAttribute' ? attribute.value : undefined,
        offset: offset + at,
      };
    });
    const name = node.name ?? '';
    const filled = node.children.some((child) => child.type !== 'text' || child.value.trim() !== '');
    return { name, offset, source, type: node.type, filled, attributes };
  });
}

/** The tags that are components an editor may use here. */
function knownTags(file: ContentFile): (Tag & { component: Component })[] {
  return tagsOf(file).flatMap((tag) => {
    const component = allowedIn(file.kind).includes(tag.name) ? components[tag.name] : undefined;
    return component ? [{ ...tag, component }] : [];
  });
}

function openingOf({ source }: Tag): string {
  return /^<[^>]*>/.exec(source)?.[0] ?? source;
}

function example(name: string): string {
  const attributes = components[name]?.attributes.map((attribute) => `${attribute}="…"`).join(' ') ?? '';
  return components[name]?.wraps === true
    ? `<${name} ${attributes}>…</${name}>`
    : `<${name} ${attributes} />`;
}

/** Tags of HTML are not for editors: they bring in styles, scripts and other sites. */
export const findRawHtml: Rule = (file) =>
  tagsOf(file)
    .filter(({ name }) => !/^[A-Z]/.test(name))
    .map((tag) => ({
      rule: 'html-raw',
      offset: tag.offset,
      found: openingOf(tag),
      message: 'I tag HTML non sono ammessi',
      remedy: suggest(tag.name, allowedIn(file.kind), 'togli il tag e usa i segni di Markdown'),
    }));

/** Components that do not exist, or not in this kind of text. */
export const findUnknownComponents: Rule = (file) =>
  tagsOf(file)
    .filter(({ name }) => /^[A-Z]/.test(name) && !allowedIn(file.kind).includes(name))
    .map((tag) => ({
      rule: 'component-unknown',
      offset: tag.offset,
      found: openingOf(tag),
      message: Object.hasOwn(components, tag.name)
        ? `<${tag.name}> qui non si può usare`
        : `Il componente <${tag.name}> non esiste`,
      remedy: suggest(tag.name, allowedIn(file.kind), ''),
    }));

/** Attributes that a component does not have, or has twice. */
export const findUnknownAttributes: Rule = (file) =>
  knownTags(file).flatMap(({ name, attributes, component }) =>
    attributes.flatMap((attribute, index): Finding[] => {
      const known = component.attributes.includes(attribute.name);
      const first = attributes.findIndex((other) => other.name === attribute.name) === index;
      if (known && first) return [];
      const message = known
        ? `L’attributo «${attribute.name}» compare due volte`
        : `<${name}> non ha l’attributo «${attribute.name}»`;
      const remedy = known ? 'lasciane uno' : suggest(attribute.name, component.attributes, '');
      return [
        { rule: 'attribute-unknown', offset: attribute.offset, found: attribute.name, message, remedy },
      ];
    }),
  );

/** Attributes that a component needs. */
export const findMissingAttributes: Rule = (file) =>
  knownTags(file).flatMap((tag) =>
    tag.component.attributes
      .filter((name) => !tag.component.optional?.includes(name))
      .filter((name) => tag.attributes.every((attribute) => attribute.name !== name))
      .map((name) => ({
        rule: 'attribute-missing',
        offset: tag.offset,
        found: openingOf(tag),
        message: `A <${tag.name}> manca l’attributo «${name}»`,
        remedy: `scrivi ${example(tag.name)}`,
      })),
  );

/** An attribute's value is a text in quotes. */
export const findBadAttributeValues: Rule = (file) =>
  knownTags(file).flatMap((tag) =>
    tag.attributes
      .filter(({ name, value }) => {
        const isText = typeof value === 'string' && value.trim() !== '';
        return tag.component.attributes.includes(name) && !isText;
      })
      .map(({ name, offset }) => ({
        rule: 'attribute-value',
        offset,
        found: openingOf(tag),
        message: `L’attributo «${name}» non ha un testo fra virgolette`,
        remedy: `scrivi ${example(tag.name)}`,
      })),
  );

/** A component of a sentence alone on its line cuts the paragraph; one with its own lines does not fit in a sentence. */
export const findMisplacedComponents: Rule = (file) =>
  knownTags(file)
    .filter(({ type, component }) => (type === 'mdxJsxFlowElement') !== (component.place === 'flow'))
    .map((tag) => ({
      rule: 'component-place',
      offset: tag.offset,
      found: openingOf(tag),
      message:
        tag.component.place === 'text'
          ? `<${tag.name}> da solo su una riga spezza il paragrafo`
          : `<${tag.name}> sta in mezzo a una frase`,
      remedy:
        tag.component.place === 'text'
          ? 'mettilo sulla stessa riga delle parole vicine'
          : 'mettilo su righe sue, con una riga vuota prima e dopo',
    }));

/** Components that are links: a browser cuts a link in which another begins. */
const linking = ['Num', 'Term'];

/** A figure or a term within a link or a term. */
export const findNestedLinks: Rule = (file) => {
  const around = [...nodesOf(file.body, 'link'), ...nodesOf(file.body, 'linkReference')].map(
    ({ offset, source }) => ({
      from: offset,
      to: offset + source.length,
    }),
  );
  const tags = knownTags(file).filter(({ name }) => linking.includes(name));
  const terms = tags.map(({ offset, source }) => ({ from: offset, to: offset + source.length }));
  return tags
    .filter(({ offset }) => [...around, ...terms].some(({ from, to }) => from < offset && offset < to))
    .map((tag) => ({
      rule: 'component-place',
      offset: tag.offset,
      found: openingOf(tag),
      message: `<${tag.name}> è un collegamento e non può stare dentro un altro`,
      remedy: 'mettilo prima o dopo, oppure togli il collegamento attorno',
    }));
};

/** A component that stands around a text has one; the others do not. */
export const findWronglyFilledComponents: Rule = (file) =>
  knownTags(file)
    .filter(({ filled, component }) => filled !== component.wraps)
    .map((tag) => ({
      rule: 'component-text',
      offset: tag.offset,
      found: openingOf(tag),
      message: tag.component.wraps ? `<${tag.name}> è vuoto` : `<${tag.name}> non può contenere un testo`,
      remedy: `scrivi ${example(tag.name)}`,
    }));

/** True for the attributes that name figures of the ledger. */
function namesFigures(component: string, attribute: string): boolean {
  return component === 'Claim' && attribute !== 'id';
}

type Target = { names: string; ids: (file: ContentFile, catalogue: Catalogue) => Set<string> };

const targets: Record<string, Target> = {
  Chart: {
    names: 'il grafico',
    ids: ({ yaml }) => new Set(selectFields(yaml, 'charts.*.id').map(({ value }) => String(value))),
  },
  Term: { names: 'la voce del glossario', ids: (_, { terms }) => terms },
  FieldReference: { names: 'il tipo di file', ids: () => new Set(Object.keys(kinds)) },
};

/** Ids in tags that name nothing. Nothing is said of figures and charts while the frontmatter cannot be read. */
export const findUnknownIdsInTags: Rule = (file, catalogue) => {
  if (file.yaml?.value === undefined) return [];
  const figures = figureIds(file, catalogue);
  const named = knownTags(file).flatMap(({ name, attributes }) =>
    attributes.map((attribute) => ({ name, attribute })),
  );
  return named.flatMap(({ name, attribute }) => {
    const id = attribute.value;
    if (typeof id !== 'string' || id.trim() === '') return [];
    const offset = attribute.offset + `${attribute.name}="`.length;
    // Only a comparison may name several figures, with blanks between them.
    if (name === 'Num' && attribute.name === 'id') return findUnknownFigure(id, offset, figures);
    if (namesFigures(name, attribute.name))
      return [...id.matchAll(/\S+/g)].flatMap(({ 0: one, index }) =>
        findUnknownFigure(one, offset + index, figures),
      );
    if (attribute.name !== components[name]?.attributes[0]) return [];
    const known = targets[name]?.ids(file, catalogue);
    if (!known || known.has(id)) return [];
    const message = `Non esiste ${targets[name]?.names ?? ''} «${id}»`;
    return [
      {
        rule: 'reference-unknown',
        offset,
        found: id,
        message,
        remedy: suggest(id, known, 'aggiungi la voce'),
      },
    ];
  });
};
