import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '#tests/commands/command.ts';
import { temporaryFolder } from '#tests/publishing/folder.ts';
import { copyContent, library } from '#tests/site/builds.ts';

const file = 'bulletins/2026-03.mdx';

/** A content folder whose last bulletin counts `4.500` libraries. */
function faultyContent(): string {
  return copyContent(library, temporaryFolder(), [{ file, from: 'value: 97', to: 'value: 4.500' }]);
}

describe('npm run check', () => {
  test('ends with code 0 and the number of files if there is nothing to mend', async () => {
    const { code, output } = await runCommand('check', [], { CONTENT_DIR: library });
    expect([code, output]).toEqual([
      0,
      expect.stringMatching(/^I contenuti sono in ordine: \d+ file controllati, nessun problema\.\n$/),
    ]);
  });

  test('ends with code 1 and the problems', async () => {
    const { code, output } = await runCommand('check', [], { CONTENT_DIR: faultyContent() });
    expect(code).toBe(1);
    expect(output).toMatch(/bulletins\/2026-03\.mdx:\d+:12 {2}Il punto delle migliaia/);
    expect(output).toMatch(/rimedio: .+\n\nUn problema nei contenuti\.\n$/);
  });

  test('prints the problems as JSON with --json', async () => {
    const { code, output } = await runCommand('check', ['--json'], { CONTENT_DIR: faultyContent() });
    const text = expect.stringMatching(/\S/) as string;
    const problem = {
      severity: 'error',
      rule: 'number-thousands',
      file: expect.stringMatching(/\/bulletins\/2026-03\.mdx$/) as string,
      line: expect.any(Number) as number,
      column: 12,
      message: text,
      found: '4.500',
      expected: '',
      remedy: text,
    };
    expect([code, JSON.parse(output)]).toEqual([1, [problem]]);
  });

  test('shows the problems beside their lines where GitHub runs it, and in JSON as anywhere', async () => {
    const env = { CONTENT_DIR: faultyContent(), GITHUB_ACTIONS: 'true' };
    const { code, output } = await runCommand('check', [], env);
    expect(code).toBe(1);
    expect(output).toMatch(/^::error file=\S+2026-03\.mdx,line=\d+,col=12,title=number-thousands::Il punto/m);
    expect(output).toMatch(/^\S+2026-03\.mdx:\d+:12 {2}Il punto/m);
    const { output: json } = await runCommand('check', ['--json'], env);
    expect(JSON.parse(json)).toHaveLength(1);
  });

  test('judges as of the day that it is told', async () => {
    const ended = await runCommand('check', ['--today', '2025-10-01'], { CONTENT_DIR: library });
    expect(ended.code).toBe(1);
    expect(ended.output).toContain('deve ancora venire');
  });

  test('prints an empty list and ends with code 0 with --json if there is nothing to mend', async () => {
    const ended = await runCommand('check', ['--json'], { CONTENT_DIR: library });
    expect(ended).toEqual({ code: 0, output: '[]\n' });
  });

  test('says that the content folder is not there', async () => {
    const folder = join(temporaryFolder(), 'none');
    const ended = await runCommand('check', [], { CONTENT_DIR: folder });
    expect(ended).toEqual({ code: 1, output: `\nLa cartella dei contenuti «${folder}» non c’è.\n` });
  });
});
