import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCommand, startCommand, takePort, type RunningCommand } from '#tests/commands/command.ts';
import { temporaryFolder, writeFiles } from '#tests/publishing/folder.ts';

/** A built site of one page and its content, under the base path `/base/`. */
function siteArguments(): { folder: string; env: Record<string, string> } {
  const root = temporaryFolder({
    'content/site.yaml': 'title: Prova\nurl: https://bollettino.example/base/\n',
    'dist/index.html': '<h1>Inizio</h1>',
  });
  return { folder: `${root}/dist`, env: { CONTENT_DIR: `${root}/content` } };
}

/** The address at which a command serves, once it does. */
async function addressOf(command: RunningCommand): Promise<string> {
  return /http:\S+/.exec(await command.prints('Per fermarlo: Ctrl+C.'))?.[0] ?? '';
}

describe('npm run serve', () => {
  test('serves the site under its base path, on the next port if the first is taken', async () => {
    const { folder, env } = siteArguments();
    const serve = () => addressOf(startCommand('serve', ['--folder', folder], env));
    const [first, second] = [await serve(), await serve()];
    expect(new URL(second).pathname).toBe('/base/');
    expect(Number(new URL(second).port)).toBeGreaterThan(Number(new URL(first).port));
    expect(await (await fetch(second)).text()).toBe('<h1>Inizio</h1>');
  });

  test('says that the port that was asked for is taken', async () => {
    const port = await takePort();
    const { folder, env } = siteArguments();
    expect(await runCommand('serve', ['--folder', folder, '--port', String(port)], env)).toEqual({
      code: 1,
      output: `\nLa porta ${port} è occupata: scegline un’altra con --port.\n`,
    });
  });

  test.for(['x', '-1', '65536', '80.5', ''])('refuses «%s» as a port', async (port) => {
    const { folder, env } = siteArguments();
    expect(await runCommand('serve', ['--folder', folder, `--port=${port}`], env)).toEqual({
      code: 1,
      output: `\n«${port}» non è una porta: serve un numero fino a 65535.\n`,
    });
  });

  test('says that the content is not there, in a line', async () => {
    const { folder } = siteArguments();
    expect(await runCommand('serve', ['--folder', folder], { CONTENT_DIR: `${folder}/nope` })).toEqual({
      code: 1,
      output: `\nIn «${folder}/nope/site.yaml» non si leggono le impostazioni del sito. «npm run check» dice che cosa manca.\n`,
    });
  });

  test('sends the headers of the site that was built, whatever the content says by now', async () => {
    const { folder, env } = siteArguments();
    writeFiles(folder, { 'admin/index.html': '', 'admin/config.json': '{ "hasRepository": true }' });
    const policyOf = async (content: string) => {
      writeFiles(`${folder}/../content`, { 'site.yaml': content });
      const url = await addressOf(startCommand('serve', ['--folder', folder, '--port', '0'], env));
      return (await fetch(`${url}admin/`)).headers.get('Content-Security-Policy');
    };
    const site = 'title: Prova\nurl: https://bollettino.example/base/\n';
    expect(await policyOf(`${site}admin: { published: false }\n`)).toContain('https://api.github.com');
    rmSync(`${folder}/admin/config.json`);
    expect(await policyOf(`${site}admin: { repository: ente/sito }\n`)).toContain("trusted-types 'none'");
  });

  test('says that there is no site to serve', async () => {
    const folder = temporaryFolder();
    expect(await runCommand('serve', ['--folder', folder])).toEqual({
      code: 1,
      output: `\nNella cartella «${folder}» non c’è nessun sito: costruiscilo prima con «npm run build».\n`,
    });
  });
});
