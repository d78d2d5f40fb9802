import { describe, expect, test } from 'vitest';
import { groupByMeasure } from '#src/lib/measures.ts';
import { ledger } from '#tests/fixtures/ledger.ts';

const [measure = { id: '', code: '', name: '' }] = ledger.programme.measures;
const second = { id: 'altra', code: '2', name: 'Altra misura' };
const empty = { id: 'vuota', code: '3', name: 'Misura senza indicatori' };
const programme = { ...ledger.programme, measures: [second, measure, empty] };
const [first, ...others] = ledger.indicators;

describe('groupByMeasure', () => {
  test('goes in the order of the programme and lists an indicator of two measures under both', () => {
    const both = first ? [{ ...first, data: { ...first.data, measures: [measure.id, second.id] } }] : [];
    const groups = groupByMeasure({ indicators: [...both, ...others], programme });
    expect(groups.map(({ name, indicators }) => [name, indicators.length])).toEqual([
      ['Altra misura', 1],
      [measure.name, ledger.indicators.length],
    ]);
  });

  test('orders the indicators of a measure by name', () => {
    const [group] = groupByMeasure({ indicators: ledger.indicators.toReversed(), programme });
    const names = group?.indicators.map(({ data }) => data.name) ?? [];
    expect(names.length).toBeGreaterThan(1);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'it')));
  });
});
