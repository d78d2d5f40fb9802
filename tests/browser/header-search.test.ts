import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations, overflowOf, site } from '#tests/browser/site.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Cerca nel sito' });
const list = (page: Page) => page.getByRole('listbox', { name: 'Suggerimenti' });
const options = (page: Page) => list(page).getByRole('option');
const active = (page: Page) => list(page).getByRole('option', { selected: true });
const popup = (page: Page) => page.locator('header .popup');
const spoken = (page: Page) => page.locator('header [role="status"]');

/** Reaches the field with `/` and types, as one who has no mouse. */
async function type(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(query);
}

async function typeAndWait(page: Page, query: string): Promise<void> {
  await type(page, query);
  await options(page).first().waitFor();
}

describe('before the visitor reaches for the search', () => {
  test('moving through the page with Tab loads no index', async () => {
    const { page, requests } = await site.visit('/');
    for (let step = 0; step < 10; step += 1) await page.keyboard.press('Tab');
    await page.waitForLoadState('networkidle');
    expect(requests.some((url) => url.includes('search-box'))).toBe(true);
    expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  });
});

describe('the box in the header', () => {
  test('without JavaScript is a form that leads to the page of the search', async () => {
    const { page } = await site.visit('/glossario/', { javaScriptEnabled: false });
    await page.getByRole('searchbox', { name: 'Cerca nel sito' }).fill('psn');
    expect(await page.locator('header kbd').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Cerca' }).click();
    await page.waitForURL('**/cerca/?q=psn');
  });

  test('suggests what is found, in named groups, and says how much it is', async () => {
    const { page, faults } = await site.visit('/');
    await typeAndWait(page, 'scuole migr');
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    expect(await field(page).getAttribute('aria-controls')).toBe(await list(page).getAttribute('id'));
    const names = await list(page)
      .getByRole('group')
      .evaluateAll((groups) =>
        groups.map(
          (group) => document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.innerText,
        ),
      );
    expect(names.length).toBeGreaterThan(1);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names)
      expect(['Cifre', 'Bollettini', 'Indicatori', 'Glossario', 'Guide', 'Pagine']).toContain(name);
    const count = await options(page).count();
    expect(count).toBeGreaterThan(2);
    expect(count).toBeLessThanOrEqual(8);
    expect(await options(page).last().innerText()).toBe('Tutti i risultati per «scuole migr»');
    expect(await spoken(page).innerText()).toBe(`${count - 1} suggerimenti per «scuole migr»`);
    const marked = await list(page).locator('mark').allInnerTexts();
    expect(marked.length).toBeGreaterThan(0);
    for (const mark of marked) expect(mark.toLowerCase()).toMatch(/^(?:scuol|migr)/);
    expect(faults).toEqual([]);
  });

  test('shows figures with their value and their day', async () => {
    const { page } = await site.visit('/');
    await typeAndWait(page, '4.083');
    const figures = list(page).getByRole('group', { name: 'Cifre' }).getByRole('option');
    expect((await figures.first().innerText()).replaceAll('\u00a0', ' ')).toMatch(
      /4\.083 .* · \d+º? \w+ \d{4}$/s,
    );
  });

  test('is walked with the arrows, Home and End, the focus staying in the field', async () => {
    const { page } = await site.visit('/');
    await typeAndWait(page, 'psn');
    const all = await options(page).allInnerTexts();
    const at = async () =>
      (await active(page).count()) === 0 ? -1 : all.indexOf(await active(page).innerText());
    expect(await at()).toBe(-1);
    for (const [key, to] of [
      ['ArrowDown', 0],
      ['ArrowDown', 1],
      ['End', all.length - 1],
      ['ArrowDown', -1],
      ['ArrowUp', all.length - 1],
      ['Home', 0],
      ['ArrowUp', -1],
      ['ArrowDown', 0],
      ['ArrowLeft', -1],
    ] as const) {
      await page.keyboard.press(key);
      expect([key, await at()]).toEqual([key, to]);
      const named = await field(page).getAttribute('aria-activedescendant');
      expect(named).toBe(to === -1 ? null : await active(page).getAttribute('id'));
      expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await popup(page).isVisible()).toBe(false);
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');
    expect(await field(page).inputValue()).toBe('psn');
    await page.keyboard.press('ArrowDown');
    await options(page).first().waitFor();
    await page.keyboard.press('Tab');
    expect(await popup(page).isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Cerca');
  });

  test('leads with Enter to the option that is active, its words marked', async () => {
    const { page, faults } = await site.visit('/');
    await typeAndWait(page, 'scuole');
    await page.keyboard.press('ArrowDown');
    const href = await active(page).getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(/evidenzia=/);
    expect(page.url()).toBe(site.url(href ?? ''));
    await page.locator('main mark').first().waitFor();
    await page.goBack();
    expect(await popup(page).isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });

  test('leads with Enter to all results where no option is active, and so does the last option', async () => {
    const { page } = await site.visit('/');
    await typeAndWait(page, 'psn');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cerca/?q=psn');
    await page.goBack();
    await field(page).fill('');
    await field(page).fill('psn');
    await options(page).last().click();
    await page.waitForURL('**/cerca/?q=psn');
  });

  test('follows the pointer, and closes when one goes elsewhere', async () => {
    const { page } = await site.visit('/');
    await page.mouse.click(2, 700);
    await field(page).click();
    await page.keyboard.type('glossario');
    await options(page).first().waitFor();
    await page.mouse.click(2, 700);
    expect(await popup(page).isVisible()).toBe(false);
    await field(page).fill('psn');
    await options(page).first().waitFor();
    await options(page).first().click();
    await page.waitForURL(/evidenzia=/);
  });

  test('answers what was typed before it was there', async () => {
    const { page } = await site.visit('/');
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/search-box*', async (route) => {
      await held;
      await route.continue();
    });
    await type(page, 'psn');
    release();
    await options(page).first().waitFor();
  });

  test('says that there is nothing, without an empty list', async () => {
    const { page } = await site.visit('/');
    await type(page, 'xyzzyk');
    await popup(page).getByText('Nessun risultato per «xyzzyk»').waitFor();
    expect(await spoken(page).innerText()).toMatch(/^Nessun risultato per «xyzzyk»/);
    expect(await popup(page).getByText('Tutti i risultati').count()).toBe(0);
    await field(page).fill('p');
    expect(await popup(page).isVisible()).toBe(false);
  });

  test('keeps what is typed inert', async () => {
    const { page, faults } = await site.visit('/');
    await type(page, '<img src=x onerror=alert(1)> psn');
    await popup(page)
      .getByText(/risultat/)
      .first()
      .waitFor();
    expect(await page.locator('header img').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe('the shortcuts', () => {
  test.for(['/', 'Shift+/', 'Control+k', 'Meta+k'])(
    '%s reaches the field, and types nothing',
    async (keys) => {
      const { page } = await site.visit('/guide/');
      await page.keyboard.press(keys);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('cerca-nel-sito');
      expect(await page.locator('#cerca-nel-sito').inputValue()).toBe('');
      expect(await page.locator('#cerca-nel-sito').getAttribute('aria-keyshortcuts')).toBe(
        '/ Control+K Meta+K',
      );
    },
  );

  test('reach the field of the search page there', async () => {
    const { page } = await site.visit('/cerca/');
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.matches('input[type=search]'))).toBe(true);
  });

  test.for(['k', 'Alt+/', 'Control+/', 'Control+Shift+k', 'Alt+k'])('%s is left alone', async (keys) => {
    const { page } = await site.visit('/guide/');
    await page.keyboard.press(keys);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('');
  });

  test('do not take a slash from who types one', async () => {
    const { page } = await site.visit('/');
    await type(page, '1/2');
    expect(await page.locator('#cerca-nel-sito').inputValue()).toBe('1/2');
  });

  test('are shown in the empty field to who has a pointer, and not on a phone', async () => {
    const { page } = await site.visit('/');
    const hint = page.locator('header kbd');
    expect(await hint.isVisible()).toBe(true);
    await page.keyboard.press('/');
    expect(await hint.isVisible()).toBe(false);
    const phone = await site.visit('/', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    expect(await phone.page.locator('header kbd').isVisible()).toBe(false);
  });
});

describe('when the search is not available', () => {
  test.for([
    ['a chunk of the index is gone', '**/pagefind/index/**'],
    ['the WebAssembly is gone', '**/wasm.*'],
    ['the vocabulary is gone', '**/vocabulary.json'],
    ['the script is gone', '**/pagefind.js*'],
  ])('the popup says so and where the archive is: %s', async ([, blocked = '']) => {
    const { page } = await site.visit('/guide/');
    await page.route(blocked, (route) => route.abort());
    await type(page, 'psn');
    await popup(page)
      .getByText(/non è disponibile/)
      .waitFor({ timeout: 9000 });
    expect(await spoken(page).innerText()).toMatch(/non è disponibile/);
    expect(await popup(page).innerText()).not.toMatch(/nessun risultato/i);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/bollettini/');
    await page.keyboard.press('Escape');
    expect(await popup(page).isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cerca/?q=psn');
  });

  test('it says so within 8 seconds of no answer, and searches again when that has passed', async () => {
    const { page } = await site.visit('/guide/');
    let isStuck = true;
    await page.route('**/vocabulary.json', (route) => (isStuck ? undefined : route.continue()));
    await type(page, 'psn');
    await popup(page).getByText('Ricerca in corso…').waitFor();
    await popup(page)
      .getByText(/non è disponibile/)
      .waitFor({ timeout: 8500 });
    isStuck = false;
    await page.keyboard.type(' cloud');
    await options(page).first().waitFor();
  });

  test('submitting still works where the box itself cannot be loaded', async () => {
    const { page } = await site.visit('/guide/');
    await page.route('**/search-box*', (route) => route.abort());
    await type(page, 'psn');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cerca/?q=psn');
  });
});

describe('the open popup', () => {
  test.for([
    { width: 1280, height: 720, colorScheme: 'light' },
    { width: 1280, height: 720, colorScheme: 'dark' },
    { width: 390, height: 844, colorScheme: 'light' },
    { width: 320, height: 256, colorScheme: 'dark' },
  ] as const)(
    'has no axe violation and stays on the screen at $width × $height, $colorScheme',
    async ({ width, height, colorScheme }) => {
      const { page } = await site.visit('/', { viewport: { width, height }, colorScheme });
      await typeAndWait(page, 'scuole');
      await page.keyboard.press('ArrowDown');
      expect(await axeViolations(page)).toEqual([]);
      const box = await popup(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(width);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await page.keyboard.press('End');
      await expect
        .poll(
          async () => {
            const last = await options(page).last().boundingBox();
            return last !== null && last.y >= 0 && last.y + last.height <= height + 1;
          },
          { timeout: 5000 },
        )
        .toBe(true);
    },
  );

  test('has no axe violation when it says that there is nothing or no search', async () => {
    const { page } = await site.visit('/');
    await type(page, 'xyzzyk');
    await popup(page)
      .getByText(/Nessun/)
      .waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const broken = await site.visit('/');
    await broken.page.route('**/vocabulary.json', (route) => route.abort());
    await type(broken.page, 'psn');
    await popup(broken.page)
      .getByText(/non è disponibile/)
      .waitFor();
    expect(await axeViolations(broken.page)).toEqual([]);
  });

  test('shows the active option by an outline in forced colours', async () => {
    const { page } = await site.visit('/', { forcedColors: 'active' });
    await typeAndWait(page, 'psn');
    await page.keyboard.press('ArrowDown');
    expect(await active(page).evaluate((option) => getComputedStyle(option).outlineStyle)).toBe('solid');
  });
});
