import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { startServer, type RunningServer } from '#src/publishing/serve-site.ts';
import { chromiumPath } from '#tests/browser/chromium.ts';
import { siteFolder } from '#tests/site/built-site.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One of each kind of page. */
export const pageKinds = [
  '/',
  '/bollettini/',
  '/bollettini/2024-10/',
  '/bollettini/2024-05/',
  '/bollettini/2026-08/',
  '/indicatori/',
  '/indicatori/completati-misura-1-2/',
  '/calendario/',
  '/correzioni/',
  '/dati/',
  '/indicatori/pa-locali-cloud/',
  '/cerca/?q=psn',
  '/glossario/',
  '/guide/',
  '/guide/scrivere-un-bollettino/',
  '/accessibilita/',
  '/privacy/',
  '/note-legali/',
  '/404',
];

/** A real browser on the built site, served with its own headers. */
export class SiteBrowser {
  readonly #browser: Browser;
  readonly #server: RunningServer;

  private constructor(browser: Browser, server: RunningServer) {
    this.#browser = browser;
    this.#server = server;
  }

  static async open(folder = siteFolder): Promise<SiteBrowser> {
    const server = await startServer({ folder, port: 0, base: '/' });
    return new SiteBrowser(await chromium.launch({ executablePath: chromiumPath(), args: flags }), server);
  }

  /** The address of a path on this server. */
  url(path: string): string {
    return new URL(path, this.#server.url).href;
  }

  /** Opens a path in a context of its own, collecting what went wrong; `options` are Playwright's. */
  async visit(
    path: string,
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; faults: string[]; requests: string[] }> {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
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
    await page.goto(this.url(path), { waitUntil: 'load' });
    return { page, faults, requests };
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }
}

/** What axe finds on a page by the rules of WCAG 2.2 AA and its best practices. */
export async function axeViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`,
  );
}
