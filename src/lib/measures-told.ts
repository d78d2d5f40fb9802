import type { BulletinEntry, Ledger } from '#src/lib/ledger.ts';
import type { Programme } from '#src/schemas/programme.ts';

/** The measures that the figures or the text of a bulletin are about, in the order of the programme. */
export function measuresTold({ id, data }: BulletinEntry, ledger: Ledger): Programme['measures'] {
  const told = new Set([
    ...ledger.observationsOf(id).flatMap(({ indicator }) => indicator.data.measures),
    ...(data.about?.measures ?? []),
  ]);
  return ledger.programme.measures.filter((measure) => told.has(measure.id));
}

/** The measures by their codes: `Misura 1.1`, `Misure 1.1 e 1.2`; nothing for none. */
export function measuresInWords(measures: Programme['measures']): string {
  const codes = measures.map(({ code }) => code);
  if (codes.length === 0) return '';
  const list = new Intl.ListFormat('it', { type: 'conjunction' }).format(codes);
  return `${codes.length === 1 ? 'Misura' : 'Misure'} ${list}`.replaceAll(' ', '\u00a0');
}
