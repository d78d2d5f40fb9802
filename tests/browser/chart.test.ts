import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { site } from '#tests/browser/site.ts';

const bulletin = '/bollettini/2024-10/';
const chart = (page: Page) => page.locator('figure[data-chart="misura-1-2"] series-chart');

describe('a chart', () => {
  test('loads chart.js only when a pointer reaches it, and then shows a value', async () => {
    const { page, requests, faults } = await site.visit(bulletin);
    await page.waitForLoadState('networkidle');
    const before = requests.length;
    await chart(page).hover();
    await chart(page).locator('canvas').waitFor();
    expect(requests.length).toBeGreaterThan(before);
    expect(faults).toEqual([]);
  });

  test('reads every value by keyboard, with its day and its series', async () => {
    const { page } = await site.visit(bulletin);
    const reader = chart(page).getByRole('slider');
    await reader.focus();
    const heard = new Set<string>();
    await page.keyboard.press('Home');
    for (let step = 0; step < 8; step += 1) {
      heard.add(((await reader.getAttribute('aria-valuetext')) ?? '').replaceAll('\u00a0', ' '));
      await page.keyboard.press('ArrowRight');
    }
    const all = [...heard].join(' | ');
    for (const value of ['oltre 1.200', '4.083', '10.086', '12.464', '12 ottobre 2023', '30 giugno 2026']) {
      expect(all).toContain(value);
    }
  });

  test('keeps its drawing where chart.js cannot be loaded', async () => {
    const { page } = await site.visit(bulletin);
    await page.route(/live-chart/, (route) => route.abort());
    await chart(page).hover();
    await page.waitForTimeout(500);
    expect(await chart(page).locator('svg:visible').count()).toBe(1);
    expect(
      await chart(page)
        .locator('svg:visible')
        .evaluate((svg) => getComputedStyle(svg).opacity),
    ).toBe('1');
  });

  test('works by touch on a phone', async () => {
    const { page, faults } = await site.visit(bulletin, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await chart(page).scrollIntoViewIfNeeded();
    await chart(page).tap();
    await chart(page).locator('canvas').waitFor();
    expect(faults).toEqual([]);
  });
});
