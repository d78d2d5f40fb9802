import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { recordContent } from '#src/publishing/record.ts';
import { textOf } from '#tests/site/built-site.ts';
import { workFolder } from '#tests/publishing/folder.ts';
import {
  build,
  changedFiles,
  copyContent,
  forgetPublished,
  library,
  page,
  pagesOf,
  read,
  tryBuild,
  type Edit,
} from '#tests/site/builds.ts';

const work = workFolder();
const before = join(work, 'before');

/** All are built for one day: what the calendar says about late releases is not looked at here. */
const today = '2026-05-01';

function contentWith(name: string, edits: Edit[]): string {
  return copyContent(library, join(work, `${name}-content`), edits);
}

/** The day of the last change that a page tells: to people, to sharing sites and to machines; all must agree. */
function dateModified(site: string, file: string): string | undefined {
  const document = page(site, file);
  const days = [
    document.querySelector('.modified time')?.getAttribute('datetime'),
    document.querySelector('meta[property="article:modified_time"]')?.getAttribute('content'),
    ...[...document.querySelectorAll('script[type="application/ld+json"]')].map(
      (script) => (JSON.parse(script.textContent) as { dateModified?: string }).dateModified,
    ),
  ].filter((day) => typeof day === 'string');
  expect(new Set(days).size, `${file}: ${days.join()}`).toBeLessThanOrEqual(1);
  return days[0];
}

/** What a page tells, without the day of its last change and without what points to newer bulletins. */
function told(site: string, file: string): string {
  const document = page(site, file);
  for (const element of document.querySelectorAll('.modified, .citation, aside, script')) element.remove();
  return textOf(document.querySelector('main'));
}

/** Pages with a day of the last change, and whether that day and what they tell are others than before. */
function compared(after: string) {
  const pages = pagesOf(after)
    .filter((file) => dateModified(after, file) !== undefined)
    .map((file) => ({
      file,
      moved: dateModified(after, file) !== dateModified(before, file),
      changed: told(after, file) !== told(before, file),
    }));
  expect(pages.length).toBeGreaterThan(10);
  return {
    moved: pages.filter((entry) => entry.moved).map(({ file }) => file),
    changed: pages.filter((entry) => entry.changed).map(({ file }) => file),
  };
}

beforeAll(() => build(library, before, today));

describe('a correction', () => {
  let after: string;
  beforeAll(async () => {
    const content = contentWith('correction', [
      { file: 'bulletins/2025-09.mdx', from: 'modified: "2025-11-12"', to: 'modified: "2026-04-20"' },
      { file: 'bulletins/2025-09.mdx', from: 'value: 22.5', to: 'value: 25.2' },
      {
        file: 'bulletins/2025-09.mdx',
        from: 'corrections:\n',
        to: [
          'corrections:',
          '  - date: "2026-04-20"',
          '    observation: sera',
          '    old: 22.5',
          '    new: 25.2',
          '    reason: Tre biblioteche mancavano dal conteggio.',
          '',
        ].join('\n'),
      },
    ]);
    recordContent(content, '2026-04-20');
    after = await build(content, join(work, 'correction'), today);
  });

  test('is on its bulletin, its indicator, the list of corrections and in both feeds', () => {
    for (const file of [
      'bollettini/2025-09/index.html',
      'indicatori/aperte-la-sera/index.html',
      'correzioni/index.html',
    ]) {
      expect(textOf(page(after, file).querySelector('main')), file).toContain('Tre biblioteche mancavano');
      expect(textOf(page(after, file).querySelector('del')), file).toBe('22,5 %');
      expect(textOf(page(after, file).querySelector('ins')), file).toBe('25,2 %');
    }
    for (const file of ['feed.xml', 'feed.json'])
      expect(read(after, file)).toContain('Tre biblioteche mancavano');
    const saying = changedFiles(before, after).filter(
      (file) => file.endsWith('.html') && read(after, file).includes('Tre biblioteche mancavano'),
    );
    expect(saying).toEqual([
      'bollettini/2025-09/index.html',
      'correzioni/index.html',
      'indicatori/aperte-la-sera/index.html',
    ]);
  });

  test('changes the pages and tables that hold the figure, and no others', () => {
    const changed = changedFiles(before, after);
    expect(changed.filter((file) => file.endsWith('.html'))).toEqual([
      'bollettini/2025-09/index.html',
      // The next bulletin compares itself with it.
      'bollettini/2026-03/index.html',
      // It is in the summary of its bulletin, which the archive prints.
      'bollettini/index.html',
      'correzioni/index.html',
      'dati/index.html',
      'index.html',
      'indicatori/aperte-la-sera/index.html',
    ]);
    expect(changed.filter((file) => file.endsWith('.csv'))).toEqual([
      'bollettini/2025-09/dati.csv',
      'dati/bollettini.csv',
      'dati/cifre.csv',
      'dati/correzioni.csv',
      'indicatori/aperte-la-sera/dati.csv',
    ]);
    expect(changed.filter((file) => file.endsWith('.svg'))).toEqual([]);
  });

  test('changes in other documents the day of the last change at most', () => {
    const withoutDays = (site: string, file: string) =>
      read(site, file).replace(/\d{4}-?\d{2}-?\d{2}/g, 'giorno');
    const others = changedFiles(before, after).filter((file) =>
      /^(?:bollettini|indicatori|calendario).*(?:json|ics)$/.test(file),
    );
    expect(others.filter((file) => withoutDays(before, file) !== withoutDays(after, file))).toEqual([
      'bollettini/2025-09/dati.json',
      'indicatori/aperte-la-sera/dati.json',
      'indicatori/aperte-la-sera/grafici/serie.disegno.json',
    ]);
  });

  test('moves the day of the last change on the pages that tell the figure, and on no others', () => {
    const { moved, changed } = compared(after);
    expect(moved).toEqual([
      'bollettini/2025-09/index.html',
      'bollettini/2026-03/index.html',
      'correzioni/index.html',
      'dati/index.html',
      'indicatori/aperte-la-sera/index.html',
    ]);
    expect(changed).toEqual(moved);
    for (const file of moved) expect(dateModified(after, file), file).toBe('2026-04-20');
  });
});

