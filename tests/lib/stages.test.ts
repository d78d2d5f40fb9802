import { describe, expect, test } from 'vitest';
import { groupByStage } from '#src/lib/stages.ts';
import { stages } from '#src/schemas/indicator.ts';
import { ledger, partsWithIndicator } from '#tests/fixtures/ledger.ts';

describe('groupByStage', () => {
  test('goes in the order of the work, not of the files, and leaves out empty stages', () => {
    const groups = groupByStage(ledger.indicators).map(({ stage, label, indicators }) => [
      stage,
      label,
      indicators.map(({ id }) => id),
    ]);
    expect(groups).toEqual([
      ['funded', 'Finanziamenti', ['fondi']],
      ['started', 'Passaggi avviati', ['prestiti']],
      ['completed', 'Progetti completati', ['collegate']],
    ]);
  });

  test('keeps the order of the indicators within a stage', () => {
    const { indicators } = partsWithIndicator('fondi', { stage: 'completed' });
    const completed = groupByStage(indicators).find(({ stage }) => stage === 'completed');
    expect(completed?.indicators.map(({ id }) => id)).toEqual(['collegate', 'fondi']);
  });

  test('knows every stage there is, and puts last what the source does not say', () => {
    const one = ledger.indicators.slice(0, 1);
    const all = stages.flatMap((stage) => one.map(({ id, data }) => ({ id, data: { ...data, stage } })));
    expect(groupByStage(all).map(({ stage }) => stage)).toEqual([
      ...stages.filter((stage) => stage !== 'unspecified'),
      'unspecified',
    ]);
    expect(new Set(groupByStage(all).map(({ label }) => label)).size).toBe(stages.length);
  });

  test('is empty without indicators', () => {
    expect(groupByStage([])).toEqual([]);
  });
});
