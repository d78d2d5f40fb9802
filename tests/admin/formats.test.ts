import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createFormat } from '#src/admin/formats.ts';
import type { FormValues } from '#src/admin/read-values.ts';
import { classify, isIgnored } from '#src/checks/content-tree.ts';
import { readFieldTree } from '#src/schemas/field-tree.ts';
import { kinds, type Kind } from '#src/schemas/kinds.ts';

const formatOf = (kind: Kind, hasBody: boolean) => createFormat(readFieldTree(kinds[kind].schema), hasBody);

const entries = ['content', 'tests/fixtures/biblioteche'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const found = isIgnored(file) ? null : classify(file);
    return found ? [{ path: `${root}/${file}`, kind: found.kind }] : [];
  }),
);

const bulletin = `---
# Un commento in testa.
title: Uno
draft: true
about:
  measures: [linea]
  items:
    tipo: [comuni, scuole] # le voci
observations:
  - id: prima # la prima
    indicator: aperte
    value: 12
    source: fonte
  - id: seconda
    indicator: aperte
    value: null
    status: missing
    breakdown: { regione: lazio }
    source: fonte
series:
  - id: mesi
    indicator: aperte
    source: fonte
    values:
      "2024-10-31": 7
      "2024-09-30": null
keyFigures: [prima]
charts:
  - kind: bars
    id: confronto
    title: Due barre
    summary: Sono due.
    observations: [prima, seconda]
---

Un testo con <Num id="prima" />.
`;

/** The text that a bulletin becomes when its form is changed. */
function changed(edit: (values: FormValues) => void, text = bulletin): string {
  const { fromFile, toFile } = formatOf('bulletin', true);
  // The program copies values by way of paths: what the form holds is plain.
  const values = JSON.parse(JSON.stringify(fromFile(text.trim()))) as FormValues;
  edit(values);
  return toFile(values);
}

const rows = (values: FormValues, name: string) => values[name] as FormValues[];

/** The text that the bulletin becomes when fields of its first observation are changed. */
const withObservation = (fields: FormValues) =>
  changed((values) => Object.assign(rows(values, 'observations')[0] ?? {}, fields));

