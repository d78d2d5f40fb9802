import { writeCsv, type CsvCell } from '#src/lib/csv.ts';

/** A column as the data package describes it: its name is the one in the header line. */
export type Column = {
  name: string;
  type: 'string' | 'number' | 'date';
  /** What it holds, in one sentence. */
  description: string;
  /** True where no cell is empty. */
  required?: boolean;
  /** True for a web address. */
  address?: boolean;
  /** The only values that a cell may have. */
  values?: string[];
};

/** A column with what stands in it for one item, written once. New ones go to the end of their list. */
export type ColumnOf<Item> = Column & { cell: (item: Item) => CsvCell };

/** A row of a table, by the names of its columns. */
export type Row = Record<string, CsvCell>;

/** A column whose values are those of a column of another table. */
export type Reference = { column: string; table: string; to: string };

/** One table of the open data: its rows and what a stranger has to know to read them. */
export type Table = {
  /** Name of the files (`cifre` for `cifre.csv`) and of the resource. */
  name: string;
  /** Number in the identifier of the dataset. It never changes. */
  number: number;
  title: string;
  description: string;
  columns: Column[];
  /** Columns that together name a row. */
  key: string[];
  references: Reference[];
  rows: Row[];
};

/** A column of texts that are always there, unless `more` says otherwise. */
export function column<Item>(
  name: string,
  description: string,
  cell: ColumnOf<Item>['cell'],
  more: Partial<Column> = {},
): ColumnOf<Item> {
  return { name, type: 'string', description, required: true, ...more, cell };
}

/** An item as a row. */
export function rowOf<Item>(columns: ColumnOf<Item>[], item: Item): Row {
  return Object.fromEntries(columns.map(({ name, cell }) => [name, cell(item)]));
}

/** A table of these items, a row each. What it is called says the list of all tables. */
export function tableOf<Item>(
  items: readonly Item[],
  told: Omit<Table, 'name' | 'columns' | 'rows'> & { columns: ColumnOf<Item>[] },
): Omit<Table, 'name'> {
  return { ...told, rows: items.map((item) => rowOf(told.columns, item)) };
}

/** A table as CSV. */
export function tableCsv({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const names = columns.map(({ name }) => name);
  return writeCsv(names, rows);
}
