import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headerRules } from '#src/lib/headers.ts';
import { writeHostingFiles } from '#src/publishing/hosting.ts';
import { temporaryFolder } from '#tests/publishing/folder.ts';

describe('writeHostingFiles', () => {
  test('writes every header of every rule for each host', () => {
    const folder = temporaryFolder();
    writeHostingFiles(folder, join(folder, 'hosting'), new URL('https://x.example/base/'));
    const values = headerRules.flatMap(({ headers }) =>
      Object.values(headers).map((value) => value.replace(/;.*/, '')),
    );
    for (const file of ['_headers', 'hosting/nginx.conf', 'hosting/Caddyfile']) {
      const text = readFileSync(join(folder, file), 'utf8');
      expect(values.filter((value) => !text.includes(value))).toEqual([]);
    }
    expect(readFileSync(join(folder, 'hosting/nginx.conf'), 'utf8')).toContain('server_name x.example;');
  });

  test('closes every block and ends every line of nginx.conf', () => {
    const folder = temporaryFolder();
    writeHostingFiles(folder, folder, new URL('https://x.example/'));
    const lines = readFileSync(join(folder, 'nginx.conf'), 'utf8')
      .split('\n')
      .map((line) => line.trim());
    expect(lines.filter((line) => !/^$|^#|[;{}]$/.test(line))).toEqual([]);
    const count = (end: string) => lines.filter((line) => line.endsWith(end)).length;
    expect(count('{')).toBe(count('}'));
  });
});
