import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { clockDay } from '#src/commands/today.ts';
import { fromDayNumber, toDayNumber } from '#src/lib/day.ts';
import { recordContent } from '#src/publishing/record.ts';
import { filesOf, siteFolder } from '#tests/site/built-site.ts';
import { workFolder } from '#tests/publishing/folder.ts';
import { build, changedFiles, copyContent, library, read, tryBuild } from '#tests/site/builds.ts';

const work = workFolder();

describe('building again', () => {
  test('gives the same bytes', async () => {
    const again = join(work, 'again');
    expect(await tryBuild('content', again)).toMatchObject({ status: 0 });
    expect(filesOf(again).length).toBeGreaterThan(100);
    expect(changedFiles(siteFolder, again)).toEqual([]);
  });

  test('gives the same bytes in a process that has built another site', async () => {
    await build(library, join(work, 'other'));
    expect(changedFiles(siteFolder, await build('content', join(work, 'after')))).toEqual([]);
  });
});

describe('what is not out yet', () => {
  const content = join(work, 'unpublished');
  const early = join(work, 'early');
  const onTheDay = join(work, 'on-the-day');

  /** The newest bulletin once more, under another name and with other fields. */
  function addBulletin(id: string, ...edits: [from: string, to: string][]): void {
    const text = readFileSync(join(content, 'bulletins/2026-03.mdx'), 'utf8');
    const changed = edits.reduce((done, [from, to]) => done.replace(from, to), text);
    writeFileSync(join(content, 'bulletins', `${id}.mdx`), changed);
  }

  /** Files of a site, those of the search index unpacked, in which a text stands. */
  function filesWith(site: string, text: string): string[] {
    return filesOf(site).filter((file) => {
      const bytes = readFileSync(join(site, file));
      return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).includes(text);
    });
  }

  beforeAll(async () => {
    copyContent(library, content);
    const title = 'title: La rete supera la meta del 2025';
    const releasedOn = (day: string): [string, string][] => [
      ['releaseDate: "2026-03-30"', `releaseDate: "${day}"`],
      ['modified: "2026-03-30"', `modified: "${day}"`],
    ];
    const draft: [string, string] = [title, 'title: Questa è una bozza\ndraft: true'];
    const scheduled: [string, string] = [title, 'title: Questo esce in ottobre'];
    const worth = (value: number): [string, string] => [
      '    value: 97\n',
      `    value: ${value}\n    note: Ora sono contate anche le scuole, prima erano 97.\n`,
    ];
    const asOf = (day: string): [string, string] => ['asOf: "2026-03-15"', `asOf: "${day}"`];
    addBulletin('2026-09', draft, worth(876543), asOf('2026-03-16'), ...releasedOn('2026-09-20'));
    addBulletin(
      '2026-10',
      scheduled,
      worth(987654),
      asOf('2026-03-17'),
      ['A marzo 2026', 'A ottobre'],
      ...releasedOn('2026-10-20'),
    );
    recordContent(content, '2026-10-20');
    await build(content, early, '2026-10-19');
    await build(content, onTheDay, '2026-10-20');
  });

  test.for(['Questa è una bozza', '876.543', '876543', 'bollettini/2026-09'])(
    'a draft is nowhere: %s',
    (text) => {
      expect([...filesWith(early, text), ...filesWith(onTheDay, text)]).toEqual([]);
      expect(filesOf(onTheDay).filter((file) => file.includes('2026-09'))).toEqual([]);
    },
  );

  test.for(['Questo esce in ottobre', '987.654', '987654', 'bollettini/2026-10'])(
    'a bulletin is nowhere before its day, and out on it: %s',
    (text) => {
      expect(filesWith(early, text)).toEqual([]);
      expect(filesWith(onTheDay, text).length).toBeGreaterThan(2);
      expect(filesOf(early).filter((file) => file.includes('2026-10'))).toEqual([]);
    },
  );

  test('a site that nobody gave a day is not built with what is to come out later', async () => {
    const day = fromDayNumber(toDayNumber(clockDay()) + 40);
    const text = readFileSync(join(library, 'bulletins/2026-03.mdx'), 'utf8');
    const planned = copyContent(library, join(work, 'planned'));
    writeFileSync(
      join(planned, 'bulletins', `${day.slice(0, 7)}.mdx`),
      text
        .replace('title: La rete supera la meta del 2025', 'title: Questo esce fra un mese')
        .replace('A marzo 2026 le', 'Le')
        .replaceAll('"2026-03-30"', `"${day}"`),
    );
    recordContent(planned, clockDay());
    const { status, stderr } = await tryBuild(planned, early);
    expect(status).toBe(1);
    expect(stderr).toContain(`${day.slice(0, 7)}.\nPer costruire il sito senza: npm run build -- --today`);
  });

  test.for(['2026-02-30', 'domani', '1/12/2026'])('the day %s is refused', async (day) => {
    const { status, stderr } = await tryBuild(library, early, { args: ['--today', day] });
    expect(status).toBe(1);
    expect(stderr).toContain('scrivi --today AAAA-MM-GG');
  });

  test.for([
    ['an observation is taken away', 'bulletins/2025-09.mdx', 'id: sera\n', 'id: altro\n', 'sera'],
    [
      'a link leads nowhere',
      'bulletins/2025-09.mdx',
      '/bollettini/2025-03/',
      '/bollettini/2025-04/',
      '2025-04',
    ],
    ['a chart is taken out of the text', 'bulletins/2026-03.mdx', '<Chart id="per-tipo" />', '', 'per-tipo'],
    ['a field is misspelt', 'indicators/aperte-la-sera.yaml', 'shortName', 'shortname', 'shortName'],
  ])('nothing is published when %s', async ([name = '', file = '', from = '', to = '', named = '']) => {
    const faulty = copyContent(library, join(work, name), [{ file, from, to }]);
    const before = filesOf(early).map((path) => [path, read(early, path)]);
    const { status, stderr } = await tryBuild(faulty, early);
    expect(status).toBe(1);
    expect(stderr).toContain(named);
    expect(stderr).toMatch(/\.(mdx|yaml):\d+:\d+/);
    expect(filesOf(early).map((path) => [path, read(early, path)])).toEqual(before);
  });
});
