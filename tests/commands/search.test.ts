import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { indexSite } from '#src/publishing/index-search.ts';
import { runCommand } from '#tests/commands/command.ts';
import { workFolder } from '#tests/publishing/folder.ts';

const page = (title: string, text: string) =>
  `<html><body><main data-pagefind-body data-kind="guida"><h1>${title}</h1><p>${text}</p></main></body></html>`;
const folder = workFolder({
  'polo/index.html': page('Il polo', 'Ospita le scuole'),
  'scuole/index.html': page('Scuole', 'Ospitate dal polo'),
});
beforeAll(() => indexSite(folder));

describe('npm run search', () => {
  test('prints score, address and title of each result, best first', async () => {
    const { code, output } = await runCommand('search', ['il', 'polo', '--folder', folder]);
    expect(code).toBe(0);
    expect(output).toMatch(
      /^2 risultati per «il polo»\n +\d,\d{3} {2}\/polo\/ {4}Il polo\n +\d,\d{3} {2}\/scuole\/ {2}Scuole\n$/,
    );
  });

  test('prints the whole answer as JSON', async () => {
    const { code, output } = await runCommand('search', ['polo', '--json', '--folder', folder]);
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      query: 'polo',
      total: 2,
      results: [{ address: '/polo/' }, {}],
    });
  });

  test('gives as many results as are asked for', async () => {
    const { output } = await runCommand('search', ['polo', '--limit', '1', '--json', '--folder', folder]);
    expect(JSON.parse(output)).toMatchObject({ total: 2, results: [{ address: '/polo/' }] });
  });

  test('says which word it left out', async () => {
    const words = ['ospitate xyzzy polo', 'dal', 'scuole'];
    const { output } = await runCommand('search', [...words, '--folder', folder]);
    expect(output).toContain('Senza «xyzzy»: non compare in nessuna pagina.');
  });

  test('ends well without results', async () => {
    const { code, output } = await runCommand('search', ['xyzzy', '--folder', folder]);
    expect([code, output]).toEqual([0, 'Nessun risultato per «xyzzy»\n']);
  });

  test.for([
    [['polo', '--folder', 'tests/fixtures'], 'non c’è un sito costruito'],
    [['polo', '--limit', 'tutti'], 'non è un numero di risultati'],
    [[], 'Scrivi che cosa cercare'],
  ] as const)('%j ends with a fault in Italian', async ([args, message]) => {
    const { code, output } = await runCommand('search', [...args]);
    expect(code).toBe(1);
    expect(output).toContain(message);
  });

  test('says what to do when the index is incomplete', async () => {
    rmSync(join(folder, 'pagefind/wasm.it.pagefind'));
    const { code, output } = await runCommand('search', ['polo', '--folder', folder]);
    expect(code).toBe(1);
    expect(output).toContain('rifai il sito con «npm run build»');
  });
});
