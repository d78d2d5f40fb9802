/**
 * Draws every kind of chart on hard data as pages of 320, 390 and 720 px show it: one page, `index.html` in `--out`, and
 * a picture of each kind, light and dark.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { run } from '#src/commands/run.ts';
import { drawSvg } from '#src/drawing/draw-svg.ts';
import { drawingWidths } from '#src/lib/charts/look.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { Fault } from '#src/lib/fault.ts';
import type { ChartKind } from '#src/schemas/chart.ts';
import { launchChromium } from '#tests/browser/chromium.ts';
import { hardCharts, hardKinds } from '#tests/drawing/hard-charts.ts';

const pageWidths = [320, 390, 720];
/** Space at the sides of a page, in pixels, and the room from which it shows the wide drawing. */
const gutter = 16;
const leastForWide = 640;

const kinds = Object.keys(hardKinds) as ChartKind[];
const { resolve: fileOf } = createRequire(import.meta.url);

/** A style sheet of the site with its fonts in it, so that the page needs no other file. */
function readStyles(name: string): string {
  const css = readFileSync(join('src/styles', name), 'utf8');
  return css
    .replaceAll(/url\('(@fontsource[^']+)'\)/g, (_, font: string) => {
      const data = readFileSync(fileOf(font)).toString('base64');
      return `url('data:font/woff2;base64,${data}')`;
    })
    .replaceAll('font-display: optional', 'font-display: block');
}

function drawCase(name: string, model: ChartModel): string {
  const pages = pageWidths.map((width) => {
    const room = width - 2 * gutter;
    const drawing = room < leastForWide ? drawingWidths.narrow : drawingWidths.wide;
    return `<div class="page" style="inline-size: ${width}px">${drawSvg(model, drawing)}</div>`;
  });
  return `<h3>${name}</h3><div class="case">${pages.join('')}</div>`;
}

const drawKind = (kind: ChartKind): string =>
  `<section id="${kind}"><h2>${kind}</h2>${hardCharts(kind)
    .map(({ name, model }) => drawCase(name, model))
    .join('\n')}</section>`;

const sheet = () => `<!doctype html>
<html lang="it">
<meta charset="utf-8">
<title>Charts on hard data</title>
<style>
${readStyles('fonts.css')}
${readStyles('tokens.css')}
body { margin: 0; color: var(--colour-body); background: var(--colour-soft); font-family: var(--font); }
section { inline-size: max-content; padding: 1.5rem; }
.case { display: flex; gap: 1.5rem; align-items: start; }
.page { box-sizing: border-box; padding: ${gutter}px; background: var(--colour-paper); }
svg { display: block; inline-size: 100%; }
</style>
${kinds.map(drawKind).join('\n')}
</html>
`;

await run(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  if (values.out === undefined)
    throw new Fault('Di’ dove mettere le immagini: npm run contact-sheet -- --out cartella');
  const out = resolve(values.out);
  mkdirSync(out, { recursive: true });
  const file = join(out, 'index.html');
  writeFileSync(file, sheet());
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1560, height: 900 } });
    await page.goto(pathToFileURL(file).href);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const kind of kinds)
        await page.locator(`#${kind}`).screenshot({ path: join(out, `${kind}-${colorScheme}.png`) });
    }
  } finally {
    await browser.close();
  }
  console.log(`${kinds.length} tipi di grafico, su dati difficili, in «${file}».`);
});
