import { afterAll, describe, expect, test } from 'vitest';
import { formatDay } from '#src/lib/day.ts';
import { formatWithUnit } from '#src/lib/format.ts';
import type { Figure } from '#src/lib/ledger.ts';
import { writtenAmountsIn } from '#src/search/amounts.ts';
import type { SearchAnswer, SearchResult } from '#src/search/answer.ts';
import { toSuggestions } from '#src/search/suggestions.ts';
import { openSearch } from '#src/publishing/search-in-node.ts';
import { readLedger } from '#tests/content.ts';
import { siteFolder } from '#tests/site/built-site.ts';

const { ledger } = readLedger('content');

type Items = Record<string, string>;

const isFor = (items: Items) => (figure: Figure) =>
  figure.breakdown.length === Object.keys(items).length &&
  figure.breakdown.every(({ dimension, value }) => items[dimension] === value);

/** The newest value of a series by its day, then by its bulletin, read from the ledger in the plainest way. */
function latest(indicator: string, items: Items): Figure | undefined {
  return ledger
    .seriesOf(indicator)
    .filter((figure) => isFor(items)(figure) && figure.value !== null)
    .toSorted((a, b) => `${a.asOf} ${a.bulletin}`.localeCompare(`${b.asOf} ${b.bulletin}`))
    .at(-1);
}

function textOf(figure: Figure | undefined): string | undefined {
  return figure && `${formatWithUnit(figure, figure.indicator.data)} al ${formatDay(figure.asOf)}`;
}

const opened = await openSearch(siteFolder);
afterAll(() => opened.close());

const idOf = ({ address }: SearchResult) => address.split('/')[2] ?? '';
const answers = new Map<string, Promise<SearchAnswer>>();

/** The first results of a query, which several tests look at. */
async function find(text: string): Promise<SearchResult[]> {
  const answer = answers.get(text) ?? opened.search({ text });
  answers.set(text, answer);
  return (await answer).results;
}

/** The names of items as a result shows them, in any order. */
const nameOf = (items: Items) =>
  Object.entries(items)
    .map(([dimension, value]) => {
      const values = ledger.programme.dimensions.find(({ id }) => id === dimension)?.values ?? [];
      return values.find(({ id }) => id === value)?.name ?? '';
    })
    .toSorted();

