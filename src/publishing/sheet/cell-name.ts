/** `0` → `A`, as spreadsheets name columns. */
export function letterOf(index: number): string {
  const rest = index < 26 ? '' : letterOf(Math.floor(index / 26) - 1);
  return rest + String.fromCharCode(65 + (index % 26));
}

/** A cell by its column from 0 and its row from 1: `B7` is `{ column: 1, row: 7 }`; `undefined` for anything else. */
export function readCellName(name: string): { column: number; row: number } | undefined {
  const [, letters = '', row = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (letters === '') return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(row) };
}
