import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import type { Problem } from '#src/checks/problem.ts';
import { checkFolder } from '#src/publishing/check.ts';
import { temporaryFolder, writeFiles } from '#tests/publishing/folder.ts';

const good = 'tests/fixtures/good';
const bad = 'tests/fixtures/bad';
const table = 'expected.yaml';
const today = '2026-11-23';

/** The files with one fault each, and what is to be said of them: `rule line:column`, once or as often as is right. */
const expected = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .parse(parse(readFileSync(join(bad, table), 'utf8')));

/** The file of the good content that a bad one takes the place of: `site/key-misspelt.yaml` is a `site.yaml`. */
const placeOf = (file: string) => file.replace(/\/[^/]+(\.\w+)$/, '$1');

/** A problem as the tables write it: the file, unless it is `place`, then rule, line and column. */
function tell(folder: string, place: string, { file, rule, line, column }: Problem): string {
  const path = relative(folder, file).split(sep).join('/');
  return `${path === place ? '' : `${path} `}${rule} ${line}:${column}`;
}

/** An editor reads every problem in Italian, with what to do; these are words of the libraries. */
function expectWords(problems: Problem[]): void {
  for (const { message, remedy } of problems) {
    expect(message).toMatch(/^[A-ZÈ«<].+[^.]$/);
    expect(remedy).not.toBe('');
    expect(`${message} ${remedy}`).not.toMatch(
      /\b(?:expected|unexpected|invalid|error|must|should|undefined)\b/i,
    );
  }
}

/** The good content with more files, or others; `null` takes one away. */
function folderWith(files: Record<string, string | Buffer | null>): string {
  const folder = temporaryFolder();
  cpSync(good, folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    if (text === null) rmSync(join(folder, path));
    else writeFiles(folder, { [path]: text });
  }
  return folder;
}

const toldIn = (folder: string) => {
  const { problems } = checkFolder(folder, today);
  expectWords(problems);
  return problems.map((problem) => tell(folder, '', problem));
};

const goodText = (path: string) => readFileSync(join(good, path), 'utf8');

const guide = `---
title: Una guida in più
summary: Un testo che non c’era.
order: 2
modified: "2026-04-02"
---

Ciao.
`;

const bulletin = `---
title: Una notizia in più
summary: Un sommario che non c’era.
standfirst: Un occhiello.
releaseDate: "2026-06-02"
asOf: "2026-03-31"
modified: "2026-06-02"
observations:
  - { id: mostra, indicator: quota-digitale, value: 12.6, asOf: "2026-03-30", source: annuario }
keyFigures: [mostra]
---

Ciao.
`;

