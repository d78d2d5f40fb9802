import type { Catalogue } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { findingAt, type Finding } from '#src/checks/finding.ts';
import { rulesOn, subjects } from '#src/checks/rule.ts';
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
function tellTag({ offset, source }: Tag, message: string, remedy: string): Finding {
  return findingAt({ offset, source: /^<[^>]*>/.exec(source)?.[0] ?? source }, message, remedy);
}

function example({ name, component }: KnownTag): string {
  const attributes = component.attributes.map((attribute) => `${attribute}="…"`).join(' ');
  return component.wraps ? `<${name} ${attributes}>…</${name}>` : `<${name} ${attributes} />`;
}

/** Tags of a text: components that exist, with what they need, where they may stand. */
export const elementRules = rulesOn('components', 'text', [
  {
    id: 'html-raw',
    sentence: 'Un tag HTML: porterebbe nella pagina stili, programmi e altri siti.',
    example: { bulletin: { 'Il 31 marzo': '‸<b>Il</b> 31 marzo' } },
    find: (file) =>
      tagsOf(file)
        .filter(({ name }) => !/^[A-Z]/.test(name))
        .map((tag) => {
          const remedy = suggest(tag.name, componentsIn(file.kind), 'togli il tag e usa i segni di Markdown');
          return tellTag(tag, 'I tag HTML non sono ammessi', remedy);
        }),
  },
  {
    id: 'component-unknown',
    sentence: 'Un componente che non esiste, o non in questo genere di testo.',
    example: { bulletin: { '<Num id="aperte" />, con la': '‸<Nun id="aperte" />, con la' } },
    find: (file) =>
      tagsOf(file)
        .filter(({ name }) => /^[A-Z]/.test(name) && componentsIn(file.kind).every((one) => one !== name))
        .map((tag) => {
          const message = Object.hasOwn(textComponents, tag.name)
            ? `<${tag.name}> qui non si può usare`
            : `Il componente <${tag.name}> non esiste`;
          return tellTag(tag, message, suggest(tag.name, componentsIn(file.kind), ''));
        }),
  },
  {
    id: 'attribute-unknown',
    sentence: 'Un attributo che il componente non ha, o scritto due volte.',
    example: { bulletin: { '<Num id="b1-7" />': '<Num id="b1-7" ‸unit="x" />' } },
    find: (file) =>
      knownTags(file).flatMap(({ name, attributes, component }) =>
        attributes.flatMap(({ name: found, offset }, index): Finding[] => {
          const known = component.attributes.includes(found);
          const first = attributes.findIndex((other) => other.name === found) === index;
          if (known && first) return [];
          const message = known
            ? `L’attributo «${found}» compare due volte`
            : `<${name}> non ha l’attributo «${found}»`;
          const remedy = known ? 'lasciane uno' : suggest(found, component.attributes, '');
          return [{ offset, found, message, remedy }];
        }),
      ),
  },
  {
    id: 'attribute-missing',
    sentence: 'Un attributo che deve esserci e non c’è.',
    example: { bulletin: { '<Callout title="Una cautela">': '‸<Callout>' } },
    find: (file) =>
      knownTags(file).flatMap((tag) =>
        tag.component.attributes
          .filter((name) => !tag.component.optional?.includes(name))
          .filter((name) => tag.attributes.every((attribute) => attribute.name !== name))
          .map((name) => {
            const message = `A <${tag.name}> manca l’attributo «${name}»`;
            return tellTag(tag, message, `scrivi ${example(tag)}`);
          }),
      ),
  },
  {
    id: 'attribute-value',
    sentence: 'Un attributo il cui valore non è un testo fra virgolette.',
    example: { bulletin: { '<Num id="b1-7" />': '<Num ‸id={"b1-7"} />' } },
    find: (file) =>
      knownTags(file).flatMap((tag) =>
        tag.attributes
          .filter(({ name }) => tag.component.attributes.includes(name))
          .filter(({ value }) => typeof value !== 'string' || value.trim() === '')
          .map(({ name, offset }) => {
            const message = `L’attributo «${name}» non ha un testo fra virgolette`;
            return { ...tellTag(tag, message, `scrivi ${example(tag)}`), offset };
          }),
      ),
  },
  {
    id: 'component-place',
    sentence:
      'Un componente di una frase da solo su una riga, dove spezza il paragrafo, o uno che vuole righe sue dentro una frase.',
    example: { bulletin: { '<Chart id="per-tipo" />': 'Ecco ‸<Chart id="per-tipo" />' } },
    find: (file) =>
      knownTags(file)
        .filter(({ type, component }) => (type === 'mdxJsxFlowElement') !== (component.place === 'flow'))
        .map((tag) => {
          const [message, remedy] =
            tag.component.place === 'text'
              ? ['da solo su una riga spezza il paragrafo', 'mettilo sulla stessa riga delle parole vicine']
              : ['sta in mezzo a una frase', 'mettilo su righe sue, con una riga vuota prima e dopo'];
          return tellTag(tag, `<${tag.name}> ${message}`, remedy);
        }),
  },
  {
    id: 'component-place',
    sentence:
      'Una cifra o una voce del glossario dentro un collegamento: sono già collegamenti: uno dentro l’altro non funziona.',
    example: { bulletin: { Servono: '[‸<Term id="biblioteca">sale</Term>](/bollettini/) Servono' } },
    find: (file) => {
      const tags = knownTags(file).filter(({ name }) => meanings[name].isLink);
      const links = [...nodesOf(file.body, 'link'), ...nodesOf(file.body, 'linkReference'), ...tags];
      const isWithin = ({ offset }: Tag) =>
        links.some((link) => link.offset < offset && offset < link.offset + link.source.length);
      return tags.filter(isWithin).map((tag) => {
        const message = `<${tag.name}> è un collegamento e non può stare dentro un altro`;
        const remedy = 'mettilo prima o dopo, oppure togli il collegamento attorno';
        return tellTag(tag, message, remedy);
      });
    },
  },
  {
    id: 'component-text',
    sentence:
      'Un componente lasciato vuoto che deve racchiudere un testo, o con un testo dentro che non può averne.',
    example: { bulletin: { '<Term id="biblioteca">biblioteche</Term>': '‸<Term id="biblioteca" />' } },
    find: (file) =>
      knownTags(file)
        .filter(({ filled, component }) => filled !== component.wraps)
        .map((tag) => {
          const message = tag.component.wraps ? 'è vuoto' : 'non può contenere un testo';
          return tellTag(tag, `<${tag.name}> ${message}`, `scrivi ${example(tag)}`);
        }),
  },
  {
    id: 'reference-unknown',
    sentence:
      'Un componente che nomina una cifra, un grafico o una voce che non c’è. Non si dice nulla finché la testata non si legge.',
    example: { bulletin: { '<Num id="b1-7" />': '<Num id="‸b1-8" />' } },
    find: (file, catalogue) => {
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
          return [{ offset, found: id, message, remedy }];
        }),
      );
    },
  },
]);
