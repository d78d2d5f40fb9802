import { describe, expect, test } from 'vitest';
import { checkFolder } from '#src/publishing/check.ts';
import { diffFolder } from '#src/publishing/diff.ts';
import { openContent } from '#src/publishing/open-content.ts';
import { recordContent } from '#src/publishing/record.ts';
import { goodContent } from '#tests/checks/good-content.ts';
import { temporaryFolder } from '#tests/publishing/folder.ts';

const today = '2026-06-01';

/** The good content with a text that is not UTF-8, a wrong value and a file that is no content. */
function brokenFolder(): string {
  const texts = goodContent().map(({ path, text }) => [path.replace('content/', ''), text]);
  const files = Object.fromEntries(texts) as Record<string, string>;
  return temporaryFolder({
    ...files,
    'glossary/biblioteca.mdx': Buffer.from(
      `${files['glossary/biblioteca.mdx'] ?? ''}\nPerch\u00e9.\n`,
      'latin1',
    ),
    'bulletins/2026-03.mdx': (files['bulletins/2026-03.mdx'] ?? '').replace('2026-03-31', '31/03/2026'),
    'fonti.txt': 'Una fonte.',
  });
}

const commands = {
  record: (folder: string) => recordContent(folder, today),
  diff: (folder: string) => diffFolder(folder, 'HEAD', today),
};

describe('openContent', () => {
  test('finds each fault of a folder once', () => {
    const rules = openContent(brokenFolder(), today)
      .findFaults()
      .map(({ rule }) => rule);
    expect(rules.toSorted()).toEqual(['day-order', 'encoding-invalid', 'file-unknown']);
  });

  test.for(Object.entries(commands))('lets %s tell what the check tells', ([, run]) => {
    const folder = brokenFolder();
    const { text } = checkFolder(folder, today);
    expect(text).toContain('3 problemi nei contenuti');
    expect(() => run(folder)).toThrow(expect.objectContaining({ message: text }) as Error);
  });
});
