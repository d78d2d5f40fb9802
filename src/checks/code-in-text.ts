import type { Rule } from '#src/checks/rule.ts';
import { nodesOf } from '#src/checks/mdx-body.ts';

/** The text of an editor holds no code: MDX would run it when the site is built. */
export const findImports: Rule = ({ body }) =>
  nodesOf(body, 'mdxjsEsm').map(({ offset, source }) => ({
    rule: 'mdx-import',
    offset,
    found: source.split(/[\r\n]/)[0] ?? '',
    message: 'Le righe import ed export non sono ammesse',
    remedy: 'toglila: i componenti si possono usare senza',
  }));

/** `{…}` is code too, comments included. */
export const findExpressions: Rule = ({ body }) =>
  [...nodesOf(body, 'mdxFlowExpression'), ...nodesOf(body, 'mdxTextExpression')].map(
    ({ offset, source }) => ({
      rule: 'mdx-expression',
      offset,
      found: source,
      message: 'Le espressioni fra parentesi graffe non sono ammesse',
      remedy: 'scrivi testo, oppure <Num id="…" /> per una cifra',
    }),
  );

/** A component between grave accents is shown as it is written: guides want that, a bulletin never does. */
export const findComponentsInCode: Rule = ({ kind, body }) =>
  (kind === 'bulletin' ? [...nodesOf(body, 'code'), ...nodesOf(body, 'inlineCode')] : [])
    .filter(({ source }) => /<\/?[A-Z]/.test(source))
    .map(({ offset, source }) => ({
      rule: 'code-in-bulletin',
      offset,
      found: source.split(/[\r\n]/)[0] ?? '',
      message: 'Fra accenti gravi un componente si vede come è scritto',
      remedy: 'togli gli accenti gravi',
    }));
