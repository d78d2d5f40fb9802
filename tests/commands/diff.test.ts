import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordContent } from '#src/publishing/record.ts';
import { runCommand } from '#tests/commands/command.ts';
import { git, repositoryOf } from '#tests/commands/repository.ts';
import { editFile, temporaryFolder } from '#tests/publishing/folder.ts';
import { library } from '#tests/site/builds.ts';

const march = 'bulletins/2026-03.mdx';

const edit = (folder: string, file: string, from: string, to: string) =>
  editFile(join(folder, 'content', file), from, to);

const diff = (folder: string, ...args: string[]) =>
  runCommand('diff', args, { CONTENT_DIR: join(folder, 'content') });

describe('npm run diff', () => {
  test('finds nothing in a content that is as it was committed', async () => {
    const { code, output } = await diff(repositoryOf(library));
    expect([code, output]).toEqual([0, expect.stringContaining('Nessuna cifra e nessun testo')]);
  });

  test('ends with code 1 if a published value changed without a correction', async () => {
    const folder = repositoryOf(library);
    edit(folder, march, '"2025-10-31": 914', '"2025-10-31": 915');
    const { code, output } = await diff(folder, 'main');
    expect([code, output]).toEqual([1, expect.stringMatching(/senza una correzione[\s\S]*\| 914 \| 915 \|/)]);
    expect(output).toContain('- `/bollettini/2026-03/`');
    expect(output).not.toContain('- `/bollettini/2025-03/`');
  });

  test('tells the figures of a draft once it is published', async () => {
    const folder = repositoryOf(library);
    edit(folder, march, 'modified:', 'draft: true\nmodified:');
    rmSync(join(folder, 'content', 'published.json'));
    edit(folder, 'calendar.yaml', '  bulletin: "2026-03"\n', '');
    edit(folder, 'docs/come-si-conta.mdx', '<Num id="2026-03/', '<Num id="2025-09/');
    git(folder, 'commit', '-am', 'Draft');
    edit(folder, march, 'draft: true\n', '');
    const { code, output } = await diff(folder);
    expect(output).toContain('### Bollettino 2026-03\n');
    expect(output).toContain('- `/bollettini/2026-03/`');
    expect(code).toBe(0);
  });

  test('compares a branch with the commit that it was begun from', async () => {
    const folder = repositoryOf(library);
    git(folder, 'checkout', '-b', 'testo');
    edit(folder, 'docs/come-si-conta.mdx', '---\n\n', '---\n\nUna frase in più. ');
    git(folder, 'commit', '-am', 'Text');
    git(folder, 'checkout', 'main');
    edit(folder, 'glossary/rete-dei-prestiti.mdx', 'definition: ', 'definition: Ora ');
    git(folder, 'commit', '-am', 'Term');
    git(folder, 'checkout', 'testo');
    const { code, output } = await diff(folder, 'main');
    expect(code).toBe(0);
    expect(output).toMatch(/## Pagine toccate\n\n- `\/guide\/come-si-conta\/`\n$/);
  });

  test('tells what an editor has to mend first, and does not need the log for it', async () => {
    const folder = repositoryOf(library);
    rmSync(join(folder, 'content', 'published.json'));
    expect((await diff(folder)).code).toBe(0);
    recordContent(join(folder, 'content'), '2026-12-31');
    edit(folder, march, 'value: 97', 'value: 4.500');
    const { code, output } = await diff(folder);
    expect([code, output]).toEqual([1, expect.stringContaining('Il punto delle migliaia')]);
  });

  test.for([
    ['ignota', 'non è una versione che git conosce'],
    ['--opzione', 'Questa opzione non c’è'],
  ] as const)('refuses «%s» in words', async ([argument, words]) => {
    const { code, output } = await diff(repositoryOf(library), argument);
    expect([code, output]).toEqual([1, expect.stringContaining(words)]);
  });

  test('says that a folder is not under git', async () => {
    const folder = temporaryFolder();
    cpSync(library, join(folder, 'content'), { recursive: true });
    const { code, output } = await diff(folder);
    expect([code, output]).toEqual([1, expect.stringContaining('non è sotto git')]);
  });
});
