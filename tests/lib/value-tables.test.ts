import { describe, expect, test } from 'vitest';
import { buildLedger, type Figure } from '#src/lib/ledger.ts';
import { tableValues } from '#src/lib/value-tables.ts';
import { laterLedger, ledger, partsWith } from '#tests/fixtures/ledger.ts';

const keysOf = (figures: Figure[]) => figures.map(({ key }) => key);

describe('tableValues', () => {
  test('puts the newest total first, and an earlier vintage of a day after the later one', () => {
    const { totals, items, older } = tableValues(ledger.seriesOf('collegate'), ledger);
    expect(keysOf(totals)).toEqual([
      '2024-10/collegate',
      '2024-10/collegate-giugno',
      '2024-06/collegate',
      '2024-03/collegate',
    ]);
    expect([items, older]).toEqual([[], []]);
  });

  test('sorts the items of the newest day of each breakdown by value, and keeps older days apart', () => {
    const again = buildLedger(
      partsWith(
        { id: 'nord', indicator: 'prestiti', breakdown: { area: 'nord' }, value: 1 },
        { id: 'sud', indicator: 'prestiti', breakdown: { area: 'sud' }, value: 2 },
      ),
    );
    const { items, older } = tableValues(again.seriesOf('prestiti'), again);
    expect(items.map(keysOf)).toContainEqual(['2024-12/sud', '2024-12/nord']);
    expect(keysOf(older)).toEqual(['2024-06/prestiti-nord']);
  });

  test('holds every value once, whatever there is', () => {
    for (const { id } of laterLedger.indicators) {
      const series = laterLedger.seriesOf(id);
      const { totals, items, older } = tableValues(series, laterLedger);
      expect(keysOf([totals, ...items, older].flat()).toSorted()).toEqual(keysOf(series).toSorted());
    }
  });

  test('shows twelve totals of a long series and keeps the others', () => {
    const months = Array.from({ length: 20 }, (_, month) => ({
      id: `m${month}`,
      asOf: `2020-${String((month % 12) + 1).padStart(2, '0')}-${month < 12 ? '01' : '15'}`,
    }));
    const long = buildLedger(partsWith(...months));
    const { totals, older } = tableValues(
      long.seriesOf('collegate').filter(({ bulletin }) => bulletin === '2024-12'),
      long,
    );
    expect([totals.length, older.length]).toEqual([12, 8]);
    expect(totals[0]?.asOf).toBe('2020-12-01');
  });
});
