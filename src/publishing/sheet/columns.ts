import { nearest } from '#src/checks/nearest.ts';
import { Fault } from '#src/lib/fault.ts';
import { letterOf } from '#src/publishing/sheet/cell-name.ts';
import type { Sheet } from '#src/publishing/sheet/sheet.ts';
import { findNamed, simplify, type Named, type Words } from '#src/publishing/sheet/words.ts';

const fields = [
  { id: 'indicator', names: ['indicatore'] },
  { id: 'value', names: ['valore'] },
  { id: 'asOf', names: ['data', 'date', 'giorno', 'riferimento', 'data di riferimento', 'as of'] },
  { id: 'precision', names: ['precisione'] },
  { id: 'status', names: ['stato'] },
  { id: 'source', names: ['fonte'] },
  { id: 'note', names: ['nota'] },
  { id: 'id', names: ['identificativo'] },
] as const satisfies Named[];

/** What the cells of a column hold. */
export type FieldName = (typeof fields)[number]['id'];

/** Where a sheet has what: the place and the header of each column. */
export type Columns = {
  /** How many columns have a header. */
  width: number;
  fields: Partial<Record<FieldName, Column>> & Record<'indicator' | 'value', Column>;
  dimensions: (Column & { dimension: string })[];
};
export type Column = { index: number; header: string };

function unknownColumn({ header, index }: Column, { dimensions }: Words): string {
  const known = [...fields, ...dimensions].flatMap(({ id, names }) => [...names.map(simplify), id]);
  const near = nearest(simplify(header), known);
  const guess = near === undefined ? '' : `forse intendevi «${near}»; `;
  return header === ''
    ? `La colonna ${letterOf(index)} ha dei dati ma non ha un nome: scrivilo nella prima riga, o togli la colonna.`
    : `La colonna «${header}» non si sa che cosa sia: ${guess}se non serve, toglila dal foglio.`;
}

/**
 * What each column of a sheet is, by its header, in Italian or English, in any order.
 * @throws {Fault} with every header that is unknown, ambiguous or there twice, and with those that are missing.
 */
export function readColumns({ headers, rows }: Sheet, words: Words): Columns {
  const faults: string[] = [];
  const known: Partial<Record<FieldName, Column>> = {};
  const dimensions: Columns['dimensions'] = [];
  const seen = new Map<string, Column>();
  headers.forEach((header, index) => {
    const column = { header, index };
    if (header === '' && rows.every(({ cells }) => (cells[index] ?? '') === '')) return;
    const field = header === '' ? undefined : findNamed(header, fields);
    const dimension = header === '' ? undefined : findNamed(header, words.dimensions);
    const meaning = field?.id ?? dimension?.id;
    if (field && dimension) {
      faults.push(
        `La colonna «${header}» può essere «${field.id}» o la dimensione «${dimension.names[0] ?? ''}»: chiamala in uno di questi due modi.`,
      );
    } else if (meaning === undefined) {
      faults.push(unknownColumn(column, words));
    } else if (seen.has(meaning)) {
      const first = seen.get(meaning)?.index ?? 0;
      faults.push(
        `Le colonne ${letterOf(first)} e ${letterOf(index)} dicono la stessa cosa («${headers[first] ?? ''}», «${header}»): tienine una.`,
      );
    } else {
      seen.set(meaning, column);
      if (field) known[field.id] = column;
      else dimensions.push({ ...column, dimension: meaning });
    }
  });
  const { indicator, value } = known;
  const missing = [...(indicator ? [] : ['«indicatore»']), ...(value ? [] : ['«valore»'])];
  if (missing.length > 0)
    faults.push(
      `Nella prima riga manca la colonna ${missing.join(' e la colonna ')}: la prima riga deve avere i nomi delle colonne.`,
    );
  if (!indicator || !value || faults.length > 0) throw new Fault(faults.join('\n'));
  return { width: headers.length, fields: { ...known, indicator, value }, dimensions };
}
