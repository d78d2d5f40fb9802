import { tableCsv, type Table } from '#src/lib/open-data/table.ts';

/** What a format is: its media type without character set, and how it holds a table or the document around it. */
type Format = {
  mediaType: string;
  write: (table: Pick<Table, 'columns' | 'rows'>, document: object) => string;
};

/** A serialised JSON document, two blanks deep, ending with a line break. */
export function toJson(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The formats that figures and tables come in, by their ending. A new one needs a row here and what writes it. */
export const formats = {
  csv: { mediaType: 'text/csv', write: tableCsv },
  json: { mediaType: 'application/json', write: (_, document) => toJson(document) },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

/** Every format, in the order in which they are offered. */
export const formatNames = Object.keys(formats) as FormatName[];
