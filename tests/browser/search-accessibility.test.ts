import { describe, expect, test } from 'vitest';
import { answered, field, status } from '#tests/browser/search-page.ts';
import { expectAccessible, site } from '#tests/browser/site.ts';

const states = [
  ['results', '/cerca/?q=misura', /risultat/],
  ['figures', '/cerca/?q=4.083', /risultat/],
  ['the nearest figures', '/cerca/?q=4.084', /Nessun risultato/],
  ['filters', '/cerca/?q=scuole&tipo=bollettino&ordine=data', /con questi filtri/],
  ['filters that leave nothing', '/cerca/?q=scuole&tipo=glossario&anno=2022', /Nessun risultato/],
  ['no results', '/cerca/?q=xyzzy', /Nessun risultato/],
] as const;

describe('the search page', () => {
  test.for(states)('with %s has no axe violation and does not scroll sideways', async ([, path, message]) => {
    const { page } = await site.visit(path);
    await answered(page, message);
    await expectAccessible(page);
  });

  test('has names and counts for screen readers', async () => {
    const { page } = await site.visit('/cerca/?q=scuole');
    await answered(page);
    const tree = await page.locator('site-search').ariaSnapshot();
    expect(tree).toMatch(/- search:\n\s+- text: Cerca parole o cifre nel sito\n\s+- searchbox "Cerca parole/);
    expect(tree).toContain('- group "Filtri e ordine"');
    for (const name of ['Che cosa', 'Anno', 'Misura', 'Tipo di ente', 'Ordina per'])
      expect(tree).toContain(`- combobox "${name}"`);
    expect(tree).toMatch(/- status:\n\s+- paragraph: \d+ risultati per «scuole»/);
    expect(tree).toMatch(
      /- heading "Pagine" \[level=2\]\n\s*- list:\n\s+- listitem:\n\s+- '?heading ".+" \[level=3\]/,
    );
  });

  test('says in a live region that the answer changed, without moving the focus', async () => {
    const { page } = await site.visit('/cerca/');
    await field(page).focus();
    await page.keyboard.type('psn');
    await answered(page, /\d+ risultat. per «psn»/);
    expect(await status(page).getAttribute('aria-live')).toBeNull();
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('shows its cards and controls in forced colours', async () => {
    const { page } = await site.visit('/cerca/?q=4.083', { forcedColors: 'active' });
    await answered(page);
    const borders = await page
      .locator('site-search :is(input, select, .card):visible')
      .evaluateAll((all) => all.map((element) => getComputedStyle(element).borderInlineStartWidth));
    expect(borders.length).toBeGreaterThan(5);
    for (const border of borders) expect(border).not.toBe('0px');
  });
});
