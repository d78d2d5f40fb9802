import type { Figure, SourceEntry } from '#src/lib/ledger.ts';

/** The sources of some figures, and others told with them, each once, in the order of their ids. */
export function sourcesOf(figures: Figure[], others: SourceEntry[] = []): SourceEntry[] {
  const sources = [...figures.map(({ source }) => source), ...others];
  const byId = new Map(sources.map((source) => [source.id, source]));
  return [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** A source in a few words: who published what. */
export function sourceName({ data }: SourceEntry): string {
  return `${data.publisher}, ${data.title}`;
}

/** The sources of some figures in one line, with others told with them: `Dipartimento …, Annuncio del …; …`. */
export function sourceLine(figures: Figure[], others?: SourceEntry[]): string {
  return sourcesOf(figures, others).map(sourceName).join('; ');
}
