import { describe, expect, test } from 'vitest';
import { buildLedger } from '#src/lib/ledger.ts';
import { allFigures, archiveDays } from '#src/lib/open-data/archive.ts';
import { ledger, parts } from '#tests/fixtures/ledger.ts';

const empty = buildLedger({ ...parts, bulletins: [] });

describe('allFigures', () => {
  test('holds every observation and every target once', () => {
    const keys = allFigures(ledger).map(({ key }) => key);
    expect(keys).toContain('2024-10/collegate');
    expect(keys).toContain('bib-2026');
    expect(new Set(keys).size).toBe(keys.length);
    const written = ledger.bulletins.flatMap(({ id }) => ledger.observationsOf(id));
    expect(keys).toHaveLength(written.length + 3);
  });

  test('starts with the oldest bulletin and ends with the targets', () => {
    const roles = allFigures(ledger).map(({ bulletin }) => bulletin ?? '~');
    expect(roles).toEqual(roles.toSorted());
  });
});

describe('archiveDays', () => {
  test('gives the first release and the last change', () => {
    const { issued, modified } = archiveDays(ledger);
    for (const { data } of ledger.bulletins) {
      expect(data.releaseDate >= (issued ?? '')).toBe(true);
      expect(data.modified <= (modified ?? '')).toBe(true);
    }
  });

  test('gives nothing without bulletins', () => {
    expect(archiveDays(empty)).toEqual({});
  });
});
