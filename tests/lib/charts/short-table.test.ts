import { describe, expect, test } from 'vitest';
import { shortenTable } from '#src/lib/charts/short-table.ts';

const tableOf = (rows: number, columns: number) => ({
  columns: Array.from({ length: columns }, () => ({ label: 'Voce', numeric: false })),
  rows: Array.from({ length: rows }, (_, row) => [String(row + 1)]),
});
const printed = (...args: Parameters<typeof shortenTable>) => shortenTable(...args).table.rows.flat();

describe('shortenTable', () => {
  test.for([
    [12, 2],
    [8, 3],
    [4, 9],
  ] as const)('leaves a table of %d rows and %d columns as it is', ([rows, columns]) => {
    const table = tableOf(rows, columns);
    expect(shortenTable(table, 'line')).toEqual({ table, left: '' });
  });

  test('keeps the newest rows of values over time, and says how many there are', () => {
    expect(printed(tableOf(41, 6), 'line')).toEqual(['38', '39', '40', '41']);
    expect(shortenTable(tableOf(41, 6), 'line').left).toBe('Le 4 righe più recenti di 41');
  });

  test('keeps the first rows of other values', () => {
    expect(printed(tableOf(41, 6), 'bars')).toEqual(['1', '2', '3', '4']);
    expect(shortenTable(tableOf(41, 6), 'bars').left).toBe('Le prime 4 righe di 41');
  });
});
