import { describe, expect, test } from 'vitest';
import { shortenTable } from '#src/lib/charts/short-table.ts';

const tableOf = (rows: number) => ({
  columns: [{ label: 'Voce', numeric: false }],
  rows: Array.from({ length: rows }, (_, row) => [String(row + 1)]),
});
const first = (...args: Parameters<typeof shortenTable>) => shortenTable(...args).table.rows.flat()[0];

describe('shortenTable', () => {
  test.for([
    [12, 'line'],
    [24, 'bars'],
  ] as const)('leaves a table of %d rows of a chart of kind %s as it is', ([rows, kind]) => {
    expect(shortenTable(tableOf(rows), kind)).toEqual({ table: tableOf(rows), left: '' });
  });

  test('keeps the newest rows of values over time, and says how many there are', () => {
    expect(first(tableOf(41), 'line')).toBe('30');
    expect(shortenTable(tableOf(41), 'line').left).toBe('Le 12 righe più recenti di 41');
  });

  test('keeps the first rows of other values', () => {
    expect(first(tableOf(41), 'bars')).toBe('1');
    expect(shortenTable(tableOf(41), 'bars').left).toBe('Le prime 24 righe di 41');
  });
});
