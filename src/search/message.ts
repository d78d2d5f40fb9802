import { formatDay } from '#src/lib/day.ts';
import type { FigureCard, SearchAnswer } from '#src/search/answer.ts';

/** What a visitor reads when the index is incomplete, broken or late; where the archive is follows. */
export const unavailableMessage = 'La ricerca in questo momento non è disponibile.';

const quote = (text: string) => `«${text}»`;

/** How many pages answer, in words: `3 risultati per «psn»`, `Nessun risultato per «xyzzy»`. */
export function toCountMessage(
  query: string,
  { total, unknown, suggestions }: Pick<SearchAnswer, 'total' | 'unknown' | 'suggestions'>,
): string {
  const asked = `per ${quote(query.trim())}`;
  if (total > 0) return `${total === 1 ? '1 risultato' : `${total} risultati`} ${asked}`;
  const missing = unknown.filter((word) => word !== query.trim()).map(quote);
  if (unknown.length === 0 && suggestions.length > 0)
    return `Nessun risultato ${asked}: nessuna pagina dice tutto questo insieme`;
  if (missing.length === 0) return `Nessun risultato ${asked}`;
  const verb = missing.length === 1 ? 'non compare' : 'non compaiono';
  return `Nessun risultato ${asked}: ${missing.join(', ')} ${verb} in nessuna pagina`;
}

/** Which words were mended: `Ho cercato «infrastruttura» al posto di «infrastrutura».`; empty if none. */
export function toMendedMessage(mended: SearchAnswer['mended']): string {
  const swaps = mended.map(({ from, to }) => `${quote(to)} al posto di ${quote(from)}`);
  return swaps.length === 0 ? '' : `Ho cercato ${swaps.join(' e ')}.`;
}

/** Which words were left out: `Senza «materasso»: non compare in nessuna pagina.`; empty if none. */
export function toIgnoredMessage(ignored: SearchAnswer['ignored']): string {
  if (ignored.length === 0) return '';
  const verb = ignored.length === 1 ? 'non compare' : 'non compaiono';
  return `Senza ${ignored.map(quote).join(', ')}: ${verb} in nessuna pagina.`;
}

/** The heading above the known values nearest to a figure that is nowhere. */
export function toNearestHeading(nearest: readonly FigureCard[]): string {
  return nearest.length === 1 ? 'Il valore più vicino' : 'I valori più vicini';
}

/** Which known values are nearest to a figure that is nowhere: `Il valore più vicino a 4.084: …`; empty if none is. */
export function toNearestMessage({ unknown, nearest }: Pick<SearchAnswer, 'unknown' | 'nearest'>): string {
  if (nearest.length === 0) return '';
  const asked = unknown.find((word) => /\d/.test(word));
  const values = nearest.map((card) => `${card.text} (${toFigureDay(card)})`).join(' e ');
  return `${toNearestHeading(nearest)}${asked === undefined ? '' : ` a ${asked}`}: ${values}.`;
}

/** The day of a figure as its card tells it: a value to reach has a day by which, any other a day at which. */
export function toFigureDay({ asOf, bulletin }: Pick<FigureCard, 'asOf' | 'bulletin'>): string {
  return `${bulletin === '' ? 'traguardo entro il' : 'dato al'} ${formatDay(asOf)}`;
}
