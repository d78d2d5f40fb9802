import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bulletinMarks } from '#src/search/page-marks.ts';
import { readLedger } from '#tests/content.ts';

type Told = Record<string, { measures: string[]; bodies: string[] }>;
const told = parse(readFileSync('tests/fixtures/told-of.yaml', 'utf8')) as Told;
const { ledger } = readLedger('content');

describe('the facets of bulletins', () => {
  test('are listed for every one', () => {
    expect(Object.keys(told)).toEqual(ledger.bulletins.map(({ id }) => id));
    expect(ledger.bulletins.length).toBeGreaterThanOrEqual(10);
  });

  test.for(ledger.bulletins)('$id is found by what its text tells of, and by nothing else', (bulletin) => {
    const { measures, bodies } = bulletinMarks(bulletin, ledger);
    expect({ measures, bodies }).toEqual(told[bulletin.id]);
  });
});
