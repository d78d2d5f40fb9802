/** Prints, in Markdown, what tests/browser/layout.test.ts and tests/site/bytes.test.ts measure of each kind of page. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseHTML } from 'linkedom';
import { run } from '#src/commands/run.ts';
import { startServer } from '#src/publishing/serve-site.ts';
import { launchChromium } from '#tests/browser/chromium.ts';
import { measurePage, type PageMeasures } from '#tests/browser/measure-page.ts';
import { toPageKinds } from '#tests/browser/page-kinds.ts';
import { fileOfPath, pagePaths } from '#tests/site/built-site.ts';
import { weighPage } from '#tests/site/weigh-page.ts';

const columns = [
  'page',
  'rows ending left of 760 px',
  'header 1280, 390 (px)',
  'first number (px)',
  'uneven cards',
  'drawing 1280, 390',
  'sideways scroll (px)',
  'shift 1280, 390',
  'nodes',
  'kB',
];

const yesOrNo = (value: boolean) => (value ? 'yes' : 'no');

/** The widths at which a page is wider than its window: `320: 12`. */
function overflowsOf({ overflow }: PageMeasures): string {
  const wide = Object.entries(overflow).filter(([, pixels]) => pixels > 0);
  return wide.map(([width, pixels]) => `${width}: ${pixels}`).join(', ') || '0';
}

function toRow(
  path: string,
  measures: PageMeasures,
  { nodes, page }: { nodes: number; page: number },
): string[] {
  const { laptop, phone, shift } = measures;
  return [
    path,
    `${Math.round(laptop.leftRows * 100)} %`,
    `${Math.round(laptop.header)}, ${Math.round(phone.header)}`,
    laptop.firstNumber === null ? 'none' : String(Math.round(laptop.firstNumber)),
    laptop.unevenCards.join('; ') || 'none',
    `${yesOrNo(laptop.hasDrawing)}, ${yesOrNo(phone.hasDrawing)}`,
    overflowsOf(measures),
    `${shift.laptop.toFixed(3)}, ${shift.phone.toFixed(3)}`,
    String(nodes),
    (page / 1000).toFixed(1),
  ];
}

const toLine = (cells: string[]) => `| ${cells.join(' | ')} |`;

await run(async () => {
  const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' } } });
  const folder = resolve(values.site);
  const [server, browser] = await Promise.all([
    startServer({ folder, port: 0, base: '/' }),
    launchChromium(),
  ]);
  console.log(`${toLine(columns)}\n${toLine(columns.map(() => '---'))}`);
  try {
    for (const path of toPageKinds(pagePaths(folder))) {
      const measures = await measurePage(async (viewport) => {
        const page = await browser.newPage({ viewport });
        await page.goto(new URL(path, server.url).href, { waitUntil: 'load' });
        return page;
      });
      const file = fileOfPath(path.replace(/\?.*/, '').replace(/^\/404$/, '/404.html'));
      const { document } = parseHTML(readFileSync(join(folder, file), 'utf8'));
      console.log(toLine(toRow(path, measures, weighPage(folder, `/${file}`, document))));
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
