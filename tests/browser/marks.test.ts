import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible, layoutShiftOf, overflowOf, pageKinds, site } from '#tests/browser/site.ts';

const bulletin = '/bollettini/2024-10/';
const bar = (page: Page) => page.getByRole('complementary', { name: 'Parole evidenziate' });
const marks = (page: Page) => page.locator('main mark');
const remove = (page: Page) => bar(page).getByRole('button', { name: 'Togli evidenziazione' });
const isOnScreen = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });

describe('a page that is asked to mark words', () => {
  test('marks them in every form, and figures exactly, and names them', async () => {
    const { page, faults } = await site.visit(`${bulletin}?evidenzia=scuola+4083`);
    await marks(page).first().waitFor();
    const texts = new Set((await marks(page).allTextContents()).map((text) => text.toLowerCase()));
    expect(texts).toContain('scuole');
    expect(texts).toContain('4.083');
    expect([...texts].filter((text) => !/^(?:scuol[ae]|4\.083)$/.test(text))).toEqual([]);
    await bar(page).getByText('Parole evidenziate: «scuola», «4083»').waitFor();
    expect(faults).toEqual([]);
  });

  test('stays where its fragment has led', async () => {
    const { page } = await site.visit(bulletin);
    const id = await page.locator('main h2[id]').nth(1).getAttribute('id');
    const still = { reducedMotion: 'reduce' } as const;
    const plain = await site.visit(`${bulletin}#${id}`, still);
    const marked = await site.visit(`${bulletin}?evidenzia=cloud#${id}`, still);
    await bar(marked.page).getByText('cloud').waitFor();
    // Where the section stands in the window: how far the page has scrolled depends on when its font came.
    const top = ({ page }: { page: Page }) =>
      page.evaluate(async (section) => {
        await document.fonts.ready;
        return Math.round(document.getElementById(section ?? '')?.getBoundingClientRect().top ?? NaN);
      }, id);
    expect(await plain.page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await expect.poll(async () => Math.abs((await top(marked)) - (await top(plain)))).toBeLessThan(2);
  });

  test('shows the first mark where there is no fragment', async () => {
    const { page } = await site.visit(`${bulletin}?evidenzia=ospedali`, {
      viewport: { width: 390, height: 500 },
    });
    await marks(page).first().waitFor();
    await expect.poll(() => isOnScreen(page, 'main mark')).toBe(true);
  });

  test.for(['click', 'Enter', 'Escape'])('gives the page back as it was, by %s', async (how) => {
    const { page } = await site.visit(`${bulletin}?evidenzia=cloud&altro=1#contenuto`);
    await marks(page).first().waitFor();
    await bar(page).getByText('cloud').waitFor();
    if (how === 'click') await remove(page).click();
    else {
      await remove(page).focus();
      await page.keyboard.press(how);
    }
    expect(await marks(page).count()).toBe(0);
    expect(await bar(page).count()).toBe(0);
    expect(page.url()).toBe(site.url(`${bulletin}?altro=1#contenuto`));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenuto');
  });

  test('is told apart from one that is not only by its marks', async () => {
    const { page } = await site.visit(
      '/indicatori/pa-locali-cloud/?evidenzia=cloud+amministrazioni+2024+4.083',
    );
    await marks(page).first().waitFor();
    const texts = () =>
      page.evaluate(() => {
        const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
        main.querySelector('aside.marks')?.remove();
        return main.textContent;
      });
    const marked = await texts();
    await remove(page).click();
    const unmarked = await page.evaluate(() => document.querySelector('main')?.innerHTML);
    expect(await texts()).toBe(marked);
    const plain = await site.visit('/indicatori/pa-locali-cloud/');
    expect(unmarked).toBe(await plain.page.evaluate(() => document.querySelector('main')?.innerHTML));
  });

  test.for(pageKinds.filter((path) => !path.startsWith('/cerca/') && path !== '/404'))(
    'never touches drawings, fields and scripts: %s',
    async (path) => {
      const { page, faults } = await site.visit(
        `${path}?evidenzia=cloud+amministrazioni+bollettino+dati+indicatori`,
      );
      const untouched = 'main :is(svg, script, style, nav, input, select, textarea, button) mark';
      await marks(page).first().waitFor();
      expect(await page.locator(untouched).count()).toBe(0);
      const loose = await page.evaluate(
        () =>
          [...document.querySelectorAll('main mark')].filter((mark) =>
            ['UL', 'OL', 'DL', 'TABLE', 'TBODY', 'TR'].includes(
              mark.parentElement?.parentElement?.tagName ?? '',
            ),
          ).length,
      );
      expect(loose).toBe(0);
      expect(faults).toEqual([]);
    },
  );

  test.for([
    ['an image', '<img src=x onerror=alert(1)>cloud'],
    ['a script', '"><script>alert(1)</script> cloud'],
    ['a very long word', `cloud ${'x'.repeat(5000)}`],
    ['signs of all kinds', 'cloud \u0000 \u202e %s ${1} (((([[[['],
  ])('finds words only in %s', async ([, value = '']) => {
    const { page, faults } = await site.visit(
      `${bulletin}?${new URLSearchParams({ evidenzia: value }).toString()}`,
    );
    await marks(page).first().waitFor();
    expect(await page.locator('main img[src="x"], main .marks script').count()).toBe(0);
    await expect.poll(async () => (await bar(page).innerText()).length).toBeGreaterThan(40);
    expect((await bar(page).innerText()).length).toBeLessThan(400);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });

  test('shows no bar when it holds none of them', async () => {
    const { page, requests } = await site.visit(`${bulletin}?evidenzia=xyzzy`);
    await page.waitForLoadState('networkidle');
    expect(requests.some((url) => url.includes('marks'))).toBe(true);
    expect(await bar(page).count()).toBe(0);
  });

  test('moves nothing', async () => {
    const { page } = await site.visit(`${bulletin}?evidenzia=cloud`);
    await marks(page).first().waitFor();
    expect(await layoutShiftOf(page)).toBe(0);
  });

  test('has no axe violation and does not scroll sideways', async () => {
    const { page } = await site.visit(`${bulletin}?evidenzia=cloud+amministrazioni`);
    await bar(page)
      .getByText(/«cloud»/)
      .waitFor();
    await expectAccessible(page);
  });
});
