import { describe, expect, test } from 'vitest';
import { groupByMeasure, groupByStage } from '#src/lib/indicator-groups.ts';
import { stageIds } from '#src/lib/stage.ts';
import { ledger, partsWithIndicator } from '#tests/fixtures/ledger.ts';

describe('groupByStage', () => {
  test('goes from the end of the work to its beginning, not as the files, and leaves out empty stages', () => {
    const groups = groupByStage(ledger.indicators).map(({ stage, label, indicators }) => [
      stage,
      label,
      indicators.map(({ id }) => id),
    ]);
    expect(groups).toEqual([
      ['completed', 'Progetti completati', ['collegate']],
      ['started', 'Passaggi avviati', ['prestiti']],
      ['funded', 'Finanziamenti', ['fondi']],
    ]);
  });

  test('keeps the order of the indicators within a stage', () => {
    const { indicators } = partsWithIndicator('fondi', { stage: 'completed' });
    const completed = groupByStage(indicators).find(({ stage }) => stage === 'completed');
    expect(completed?.indicators.map(({ id }) => id)).toEqual(['collegate', 'fondi']);
  });

  test('knows every stage there is, and puts last what the source does not say', () => {
    const one = ledger.indicators.slice(0, 1);
    const all = stageIds.flatMap((stage) => one.map(({ id, data }) => ({ id, data: { ...data, stage } })));
    const found = groupByStage(all).map(({ stage }) => stage);
    expect(found.toSorted()).toEqual(stageIds.toSorted());
    expect(found.at(-1)).toBe('unspecified');
    expect(new Set(groupByStage(all).map(({ label }) => label)).size).toBe(stageIds.length);
  });

  test('is empty without indicators', () => {
    expect(groupByStage([])).toEqual([]);
  });
});

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
