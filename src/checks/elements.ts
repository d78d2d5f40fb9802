import type { Catalogue } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import type { NamedFinding as Finding } from '#src/checks/finding.ts';
import { subjects, type FormerRule as Rule } from '#src/checks/rule.ts';
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
  MessageReference: { target: { names: 'l’argomento', ids: () => new Set<string>(subjects) } },
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

/** A finding at a tag, which is shown from `<` to `>`. */
function findingAt({ offset, source }: Tag, rule: string, message: string, remedy: string): Finding {
  return { rule, offset, found: /^<[^>]*>/.exec(source)?.[0] ?? source, message, remedy };
}

function example({ name, component }: KnownTag): string {
  const attributes = component.attributes.map((attribute) => `${attribute}="…"`).join(' ');
  return component.wraps ? `<${name} ${attributes}>…</${name}>` : `<${name} ${attributes} />`;
}

/** Tags of HTML are not for editors: they bring in styles, scripts and other sites. */
export const findRawHtml: Rule = (file) =>
  tagsOf(file)
    .filter(({ name }) => !/^[A-Z]/.test(name))
    .map((tag) => {
      const remedy = suggest(tag.name, componentsIn(file.kind), 'togli il tag e usa i segni di Markdown');
      return findingAt(tag, 'html-raw', 'I tag HTML non sono ammessi', remedy);
    });

/** Components that do not exist, or not in this kind of text. */
export const findUnknownComponents: Rule = (file) =>
  tagsOf(file)
    .filter(({ name }) => /^[A-Z]/.test(name) && componentsIn(file.kind).every((one) => one !== name))
    .map((tag) => {
      const message = Object.hasOwn(textComponents, tag.name)
        ? `<${tag.name}> qui non si può usare`
        : `Il componente <${tag.name}> non esiste`;
      return findingAt(tag, 'component-unknown', message, suggest(tag.name, componentsIn(file.kind), ''));
    });

/** Attributes that a component does not have, or has twice. */
export const findUnknownAttributes: Rule = (file) =>
  knownTags(file).flatMap(({ name, attributes, component }) =>
    attributes.flatMap(({ name: found, offset }, index): Finding[] => {
      const known = component.attributes.includes(found);
      const first = attributes.findIndex((other) => other.name === found) === index;
      if (known && first) return [];
      const message = known
        ? `L’attributo «${found}» compare due volte`
        : `<${name}> non ha l’attributo «${found}»`;
      const remedy = known ? 'lasciane uno' : suggest(found, component.attributes, '');
      return [{ rule: 'attribute-unknown', offset, found, message, remedy }];
    }),
  );

/** Attributes that a component needs. */
export const findMissingAttributes: Rule = (file) =>
  knownTags(file).flatMap((tag) =>
    tag.component.attributes
      .filter((name) => !tag.component.optional?.includes(name))
      .filter((name) => tag.attributes.every((attribute) => attribute.name !== name))
      .map((name) => {
        const message = `A <${tag.name}> manca l’attributo «${name}»`;
        return findingAt(tag, 'attribute-missing', message, `scrivi ${example(tag)}`);
      }),
  );

/** An attribute's value is a text in quotes. */
export const findBadAttributeValues: Rule = (file) =>
  knownTags(file).flatMap((tag) =>
    tag.attributes
      .filter(({ name }) => tag.component.attributes.includes(name))
      .filter(({ value }) => typeof value !== 'string' || value.trim() === '')
      .map(({ name, offset }) => {
        const message = `L’attributo «${name}» non ha un testo fra virgolette`;
        return { ...findingAt(tag, 'attribute-value', message, `scrivi ${example(tag)}`), offset };
      }),
  );

/** A component of a sentence alone on its line cuts the paragraph; one with its own lines does not fit in a sentence. */
export const findMisplacedComponents: Rule = (file) =>
  knownTags(file)
    .filter(({ type, component }) => (type === 'mdxJsxFlowElement') !== (component.place === 'flow'))
    .map((tag) => {
      const [message, remedy] =
        tag.component.place === 'text'
          ? ['da solo su una riga spezza il paragrafo', 'mettilo sulla stessa riga delle parole vicine']
          : ['sta in mezzo a una frase', 'mettilo su righe sue, con una riga vuota prima e dopo'];
      return findingAt(tag, 'component-place', `<${tag.name}> ${message}`, remedy);
    });

/** A figure or a term within a link or a term: a browser cuts a link in which another begins. */
export const findNestedLinks: Rule = (file) => {
  const tags = knownTags(file).filter(({ name }) => meanings[name].isLink);
  const links = [...nodesOf(file.body, 'link'), ...nodesOf(file.body, 'linkReference'), ...tags];
  const isWithin = ({ offset }: Tag) =>
    links.some((link) => link.offset < offset && offset < link.offset + link.source.length);
  return tags.filter(isWithin).map((tag) => {
    const message = `<${tag.name}> è un collegamento e non può stare dentro un altro`;
    const remedy = 'mettilo prima o dopo, oppure togli il collegamento attorno';
    return findingAt(tag, 'component-place', message, remedy);
  });
};

/** A component that stands around a text has one; the others do not. */
export const findWronglyFilledComponents: Rule = (file) =>
  knownTags(file)
    .filter(({ filled, component }) => filled !== component.wraps)
    .map((tag) => {
      const message = tag.component.wraps ? 'è vuoto' : 'non può contenere un testo';
      return findingAt(tag, 'component-text', `<${tag.name}> ${message}`, `scrivi ${example(tag)}`);
    });

/** Ids in tags that name nothing. Nothing is said of figures and charts while the frontmatter cannot be read. */
export const findUnknownIdsInTags: Rule = (file, catalogue) => {
  if (file.yaml?.value === undefined) return [];
  const known = figureIds(file, catalogue);
  return knownTags(file).flatMap((tag) =>
    tag.attributes.flatMap(({ name, value: id, offset: start }): Finding[] => {
      if (typeof id !== 'string' || id.trim() === '') return [];
      const { figures, target } = meanings[tag.name];
      const isFirst = name === tag.component.attributes[0];
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
    }),
  );
};
