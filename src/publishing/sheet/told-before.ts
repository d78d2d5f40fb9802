import type { Columns } from '#src/publishing/sheet/columns.ts';
import type { Placement } from '#src/publishing/sheet/place-rows.ts';
import type { Words } from '#src/publishing/sheet/words.ts';

function listed(what: string, placements: Placement[]): string[] {
  if (placements.length === 0) return [];
  return [
    `${what}: ${placements.length}`,
    ...placements.map(({ id, row }) => `  - ${id} (${row.indicator}, riga ${row.row})`),
  ];
}

/**
 * What a blank cell makes of a figure, by name and with its count: a value that is missing, or a total where the sheet
 * has a column for its parts. Empty if there is neither.
 */
export function toldBefore(placements: Placement[], { dimensions }: Columns, words: Words): string {
  const isTotal = ({ row }: Placement, dimension: string) =>
    row.breakdown[dimension] === undefined &&
    words.indicators.some(({ id, dimensions: own }) => id === row.indicator && own.includes(dimension));
  const missing = placements.filter(({ row }) => row.value === null);
  return [
    ...listed('Senza valore (n.d.)', missing),
    ...dimensions.flatMap(({ dimension, header }) =>
      listed(
        `Senza voce nella colonna «${header}», e perciò totali`,
        placements.filter((one) => isTotal(one, dimension)),
      ),
    ),
  ].join('\n');
}