/** A query, the indicator that it asks for, and the items that it names. */
const asked: [query: string, indicator: string, items: Items][] = [
  ['pagato veneto', 'pagato-misura-1-2', { regione: 'veneto' }],
  ['quanto è stato pagato in Lombardia', 'pagato-misura-1-2', { regione: 'lombardia' }],
  ['fondi pagati Sicilia', 'pagato-misura-1-2', { regione: 'sicilia' }],
  ['fondi pagati misura 1.2 lazio', 'pagato-misura-1-2', { regione: 'lazio' }],
  ['pagato in Friuli-Venezia Giulia', 'pagato-misura-1-2', { regione: 'friuli-venezia-giulia' }],
  ['pagato friuli', 'pagato-misura-1-2', { regione: 'friuli-venezia-giulia' }],
  ['pagato Valle d’Aosta', 'pagato-misura-1-2', { regione: 'valle-d-aosta' }],
  ["fondi pagati valle d'aosta", 'pagato-misura-1-2', { regione: 'valle-d-aosta' }],
  ['pagato Trentino', 'pagato-misura-1-2', { regione: 'trentino-alto-adige' }],
  ['pagato trentino alto adige', 'pagato-misura-1-2', { regione: 'trentino-alto-adige' }],
  ['pagato südtirol', 'pagato-misura-1-2', { regione: 'trentino-alto-adige' }],
  ['fondi pagati emilia romagna', 'pagato-misura-1-2', { regione: 'emilia-romagna' }],
  ['soldi pagati in toscana', 'pagato-misura-1-2', { regione: 'toscana' }],
  ['pagato venteo', 'pagato-misura-1-2', { regione: 'veneto' }],
  ['fondi pagati lombarda', 'pagato-misura-1-2', { regione: 'lombardia' }],
  ['pagato piemnote', 'pagato-misura-1-2', { regione: 'piemonte' }],
  ['progetti attivi puglia', 'progetti-attivi-misura-1-2', { regione: 'puglia' }],
  ['quanti progetti attivi in Calabria', 'progetti-attivi-misura-1-2', { regione: 'calabria' }],
  ['progetti attivi misura 1.2 in Campania', 'progetti-attivi-misura-1-2', { regione: 'campania' }],
  ['candidature finanziate sicilia', 'candidature-misura-1-2', { regione: 'sicilia' }],
  ['candidature misura 1.2 lombardia', 'candidature-misura-1-2', { regione: 'lombardia' }],
  ['candidature pagate liguria', 'candidature-pagate-misura-1-1', { regione: 'liguria' }],
  ['candidature attive sardegna', 'candidature-attive-misura-1-1', { regione: 'sardegna' }],
  ['candidature attive misura 1.1 in Abruzzo', 'candidature-attive-misura-1-1', { regione: 'abruzzo' }],
  ['quanti comuni sono migrati', 'pa-locali-cloud', { 'tipo-di-ente': 'comuni' }],
  ['quanti comuni sono migrati al cloud', 'pa-locali-cloud', { 'tipo-di-ente': 'comuni' }],
  ['comune migrato', 'pa-locali-cloud', { 'tipo-di-ente': 'comuni' }],
  ['municipi migrati al cloud', 'pa-locali-cloud', { 'tipo-di-ente': 'comuni' }],
  ['quante scuole migrate', 'pa-locali-cloud', { 'tipo-di-ente': 'scuole' }],
  ['istituti scolastici migrati', 'pa-locali-cloud', { 'tipo-di-ente': 'scuole' }],
  ['scuola migrata', 'pa-locali-cloud', { 'tipo-di-ente': 'scuole' }],
  ['scuole da migrare', 'pa-locali-programmate', { 'tipo-di-ente': 'scuole' }],
  ['comuni programmati da migrare', 'pa-locali-programmate', { 'tipo-di-ente': 'comuni' }],
  ['quota di adesione delle scuole', 'quota-adesioni-misura-1-2', { 'tipo-di-ente': 'scuole' }],
  ['progetti completati delle scuole', 'completati-misura-1-2', { 'tipo-di-ente': 'scuole' }],
  ['completati comuni misura 1.2', 'completati-misura-1-2', { 'tipo-di-ente': 'comuni' }],
  ['asl completate misura 1.2', 'completati-misura-1-2', { 'tipo-di-ente': 'asl' }],
  ['progetti completati province', 'completati-misura-1-2', { 'tipo-di-ente': 'province' }],
  ['aziende ospedaliere completati misura 1.1', 'completati-misura-1-1', { 'tipo-di-ente': 'ao' }],
  ['ospedali progetti completati', 'completati-misura-1-1', { 'tipo-di-ente': 'ao' }],
  ['progetti completati pac', 'completati-misura-1-1', { 'tipo-di-ente': 'pac' }],
  ['candidature decretate rinunciate', 'candidature-decretate-misura-1-1', { stato: 'rinunciate' }],
  ['candidature decretate febbraio 2024', 'candidature-decretate-misura-1-1', { mese: '2024-02' }],
  [
    'candidature decretate rinunciate asl e aziende ospedaliere',
    'candidature-decretate-misura-1-1',
    { stato: 'rinunciate', 'tipo-di-ente': 'sanita' },
  ],
  ['dotazione misura 1.1', 'dotazione-per-misura', { misura: 'misura-1-1' }],
  ['dotazione pnrr misura 1.2', 'dotazione-per-misura', { misura: 'misura-1-2' }],
  ['spesa dichiarata misura 1.2', 'spesa-dichiarata', { misura: 'misura-1-2' }],
  ['somme stanziate avviso comuni aprile 2022', 'stanziato-avvisi', { avviso: 'comuni-2022-04' }],
  ['stanziato avviso scuole dicembre 2022', 'stanziato-avvisi', { avviso: 'scuole-2022-12' }],
  ['enti migrati sul psn pac pilota', 'enti-migrati-psn', { 'gruppo-di-progetti': 'pac-pilota' }],
  ['enti avviati psn amministrazioni centrali', 'enti-avviati-psn', { 'tipo-di-ente': 'centrali' }],
  ['enti avviati psn sanità', 'enti-avviati-psn', { 'tipo-di-ente': 'sanita' }],
  ['pagato campano', 'pagato-misura-1-2', { regione: 'campania' }],
  ['candidature attive assenti dal file', 'candidature-attive-misura-1-1', { conteggio: 'assenti' }],
];

/** All that the ledger says of an item, or of fewer of the items; no total. */
function textsOfItems(indicator: string, items: Items): (string | undefined)[] {
  return ledger
    .seriesOf(indicator)
    .filter(({ breakdown }) => breakdown.length > 0)
    .filter(({ breakdown }) => breakdown.every(({ dimension, value }) => items[dimension] === value))
    .map(textOf);
}

/** The amounts that a result shows beside its title. */
function amountsOf({ latest: shown = '', excerpt, figure }: SearchResult): number[] {
  const texts = [shown, excerpt.map(({ text }) => text).join(''), figure?.text ?? ''];
  return texts
    .flatMap((text) => writtenAmountsIn(text))
    .flatMap(({ value, mayBeCode }) => (mayBeCode ? [] : [value]));
}

const totalOf = (indicator: string) => latest(indicator, {})?.value ?? undefined;

test('the queries are forty or more, and name items of every dimension that the ledger uses', () => {
  expect(asked.length).toBeGreaterThanOrEqual(40);
  const figures = ledger.indicators.flatMap(({ id }) => ledger.seriesOf(id));
  const used = figures.flatMap(({ breakdown }) => breakdown.map(({ dimension }) => dimension));
  const named = asked.flatMap(([, , items]) => Object.keys(items));
  expect(new Set(named)).toEqual(new Set(used));
});

