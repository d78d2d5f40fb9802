import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeLock } from '#src/publishing/lock.ts';
import { temporaryFolder } from '#tests/publishing/folder.ts';

describe('takeLock', () => {
  test('holds until it is released', () => {
    const file = join(temporaryFolder(), 'deep', 'lock');
    const release = takeLock(file);
    expect(existsSync(file)).toBe(true);
    release();
    expect(existsSync(file)).toBe(false);
  });

  test('is refused while another process holds it', () => {
    const other = process.ppid;
    const folder = temporaryFolder({ lock: String(other) });
    expect(() => takeLock(join(folder, 'lock'))).toThrow(
      `Un’altra pubblicazione è in corso (processo ${other})`,
    );
  });

  test.for(['4194999', '', 'x', String(process.pid)])('is taken from a process that is gone (%s)', (left) => {
    const folder = temporaryFolder({ lock: left });
    const release = takeLock(join(folder, 'lock'));
    release();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });
});
