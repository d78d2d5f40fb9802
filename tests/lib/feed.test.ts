import { describe, expect, test } from 'vitest';
import { figureLine, toCorrectionItem, toFeedItem, toJsonFeed } from '#src/lib/feed.ts';
import { correctionsOf } from '#src/lib/revisions.ts';
import { bulletin, laterLedger, ledger, site } from '#tests/fixtures/ledger.ts';

describe('figureLine', () => {
  test.for([
    [
      '2024-10',
      'collegate',
      'Biblioteche collegate alla rete: almeno\u00a01.000 biblioteche (dato al 1º ottobre 2024)',
    ],
    ['2024-10', 'fondi', 'Fondi assegnati: 1,9\u00a0miliardi\u00a0di\u00a0euro (dato al 1º ottobre 2024)'],
    ['2024-06', 'prestiti', 'Prestiti di libri digitali: n.d. (dato al 3 giugno 2024)'],
    [
      '2024-06',
      'prestiti-sud',
      'Prestiti di libri digitali, Sud e isole, Ragazzi: 0 prestiti (dato al 3 giugno 2024)',
    ],
  ] as const)('of %s, figure %s, reads as a line of text', ([period, id, expected]) => {
    expect(figureLine(ledger.figure(period, id))).toBe(expected);
  });
});

const october = toFeedItem(
  bulletin('2024-10'),
  'Un sommario',
  [ledger.figure('2024-10', 'collegate'), ledger.figure('2024-10', 'fondi')],
  site,
);

describe('toFeedItem', () => {
  test('holds the whole address and a line a key figure', () => {
    expect(october).toMatchObject({
      title: 'Biblioteche: il punto',
      url: 'https://dati.example/scaffale/bollettini/2024-10/',
      summary: 'Un sommario',
      published: '2024-10-01',
    });
    expect(october.figures).toHaveLength(2);
  });
});

describe('toCorrectionItem', () => {
  const [ofItem, ofTotal] = correctionsOf(laterLedger).map((corrected) => toCorrectionItem(corrected, site));

  test('tells what was wrong, and leads to where the bulletin tells it', () => {
    expect(ofTotal).toEqual({
      title: 'Correzione: Biblioteche collegate alla rete',
      url: 'https://dati.example/scaffale/bollettini/2024-12/#correzione-2024-12-collegate-2024-12-09',
      summary: 'Dato al 2 dicembre 2024: da 1.204 a 1.240. Due cifre scambiate.',
      published: '2024-12-09',
      modified: '2024-12-09',
      figures: [],
    });
  });

  test('names the items, and n.d. where there was no value', () => {
    expect(ofItem).toMatchObject({
      title: 'Correzione: Prestiti di libri digitali, Nord',
      summary: 'Dato al 1º dicembre 2024: da n.d. a 17.500. Il dato c’era.',
    });
  });
});

describe('toJsonFeed', () => {
  test('is JSON Feed 1.1, with whole addresses and RFC 3339 dates', () => {
    const [fondi] = october.figures.slice(1);
    expect(toJsonFeed([october], site)).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Scaffale',
      description: 'Le cifre delle biblioteche digitali.',
      language: 'it',
      home_page_url: 'https://dati.example/scaffale/',
      feed_url: 'https://dati.example/scaffale/feed.json',
      authors: [{ name: 'Redazione Scaffale' }],
      items: [
        {
          id: 'https://dati.example/scaffale/bollettini/2024-10/',
          url: 'https://dati.example/scaffale/bollettini/2024-10/',
          title: 'Biblioteche: il punto',
          summary: 'Un sommario',
          content_text: `Un sommario\n\n${october.figures[0]}\n\n${fondi}`,
          date_published: '2024-10-01T00:00:00Z',
          date_modified: '2024-10-01T00:00:00Z',
        },
      ],
    });
  });

  test('holds an empty list when nothing is published yet', () => {
    expect(toJsonFeed([], site).items).toEqual([]);
  });
});
