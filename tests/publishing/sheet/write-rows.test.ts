import { describe, expect, test } from 'vitest';
import type { Placement } from '#src/publishing/sheet/place-rows.ts';
import { writeRows } from '#src/publishing/sheet/write-rows.ts';

const row = {
  row: 2,
  id: undefined,
  indicator: 'prestiti',
  breakdown: {},
  value: '12.5',
  asOf: undefined,
  precision: undefined,
  status: undefined,
  source: 'annuario',
  note: undefined,
};
const added = (changes: Record<string, string> = {}, more: Partial<typeof row> = {}): Placement => ({
  row: { ...row, ...more },
  id: 'nuova',
  place: { list: 'observations', index: 1 },
  isNew: true,
  changes: { source: 'annuario', ...changes },
});
const filled = (changes: Record<string, string> = {}, value: string | null = '12.5'): Placement => ({
  row: { ...row, value },
  id: 'vecchia',
  place: { list: 'observations', index: 0 },
  isNew: false,
  changes,
});
const newLines = `
  - id: nuova
    indicator: prestiti
    value: 12.5
    source: annuario`;

describe('writeRows', () => {
  test.for([
    [
      'after the last one, with the comments that belong to it',
      'observations:\n  - id: a # uno\n    value: 1 # due\n    # note: tre\n# quattro\nkeyFigures: [a]\n',
      `observations:\n  - id: a # uno\n    value: 1 # due\n    # note: tre${newLines}\n# quattro\nkeyFigures: [a]\n`,
    ],
    [
      'after one on a line',
      'observations:\n  - { id: a, value: 1 } # uno\n\nkeyFigures: [a]\n',
      `observations:\n  - { id: a, value: 1 } # uno${newLines}\n\nkeyFigures: [a]\n`,
    ],
    [
      'in an empty list',
      'observations: [] # uno\nkeyFigures: []\n',
      `observations:  # uno${newLines}\nkeyFigures: []\n`,
    ],
    ['in a blank list', 'observations:\nkeyFigures: []\n', `observations:${newLines}\nkeyFigures: []\n`],
    [
      'where there is no list, before the series and its comments',
      'draft: true\n\n# Serie\n# lunghe\nseries:\n  - id: s\n',
      `draft: true\n\nobservations:${newLines}\n# Serie\n# lunghe\nseries:\n  - id: s\n`,
    ],
    ['at the end', 'draft: true\n', `draft: true\nobservations:${newLines}\n`],
  ] as const)('adds a figure %s', ([, before, after]) => {
    expect(writeRows(before, [added()])).toBe(after);
  });

  test('keeps the indent of the list and the line ends of Windows', () => {
    expect(writeRows('observations:\r\n- id: a\r\n  value: 1\r\ndraft: true\r\n', [added()])).toBe(
      'observations:\r\n- id: a\r\n  value: 1\r\n- id: nuova\r\n  indicator: prestiti\r\n  value: 12.5\r\n  source: annuario\r\ndraft: true\r\n',
    );
  });

  test('writes texts so that they stay texts', () => {
    const text = writeRows('observations:\n  - id: a\n', [
      added({ note: '=1: "due" # tre', asOf: '2024-10-10' }, { breakdown: { mese: '2024-10' } }),
    ]);
    expect(text).toContain(
      '    asOf: "2024-10-10"\n    breakdown: { mese: "2024-10" }\n    source: annuario\n    note: "=1: \\"due\\" # tre"\n',
    );
  });

  test.for([
    [
      'a blank value',
      '  - id: v\n    value: # ieri 3\n    source: a # b\n',
      '  - id: v\n    value: 12.5 # ieri 3\n    source: a # b\n',
    ],
    ['a value', '  - id: v\n    value: 3 # ieri\n', '  - id: v\n    value: 12.5 # ieri\n'],
    ['a blank value at the end', '  - id: v\n    value:', '  - id: v\n    value: 12.5'],
    ['a value on a line', '  - { id: v, value: 3, source: a }\n', '  - { id: v, value: 12.5, source: a }\n'],
  ] as const)('fills in %s', ([, before, after]) => {
    expect(writeRows(`observations:\n${before}`, [filled()])).toBe(`observations:\n${after}`);
  });

  test.for(['value:', 'value: '])(
    'fills in a blank «%s» without a comment, and what goes with it',
    (blank) => {
      const before = `observations:\n  - id: v\n    indicator: p\n    ${blank}\n    source: a\n`;
      expect(writeRows(before, [filled({ asOf: '2026-03-20', status: 'provisional' })])).toBe(
        'observations:\n  - id: v\n    indicator: p\n    value: 12.5\n    asOf: "2026-03-20"\n    status: provisional\n    source: a\n',
      );
    },
  );

  test('sets the fields that are there and adds the others below the value', () => {
    const before = 'observations:\n  - id: v\n    value: # ieri 3\n    source: DA-SCRIVERE # x\n';
    expect(writeRows(before, [filled({ source: 'annuario', status: 'missing' }, null)])).toBe(
      'observations:\n  - id: v\n    value: null # ieri 3\n    status: missing\n    source: annuario # x\n',
    );
    expect(
      writeRows('observations:\n  - { id: v, value: 3, source: a }\n', [filled({ precision: 'over' })]),
    ).toBe('observations:\n  - { id: v, value: 12.5, precision: over, source: a }\n');
  });

  test('fills in values of a series and what they have in common', () => {
    const value = (key: string, changes: Record<string, string>): Placement => ({
      ...filled(changes),
      place: { list: 'series', index: 0, key },
    });
    const before =
      'series:\n  - id: s\n    by: area\n    indicator: i\n    source: DA-SCRIVERE # x\n    values:\n      nord: # 3\n      "2024-10": 4\n';
    expect(
      writeRows(before, [value('nord', { source: 'annuario', asOf: '2024-10-10' }), value('2024-10', {})]),
    ).toBe(
      'series:\n  - id: s\n    by: area\n    indicator: i\n    asOf: "2024-10-10"\n    source: annuario # x\n    values:\n      nord: 12.5 # 3\n      "2024-10": 12.5\n',
    );
  });

  test('refuses to add to a list on one line', () => {
    expect(() => writeRows('observations: [{ id: a }]\n', [added()])).toThrow('una voce per riga');
  });
});
