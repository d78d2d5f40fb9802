import { describe, expect, test } from 'vitest';
import { paths } from '#src/checks/sample.ts';
import { spoil, told } from '#tests/checks/told.ts';

const lines = 'lines: [{ indicator: biblioteche-aperte }]\n';
const withNote = (at: string, text: string) =>
  told(
    spoil(
      paths.bulletin,
      lines,
      `${lines}    annotations:\n      - at: ${at}\n        text: ${text}\n        source: annuario\n`,
    ),
  );

describe('a note in a chart', () => {
  test('may stand on any day of the axis, and name figures and days', () => {
    expect(withNote('"2026-03-15"', 'dal 15 marzo 2026, <Num id="aperte" /> in tutto')).toEqual([]);
    // The day of the last target is on the axis too.
    expect(withNote('"2026-06-30"', 'scadenza')).toEqual([]);
  });

  test.for([
    ['a typed figure', '"2026-03-15"', 'sono 1.300', 'figure-loose'],
    ['a figure that is not there', '"2026-03-15"', 'sono <Num id="ignota" />', 'reference-unknown'],
    ['a day after the axis', '"2026-07-01"', 'scadenza', 'chart-note-day'],
    ['what is no day', 'marzo', 'scadenza', 'chart-note-day'],
  ] as const)('is refused for %s', ([, at, text, rule]) => {
    expect(withNote(at, text).map((line) => line.split(' ')[1])).toEqual([rule]);
  });
});
