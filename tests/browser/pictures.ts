/**
 * Photographs one page of each kind, whole, on a laptop and a phone, light and dark: `--site` is a built site, `--out`
 * the folder of the pictures. With `--before`, a folder of older pictures, `index.html` shows both side by side.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { run } from '#src/commands/run.ts';
import { escapeXml } from '#src/drawing/xml.ts';
import { Fault } from '#src/lib/fault.ts';
import { startServer } from '#src/publishing/serve-site.ts';
import { launchChromium } from '#tests/browser/chromium.ts';
import { toPageKinds } from '#tests/browser/page-kinds.ts';
import { nameOfView, views, type View } from '#tests/browser/views.ts';
import { pagePaths } from '#tests/site/built-site.ts';

/** `/bollettini/2024-10/` on a phone in the dark is `bollettini-2024-10-390-dark.png`. */
function fileOf(path: string, view: View): string {
  const name = path.replaceAll(/[^a-z\d]+/gi, '-').replaceAll(/^-|-$/g, '') || 'home';
  return `${name}-${nameOfView(view)}.png`;
}

/** Pictures of these pages in one view. */
async function photograph(browser: Browser, site: string, paths: string[], view: View, out: string) {
  const { colorScheme, ...viewport } = view;
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(new URL(path, site).href, { waitUntil: 'networkidle' });
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
    await page.screenshot({ path: join(out, fileOf(path, view)), fullPage: true, animations: 'disabled' });
  }
  await context.close();
}

/** A page that shows each picture beside the one taken before, under the address of what it shows. */
function compare(paths: string[], before: string): string {
  const picture = (folder: string, file: string, words: string) => {
    const address = escapeXml(join(folder, file));
    return `<a href="${address}"><img src="${address}" alt="${words}" loading="lazy"></a>`;
  };
  const pairs = paths.map((path) => {
    const rows = views.map((view) => {
      const file = fileOf(path, view);
      const name = `${view.width} px, ${view.colorScheme}`;
      return `<h3>${name}</h3><div>${picture(before, file, `Before, ${name}`)}${picture('.', file, `After, ${name}`)}</div>`;
    });
    return `<section><h2>${escapeXml(path)}</h2>${rows.join('\n')}</section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Before and after</title>
<style>
  body { margin: 2rem; background: #888; font: 1rem sans-serif; }
  div { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-items: start; }
  img { max-width: 100%; }
</style>
<h1>Before and after</h1>
${pairs.join('\n')}
</html>
`;
}

await run(async () => {
  const { values } = parseArgs({
    options: {
      site: { type: 'string', default: 'dist' },
      out: { type: 'string' },
      before: { type: 'string' },
    },
  });
  if (values.out === undefined)
    throw new Fault('Di’ dove mettere le immagini: npm run pictures -- --out cartella');
  const [folder, out] = [resolve(values.site), resolve(values.out)];
  const paths = toPageKinds(pagePaths(folder));
  mkdirSync(out, { recursive: true });
  const [server, browser] = await Promise.all([
    startServer({ folder, port: 0, base: '/' }),
    launchChromium(),
  ]);
  try {
    for (const view of views) await photograph(browser, server.url, paths, view, out);
  } finally {
    await browser.close();
    await server.close();
  }
  if (values.before !== undefined)
    writeFileSync(join(out, 'index.html'), compare(paths, relative(out, resolve(values.before))));
  console.log(`${paths.length * views.length} immagini nella cartella «${values.out}».`);
});
