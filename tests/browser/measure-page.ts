import type { Page, ViewportSize } from 'playwright-core';
import { lookAt, type Sight } from '#tests/browser/look-at.ts';

/** What is measured of a page on a laptop (1280 × 720) and on a phone (390 × 844). */
export type PageMeasures = {
  laptop: Sight;
  phone: Sight;
  /** How far its parts move while it opens. */
  shift: { laptop: number; phone: number };
  /** How much wider than the window it is, by the width of the window; `text` with text of twice the size at 1280. */
  overflow: Record<string, number>;
};

/** How much wider than the window a page is. */
export const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** How far the parts of a page have moved since it opened. */
export const layoutShiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );

const laptopSize = { width: 1280, height: 720 };
const phoneSize = { width: 390, height: 844 };

async function setTextSize(page: Page, size: string): Promise<void> {
  await page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize;
  }, size);
}

async function arrive(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

/** Measures a page that `open` opens in a window of a size. */
export async function measurePage(open: (viewport: ViewportSize) => Promise<Page>): Promise<PageMeasures> {
  const wide = await open(laptopSize);
  await arrive(wide);
  const laptop = await lookAt(wide);
  const shift = { laptop: await layoutShiftOf(wide), phone: 0 };
  const overflow: Record<string, number> = {};
  for (const width of [320, 390, 768, 1440, 1280]) {
    await wide.setViewportSize({ width, height: 720 });
    overflow[width] = await overflowOf(wide);
  }
  await setTextSize(wide, '200%');
  overflow['text'] = await overflowOf(wide);

  const narrow = await open(phoneSize);
  await arrive(narrow);
  shift.phone = await layoutShiftOf(narrow);
  return { laptop, phone: await lookAt(narrow), shift, overflow };
}
