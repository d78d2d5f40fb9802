import { signOf } from '#src/lib/sheet/number.ts';
import type { Column } from '#src/publishing/sheet/columns.ts';
import type { Sheet } from '#src/publishing/sheet/sheet.ts';

/** What a sign in place of a number stands for; each publisher has its own: `-` is zero for some, missing for others. */
export type SignMeaning = 'missing' | 'zero';

/** The signs that the editor has said the meaning of. */
export type Signs = ReadonlyMap<string, SignMeaning>;

/** The signs of the value column with the rows they stand in. */
export function signsIn({ rows }: Sheet, { index }: Column): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const { row, cells } of rows) {
    const cell = cells[index] ?? '';
    const sign = typeof cell === 'string' ? signOf(cell) : undefined;
    if (sign !== undefined) found.set(sign, [...(found.get(sign) ?? []), row]);
  }
  return found;
}
