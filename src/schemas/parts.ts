import { z } from 'astro/zod';

/** An id as it stands in addresses: lower-case letters, digits, single hyphens. */
export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'può contenere solo lettere minuscole senza accenti, cifre e trattini singoli',
  );

/** What an id can name; an item is one of a dimension, or of a dimension that an indicator has. */
export const referents = [
  'source',
  'indicator',
  'measure',
  'dimension',
  'item',
  'indicator-item',
  'observation',
  'observation-or-series',
  'term',
  'bulletin',
] as const;

export type Referent = (typeof referents)[number];

/** An id that names something: the check looks whether it is there, the editors' page offers what there is. */
export const idOf = (names: Referent) => id.meta({ names });

/** A line of text with no blanks around it and no line breaks. */
export const line = z
  .string()
  .min(1, 'non può essere vuoto')
  .refine(
    (text) => text === text.trim() && !/[\r\n]/.test(text),
    'deve stare su una riga, senza spazi ai bordi',
  );

/** An address that a reader can follow. Anything but https is refused. */
export const webAddress = z
  .string()
  .refine(
    (text) => /^https:\/\/[^\s<>"']+$/.test(text) && URL.canParse(text),
    'deve essere un indirizzo che comincia con https://',
  )
  .meta({ format: 'uri' });

/** The tag by which a text names a figure of the ledger: `<Num id="pa-locali" />`. */
export const figureTag = /<Num id="([a-z0-9-]+(?:\/[a-z0-9-]+)?)" \/>/g;

/** The tags that bind words to two figures: `<Claim of="pa-locali" to="m1c1-147">circa un terzo</Claim>`. */
const claimInLine = /<Claim of="[a-z0-9-/ ]+"(?: to="[a-z0-9-/ ]+")?>([^<>{}]*)<\/Claim>/g;

const shown = (text: string, figure: string) => text.replace(claimInLine, '$1').replace(figureTag, figure);

/** A line that may name figures of the ledger and compare them; each counts as ten characters of the length allowed. */
export const lineWithFigures = (max: number) =>
  line
    .refine(
      (text) => shown(text, '0'.repeat(10)).length <= max,
      `può avere al massimo ${max} caratteri, contando dieci per ogni cifra`,
    )
    .refine(
      (text) => !/[<>{}]/.test(shown(text, '')),
      'può contenere, oltre al testo, solo <Num id="…" /> e <Claim of="…" to="…">…</Claim>',
    )
    .meta({ format: 'text-with-figures', lengthWithFigures: max });

/** Dimensions and the item of each that a value is limited to. */
export const breakdown = z
  .record(id, idOf('indicator-item'))
  .refine((items) => Object.keys(items).length > 0, 'deve nominare almeno una dimensione');
