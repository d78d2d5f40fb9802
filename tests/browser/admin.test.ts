import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '#src/publishing/check.ts';
import { site } from '#tests/browser/site.ts';
import { temporaryFolder } from '#tests/publishing/folder.ts';

const fixture = 'tests/fixtures/biblioteche';
const draftPath = 'content/bulletins/2026-04.mdx';
const draft = `---
# Da rileggere prima di pubblicare.
title: La rete cresce ancora
summary: Ad aprile le biblioteche collegate sono <Num id="collegate" />, più vicine alla meta.
standfirst: Le biblioteche collegate sono <Num id="collegate" />. La rete arriva nelle valli.
releaseDate: "2026-04-20"
asOf: "2026-03-20"
modified: "2026-04-20"
draft: true
observations:
  - id: collegate # contate il 20 marzo
    indicator: biblioteche-collegate
    value: 99
    source: rapporto-2026-03
  - id: sera
    indicator: aperte-la-sera
    value: null
    status: missing
    source: rapporto-2026-03
keyFigures: [collegate]
---

Ad aprile le biblioteche collegate sono <Num id="collegate" />.

Il conteggio è dell’osservatorio.[^1]

[^1]: Il conteggio comprende le biblioteche viaggianti.
`;

/** The fixture's content and the draft, by path as in an editor's project. */
function projectFiles(): Record<string, string> {
  const files = readdirSync(fixture, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(fixture, path)).isFile())
    .map((path): [string, string] => [`content/${path}`, readFileSync(join(fixture, path), 'utf8')]);
  return { ...Object.fromEntries(files), [draftPath]: draft };
}

/**
 * Makes the browser's private folder a project with these files, and the one that is chosen when the page asks for a
 * folder: nobody can click in the window of the system here.
 */
async function putProject(page: Page, files: Record<string, string>): Promise<void> {
  await page.addInitScript(() => {
    const granted = { requestPermission: () => Promise.resolve('granted') };
    Object.assign(FileSystemHandle.prototype, granted);
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.evaluate(async (texts) => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    for (const [path, text] of Object.entries(texts)) {
      const names = path.split('/');
      const name = names.pop() ?? '';
      let folder = root;
      for (const one of names) folder = await folder.getDirectoryHandle(one, { create: true });
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await file.write(text);
      await file.close();
    }
  }, files);
}

function readProject(page: Page, path: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    const names = wanted.split('/');
    const name = names.pop() ?? '';
    let folder = await navigator.storage.getDirectory();
    for (const one of names) folder = await folder.getDirectoryHandle(one);
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, path);
}

/** Opens `/admin/` on a project and the draft in it. */
async function openDraft() {
  // The program makes the parts of a form when they come into view: here all of them are.
  const viewport = { width: 1280, height: 2400 };
  const visit = await site.visit('/robots.txt', { locale: 'en-GB', viewport });
  const { page } = visit;
  await putProject(page, projectFiles());
  await page.goto(site.url('/admin/'));
  await page.getByRole('button', { name: 'Lavora con Repository Locale' }).click();
  await page.getByText('Bollettini').first().waitFor();
  await page.goto(site.url('/admin/#/collections/bulletins/entries/2026-04'));
  await page.getByRole('textbox', { name: 'Titolo' }).first().waitFor();
  return visit;
}

async function save(page: Page, before: string): Promise<string> {
  await page.getByRole('button', { name: 'Salva' }).first().click();
  await expect.poll(() => readProject(page, draftPath), { timeout: 10_000 }).not.toBe(before);
  return readProject(page, draftPath);
}

/** What the check says of the project with another text of the draft. */
function check(text: string): string {
  const folder = temporaryFolder({ ...projectFiles(), [draftPath]: text });
  return checkFolder(join(folder, 'content'), '2026-12-31').text;
}

describe('/admin/', () => {
  test('saves a title and a value in the file of a draft, which passes the check', async () => {
    expect(check(draft)).toBe('');
    const { page, faults, requests } = await openDraft();
    await page.getByRole('textbox', { name: 'Titolo' }).first().fill('La rete arriva nelle valli');
    await page.getByRole('button', { name: 'Espandi tutto' }).first().click();
    await page.getByRole('textbox', { name: 'Valore grezzo' }).first().fill('101');
    const saved = await save(page, draft);
    expect(saved).toBe(
      draft
        .replace('title: La rete cresce ancora', 'title: La rete arriva nelle valli')
        .replace('value: 99', 'value: 101'),
    );
    expect(check(saved)).toBe('');
    const foreign = requests.filter(
      (address) => !/^(?:blob:|data:)/.test(address) && !address.startsWith(site.url('/')),
    );
    expect(foreign).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('changes of the text only the sentence that an editor changes', async () => {
    const { page, faults } = await openDraft();
    const text = page.locator('[contenteditable="true"]').last();
    await text.locator('p').last().waitFor();
    await text
      .locator('p')
      .first()
      .click({ position: { x: 2, y: 8 } });
    await page.keyboard.press('Home');
    await page.keyboard.type('Ecco: ');
    const saved = await save(page, draft);
    expect(saved).toBe(
      draft.replace('\nAd aprile le biblioteche collegate', '\nEcco: Ad aprile le biblioteche collegate'),
    );
    expect(faults).toEqual([]);
  });

  test('is not for engines, and no page of the site leads to it but the guides', async () => {
    const { page } = await site.visit('/');
    const answer = await page.request.get(site.url('/admin/'));
    expect(answer.headers()['x-robots-tag']).toBe('noindex, nofollow');
    expect(await answer.text()).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(await page.locator('a[href*="/admin/"]').count()).toBe(0);
  });
});
