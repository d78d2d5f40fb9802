/** The formats of the open data. */
export type Format = 'CSV' | 'JSON' | 'JSON-LD' | 'Turtle' | 'testo';

/** A file below `/dati/`, with all that surrounds a link to it. */
export type DataFile = {
  name: string;
  /** What it is, for a list of downloads. */
  title: string;
  format: Format;
  text: string;
  bytes: number;
  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  sha256: string;
};

/** Media types of the formats, without their character set. */
export const mediaTypeOf: Record<Format, string> = {
  CSV: 'text/csv',
  JSON: 'application/json',
  'JSON-LD': 'application/ld+json',
  Turtle: 'text/turtle',
  testo: 'text/plain',
};
