import { describe, expect, test } from 'vitest';
import { buildLedger } from '#src/lib/ledger.ts';
import { currentOf, itemsOf, latestOf, newestFirst, totalsOf } from '#src/lib/series.ts';
import { laterLedger, ledger, partsWith } from '#tests/fixtures/ledger.ts';

describe('itemsOf', () => {
  test.for([
    [{ area: 'nord' }, ['2024-06/prestiti-nord', '2024-12/mesi-nord-2024-11-30', '2024-12/aree-nord']],
    [{ area: 'sud' }, ['2024-12/aree-sud']],
    [{ lettori: 'ragazzi', area: 'sud' }, ['2024-06/prestiti-sud', '2024-12/ragazzi-sud']],
    [{ lettori: 'ragazzi' }, []],
    [{ area: 'ragazzi' }, []],
    [{ lettori: 'sud' }, []],
  ] as const)('limited to %j has exactly these items, no more and no fewer', ([breakdown, expected]) => {
    expect(itemsOf(laterLedger.seriesOf('prestiti'), breakdown).map(({ key }) => key)).toEqual(expected);
  });
});

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

  test('is undefined where there is no total: one item never stands for the whole', () => {
    const items = ledger.seriesOf('prestiti').filter(({ breakdown }) => breakdown.length > 0);
    expect(latestOf(items)).toBeUndefined();
  });

  test('takes a value before a newer gap', () => {
    expect(latestOf(laterLedger.seriesOf('prestiti'))?.key).toBe('2024-12/mesi-2024-10-31');
  });

  test('takes a gap where no day has a value', () => {
    const june = ledger.seriesOf('prestiti').slice(0, 3);
    expect(latestOf(june)).toMatchObject({ key: '2024-06/prestiti', value: null });
  });

  test('takes the vintage of the later bulletin', () => {
    const [, june, again] = ledger.seriesOf('collegate');
    expect(june && again && latestOf([again, june])?.value).toBe(712);
  });

  test('takes the newest day, not the newest bulletin', () => {
    const late = buildLedger(partsWith({ value: 300, asOf: '2024-01-15' }));
    expect(latestOf(late.seriesOf('collegate'))?.value).toBe(1000);
  });

  test('is undefined for an empty series', () => {
    expect(latestOf([])).toBeUndefined();
  });
});

describe('newestFirst', () => {
  test('goes back in time, with the later vintage of a day first', () => {
    expect(newestFirst(ledger.seriesOf('collegate')).map(({ key }) => key)).toEqual([
      '2024-10/collegate',
      '2024-10/collegate-giugno',
      '2024-06/collegate',
      '2024-03/collegate',
    ]);
  });

  test('puts a total before its items, and the items by name', () => {
    const december = partsWith(
      { id: 'sud', indicator: 'prestiti', breakdown: { area: 'sud' } },
      { id: 'nord', indicator: 'prestiti', breakdown: { area: 'nord' } },
      { id: 'tutti', indicator: 'prestiti' },
      { id: 'sud-giugno', indicator: 'prestiti', breakdown: { area: 'sud' }, asOf: '2024-06-03' },
    );
    expect(newestFirst(buildLedger(december).seriesOf('prestiti')).map(({ key }) => key)).toEqual([
      '2024-12/tutti',
      '2024-12/nord',
      '2024-12/sud',
      '2024-10/prestiti',
      '2024-06/prestiti',
      '2024-06/prestiti-nord',
      '2024-12/sud-giugno',
      '2024-06/prestiti-sud',
    ]);
  });

  test('puts the later vintage of an item first', () => {
    const nord = { indicator: 'prestiti', breakdown: { area: 'nord' }, asOf: '2024-06-03' };
    const again = buildLedger(partsWith(nord)).seriesOf('prestiti');
    const keys = newestFirst(again.filter(({ breakdown }) => breakdown[0]?.value === 'nord'));
    expect(keys.map(({ key }) => key)).toEqual(['2024-12/prova', '2024-06/prestiti-nord']);
  });

  test('leaves the series as it was given', () => {
    const series = ledger.seriesOf('collegate');
    newestFirst(series);
    expect(series[0]?.key).toBe('2024-03/collegate');
  });
});
