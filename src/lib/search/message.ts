import type { SearchAnswer, SearchResult } from '#src/lib/search/search.ts';

const kinds: Record<string, string> = {
  bollettino: 'Bollettino',
  indicatore: 'Indicatore',
  guida: 'Guida',
  glossario: 'Glossario',
};

/** The kind of a page as readers see it; `Pagina` for any other. */
function kindName(kind: string): string {
  return kinds[kind] ?? 'Pagina';
}

/**
 * What a result is called and what is said beside it. A term of the glossary goes by its own name; a section of
 * another page, which alone would say too little, follows the kind of page: `Guida · sezione «Le cifre»`.
 */
export function toHeading({ title, section, kind }: Pick<SearchResult, 'title' | 'section' | 'kind'>): {
  name: string;
  about: string[];
} {
  if (section === '') return { name: title, about: [kindName(kind)] };
  if (kind === 'glossario') return { name: section, about: [title] };
  return { name: title, about: [kindName(kind), `sezione «${section}»`] };
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
