import { describe, expect, test } from 'vitest';
import type { SearchAnswer, SearchResult } from '#src/search/answer.ts';
import { toSuggestionMessage, toSuggestions } from '#src/search/suggestions.ts';
import { figureCard, withBrackets } from '#tests/search/engine.ts';

const figure = { ...figureCard, breakdown: 'Comuni' };
const page = (kind: SearchResult['kind'], title: string): SearchResult => ({
  address: `/${title}/`,
  title,
  kind,
  date: '',
  section: null,
  excerpt: [
    { text: 'tutte le ', marked: false },
    { text: 'scuole', marked: true },
  ],
  score: 1,
});
const answer = (part: Partial<SearchAnswer>): SearchAnswer => ({
  total: part.results?.length ?? 0,
  results: [],
  mended: [],
  unknown: [],
  ignored: [],
  suggestions: [],
  nearest: [],
  ...part,
});

describe('toSuggestions', () => {
  test('groups by kind in the order of the best of each, all results last', () => {
    const results = [page('glossario', 'a'), page('guida', 'b'), page('glossario', 'c'), page('pagina', 'd')];
    const groups = toSuggestions(' scuole ', answer({ results }));
    expect(
      groups.map(({ label, suggestions }) => [label, suggestions.map(({ title }) => withBrackets(title))]),
    ).toEqual([
      ['Glossario', ['a', 'c']],
      ['Guide', ['b']],
      ['Pagine', ['d']],
      ['', ['Tutti i risultati per «scuole»']],
    ]);
    expect(groups.at(-1)?.suggestions[0]?.address).toBe('/cerca/?q=scuole');
  });

  test('marks in the title what the passage marks and the word that is being typed', () => {
    const results = [page('guida', 'La scuola in migrazione')];
    const [first] = toSuggestions('migraz', answer({ results }));
    expect(withBrackets(first?.suggestions[0]?.title ?? [])).toBe('La [scuola] in [migraz]ione');
  });

  test('shows of a figure what it is and its value, and leads to where it stands', () => {
    const results: SearchResult[] = [{ ...page('cifra', 'x'), address: figure.address, excerpt: [], figure }];
    const [first] = toSuggestions('4083', answer({ results }));
    const [suggestion] = first?.suggestions ?? [];
    expect(first?.label).toBe('Cifre');
    expect(withBrackets(suggestion?.title ?? [])).toBe('Amministrazioni locali migrate: Comuni');
    expect(withBrackets(suggestion?.detail ?? [])).toBe('[4.083] amministrazioni · 10 ottobre 2024');
    expect(suggestion?.address).toBe('/indicatori/pa/?evidenzia=4.083#cifra');
  });

  test('shows the section, and the passage where the section lacks the words', () => {
    const of = (heading: string) => {
      const results = [{ ...page('guida', 'x'), section: { id: 's', heading } }];
      return withBrackets(toSuggestions('scuole', answer({ results }))[0]?.suggestions[0]?.detail ?? []);
    };
    expect(of('Le scuole')).toBe('Le [scuole]');
    expect(of('Altro')).toBe('Altro · tutte le [scuole]');
  });

  test('begins the passage shortly before the first mark, so that it is seen on one line', () => {
    const excerpt = [
      { text: '… con l’Europa arriva dopo e per le ', marked: false },
      { text: 'scuole', marked: true },
      { text: ' di tutta Italia', marked: false },
    ];
    const [first] = toSuggestions('scuole', answer({ results: [{ ...page('guida', 'x'), excerpt }] }));
    expect(withBrackets(first?.suggestions[0]?.detail ?? [])).toBe('… per le [scuole] di tutta Italia');
  });

  test('offers other queries and near values where there are no results, and no page of results', () => {
    const groups = toSuggestions('4084', answer({ suggestions: ['scuole & cloud'], nearest: [figure] }));
    expect(groups.map(({ label }) => label)).toEqual(['Forse cercavi', 'Valori più vicini']);
    expect(groups[0]?.suggestions[0]?.address).toBe('/cerca/?q=scuole+%26+cloud');
    expect(toSuggestions('xyzzy', answer({}))).toEqual([]);
  });
});

describe('toSuggestionMessage', () => {
  const results = [page('guida', 'a')];
  test.for([
    [answer({}), 'Nessun risultato per «x»'],
    [answer({ suggestions: ['y'] }), 'Nessun risultato per «x»: ecco che cosa c’è di vicino'],
    [answer({ results }), '1 suggerimento per «x»'],
    [answer({ results: [...results, ...results] }), '2 suggerimenti per «x»'],
    [
      answer({ results, mended: [{ from: 'scuoel', to: 'scuole' }] }),
      '1 suggerimento per «x», cercando «scuole» al posto di «scuoel»',
    ],
    [
      answer({ results, ignored: ['xyzzy'] }),
      '1 suggerimento per «x», senza «xyzzy», che non compare in nessuna pagina',
    ],
    [
      answer({ results, mended: [{ from: 'scuoel', to: 'scuole' }], ignored: ['xyzzy'] }),
      '1 suggerimento per «x», cercando «scuole» al posto di «scuoel», senza «xyzzy», che non compare in nessuna pagina',
    ],
  ] as const)('%j: %s', ([given, message]) => {
    expect(toSuggestionMessage(' x ', given)).toBe(message);
  });
});
