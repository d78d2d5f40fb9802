import { describe, expect, test } from 'vitest';
import { addresses, answered, field, links, search, select, status } from '#tests/browser/search-page.ts';
import { site } from '#tests/browser/site.ts';

describe('filters and order', () => {
  test('are in the address and leave only what they name', async () => {
    const { page } = await site.visit('/cerca/');
    await search(page, 'scuole');
    await select(page, 'Che cosa').selectOption('Bollettini');
    await answered(page, /con questi filtri/);
    expect(new URL(page.url()).search).toBe('?q=scuole&tipo=bollettino');
    expect(await addresses(page)).not.toEqual([]);
    for (const address of await addresses(page)) expect(address).toMatch(/^\/bollettini\//);
    await select(page, 'Anno').selectOption('2024');
    await page.waitForURL('**/cerca/?q=scuole&tipo=bollettino&anno=2024');
    await answered(page, /^\d+ risultat. per «scuole» con questi filtri$/);
    await page.waitForFunction(() => document.querySelectorAll('.pages time').length < 3);
    const years = await page.locator('.pages time').allInnerTexts();
    expect(new Set(years.map((day) => day.slice(-4)))).toEqual(new Set(['2024']));
  });

  test('come from the address, and what it makes up is ignored', async () => {
    const { page } = await site.visit(
      '/cerca/?q=scuole&tipo=bollettino&anno=<b>1999</b>&misura=nessuna&ente=__proto__&ordine=data',
    );
    await answered(page, /con questi filtri/);
    expect(await select(page, 'Che cosa').inputValue()).toBe('bollettino');
    expect(await select(page, 'Anno').inputValue()).toBe('');
    expect(await select(page, 'Ordina per').inputValue()).toBe('data');
    const days = await page
      .locator('.pages time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
    expect(days.length).toBeGreaterThan(2);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(await page.locator('main').innerText()).not.toContain('1999');
  });

  test('are all dropped by one button, which gives its focus to what the page says', async () => {
    const { page } = await site.visit('/cerca/?q=scuole&tipo=guida&ordine=data');
    await answered(page, /con questi filtri/);
    await page.getByRole('button', { name: 'Togli i filtri' }).press('Enter');
    await answered(page, /«scuole»$/);
    expect(new URL(page.url()).search).toBe('?q=scuole&ordine=data');
    expect(await select(page, 'Che cosa').inputValue()).toBe('');
    expect(await page.getByRole('button', { name: 'Togli i filtri' }).count()).toBe(0);
    expect(await status(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('that leave nothing say so and offer the results without them', async () => {
    const { page } = await site.visit('/cerca/?q=scuole&tipo=glossario&anno=2022');
    await answered(page, /Nessun risultato per «scuole» con questi filtri/);
    const all = page.getByRole('button', { name: /^Mostra \d+ risultati senza filtri$/ });
    const count = /\d+/.exec(await all.innerText())?.[0] ?? '';
    await all.press('Enter');
    await answered(page, new RegExp(`^${count} risultati per «scuole»$`));
    expect(new URL(page.url()).search).toBe('?q=scuole');
    expect(await links(page).count()).toBeGreaterThan(0);
  });

  test('that leave nothing say so at once, with or without the count of what there is without them', async () => {
    const { page } = await site.visit('/cerca/?q=scuole&tipo=glossario');
    await answered(page, /con questi filtri/);
    await page.evaluate(() => {
      const shown = document.querySelector('[data-part="unfiltered"]');
      const said = document.querySelector('[data-part="status"]');
      if (!shown || !said) throw new Error('Parts are gone');
      new MutationObserver(() => {
        if (said.textContent.includes('Nessun risultato') && (shown as HTMLElement).hidden)
          document.body.dataset['first'] = 'the answer';
      }).observe(said, { childList: true });
    });
    await select(page, 'Anno').selectOption('2022');
    await page.getByRole('button', { name: /^Mostra \d+ risultati senza filtri$/ }).waitFor();
    expect(await page.evaluate(() => document.body.dataset['first'])).toBe('the answer');
  });

  test('are named after the programme: years of bulletins, its measures, the items of its dimension', async () => {
    const { page } = await site.visit('/cerca/?q=scuole');
    await answered(page);
    const optionsOf = (name: string) => select(page, name).locator('option').allInnerTexts();
    expect(await optionsOf('Anno')).toEqual(['Tutti', '2026', '2025', '2024', '2023', '2022']);
    expect(await optionsOf('Misura')).toHaveLength(3);
    expect(await optionsOf('Tipo di ente')).toEqual(expect.arrayContaining(['Comuni', 'Scuole']));
  });
});

describe('back and forward', () => {
  test('give back words, filters, order and results', async () => {
    const { page } = await site.visit('/glossario/');
    await page.goto(site.url('/cerca/'));
    await search(page, 'fascicolo sanitario');
    await search(page, 'scuole');
    await select(page, 'Che cosa').selectOption('Bollettini');
    await answered(page, /«scuole» con questi filtri/);
    await select(page, 'Ordina per').selectOption('Data');
    await page.waitForURL('**/cerca/?q=scuole&tipo=bollettino&ordine=data');
    await page.goBack();
    expect(await select(page, 'Ordina per').inputValue()).toBe('');
    await page.goBack();
    await answered(page, /«scuole»$/);
    expect(await select(page, 'Che cosa').inputValue()).toBe('');
    await page.goBack();
    await answered(page, /«fascicolo sanitario»/);
    expect(await field(page).inputValue()).toBe('fascicolo sanitario');
    await page.goForward();
    await answered(page, /«scuole»$/);
    await page.goBack();
    await page.goBack();
    await page.waitForURL('**/glossario/');
  });

  test('give back the results that were shown and the one that was followed', async () => {
    const { page } = await site.visit('/cerca/?q=misura');
    await answered(page);
    const shown = await links(page).count();
    await page.getByRole('button', { name: 'Mostra altri risultati' }).click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('site-search h3 a').length > count,
      shown,
    );
    const followed = links(page).nth(shown + 1);
    const address = await followed.getAttribute('href');
    await followed.click();
    await page.waitForURL((url) => url.pathname !== '/cerca/');
    await page.goBack();
    await page.waitForFunction(
      (count) => document.querySelectorAll('site-search h3 a').length > count,
      shown,
    );
    await page.waitForFunction((href) => document.activeElement?.getAttribute('href') === href, address);
    expect(
      await links(page)
        .nth(shown + 1)
        .getAttribute('href'),
    ).toBe(address);
  });
});
