import type { Figure, SourceEntry } from '#src/lib/ledger.ts';

/** The sources of some figures, each once, in the order of their ids. */
export function sourcesOf(figures: Figure[]): SourceEntry[] {
  const byId = new Map(figures.map((figure) => [figure.source.id, figure.source]));
  return [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** A source in a few words: who published what. */
export function sourceName({ data }: SourceEntry): string {
  return `${data.publisher}, ${data.title}`;
}

/** The sources of some figures in one line: `Dipartimento …, Annuncio del …; …`. */
export function sourceLine(figures: Figure[]): string {
  return sourcesOf(figures).map(sourceName).join('; ');
}
