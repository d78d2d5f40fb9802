import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { runCommand, startCommand, takePort, type RunningCommand } from '#tests/commands/command.ts';
import { editFile, temporaryFolder } from '#tests/publishing/folder.ts';
import { copyContent, library } from '#tests/site/builds.ts';

const draft = 'bulletins/2026-06.mdx';

/** A content folder with a draft: the first bulletin once more, for a later day. */
function contentWithDraft(): string {
  const content = copyContent(library, temporaryFolder());
  const file = join(content, draft);
  cpSync(join(content, 'bulletins/2025-03.mdx'), file);
  editFile(file, 'releaseDate: "2025-03-24"', 'releaseDate: "2026-06-30"\ndraft: true');
  editFile(file, 'modified: "2025-03-24"', 'modified: "2026-06-30"');
  return content;
}

async function addressOf(command: RunningCommand): Promise<string> {
  const printed = await command.prints('Per fermarla');
  return /http:\S+/.exec(printed)?.[0] ?? '';
}

async function open(address: string) {
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  const { document } = parseHTML(await response.text());
  return { status: response.status, text: document.body.textContent, document };
}

/** Opens a page again and again until it says something. */
async function openUntil(address: string, text: string): ReturnType<typeof open> {
  const page = await open(address);
  if (page.text.includes(text)) return page;
  await new Promise((done) => setTimeout(done, 100));
  return openUntil(address, text);
}

describe('npm run dev', { timeout: 60_000 }, () => {
  test('shows what is not published, and in the place of a page what is to be mended', async () => {
    const content = contentWithDraft();
    const command = startCommand('dev', ['--port', '0', '--today', '2026-03-01'], { CONTENT_DIR: content });
    const site = await addressOf(command);
    expect(site).toMatch(/\/osservatorio\/scaffale\/$/);

    const page = await open(`${site}bollettini/2026-06/`);
    expect(page.status).toBe(200);
    expect(page.document.querySelector('h1 + .draft')?.textContent).toBe('Bozza: non sarà pubblicata');
    // Styles of components come in any order here: the first says which layer is above which.
    expect(page.document.querySelector('style')?.textContent?.trim()).toBe(
      '@layer tokens, base, components, print;',
    );
    const list = await open(`${site}bollettini/`);
    const marks = [...list.document.querySelectorAll('li .draft')].map((mark) => mark.textContent);
    expect(marks).toEqual(['Bozza: non sarà pubblicata', 'In programma per il 30 marzo 2026']);

    const file = join(content, draft);
    editFile(file, 'value: 41', 'value: 4.500');
    const told = await command.prints('Un problema nei contenuti.');
    expect(told).toMatch(/2026-06\.mdx:\d+:\d+ {2}/);
    const faulty = await open(`${site}bollettini/2026-06/`);
    expect([faulty.status, faulty.document.querySelector('pre')?.textContent]).toEqual([503, told.trim()]);

    editFile(file, 'value: 4.500', 'value: 4500\n    note: Ora sono contate anche quelle delle scuole.');
    await command.prints('Contenuti in ordine.');
    expect((await openUntil(`${site}bollettini/2026-06/`, 'oltre 4.500')).status).toBe(200);
    expect(command.output()).not.toMatch(/^\s+at /m);
    command.interrupt();
    expect(await command.ended).toBe(0);
  });

  test('says what is to be mended from the start, on the port of the preview, and leaves nothing behind', async () => {
    const content = contentWithDraft();
    const file = join(content, draft);
    editFile(file, 'releaseDate:', 'realeaseDate:');
    const command = startCommand('dev', ['--port', '0'], { CONTENT_DIR: content });
    const told = await command.prints('Gli errori si leggono anche');
    expect(told).toMatch(/2026-06\.mdx:\d+:\d+ {2}/);
    const { origin } = new URL(/http:\S+/.exec(told)?.[0] ?? '');
    const faulty = await open(`${origin}/osservatorio/scaffale/bollettini/`);
    const shown = faulty.document.querySelector('pre')?.textContent ?? '';
    expect([faulty.status, told.includes(shown), shown.includes('realeaseDate')]).toEqual([503, true, true]);
    editFile(file, 'realeaseDate:', 'releaseDate:');
    const site = await addressOf(command);
    expect(new URL(site).origin).toBe(origin);
    expect((await open(`${site}bollettini/2026-06/`)).status).toBe(200);
    const work = join('.staging/preview', String(command.pid));
    expect(existsSync(work)).toBe(true);
    command.interrupt();
    await command.ended;
    expect(existsSync(work)).toBe(false);
  });

  test('says that the port is taken, or is none', async () => {
    const port = await takePort();
    const env = { CONTENT_DIR: contentWithDraft() };
    const taken = await runCommand('dev', ['--port', String(port)], env);
    expect(taken).toMatchObject({ code: 1, output: expect.stringContaining(`La porta ${port} è occupata`) });
    const none = await runCommand('dev', ['--port', 'x'], env);
    expect(none).toEqual({ code: 1, output: '\n«x» non è una porta: serve un numero fino a 65535.\n' });
  });
});
