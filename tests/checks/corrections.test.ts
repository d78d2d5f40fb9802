import { describe, expect, test } from 'vitest';
import { paths } from '#src/checks/sample.ts';
import { alter, spoil, told } from '#tests/checks/told.ts';

const { bulletin } = paths;

/** March, changed on 1 May, with these corrections; `aperte` is «over», 1250 biblioteche, from `annuario`. */
function corrected(...items: string[]) {
  const listed = items.map(
    (item) => `  - { date: "2026-05-01", observation: aperte, reason: Sì., ${item} }\n`,
  );
  const onMayFirst = spoil(bulletin, 'modified: "2026-04-02"', 'modified: "2026-05-01"');
  return alter(onMayFirst, bulletin, 'keyFigures:', `corrections:\n${listed.join('')}keyFigures:`);
}

describe('corrections of what is not the value', () => {
  test.for([
    'field: precision, old: exact, new: over',
    'field: status, old: provisional, new: final',
    'field: unit, old: sedi, new: biblioteche',
    'old: 1240, new: 1250',
  ])('take «%s», which the figure says now', (item) => {
    expect(told(corrected(item))).toEqual([]);
  });

  test.for([
    'field: precision, old: over, new: about',
    'field: status, old: final, new: provisional',
    'field: unit, old: biblioteche, new: sedi',
    'old: 1250, new: 1240',
  ])('refuse «%s», which the figure does not say', (item) => {
    expect(told(corrected(item))).toEqual([expect.stringContaining('correction-not-done')]);
  });

  test('are a chain for each field', () => {
    const both = ['old: 1240, new: 1250', 'field: precision, old: exact, new: over'];
    expect(told(corrected(...both))).toEqual([]);
    const twice = ['field: precision, old: exact, new: about', 'field: precision, old: exact, new: over'];
    expect(told(corrected(...twice))).toEqual([expect.stringContaining('correction-chain')]);
  });

  test('hold words and not slips of numbers', () => {
    expect(told(corrected('field: source, old: rapporto-2024, new: annuario'))).toEqual([
      expect.stringContaining('reference-unknown'),
    ]);
    expect(told(corrected('field: precision, old: esatto, new: over'))).toEqual([
      expect.stringContaining('value-wrong'),
    ]);
    expect(told(corrected('old: 1.240, new: 1250'))).toEqual([expect.stringContaining('number-thousands')]);
  });
});
