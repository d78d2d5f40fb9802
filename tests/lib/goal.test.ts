import { describe, expect, test } from 'vitest';
import { mainTarget } from '#src/lib/goal.ts';
import { ledger, ledgerWithout, ledgerWithTarget } from '#tests/fixtures/ledger.ts';

describe('mainTarget', () => {
  test.for([
    ['the final one', ledger, 'bib-2026'],
    ['the last where the final one is superseded', ledgerWithout('bib-2026'), 'bib-2024'],
    ['one that asks for more, where there is no other', ledgerWithTarget({ stage: 'migrated' }), 'bib-2026'],
    ['none where all are superseded', ledgerWithout('bib-2023', 'bib-2024', 'bib-2026'), undefined],
  ] as const)('is %s', ([, own, expected]) => {
    expect(mainTarget('collegate', own)?.key).toBe(expected);
  });
});
