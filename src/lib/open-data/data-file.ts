import type { FormatName } from '#src/lib/formats.ts';
import type { Table } from '#src/lib/open-data/table.ts';

/** A file below `/dati/`, with all that surrounds a link to it. */
export type DataFile = {
  name: string;
  /** What it is, for a list of downloads. */
  title: string;
  /** What its format is called. */
  format: string;
  text: string;
  bytes: number;
  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  sha256: string;
};

/** A table with its file in each format. */
export type TableFiles = { table: Table; files: Record<FormatName, DataFile> };
