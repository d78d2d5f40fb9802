import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '#src/publishing/check.ts';
import { runCommand } from '#tests/commands/command.ts';
import { editFile, temporaryFolder } from '#tests/publishing/folder.ts';
import { copyContent, library } from '#tests/site/builds.ts';

const title = ['--title', 'Una notizia'];
const copy = () => copyContent(library, temporaryFolder());
const start = (content: string, ...args: string[]) => runCommand('new', args, { CONTENT_DIR: content });
const draftOf = (content: string, period: string) =>
  readFileSync(join(content, 'bulletins', `${period}.mdx`), 'utf8');

/** The lines that the check finds fault with in one bulletin, as they stand there. */
function faultyLines(content: string, period: string): [string, string][] {
  const lines = draftOf(content, period).split('\n');
  return checkFolder(content, '2026-11-23')
    .problems.filter(({ file }) => file.endsWith(`${period}.mdx`))
    .map(({ rule, line }) => [rule, lines[line - 1] ?? '']);
}

describe('npm run new', () => {
  test('writes a draft from the figures of the last bulletin', async () => {
    const content = copy();
    const { code, output } = await start(content, '--period', '2026-09', ...title);
    expect([code, output]).toEqual([0, expect.stringContaining('bulletins/2026-09.mdx»')]);
    const text = draftOf(content, '2026-09');
    for (const part of [
      'title: "Una notizia"',
      'draft: true',
      '  - id: collegate\n    indicator: biblioteche-collegate\n    value: # precedente: 97 al 2026-03-15\n    source: DA-SCRIVERE # precedente: rapporto-2026-03',
      '    value: # precedente: oltre 31,8 % al 2026-03-15',
      '    by: tipo-di-biblioteca',
      '      di-paese: # precedente: 58 al 2026-03-15',
      'keyFigures: [collegate, sera, spesa]',
      '<Num id="collegate" />, <Num id="sera" />, <Num id="spesa" />',
      '<Chart id="per-tipo" />',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('collegate-settembre');
  });

  test('asks what the text is about where the search can be limited to it', async () => {
    const content = copy();
    const programme = join(content, 'programme.yaml');
    editFile(programme, 'dimensions:\n', 'filterBy: tipo-di-biblioteca\ndimensions:\n');
    await start(content, '--period', '2026-09', '--indicators', 'prestiti-in-rete', ...title);
    expect(draftOf(content, '2026-09')).toContain(
      'about:\n  measures: [linea-scaffali]\n  items:\n    # Tipo di biblioteca: di-paese, di-quartiere, viaggianti. Se nessuna: []\n    tipo-di-biblioteca: [DA-SCRIVERE]\n',
    );
    expect(faultyLines(content, '2026-09')).toContainEqual([
      'placeholder',
      '    tipo-di-biblioteca: [DA-SCRIVERE]',
    ]);
  });

  test('leaves to the check exactly what is to fill in, each once', async () => {
    const content = copy();
    await start(content, '--period', '2026-09', ...title);
    const faults = faultyLines(content, '2026-09');
    const toFill = draftOf(content, '2026-09')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .filter((line) => /^[^#]*(DA-SCRIVERE|AAAA-MM-GG)|: # precedente/.test(line));
    expect(faults.map(([, line]) => line)).toEqual(toFill);
    expect(Map.groupBy(faults, ([rule]) => rule).get('value-blank')).toHaveLength(7);
  });

  test('makes a bulletin that is in order once it is filled in', async () => {
    const content = copy();
    await start(content, '--period', '2026-09', '--indicators', 'prestiti-in-rete', ...title);
    const file = join(content, 'bulletins', '2026-09.mdx');
    const filled = draftOf(content, '2026-09')
      .replace(/value: #.*/, 'value: 960')
      .replace('source: DA-SCRIVERE', 'source: rapporto-2026-03')
      .replaceAll('AAAA-MM-GG', '2026-03-25')
      .replace('releaseDate: "2026-03-25"', 'releaseDate: "2026-09-01"')
      .replace('modified: "2026-03-25"', 'modified: "2026-09-01"')
      .replaceAll('DA-SCRIVERE', 'Scritto');
    writeFileSync(file, filled);
    expect(faultyLines(content, '2026-09')).toEqual([]);
  });

  test('starts an archive that is empty', async () => {
    const content = copy();
    rmSync(join(content, 'bulletins'), { recursive: true });
    const refused = await start(content, '--period', '2026-09', ...title);
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('manca --indicators.')]);
    const { code } = await start(content, '--period', '2026-09', '--indicators', 'aperte-la-sera', ...title);
    expect(code).toBe(0);
    expect(draftOf(content, '2026-09')).toContain('    value:\n    source: DA-SCRIVERE\n');
    expect(faultyLines(content, '2026-09').map(([rule]) => rule)).not.toContain('reference-unknown');
  });

  test('takes the day of Italy, also where it is still that of before', async () => {
    const content = copy();
    rmSync(join(content, 'bulletins'), { recursive: true });
    const clock = `globalThis.Date = class extends Date { constructor(...at) { super(...(at.length > 0 ? at : ['2026-12-31T23:30:00Z'])); } };`;
    const options = `--import=data:text/javascript,${encodeURIComponent(clock)}`;
    const { output } = await runCommand('new', [], { CONTENT_DIR: content, NODE_OPTIONS: options });
    expect(output).toContain('--period 2027-01');
  });

  test('goes on from the bulletin before its period, not from a draft', async () => {
    const content = copy();
    await start(content, '--period', '2026-09', ...title);
    await start(content, '--period', '2025-06', ...title);
    expect(draftOf(content, '2025-06')).toContain('dal bollettino 2025-03');
    const { output } = await start(content);
    expect(output).toContain('--period 2026-10');
  });

  test.for([
    ['no period and no title', [], 'manca --period e --title.'],
    ['no title', ['--period', '2026-09'], 'manca --title.'],
    ['a period that is there', ['--period', '2026-03', ...title], 'Il bollettino 2026-03 c’è già'],
    ['a month that is none', ['--period', '2026-13', ...title], '«2026-13» non è un periodo'],
    ['a path', ['--period', '../2026-09', ...title], '«../2026-09» non è un periodo'],
    [
      'an unknown indicator',
      ['--period', '2026-09', '--indicators', 'aperte-la-serra', ...title],
      'L’indicatore «aperte-la-serra» non esiste: forse intendevi «aperte-la-sera».',
    ],
    ['no indicator', ['--period', '2026-09', '--indicators', '', ...title], 'L’indicatore «» non esiste'],
    ['a long title', ['--period', '2026-09', '--title', 'a'.repeat(66)], 'al massimo 65 caratteri'],
    ['an unknown option', ['--force'], 'Questa opzione non c’è'],
  ] as const)('refuses %s and writes nothing', async ([, args, message]) => {
    const content = copy();
    const { code, output } = await start(content, ...args);
    expect([code, output]).toEqual([1, expect.stringContaining(message)]);
    expect(checkFolder(content, '2026-11-23').files).toHaveLength(
      checkFolder(library, '2026-11-23').files.length,
    );
  });

  test('refuses a file that is the same on other computers', async () => {
    const content = copy();
    writeFileSync(join(content, 'bulletins', '2026-09.MDX'), '');
    const { code, output } = await start(content, '--period', '2026-09', ...title);
    expect([code, output]).toEqual([1, expect.stringContaining('2026-09.MDX»): non lo sovrascrivo')]);
  });

  test('of two at once only one writes', async () => {
    const content = copy();
    const ended = await Promise.all(
      ['Uno', 'Due', 'Tre'].map((name) => start(content, '--period', '2026-09', '--title', name)),
    );
    expect(ended.map(({ code }) => code).toSorted()).toEqual([0, 1, 1]);
  });
});