describe('createFormat', () => {
  test.for(entries)('writes $path as it was when nothing changed', ({ path, kind }) => {
    const text = readFileSync(path, 'utf8');
    const { fromFile, toFile } = formatOf(kind, path.endsWith('.mdx'));
    expect(toFile(JSON.parse(JSON.stringify(fromFile(text.trim()))) as FormValues)).toBe(text);
  });

  const windows = (text: string) => text.replaceAll('\n', '\r\n');
  const withBlanks = (text: string) => text.replace('---', '--- ').replace('\n---\n', '\n---\t \n');
  test.for<[string, (text: string) => string]>([
    ['lines of Windows', windows],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['blanks after the dashes', withBlanks],
    ['all of them', (text) => `\uFEFF${windows(withBlanks(text))}`],
  ])('opens a file with %s, which the check takes, and writes it back so', ([, made]) => {
    const { fromFile, toFile } = formatOf('bulletin', true);
    const values = fromFile(made(bulletin));
    expect(values['body']).toBe('Un testo con <Num id="prima" />.\n');
    expect(toFile(values)).toBe(made(bulletin));
    values['title'] = 'Due';
    expect(toFile(values)).toBe(made(bulletin.replace('title: Uno', 'title: Due')));
    const sources = made('# Le fonti.\nuna:\n  title: Una\n');
    const list = formatOf('sources', false);
    expect(list.toFile(list.fromFile(sources))).toBe(sources);
  });

  test('changes only the line of a value, and keeps what stands beside it', () => {
    expect(withObservation({ value: '13' })).toBe(bulletin.replace('value: 12', 'value: 13'));
    expect(changed((values) => (values['title'] = 'Due: il seguito'))).toBe(
      bulletin.replace('title: Uno', 'title: "Due: il seguito"'),
    );
  });

  test.for(['4.083', '4.000', '010', '1,5', 'molte'])(
    'writes %s as it was typed, for the check to judge',
    (typed) => {
      expect(withObservation({ value: typed })).toMatch(
        new RegExp(`value: "?${typed.replace('.', '\\.')}"?\\n`),
      );
    },
  );

  test('writes null where a value that may be missing is blank', () => {
    expect(withObservation({ value: '' })).toBe(bulletin.replace('value: 12', 'value: null'));
  });

  test('writes no field that is blank, nor one that only says what holds without it', () => {
    const text = changed((values) => {
      Object.assign(rows(values, 'observations')[0] ?? {}, { note: '', asOf: null, precision: 'exact' });
      values['corrections'] = [];
    });
    expect(text).toBe(bulletin);
  });

  test('writes a field that differs from what holds without it, in the order of the schema', () => {
    expect(withObservation({ precision: 'over' })).toBe(
      bulletin.replace('value: 12\n', 'value: 12\n    precision: over\n'),
    );
  });

  test('keeps the order of names that the form has sorted, and puts new ones last', () => {
    const text = changed((values) => {
      const series = rows(values, 'series')[0] ?? {};
      series['values'] = { '2024-09-30': '', '2024-10-31': '7', '2024-11-30': '8' };
    });
    expect(text).toBe(
      bulletin.replace('"2024-09-30": null\n', '"2024-09-30": null\n      "2024-11-30": 8\n'),
    );
  });

  test('takes the items of a name from one text, and keeps what stands beside them', () => {
    const withItems = (items: Record<string, string>) =>
      changed((values) => Object.assign(values['about'] as FormValues, { items }));
    expect(withItems({ tipo: 'comuni,  province , scuole' })).toBe(
      bulletin.replace('[comuni, scuole]', '[comuni, province, scuole]'),
    );
    expect(withItems({ tipo: '', area: 'nord' })).toBe(
      bulletin.replace('[comuni, scuole] # le voci', '[] # le voci\n    area: [nord]'),
    );
  });

  test('adds, takes away and moves items with their comments', () => {
    const text = changed((values) => {
      const [first, second] = rows(values, 'observations');
      values['observations'] = [
        second,
        { id: 'terza', indicator: 'aperte', value: '3', source: 'fonte' },
        first,
      ];
    });
    const [, before = '', after = ''] = /observations:\n([\s\S]*?)series:\n([\s\S]*)/.exec(text) ?? [];
    expect(before).toMatch(
      /id: seconda[\s\S]*id: terza\n {4}indicator: aperte\n {4}value: 3\n[\s\S]*id: prima # la prima/,
    );
    expect(after).toContain('observations: [prima, seconda]');
    expect(
      changed((values) => (values['observations'] = rows(values, 'observations').slice(1))),
    ).not.toContain('12');
  });

  test('drops the fields of the other kinds when a chart becomes another', () => {
    const text = changed(
      (values) =>
        (values['charts'] = [
          {
            kind: 'line',
            id: 'confronto',
            title: 'Due barre',
            summary: 'Sono due.',
            lines: [{ indicator: 'aperte' }],
            targets: true,
          },
        ]),
    );
    expect(text).toContain('kind: line');
    expect(text).not.toContain('[prima, seconda]');
    expect(text).not.toContain('targets');
  });

  test('writes a new file with days in quotes and short lists on a line', () => {
    const { toFile } = formatOf('bulletin', true);
    const text = toFile({
      title: 'Nuovo',
      releaseDate: '2024-10-10',
      draft: true,
      observations: [{ id: 'una', value: '5', breakdown: { regione: 'lazio' } }],
      keyFigures: ['una'],
      body: 'Testo.',
    });
    expect(text).toBe(`---
title: Nuovo
releaseDate: "2024-10-10"
draft: true
observations:
  - id: una
    value: 5
    breakdown: { regione: lazio }
keyFigures: [una]
---

Testo.
`);
  });

  test('reads a map of sources as a list with their names, and writes it back', () => {
    const { fromFile, toFile } = formatOf('sources', false);
    const values = fromFile('# Le fonti.\nuna:\n  title: Una\n  date: "2024-01-01"');
    expect(values['entries']).toEqual([{ id: 'una', title: 'Una', date: '2024-01-01' }]);
    values['entries'] = [...(values['entries'] as object[]), { id: 'due', title: 'Due', date: '2024-02-02' }];
    expect(toFile(values)).toBe(
      '# Le fonti.\nuna:\n  title: Una\n  date: "2024-01-01"\ndue:\n  title: Due\n  date: "2024-02-02"\n',
    );
  });

  test('keeps fields that the schema does not know: the check names them', () => {
    const text = bulletin.replace('title: Uno', 'titel: Uno');
    expect(changed(() => undefined, text)).toBe(text);
  });

  test('puts on one line a text that was typed on two', () => {
    expect(changed((values) => (values['title'] = 'Prima\n  seconda'))).toContain('title: Prima seconda\n');
  });

  test.for([
    '',
    'Solo testo',
    '---\ntitle: "aperto\n---\n',
    '---\ntitle: Uno\n---\nsummary: Due\ndraft: true\n---\n',
  ])('refuses what it cannot read: %j', (text) => {
    expect(() => formatOf('bulletin', true).fromFile(text)).toThrow();
  });
});
