import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { filesOf, siteFolder } from '#tests/site/built-site.ts';

const work = mkdtempSync(join(tmpdir(), 'bollettino-rebuild-'));
afterAll(() => rmSync(work, { recursive: true }));

/** A copy of the content with one text replaced in one file; throws if the text is not there once. */
function contentWith(name: string, file: string, from: string, to: string): string {
  const content = join(work, name);
  cpSync('content', content, { recursive: true });
  const text = readFileSync(join(content, file), 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${file} does not hold once: ${from}`);
  writeFileSync(join(content, file), text.replace(from, to));
  return content;
}

function build(content: string, out: string): string {
  execFileSync('node', ['src/commands/build.ts', '--out', out], {
    env: { ...process.env, CONTENT_DIR: content },
    stdio: 'pipe',
  });
  return out;
}

/** The files that are not the same in two folders; a file that only one has counts. */
function changedFiles(before: string, after: string): string[] {
  const read = (folder: string) =>
    new Map(filesOf(folder).map((file) => [file, readFileSync(join(folder, file), 'base64')]));
  const [a, b] = [read(before), read(after)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file)).toSorted();
}

const withoutSearch = (files: string[]) => files.filter((file) => !file.startsWith('pagefind/'));
const text = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

describe('building again', () => {
  test('gives the same bytes', () => {
    const again = build('content', join(work, 'again'));
    expect(filesOf(again).length).toBeGreaterThan(40);
    expect(changedFiles(siteFolder, again)).toEqual([]);
  });

  test('with another value of an observation changes that number everywhere, and nothing else', () => {
    const content = contentWith('services', 'bulletins/2024-10.mdx', 'value: 25000', 'value: 26000');
    const after = build(content, join(work, 'after-services'));
    const changed = withoutSearch(changedFiles(siteFolder, after));
    expect(changed).toEqual(
      [
        'index.html',
        'feed.json',
        'feed.xml',
        'bollettini/index.html',
        'bollettini/2024-10/index.html',
        'bollettini/2024-10/dati.csv',
        'bollettini/2024-10/dati.json',
        'cerca/index.html',
        'indicatori/index.html',
        'indicatori/servizi-sul-cloud/index.html',
        'indicatori/servizi-sul-cloud/dati.csv',
        'indicatori/servizi-sul-cloud/dati.json',
      ].toSorted(),
    );
    for (const file of changed) {
      const back = text(after, file).replaceAll('26.000', '25.000').replaceAll('26000', '25000');
      expect(back, file).toBe(text(siteFolder, file));
    }
  });

  test('with another value of a charted observation moves the drawing, its live model and its table', () => {
    const content = contentWith('local', 'bulletins/2024-10.mdx', 'value: 4083', 'value: 4091');
    const after = build(content, join(work, 'after-local'));
    const changed = withoutSearch(changedFiles(siteFolder, after));
    expect(changed).toEqual(
      expect.arrayContaining([
        'bollettini/2024-10/index.html',
        'bollettini/2024-10/grafici/misura-1-2.csv',
        'bollettini/2024-10/grafici/misura-1-2.svg',
        'bollettini/2024-10/grafici/verso-il-2026.csv',
        'bollettini/2024-10/grafici/verso-il-2026.svg',
        'indicatori/pa-locali-cloud/index.html',
      ]),
    );
    expect(changed.filter((file) => /2024-05|2023-10|glossario|guide/.test(file))).toEqual([]);
    const page = text(after, 'bollettini/2024-10/index.html');
    // Twice as SVG, once in the live model, in the text, the key figure and both tables.
    expect(page.match(/4\.091/g)?.length).toBeGreaterThanOrEqual(8);
    expect(page).toContain('"value":4091');
    // What is left of 4.083 is the target, which has a value of its own.
    expect(page).toContain('data-figure="m1c1-139"');
    expect(page).not.toMatch(/data-figure="2024-10\/pa-locali"[^>]*>4\.083/);
  });

  test('under a base path puts it before every address', () => {
    const content = contentWith(
      'base',
      'site.yaml',
      'https://bollettino.example/',
      'https://ente.example/dati/pa/',
    );
    const after = build(content, join(work, 'after-base'));
    const pages = filesOf(after).filter((file) => file.endsWith('.html'));
    const addresses = pages.flatMap((file) =>
      [...text(after, file).matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map((m) => m[1] ?? ''),
    );
    expect(addresses.length).toBeGreaterThan(200);
    expect(addresses.filter((address) => !address.startsWith('/dati/pa/'))).toEqual([]);
    expect(text(after, 'feed.xml')).toContain('https://ente.example/dati/pa/bollettini/2024-10/');
  });

  test.for([
    [
      'an observation is taken away',
      'bulletins/2024-10.mdx',
      'id: servizi-sul-cloud\n',
      'id: altro\n',
      'servizi-sul-cloud',
    ],
    [
      'a link leads nowhere',
      'bulletins/2024-10.mdx',
      '](/bollettini/2024-05/)',
      '](/bollettini/2024-06/)',
      '/bollettini/2024-06/',
    ],
    [
      'a chart is taken out of the text',
      'bulletins/2024-10.mdx',
      '<Chart id="verso-il-2026" />',
      '',
      'verso-il-2026',
    ],
    ['a field is misspelt', 'indicators/risorse.yaml', 'shortName', 'shortname', 'shortName'],
  ])('stops, and publishes nothing, when %s', ([name = '', file = '', from = '', to = '', named = '']) => {
    const content = contentWith(name, file, from, to);
    const out = join(work, 'after-local');
    const before = filesOf(out).map((path) => [path, text(out, path)]);
    const run = spawnSync('node', ['src/commands/build.ts', '--out', out], {
      env: { ...process.env, CONTENT_DIR: content },
      encoding: 'utf8',
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(named);
    expect(run.stderr).toMatch(/\.(mdx|yaml):\d+:\d+/);
    expect(filesOf(out).map((path) => [path, text(out, path)])).toEqual(before);
  });
});
