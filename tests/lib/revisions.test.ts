import { describe, expect, test } from 'vitest';
import { buildLedger } from '#src/lib/ledger.ts';
import { identityOf, revisionsOf, vintagesOf } from '#src/lib/revisions.ts';
import { ledger, partsWith } from '#tests/fixtures/ledger.ts';

const june = { asOf: '2024-06-03' };

describe('identityOf', () => {
  test.for([
    ['2024-03', 'collegate', 'collegate 2024-03-01'],
    ['2024-06', 'prestiti', 'prestiti 2024-06-03'],
    ['2024-06', 'prestiti-sud', 'prestiti 2024-06-03 area=sud lettori=ragazzi'],
  ] as const)('of %s, figure %s, is %s', ([bulletin, id, expected]) => {
    expect(identityOf(ledger.figure(bulletin, id))).toBe(expected);
  });

  test('is the same whatever the order of the items', () => {
    const sud = ledger.figure('2024-06', 'prestiti-sud');
    expect(identityOf({ ...sud, breakdown: sud.breakdown.toReversed() })).toBe(identityOf(sud));
  });
});

describe('vintagesOf', () => {
  const keysOf = (of: typeof ledger, id: string) =>
    vintagesOf(of.seriesOf(id)).map((vintages) => vintages.map(({ key }) => key));

  test('puts the values of one day together, oldest bulletin first', () => {
    expect(keysOf(ledger, 'collegate')).toEqual([
      ['2024-03/collegate'],
      ['2024-06/collegate', '2024-10/collegate-giugno'],
      ['2024-10/collegate'],
    ]);
  });

  test('goes by bulletin whatever the order it gets', () => {
    expect(vintagesOf(ledger.seriesOf('collegate').toReversed())).toContainEqual([
      ledger.figure('2024-06', 'collegate'),
      ledger.figure('2024-10', 'collegate-giugno'),
    ]);
  });

  test('keeps a total and its items apart', () => {
    expect(keysOf(ledger, 'prestiti')).toEqual([
      ['2024-06/prestiti'],
      ['2024-06/prestiti-nord'],
      ['2024-06/prestiti-sud'],
      ['2024-10/prestiti'],
    ]);
  });
});

describe('revisionsOf', () => {
  const revised = (...again: Record<string, unknown>[]) =>
    revisionsOf(buildLedger(partsWith(...again)).seriesOf('collegate')).map(({ from, to }) => [
      from.text,
      to.text,
    ]);
  const first = ['circa\u00a0700', '712'];

  test('holds a value published anew with another number', () => {
    const [revision, ...others] = revisionsOf(ledger.seriesOf('collegate'));
    expect([revision?.from.key, revision?.to.key]).toEqual(['2024-06/collegate', '2024-10/collegate-giugno']);
    expect(others).toEqual([]);
  });

  test('compares each vintage with the one just before it', () => {
    expect(revised({ ...june, value: 700 })).toEqual([first, ['712', '700']]);
  });

  test.for([
    ['the same value again', { value: 712 }, [first]],
    ['another status only', { value: 712, status: 'provisional' }, [first]],
    ['another precision only', { value: 712, precision: 'over' }, [first, ['712', 'oltre\u00a0712']]],
    ['a value taken back', { value: null, status: 'missing' }, [first, ['712', 'n.d.']]],
  ] as const)('of %s is right', ([, fields, expected]) => {
    expect(revised({ ...june, ...fields })).toEqual(expected);
  });

  test('is empty where each day was published once', () => {
    expect(revisionsOf(ledger.seriesOf('prestiti'))).toEqual([]);
  });
});