/** Faults that are in a file's name or size, not in its text. */
const faultyFiles: { name: string; files: Record<string, string | Buffer | null>; told: string[] }[] = [
  {
    name: 'a month without its zero',
    files: { 'bulletins/2026-5.mdx': bulletin },
    told: ['bulletins/2026-5.mdx file-period 1:1'],
  },
  {
    name: 'a month in words',
    files: { 'bulletins/maggio-2026.mdx': bulletin },
    told: ['bulletins/maggio-2026.mdx file-period 1:1'],
  },
  {
    name: 'a thirteenth month',
    files: { 'bulletins/2026-13.mdx': bulletin },
    told: ['bulletins/2026-13.mdx file-period 1:1'],
  },
  {
    name: 'the name that a browser gives to a second copy',
    files: { 'bulletins/2026-05 (1).mdx': bulletin },
    told: ['bulletins/2026-05 (1).mdx file-period 1:1'],
  },
  {
    name: 'a bulletin in Markdown',
    files: { 'bulletins/2026-05.md': bulletin },
    told: ['bulletins/2026-05.md file-unknown 1:1'],
  },
  {
    name: 'the other ending of YAML',
    files: { 'indicators/mostre.yml': goodText('indicators/prestiti.yaml') },
    told: ['indicators/mostre.yml file-unknown 1:1'],
  },
  {
    name: 'blanks and capitals in a name',
    files: { 'docs/Guida nuova.mdx': guide },
    told: ['docs/Guida nuova.mdx file-name 1:1'],
  },
  {
    name: 'an accent in a name',
    files: { 'docs/perché.mdx': guide },
    told: ['docs/perché.mdx file-name 1:1'],
  },
  {
    name: 'two names that differ by case',
    files: { 'docs/Leggere-i-dati.mdx': guide },
    told: ['docs/Leggere-i-dati.mdx file-name 1:1', 'docs/leggere-i-dati.mdx file-twin 1:1'],
  },
  {
    name: 'two names that differ by how an accent is stored',
    files: {
      'docs/perch\u00e9.mdx': guide,
      'docs/perche\u0301.mdx': guide.replace('in più', 'ancora').replace('non c’era', 'manca'),
    },
    told: [
      'docs/perche\u0301.mdx file-name 1:1',
      'docs/perch\u00e9.mdx file-name 1:1',
      'docs/perch\u00e9.mdx file-twin 1:1',
    ],
  },
  {
    name: 'a folder that there is not',
    files: { 'notizie/2026-05.mdx': bulletin },
    told: ['notizie/2026-05.mdx file-unknown 1:1'],
  },
  {
    name: 'a folder below the bulletins',
    files: { 'bulletins/vecchi/2025-05.mdx': bulletin },
    told: ['bulletins/vecchi/2025-05.mdx file-unknown 1:1'],
  },
  {
    name: 'a folder named as a file',
    files: { 'bulletins/2026-05.mdx/testo.txt': 'Ciao.' },
    told: ['bulletins/2026-05.mdx file-folder 1:1'],
  },
  {
    name: 'the address of a page of the site',
    files: { 'pages/bollettini.mdx': guide.replace('order: 2\n', '') },
    told: ['pages/bollettini.mdx address-taken 1:1'],
  },
  {
    name: 'a picture among the texts',
    files: { 'bulletins/sala.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
    told: ['bulletins/sala.png encoding-invalid 1:1'],
  },
  {
    name: 'no site.yaml',
    files: { 'site.yaml': null },
    told: ['site.yaml file-missing 1:1'],
  },
  {
    name: 'no programme.yaml',
    files: { 'programme.yaml': null },
    told: ['programme.yaml file-missing 1:1'],
  },
  {
    name: 'no sources.yaml',
    files: { 'sources.yaml': null },
    told: ['sources.yaml file-missing 1:1'],
  },
  {
    name: 'a file of three million bytes',
    files: { 'bulletins/2026-03.mdx': `${goodText('bulletins/2026-03.mdx')}${'parola '.repeat(430_000)}` },
    told: ['bulletins/2026-03.mdx file-size 1:1'],
  },
  {
    name: 'brackets twenty thousand deep',
    files: { 'indicators/prestiti.yaml': `name: ${'['.repeat(20_000)}` },
    told: ['indicators/prestiti.yaml yaml-syntax 1:7'],
  },
  {
    name: 'quotations a thousand deep',
    files: { 'docs/leggere-i-dati.mdx': `${guide}\n${'> '.repeat(1000)}Ciao.\n` },
    told: ['docs/leggere-i-dati.mdx text-too-deep 10:99'],
  },
];

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bollettino-'));
  cpSync(good, folder, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('checkFolder', () => {
  test.for([good, 'tests/fixtures/biblioteche'])('finds nothing in %s', (content) => {
    expect(checkFolder(content, today).problems).toEqual([]);
  });

  test('is tried on every file of the folder of bad ones', () => {
    const files = readdirSync(bad, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(bad, join(parentPath, name)).split(sep).join('/'));
    expect(files.filter((file) => file !== table).toSorted()).toEqual(Object.keys(expected).toSorted());
    expect(files.length).toBeGreaterThan(140);
  });

  test.for(Object.entries(expected))('finds the one fault of %s', ([file, told]) => {
    const place = placeOf(file);
    copyFileSync(join(bad, file), join(folder, place));
    try {
      const { problems } = checkFolder(folder, today);
      expect(problems.map((problem) => tell(folder, place, problem))).toEqual([told].flat());
      expectWords(problems);
    } finally {
      copyFileSync(join(good, place), join(folder, place));
    }
  });

  test.for(faultyFiles)('finds $name', ({ files, told }) => {
    expect(toldIn(folderWith(files))).toEqual(told);
  });

  test('finds a symbolic link', () => {
    const place = folderWith({});
    symlinkSync(join(place, 'docs/leggere-i-dati.mdx'), join(place, 'docs/altra-guida.mdx'));
    expect(toldIn(place)).toEqual(['docs/altra-guida.mdx file-symbolic-link 1:1']);
  });

  test('finds all faults of a file and of several files in one run, in their order', () => {
    const spoil = (path: string, faults: [from: string, to: string][]) =>
      faults.reduce((text, [from, to]) => {
        if (!text.includes(from)) throw new Error(`${path} does not hold ${JSON.stringify(from)}`);
        return text.replace(from, () => to);
      }, goodText(path));
    const march = spoil('bulletins/2026-03.mdx', [
      ['title:', 'titolo:'],
      ['"2026-03-31"', '31/03/2026'],
      ['value: 1250', 'value: 1.250'],
      ['indicator: prestiti', 'indicator: prestitti'],
      ['value: 12.5', 'value: 125'],
      ['kind: line', 'kind: linea'],
      ['biblioteche</Term>', 'biblio\u200Bteche</Term>'],
      ['## Il', '# Il'],
      ['Ne servono', 'Ne <b>servono</b> {molte} e'],
      ['/guide/leggere-i-dati/', 'javascript:alert(1)'],
      ['[^fonte]: Lo', '[^fonti]: Lo'],
    ]);
    const loans = spoil('indicators/prestiti.yaml', [
      ['decimals: 0', 'decimals: "0"'],
      ['[linea-1-2]', '[linea-1-4]'],
    ]);
    const calendar = spoil('calendar.yaml', [['status: provisional', 'status: provvisoria\n  data: lunedì']]);
    const place = folderWith({
      'bulletins/2026-03.mdx': march,
      'indicators/prestiti.yaml': loans,
      'calendar.yaml': calendar,
    });
    expect(toldIn(place)).toEqual([
      'bulletins/2026-03.mdx key-unknown 2:1',
      'bulletins/2026-03.mdx day-order 6:7',
      'bulletins/2026-03.mdx number-thousands 11:12',
      'bulletins/2026-03.mdx reference-unknown 14:16',
      'bulletins/2026-03.mdx percent-out-of-range 19:12',
      'bulletins/2026-03.mdx value-wrong 25:11',
      'bulletins/2026-03.mdx character-invisible 31:32',
      'bulletins/2026-03.mdx footnote-undefined 31:138',
      'bulletins/2026-03.mdx heading-first-level 35:1',
      'bulletins/2026-03.mdx html-raw 37:4',
      'bulletins/2026-03.mdx mdx-expression 37:19',
      'bulletins/2026-03.mdx link-scheme 37:69',
      'bulletins/2026-03.mdx footnote-unused 39:1',
      'calendar.yaml value-wrong 9:11',
      'calendar.yaml key-unknown 10:3',
      'indicators/prestiti.yaml number-quoted 7:11',
      'indicators/prestiti.yaml reference-unknown 10:12',
    ]);
  });
});