describe('a revision', () => {
  let after: string;
  beforeAll(async () => {
    const content = contentWith('revision', [
      {
        file: 'bulletins/2026-03.mdx',
        from: '"2025-09-30": 866',
        to: '"2025-09-30": 884',
      },
      { file: 'bulletins/2026-03.mdx', from: 'modified: "2026-03-30"', to: 'modified: "2026-03-31"' },
    ]);
    forgetPublished(content);
    after = await build(content, join(work, 'revision'), today);
  });

  test('is told by the indicator and the list of revisions, with both values and both bulletins', () => {
    for (const file of ['indicatori/prestiti-in-rete/index.html', 'correzioni/index.html']) {
      const revision = [...page(after, file).querySelectorAll('[aria-labelledby=revisioni] li')].map(textOf);
      expect(
        revision.filter((line) => line.includes('pubblicato come 866')),
        file,
      ).toHaveLength(1);
      expect(revision.find((line) => line.includes('866'))).toMatch(
        /settembre 2025.*rivisto in 884.*marzo 2026/,
      );
    }
    const saying = pagesOf(after).filter((file) =>
      textOf(page(after, file).querySelector('main')).includes('rivisto in 884'),
    );
    expect(saying).toEqual(['correzioni/index.html', 'indicatori/prestiti-in-rete/index.html']);
  });

  test('leaves the bulletin that published the first value as it was', () => {
    const changed = changedFiles(before, after);
    expect(changed).toContain('bollettini/2026-03/index.html');
    expect(changed.filter((file) => /^bollettini\/2025|^guide|^glossario|^calendario\//.test(file))).toEqual(
      [],
    );
    expect(changed.filter((file) => file.startsWith('indicatori/'))).toEqual(
      ['dati.csv', 'dati.json', 'grafici/serie.disegno.json', 'index.html'].map(
        (name) => `indicatori/prestiti-in-rete/${name}`,
      ),
    );
  });
});

describe('another word in the templates', () => {
  test('changes every page and the day of the last change of none', async () => {
    const project = join(work, 'project');
    for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
      cpSync(part, join(project, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
    const footer = join(project, 'src/components/SiteFooter.astro');
    const text = readFileSync(footer, 'utf8');
    expect(text).toContain('Note legali');
    writeFileSync(footer, text.replace('Note legali', 'Avvertenze legali'));
    const after = join(work, 'template');
    const ended = await tryBuild(library, after, { project, args: ['--today', today] });
    expect(ended).toMatchObject({ status: 0 });
    const pages = pagesOf(before);
    expect(changedFiles(before, after)).toEqual(expect.arrayContaining(pages));
    expect(compared(after).moved).toEqual([]);
  });
});
