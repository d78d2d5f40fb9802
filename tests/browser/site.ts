import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { startServer } from '#src/publishing/serve-site.ts';
import { launchChromium } from '#tests/browser/chromium.ts';
import { overflowOf } from '#tests/browser/measure-page.ts';
import { toPageKinds } from '#tests/browser/page-kinds.ts';
import { pagePaths, siteFolder } from '#tests/site/built-site.ts';

/** One of each kind of page that the built site has, and those that show more than others of their kind. */
export const pageKinds = toPageKinds(pagePaths());

// One for all the test files of a worker, with which it ends.
const browser = await launchChromium();

/** A built site, served with its own headers, and a real browser that visits it. */
export async function openSite(folder: string) {
  const server = await startServer({ folder, port: 0, base: '/' });
  const url = (path: string) => new URL(path, server.url).href;

  /** Opens a path in a context of its own, which lasts as long as the test; `options` are Playwright's. */
  async function visit(path: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const faults: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => {
      // The browser prints a line of its own for the status of the page for errors.
      if (message.type() === 'error' && !message.text().includes('status of 404'))
        faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(url(path), { waitUntil: 'load' });
    return { page, faults, requests };
  }

  return { url, visit, close: () => server.close() };
}

/** The site that `npm run build` has built. */
export const site = await openSite(siteFolder);

export { layoutShiftOf, overflowOf } from '#tests/browser/measure-page.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page by the rules of WCAG 2.2 AA and its best practices. */
export async function axeViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (runOnly) => (window as unknown as { axe: typeof axe }).axe.run({ runOnly, resultTypes: ['violations'] }),
    rules,
  );
  return violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`,
  );
}

/** The widths and colour schemes in which pages are looked at. */
const views = [1280, 320].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** Expects that a page has no axe violation and does not scroll sideways, narrow and wide, in light and dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const { width, colorScheme } of views) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const view = `at ${width} px, ${colorScheme}`;
    expect(await axeViolations(page), view).toEqual([]);
    expect(await overflowOf(page), view).toBeLessThanOrEqual(0);
  }
}
