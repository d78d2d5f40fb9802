import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '#src/publishing/check.ts';
import { recordContent } from '#src/publishing/record.ts';
import type { Published } from '#src/schemas/published.ts';
import { goodContent } from '#src/checks/sample.ts';
import { editFile, temporaryFolder } from '#tests/publishing/folder.ts';
import { recordAnew } from '#tests/publishing/record.ts';

const goodFolder = () =>
  temporaryFolder(
    Object.fromEntries(goodContent().map(({ path, text }) => [path.replace('content/', ''), text])),
  );
const readLog = (folder: string) => readFileSync(join(folder, 'published.json'), 'utf8');
const valuesOf = (folder: string, bulletin: string) =>
  (JSON.parse(readLog(folder)) as Published)[bulletin]?.values;

function edit(folder: string, name: string, edits: [from: string, to: string][]): void {
  for (const [from, to] of edits) editFile(join(folder, name), from, to);
}

const march = 'bulletins/2026-03.mdx';
const correction = (old: number, fresh: number): [string, string] => [
  'keyFigures:',
  `corrections:\n  - { date: "2026-05-01", observation: aperte, old: ${old}, new: ${fresh}, reason: Un refuso. }\nkeyFigures:`,
];
const onMayFirst: [string, string] = ['modified: "2026-04-02"', 'modified: "2026-05-01"'];

describe('recordContent', () => {
  test('writes the log that the check asks for', () => {
    const folder = goodFolder();
    expect(checkFolder(folder, '2026-06-01').problems).toMatchObject([{ rule: 'log-missing' }]);
    expect(recordContent(folder, '2026-04-02').bulletins).toEqual(['2026-02', '2026-03']);
    expect(checkFolder(folder, '2026-06-01').problems).toEqual([]);
    expect(valuesOf(folder, '2026-02')).toEqual({
      aperte: [1200],
      'per-tipo-comunali': [800],
      'per-tipo-scolastiche': [400],
      'prestiti-2026-01-31': [20000],
      'prestiti-2026-02-28': [null],
      'quota-comunali': [12.5],
      'quota-scolastiche': [8],
    });
  });

  test('refuses a bulletin that says it changed after today, and writes nothing', () => {
    const folder = goodFolder();
    expect(() => recordContent(folder, '2026-04-01')).toThrow(
      'L’ultima modifica (2026-04-02) deve ancora venire',
    );
    expect(readdirSync(folder)).not.toContain('published.json');
  });

  test('records a bulletin that is to come out later', () => {
    const folder = goodFolder();
    edit(folder, march, [
      ['releaseDate: "2026-04-02"', 'releaseDate: "2026-05-20"'],
      ['modified: "2026-04-02"', 'modified: "2026-05-20"'],
    ]);
    expect(recordContent(folder, '2026-05-01').bulletins).toContain('2026-03');
    expect(checkFolder(folder, '2026-05-01')).toMatchObject({ problems: [], scheduled: ['2026-03'] });
  });

  test('writes nothing the second time, and leaves nothing beside', () => {
    const folder = goodFolder();
    recordContent(folder, '2026-04-02');
    const log = readLog(folder);
    expect(recordContent(folder, '2026-04-02').bulletins).toEqual([]);
    expect(readLog(folder)).toBe(log);
    expect(readdirSync(folder).filter((name) => name.includes('published'))).toEqual(['published.json']);
  });

  test('adds a new observation to those that it has', () => {
    const folder = goodFolder();
    recordContent(folder, '2026-04-02');
    const added = '  - { id: mostre, indicator: mostre, value: 7, source: annuario }\nkeyFigures:';
    edit(folder, march, [['keyFigures:', added], onMayFirst]);
    expect(checkFolder(folder, '2026-06-01').problems).toMatchObject([
      { rule: 'log-behind', found: 'mostre' },
    ]);
    expect(recordContent(folder, '2026-05-01').bulletins).toEqual(['2026-03']);
    expect(valuesOf(folder, '2026-03')).toMatchObject({ aperte: [1250], mostre: [7] });
    expect(checkFolder(folder, '2026-06-01').problems).toEqual([]);
  });

  test('keeps the old value of a correction, and finds it again without its log', () => {
    const folder = goodFolder();
    recordContent(folder, '2026-04-02');
    edit(folder, march, [['value: 1250', 'value: 1260'], correction(1250, 1260), onMayFirst]);
    recordContent(folder, '2026-05-01');
    expect(valuesOf(folder, '2026-03')).toMatchObject({ aperte: [1250, 1260] });
    const log = readLog(folder);
    recordAnew(folder);
    expect(readLog(folder)).toBe(log);
  });

  test.for<[string, [string, string][], string]>([
    [
      'a value changed without a correction',
      [['value: 1250', 'value: 1260']],
      'cambia solo con una correzione',
    ],
    ['a text changed on another day', [['Servono', 'Occorrono']], 'scrivi modified: "2026-06-01"'],
    ['a fault of the content', [['Servono', 'Servono 5']], 'non viene dal registro'],
  ])('refuses %s and leaves the log as it was', ([, edits, message]) => {
    const folder = goodFolder();
    recordContent(folder, '2026-04-02');
    const log = readLog(folder);
    edit(folder, march, edits);
    expect(() => recordContent(folder, '2026-06-01')).toThrow(message);
    expect(readLog(folder)).toBe(log);
  });

  test('takes several changes on one day', () => {
    const folder = goodFolder();
    recordContent(folder, '2026-04-02');
    edit(folder, march, [['Servono', 'Occorrono']]);
    expect(recordContent(folder, '2026-04-02').bulletins).toEqual(['2026-03']);
  });
});
