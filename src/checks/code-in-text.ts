import { findingAt, firstLine } from '#src/checks/finding.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { nodesOf } from '#src/checks/mdx-body.ts';

/** The text of an editor holds no code: MDX would run it when the site is built. */
export const codeRules = rulesOn('components', 'text', [
  {
    id: 'mdx-import',
    sentence: 'Una riga import o export: è codice, e i componenti si usano senza.',
    example: { bulletin: { 'Il 31 marzo': '‸import fs from "fs"\n\nIl 31 marzo' } },
    find: ({ body }) =>
      nodesOf(body, 'mdxjsEsm').map(({ offset, source }) =>
        findingAt(
          { offset, source: firstLine(source) },
          'Le righe import ed export non sono ammesse',
          'toglila: i componenti si possono usare senza',
        ),
      ),
  },
  {
    id: 'mdx-expression',
    sentence: 'Un’espressione fra parentesi graffe, commenti compresi: è codice.',
    example: { bulletin: { 'Il 31 marzo': 'È il ‸{1 + 1} 31 marzo' } },
    find: ({ body }) =>
      [...nodesOf(body, 'mdxFlowExpression'), ...nodesOf(body, 'mdxTextExpression')].map(
        ({ offset, source }) => ({
          offset,
          found: source,
          message: 'Le espressioni fra parentesi graffe non sono ammesse',
          remedy: 'scrivi testo, oppure <Num id="…" /> per una cifra',
        }),
      ),
  },
  {
    id: 'code-in-bulletin',
    sentence: 'Un componente fra accenti gravi in un bollettino: si vedrebbe come è scritto.',
    example: { bulletin: { Servono: 'Sono ‸`<Num id="aperte" />`. Servono' } },
    find: ({ kind, body }) =>
      (kind === 'bulletin' ? [...nodesOf(body, 'code'), ...nodesOf(body, 'inlineCode')] : [])
        .filter(({ source }) => /<\/?[A-Z]/.test(source))
        .map(({ offset, source }) =>
          findingAt(
            { offset, source: firstLine(source) },
            'Fra accenti gravi un componente si vede come è scritto',
            'togli gli accenti gravi',
          ),
        ),
  },
]);
