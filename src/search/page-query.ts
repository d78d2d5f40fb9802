import { resultKinds } from '#src/lib/page-kinds.ts';
import type { SearchFilters, SearchQuery } from '#src/search/answer.ts';

/** What the search page is asked for, as its address holds it. */
export type PageQuery = Required<Pick<SearchQuery, 'text' | 'filters' | 'order'>>;

/** The values that each filter may have on this site. */
export type KnownValues = Record<keyof SearchFilters, readonly string[]>;

/** The parameters of the filters, which are also the names of their fields. */
export const filterNames = { kind: 'tipo', year: 'anno', measure: 'misura', body: 'ente' } as const;

/** Reads the parameters of an address; what this site does not know is as good as not there. */
export function readPageQuery(params: URLSearchParams, known: KnownValues): PageQuery {
  const valueOf = (filter: keyof SearchFilters) => {
    const value = params.get(filterNames[filter]);
    return value !== null && value !== '' && known[filter].includes(value) ? value : undefined;
  };
  const kind = resultKinds.find((each) => each === valueOf('kind'));
  const year = valueOf('year');
  const measure = valueOf('measure');
  const body = valueOf('body');
  return {
    text: params.get('q') ?? '',
    filters: {
      ...(kind && { kind }),
      ...(year && { year }),
      ...(measure && { measure }),
      ...(body && { body }),
    },
    order: params.get('ordine') === 'data' ? 'date' : 'relevance',
  };
}

/** `?q=scuole&anno=2024&ordine=data`; empty for a query that asks for nothing. */
export function toQueryString({ text, filters, order }: PageQuery): string {
  const params = new URLSearchParams();
  if (text.trim() !== '') params.set('q', text.trim());
  for (const filter of ['kind', 'year', 'measure', 'body'] as const) {
    const value = filters[filter];
    if (value !== undefined) params.set(filterNames[filter], value);
  }
  if (order === 'date') params.set('ordine', 'data');
  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** True when something is left out of the answer. */
export function hasFilters({ filters }: PageQuery): boolean {
  return Object.keys(filters).length > 0;
}
