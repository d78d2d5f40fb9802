import { cpSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Fault } from '#src/lib/fault.ts';
import { checkFolder } from '#src/publishing/check.ts';
import { diffFolder } from '#src/publishing/diff.ts';
import { openContent } from '#src/publishing/open-content.ts';
import { recordContent } from '#src/publishing/record.ts';
import { temporaryFolder, writeFiles } from '#tests/publishing/folder.ts';

const today = '2026-11-23';

/** Good content with a text that is not UTF-8, a calendar that is no list and a file that is no content. */
function brokenFolder(): string {
  const folder = temporaryFolder();
  cpSync('tests/fixtures/good', folder, { recursive: true });
  const term = Buffer.from('---\nterm: Novit\u00e0\ndefinition: Un libro nuovo.\n---\n', 'latin1');
  writeFiles(folder, { 'glossary/novita.mdx': term, 'calendar.yaml': 'marzo: 3', 'fonti.txt': 'Una.' });
  return folder;
}

describe('openContent', () => {
  test('finds each fault of a folder once', () => {
    const faults = openContent(brokenFolder(), today).findFaults();
    expect(faults.map(({ rule }) => rule)).toEqual(['value-wrong', 'file-unknown', 'encoding-invalid']);
  });

  test.for([
    ['record', recordContent],
    ['diff', (folder: string) => diffFolder(folder, 'HEAD', today)],
  ] as const)('lets %s tell what the check tells', ([, run]) => {
    const folder = brokenFolder();
    expect(() => run(folder, today)).toThrow(new Fault(checkFolder(folder, today).text));
  });
});
