import type { SearchAnswer } from '#src/lib/search/search.ts';

const kinds: Record<string, string> = {
  bollettino: 'Bollettino',
  indicatore: 'Indicatore',
  guida: 'Guida',
  glossario: 'Glossario',
};

/** The kind of a page as readers see it; `Pagina` for any other. */
export function kindName(kind: string): string {
  return kinds[kind] ?? 'Pagina';
}

/** How many pages answer, in words: `3 risultati per «psn»`, `Nessun risultato per «xyzzy»`. */
export function toCountMessage(query: string, { total, unknown }: SearchAnswer): string {
  const asked = `per «${query.trim()}»`;
  if (total > 0) return `${total === 1 ? '1 risultato' : `${total} risultati`} ${asked}`;
  const missing = unknown.filter((word) => word !== query.trim()).map((word) => `«${word}»`);
  if (missing.length === 0) return `Nessun risultato ${asked}`;
  const verb = missing.length === 1 ? 'non compare' : 'non compaiono';
  return `Nessun risultato ${asked}: ${missing.join(', ')} ${verb} in nessuna pagina`;
}
