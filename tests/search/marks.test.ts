import { describe, expect, test } from 'vitest';
import type { SearchResult } from '#src/search/answer.ts';
import { toLandingAddress, withMarks, wordsToMark } from '#src/search/marks.ts';
import { figureCard } from '#tests/search/engine.ts';

const marksOf = (address: string) => wordsToMark(new URL(address, 'https://esempio.it'));

describe('withMarks', () => {
  test.for([
    ['/guide/', ['scuole'], '/guide/?evidenzia=scuole'],
    ['/glossario/#asl', ['ASL', 'città'], '/glossario/?evidenzia=ASL+citt%C3%A0#asl'],
    ['/cerca/?q=x#y', ['psn'], '/cerca/?q=x&evidenzia=psn#y'],
    ['/guide/', ['4.083', '1,9'], '/guide/?evidenzia=4.083+1%2C9'],
    ['/guide/', ['Scuole', 'scuole', 'SCUOLE'], '/guide/?evidenzia=Scuole'],
    ['/guide/#a', [], '/guide/#a'],
    ['/guide/#a', ['', '…'], '/guide/#a'],
  ] as const)('%s with %j', ([address, words, expected]) => {
    expect(withMarks(address, words)).toBe(expected);
  });

  test('drops the stop words of a phrase and the article before an apostrophe', () => {
    expect(marksOf(withMarks('/', ['piano di migrazione', 'dell’infrastruttura']))).toEqual([
      'piano',
      'migrazione',
      'infrastruttura',
    ]);
  });

  test('keeps a figure whole whatever groups its digits', () => {
    expect(marksOf(withMarks('/', ['4\u00a0083 scuole']))).toEqual(['4\u00a0083', 'scuole']);
  });
});

describe('wordsToMark', () => {
  test.for(['/', '/?evidenzia=', '/?evidenzia=+%20', '/?evidenzia=%00%3C%3E', '/?altro=scuole'])(
    'none for %s',
    (address) => {
      expect(marksOf(address)).toEqual([]);
    },
  );

  test('takes twelve words and two hundred characters at most', () => {
    const many = Array.from({ length: 40 }, (_, index) => `parola${index}`);
    expect(marksOf(`/?evidenzia=${many.join('+')}`)).toHaveLength(12);
    expect(marksOf(`/?evidenzia=${'a'.repeat(5000)}`)[0]).toHaveLength(200);
  });

  test('finds words only in markup and in broken escapes', () => {
    expect(marksOf(`/?evidenzia=${encodeURIComponent('<img src=x onerror=alert(1)>')}`)).toEqual([
      'img',
      'src',
      'x',
      'onerror',
      'alert',
      '1',
    ]);
    expect(marksOf('/?evidenzia=%E0%A4%A')).toEqual(['A']);
  });
});

describe('toLandingAddress', () => {
  const result: SearchResult = {
    address: '/bollettini/2024-10/',
    title: 'Titolo',
    kind: 'bollettino',
    date: '2024-10-10',
    section: { id: 'comuni-e-scuole', heading: 'Comuni e scuole' },
    excerpt: [
      { text: 'le ', marked: false },
      { text: 'scuole', marked: true },
    ],
    score: 1,
  };

  test('leads to the section with the words of the excerpt', () => {
    expect(toLandingAddress(result)).toBe('/bollettini/2024-10/?evidenzia=scuole#comuni-e-scuole');
  });

  test('leads to the beginning of a page without section and to the fragment that an address has', () => {
    expect(toLandingAddress({ ...result, section: null })).toBe('/bollettini/2024-10/?evidenzia=scuole');
    expect(toLandingAddress({ ...result, address: '/glossario/#asl' })).toBe(
      '/glossario/?evidenzia=scuole#asl',
    );
  });

  test('writes a fragment so that no letter in it ends it', () => {
    const section = { id: 'città e %', heading: 'x' };
    expect(toLandingAddress({ ...result, section, excerpt: [] })).toBe(
      '/bollettini/2024-10/#citt%C3%A0%20e%20%25',
    );
  });

  test('marks the number of a figure, not its unit', () => {
    const figure = { ...figureCard, text: 'oltre 4.000 amministrazioni' };
    expect(toLandingAddress({ ...result, address: figure.address, section: null, figure })).toBe(
      '/indicatori/pa/?evidenzia=4.000+scuole#cifra',
    );
  });
});
