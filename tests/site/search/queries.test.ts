import { describe, expect, test } from 'vitest';
import { figuresIn } from '#tests/site/search/metrics.ts';
import { queryFiles, queryKinds, readQueries } from '#tests/site/search/queries.ts';
import { readShownPages } from '#tests/site/search/shown-pages.ts';
import { siteFolder } from '#tests/site/built-site.ts';

const tuning = readQueries(queryFiles.tuning);
const held = readQueries(queryFiles.test);
const blind = readQueries(queryFiles.blind);
const all = [...tuning, ...held, ...blind];
const pages = readShownPages(siteFolder);

const letters = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const wordsOf = (text: string) => letters(text).match(/\p{L}+/gu) ?? [];
/** A word without its ending, the same in singular and plural, masculine and feminine. */
const stemOf = (word: string) => word.replace(/(?<=\p{L}{3})[aeiou]+$/u, '');
const shownStems = new Set(pages.flatMap(({ text }) => wordsOf(text).map(stemOf)));
const shownFigures = new Set(pages.flatMap(({ text }) => figuresIn(text)));
/** Words in absent queries that stand everywhere: the rest of the query is what is absent. */
const common = new Set(['sullo', 'dei', 'enti', 'amministrazioni', 'mila', 'miliardi', 'milioni']);

describe('the set of queries', () => {
  test('has at least 120, some of every kind in each part, and none in two', () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
    for (const half of [tuning, held, blind])
      expect([...new Set(half.map(({ kind }) => kind))].toSorted()).toEqual(queryKinds.toSorted());
    expect(new Set(all.map(({ query }) => query)).size).toBe(all.length);
  });

  test('has halves of the same size in every kind', () => {
    for (const kind of queryKinds) {
      const [a = 0, b = 0] = [tuning, held].map((half) => half.filter((query) => query.kind === kind).length);
      expect(Math.abs(a - b), kind).toBeLessThanOrEqual(1);
    }
  });

  test('expects addresses that exist', () => {
    const known = new Set(pages.map(({ address }) => address));
    expect(all.flatMap(({ expect: expected }) => expected).filter((address) => !known.has(address))).toEqual(
      [],
    );
  });

  test.for(all.filter(({ figure }) => figure !== undefined))(
    'expects for «$query» pages that show the figure',
    ({ expect: expected, figure }) => {
      for (const address of expected) {
        const shown = figuresIn(pages.find((page) => page.address === address)?.text ?? '');
        expect(shown, address).toContain(figure);
      }
    },
  );

  test.for(all.filter(({ kind }) => kind === 'phrase'))(
    'expects for $query pages where these words stand in a row',
    ({ query, expect: expected }) => {
      const words = wordsOf(query).join(' ');
      for (const address of expected) {
        const text = pages.find((page) => page.address === address)?.text ?? '';
        expect(wordsOf(text).join(' '), address).toContain(words);
      }
    },
  );

  test.for(all.filter(({ kind }) => kind === 'absent'))('«$query» is nowhere in the site', ({ query }) => {
    const figures = figuresIn(query);
    expect(figures.filter((figure) => shownFigures.has(figure))).toEqual([]);
    const stems = wordsOf(query)
      .filter((word) => !common.has(word))
      .map(stemOf);
    expect(figures.length + stems.length).toBeGreaterThan(0);
    expect(stems.filter((stem) => shownStems.has(stem))).toEqual([]);
  });
});
