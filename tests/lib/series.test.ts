import { describe, expect, test } from 'vitest';
import { buildLedger } from '#src/lib/ledger.ts';
import { currentOf, latestOf, totalsOf } from '#src/lib/series.ts';
import { ledger, partsWith } from '#tests/fixtures/ledger.ts';

describe('totalsOf', () => {
  test('leaves out the values limited to an item', () => {
    expect(totalsOf(ledger.seriesOf('prestiti')).map(({ key }) => key)).toEqual([
      '2024-06/prestiti',
      '2024-10/prestiti',
    ]);
  });
});

describe('currentOf', () => {
  test('takes the value of the later bulletin for a day published twice', () => {
    expect(currentOf(ledger.seriesOf('collegate')).map(({ asOf, value }) => [asOf, value])).toEqual([
      ['2024-03-01', 400],
      ['2024-06-03', 712],
      ['2024-10-01', 1000],
    ]);
  });

  test('gives the same whatever the order it gets', () => {
    expect(currentOf(ledger.seriesOf('collegate').toReversed())).toEqual(
      currentOf(ledger.seriesOf('collegate')),
    );
  });

  test('keeps a total and its items of one day side by side', () => {
    expect(currentOf(ledger.seriesOf('prestiti')).map(({ key }) => key)).toEqual([
      '2024-06/prestiti',
      '2024-06/prestiti-nord',
      '2024-06/prestiti-sud',
      '2024-10/prestiti',
    ]);
  });

  test('knows the same items in another order', () => {
    const again = buildLedger(
      partsWith({
        indicator: 'prestiti',
        value: 5,
        asOf: '2024-06-03',
        breakdown: { lettori: 'ragazzi', area: 'sud' },
      }),
    );
    const values = currentOf(again.seriesOf('prestiti')).map(({ value }) => value);
    expect(values).toEqual([null, 8000, 5, 25_400]);
  });

  test('is empty for an empty series', () => {
    expect(currentOf([])).toEqual([]);
  });
});

describe('latestOf', () => {
  test('takes a total before an item of the same or a later day', () => {
    expect(latestOf(ledger.seriesOf('prestiti').filter(({ bulletin }) => bulletin === '2024-06'))?.key).toBe(
      '2024-06/prestiti',
    );
  });

  test('takes an item where there is no total', () => {
    const items = ledger.seriesOf('prestiti').filter(({ breakdown }) => breakdown.length > 0);
    expect(latestOf(items)?.key).toBe('2024-06/prestiti-sud');
  });

  test('takes the newest day, not the newest bulletin', () => {
    const late = buildLedger(partsWith({ value: 300, asOf: '2024-01-15' }));
    expect(latestOf(late.seriesOf('collegate'))?.value).toBe(1000);
  });

  test('is undefined for an empty series', () => {
    expect(latestOf([])).toBeUndefined();
  });
});
