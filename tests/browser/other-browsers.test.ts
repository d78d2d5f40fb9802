import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '#src/publishing/serve-site.ts';
import { openFirefox } from '#tests/browser/firefox.ts';
import type { OtherBrowser } from '#tests/browser/other-browser.ts';
import { startWatchedSite } from '#tests/browser/watched-site.ts';
import { openWebKit } from '#tests/browser/webkit.ts';

let site: RunningServer;
beforeAll(async () => {
  site = await startWatchedSite();
});
afterAll(() => site.close());

const patience = { timeout: 15_000, interval: 100 };
const url = (path: string) => new URL(path, site.url).href;

// WebKitGTK is for Linux only; elsewhere, these tests are shown as skipped.
describe.runIf(process.platform === 'linux').for([
  ['Firefox', openFirefox],
  ['WebKit', openWebKit],
] as const)('the search in %s', ([, openBrowser]) => {
  let browser: OtherBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const countOf = (selector: string) =>
    browser.evaluate(`document.querySelectorAll(${JSON.stringify(selector)}).length`);
  const textOf = (selector: string) =>
    browser.evaluate(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`);
  const faults = () => browser.evaluate('window.faults');

  test('is watched: what breaks the policy of the site is noted', async () => {
    await browser.open(url('/guide/'));
    expect(await faults()).toEqual([]);
    await browser.evaluate(
      `document.head.append(Object.assign(document.createElement('style'), { textContent: 'a {}' }))`,
    );
    await expect.poll(faults, patience).toContainEqual(expect.stringMatching(/^policy: style-src/));
  });

  test('suggests while one types, leads to the words and marks them until one takes the marks away', async () => {
    await browser.open(url('/guide/'));
    await browser.click('#cerca-nel-sito');
    await browser.type('scuole');
    await expect.poll(() => countOf('header [role=option]'), patience).toBeGreaterThan(1);
    expect(await textOf('header [role=status]')).toMatch(/^\d suggeriment[oi] per «scuole»$/);
    await browser.press('ArrowDown');
    const active = `document.querySelector('header input').getAttribute('aria-activedescendant')`;
    expect(await browser.evaluate(active)).toBe('suggerimento-0');
    expect(await textOf('header [aria-selected=true] mark')).toMatch(/scuol/i);
    expect(await faults()).toEqual([]);
    await browser.press('Enter');
    await expect.poll(() => countOf('main mark'), patience).toBeGreaterThan(0);
    expect(await browser.evaluate('location.search')).toMatch(/^\?evidenzia=/);
    await expect.poll(() => textOf('aside.marks p'), patience).toContain('Parole evidenziate: «');
    await browser.click('aside.marks button');
    expect(await countOf('mark, aside.marks')).toBe(0);
    expect(await browser.evaluate('location.search')).toBe('');
    expect(await faults()).toEqual([]);
  });

  test('leads with Enter to all results, which the address alone gives too', async () => {
    await browser.open(url('/'));
    await browser.click('#cerca-nel-sito');
    await browser.type('psn');
    await browser.press('Enter');
    await expect
      .poll(() => browser.evaluate('location.pathname + location.search'), patience)
      .toBe('/cerca/?q=psn');
    await expect.poll(() => countOf('main mark'), patience).toBeGreaterThan(0);
    await browser.open(url('/cerca/?q=4.083'));
    await expect.poll(() => countOf('main mark'), patience).toBeGreaterThan(0);
    expect(await textOf('main [role=status]')).toMatch(/risultat[oi] per «4\.083»/);
    expect(await faults()).toEqual([]);
  });

  test('says that there is nothing where there is nothing', async () => {
    await browser.open(url('/cerca/?q=xyzzyk'));
    await expect.poll(() => textOf('main [role=status]'), patience).toMatch(/nessun risultato/i);
    expect(await faults()).toEqual([]);
  });
});