describe('a query that names an item', () => {
  test.for(asked)('«%s» shows the latest value of it in %s', async ([query, indicator, items]) => {
    const expected = textOf(latest(indicator, items));
    expect(expected).toBeDefined();
    const results = await find(query);
    const result = results.find((one) => idOf(one) === indicator);
    expect(result).toMatchObject({ latest: expected });
    expect([nameOf(items).join(', '), nameOf(items).toReversed().join(', ')]).toContain(result?.item);
  });

  test.for(asked)('«%s» shows no total', async ([query, , items]) => {
    const results = (await find(query)).filter(({ kind }) => kind === 'indicatore' || kind === 'cifra');
    for (const result of results) {
      const id = idOf(result);
      if (result.latest !== undefined && result.item !== undefined)
        expect(textsOfItems(id, items), id).toContain(result.latest);
      // A measure is the whole of an indicator that is about nothing else.
      const isWhole = Object.values(items).every((value) =>
        ledger.indicators.find((one) => one.id === id)?.data.measures.every((measure) => measure === value),
      );
      if (result.item === undefined && !isWhole) expect(result.latest, id).toBeUndefined();
      const total = totalOf(id);
      if (total !== undefined && !isWhole && !textsOfItems(id, items).includes(result.latest))
        expect(amountsOf(result), id).not.toContain(total);
    }
  });
});

describe('a query that names an item of which the ledger has no value', () => {
  test.for([
    ['adesioni al PSN Veneto', 'adesioni-psn'],
    ['adesioni misura 1.2 lombardia', 'adesioni-misura-1-2'],
    ['pagato misura 1.1 sicilia', 'pagato-misura-1-1'],
    ['comuni ammessi in Piemonte', 'comuni-ammessi'],
    ['scuole ammesse ai fondi per il cloud', 'comuni-ammessi'],
    ['province migrate al cloud', 'pa-locali-cloud'],
    ['pagato veneto e lombardia', 'pagato-misura-1-2'],
    ['pagato comuni veneto', 'pagato-misura-1-2'],
    ['pagato venezia', 'pagato-misura-1-2'],
    ['aziende ospedaliere sul psn', 'pa-centrali-sanita-psn'],
  ] as const)('«%s» keeps the page %s and shows no figure of it', async ([query, indicator]) => {
    const result = (await opened.search({ text: query, limit: 20 })).results.find(
      (one) => idOf(one) === indicator,
    );
    expect(result).toBeDefined();
    expect(result?.latest).toBeUndefined();
    expect(result && amountsOf(result)).not.toContain(totalOf(indicator));
  });
});

describe('a query that names what the whole indicator is about', () => {
  test.for([
    ['comuni ammessi', 'comuni-ammessi'],
    ['quanti comuni sono stati ammessi ai fondi', 'comuni-ammessi'],
    ['amministrazioni locali migrate al cloud', 'pa-locali-cloud'],
    ['pa locali migrate', 'pa-locali-cloud'],
    ['enti locali migrati', 'pa-locali-cloud'],
    ['pagato misura 1.2', 'pagato-misura-1-2'],
    ['pa locali migrate misura 1.2', 'pa-locali-cloud'],
    [
      'amministrazioni centrali, asl e aziende ospedaliere sul polo strategico nazionale',
      'pa-centrali-sanita-psn',
    ],
    ['fondi assegnati misura 1.1', 'decretato-misura-1-1'],
    ['candidature finanziate misura 1.2', 'candidature-misura-1-2'],
    ['pagato', 'pagato-misura-1-2'],
    ['pagato agosto 2026', 'pagato-misura-1-2'],
  ] as const)('«%s» shows the total of %s', async ([query, indicator]) => {
    const result = (await opened.search({ text: query, limit: 20 })).results.find(
      (one) => idOf(one) === indicator,
    );
    expect(result?.latest).toBe(textOf(latest(indicator, {})));
    expect(result?.item).toBeUndefined();
  });
});

test('an amount that is a total answers no query for an item', async () => {
  const total = latest('pa-locali-cloud', {});
  const { results, nearest } = await opened.search({ text: `${total?.text ?? ''} scuole` });
  expect(results.filter(({ figure }) => figure)).toEqual([]);
  expect(nearest).toEqual([]);
});

test('what is offered while one types is the value of the item too', async () => {
  for (const text of ['pagato veneto', 'pagato venet']) {
    const answer = await opened.search({ text, typing: true, limit: 6 });
    const shown = toSuggestions(text, answer).flatMap(({ suggestions }) => suggestions);
    const details = shown.map(({ detail }) => detail.map((piece) => piece.text).join('')).join('\n');
    expect(details).toContain(`Veneto: ${textOf(latest('pagato-misura-1-2', { regione: 'veneto' })) ?? ''}`);
    expect(details).not.toContain(latest('pagato-misura-1-2', {})?.text);
  }
});
