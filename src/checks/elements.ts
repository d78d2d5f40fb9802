import type { Catalogue } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import type { Finding, Rule } from '#src/checks/finding.ts';
import { isElement, nodesOf } from '#src/checks/mdx-body.ts';
import { suggest } from '#src/checks/nearest.ts';
import { figureIds, findUnknownFigure } from '#src/checks/references.ts';
import { selectFields } from '#src/checks/yaml-source.ts';
import { textComponents, type ComponentName, type TextComponent } from '#src/lib/text-components.ts';
import { componentsIn, kinds } from '#src/schemas/kinds.ts';

type Target = { names: string; ids: (file: ContentFile, catalogue: Catalogue) => Set<string> };

/** What only the check knows of a component: whether readers see a link, and what its attributes name. */
const meanings: Record<ComponentName, { isLink?: true; figures?: 'one' | 'many'; target?: Target }> = {
  Num: { isLink: true, figures: 'one' },
  Claim: { figures: 'many' },
  Term: { isLink: true, target: { names: 'la voce del glossario', ids: (_, { terms }) => terms } },
  Chart: {
    target: {
      names: 'il grafico',
      ids: ({ yaml }) => new Set(selectFields(yaml, 'charts.*.id').map(({ value }) => String(value))),
    },
  },
  Callout: {},
  FieldReference: { target: { names: 'il tipo di file', ids: () => new Set(Object.keys(kinds)) } },
};

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

type KnownTag = Tag & { name: ComponentName; component: TextComponent };

/** The tags that are components an editor may use here. */
function knownTags(file: ContentFile): KnownTag[] {
  return tagsOf(file).flatMap((tag) => {
    const name = componentsIn(file.kind).find((one) => one === tag.name);
    return name ? [{ ...tag, name, component: textComponents[name] }] : [];
  });
}

function openingOf({ source }: Tag): string {
  return /^<[^>]*>/.exec(source)?.[0] ?? source;
}

function example({ name, component }: KnownTag): string {
  const attributes = component.attributes.map((attribute) => `${attribute}="…"`).join(' ');
  return component.wraps ? `<${name} ${attributes}>…</${name}>` : `<${name} ${attributes} />`;
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
      remedy: suggest(tag.name, componentsIn(file.kind), 'togli il tag e usa i segni di Markdown'),
    }));

/** Components that do not exist, or not in this kind of text. */
export const findUnknownComponents: Rule = (file) =>
  tagsOf(file)
    .filter(({ name }) => /^[A-Z]/.test(name) && componentsIn(file.kind).every((one) => one !== name))
    .map((tag) => ({
      rule: 'component-unknown',
      offset: tag.offset,
      found: openingOf(tag),
      message: Object.hasOwn(textComponents, tag.name)
        ? `<${tag.name}> qui non si può usare`
        : `Il componente <${tag.name}> non esiste`,
      remedy: suggest(tag.name, componentsIn(file.kind), ''),
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
        remedy: `scrivi ${example(tag)}`,
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
        remedy: `scrivi ${example(tag)}`,
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

/** A figure or a term within a link or a term: a browser cuts a link in which another begins. */
export const findNestedLinks: Rule = (file) => {
  const around = [...nodesOf(file.body, 'link'), ...nodesOf(file.body, 'linkReference')].map(
    ({ offset, source }) => ({
      from: offset,
      to: offset + source.length,
    }),
  );
  const tags = knownTags(file).filter(({ name }) => meanings[name].isLink);
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
      remedy: `scrivi ${example(tag)}`,
    }));

/** Ids in tags that name nothing. Nothing is said of figures and charts while the frontmatter cannot be read. */
export const findUnknownIdsInTags: Rule = (file, catalogue) => {
  if (file.yaml?.value === undefined) return [];
  const known = figureIds(file, catalogue);
  const named = knownTags(file).flatMap(
    ({
      name,
      attributes,
      component: {
        attributes: [first],
      },
    }) =>
      attributes.map((attribute) => ({ attribute, isFirst: attribute.name === first, ...meanings[name] })),
  );
  return named.flatMap(({ attribute: { name, value: id, offset: start }, isFirst, figures, target }) => {
    if (typeof id !== 'string' || id.trim() === '') return [];
    const offset = start + `${name}="`.length;
    if (figures === 'one' && isFirst) return findUnknownFigure(id, offset, known);
    // Only a comparison may name several figures, with blanks between them.
    if (figures === 'many' && name !== 'id')
      return [...id.matchAll(/\S+/g)].flatMap(({ 0: one, index }) =>
        findUnknownFigure(one, offset + index, known),
      );
    const ids = isFirst ? target?.ids(file, catalogue) : undefined;
    if (!target || !ids || ids.has(id)) return [];
    const message = `Non esiste ${target.names} «${id}»`;
    const remedy = suggest(id, ids, 'aggiungi la voce');
    return [{ rule: 'reference-unknown', offset, found: id, message, remedy }];
  });
};
