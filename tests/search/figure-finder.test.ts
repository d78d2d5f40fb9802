import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLedger, type Ledger } from '#src/lib/ledger.ts';
import { amountsIn } from '#src/search/amounts.ts';
import { figureCardsOf } from '#tests/fixtures/figure-cards.ts';
import { createFigureFinder } from '#src/search/figure-finder.ts';
import { toFigureFiles } from '#src/search/figure-shards.ts';
import { readLedger } from '#tests/content.ts';
import { laterLedger, ledger, parts, partsWith } from '#tests/fixtures/ledger.ts';

/** As a visitor's browser gets them. */
const filesOf = (of: Ledger) =>
  new Map(
    toFigureFiles(of).map(({ name, content }) => [name, JSON.parse(JSON.stringify(content)) as unknown]),
  );

function finderOf(of: Ledger, change: (name: string, file: unknown) => unknown = (_, file) => file) {
  const files = filesOf(of);
  const loaded: string[] = [];
  const finder = createFigureFinder({
    load: async (name) => {
      loaded.push(name);
      return Promise.resolve(change(name, files.get(name)));
    },
  });
  const find = async (method: 'exactly' | 'nearest', query: string) => {
    const [amount] = amountsIn(query);
    if (!amount) throw new RangeError(`No amount in ${query}`);
    return finder[method](amount);
  };
  return {
    loaded,
    exactly: (query: string) => find('exactly', query),
    nearest: (query: string) => find('nearest', query),
  };
}

/** Money written with one decimal of a billion, and a percentage of the same number as a count. */
const mixed = buildLedger({
  ...partsWith(
    { id: 'resto', indicator: 'fondi', value: 1_903_000_000 },
    { id: 'poco', indicator: 'fondi', value: 30_000 },
    { id: 'quota', indicator: 'quota', value: 72.5 },
    { id: 'intera', indicator: 'quota', value: 700 },
    { id: 'meno', indicator: 'quota', value: -3.5 },
  ),
  indicators: [
    ...parts.indicators,
    ...parts.indicators
      .filter(({ id }) => id === 'collegate')
      .map(({ data }) => ({
        id: 'quota',
        data: {
          ...data,
          name: 'Quota',
          kind: 'percent' as const,
          unit: '%',
          unitSingular: '%',
          decimals: 1,
          targets: [],
        },
      })),
  ],
});

/** Many series of many values, so that there are several shards of each kind. */
const large = buildLedger({
  ...partsWith(
    ...Array.from({ length: 700 }, (_, number) => ({
      id: `valore-${number}`,
      indicator: number % 3 === 0 ? 'fondi' : 'collegate',
      asOf: `2024-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`,
      value: number % 3 === 0 ? number * 12_345_678 : number % 7 === 0 ? 77 : number * 13,
    })),
  ),
});

const texts = (cards: readonly { text: string }[]) => cards.map(({ text }) => text.replaceAll('\u00a0', ' '));

describe('exactly', () => {
  test.for([
    ['1.000', ['almeno 1.000 biblioteche', '1.000 biblioteche']],
    ['mille', ['almeno 1.000 biblioteche', '1.000 biblioteche']],
    ['25.400', ['circa 25.400 prestiti']],
    ['25 400', ['circa 25.400 prestiti']],
    ['25.401', []],
    ['25,4', []],
    ['0', ['0 prestiti']],
    ['72,5', ['72,5 %']],
    ['72,5%', ['72,5 %']],
    ['72,50 %', ['72,5 %']],
    ['725', []],
    ['−3,5 %', ['-3,5 %']],
    ['700', ['700,0 %', 'circa 700 biblioteche']],
    ['700%', ['700,0 %']],
    ['€ 700', []],
    ['1,9 miliardi', ['1,9 miliardi di euro', '1,9 miliardi di euro']],
    ['€ 1,9 mld', ['1,9 miliardi di euro', '1,9 miliardi di euro']],
    ['1.900.000.000', ['1,9 miliardi di euro']],
    ['1.903.000.000', ['1,9 miliardi di euro']],
    ['1.903 milioni', ['1,9 miliardi di euro']],
    ['1.902 milioni', []],
    ['30 mila', ['0,0 miliardi di euro']],
    ['0,0 miliardi', ['0,0 miliardi di euro', '0 prestiti']],
  ] as const)('finds for %s: %s', async ([query, expected]) => {
    expect(texts(await finderOf(mixed).exactly(query))).toEqual(expected);
  });

  test('puts the latest bulletin first and targets last', async () => {
    const cards = await finderOf(ledger).exactly('1000');
    expect(cards.map(({ bulletinAddress }) => bulletinAddress)).toEqual(['/bollettini/2024-10/', '']);
  });

  test('loads each file once, and only what it needs', async () => {
    const finder = finderOf(large);
    expect(filesOf(large).size).toBeGreaterThan(6);
    await finder.exactly('77');
    await finder.exactly('77');
    await finder.exactly('104');
    expect(new Set(finder.loaded).size).toBe(finder.loaded.length);
    expect(finder.loaded.length).toBeLessThan(filesOf(large).size);
  });

  test('finds all figures of a value that goes over several shards', async () => {
    const values = figureCardsOf(large).filter(({ value }) => value === 77);
    expect(await finderOf(large).exactly('77')).toEqual(values);
  });

  test('asks again for a file that did not come', async () => {
    let isOffline = true;
    const finder = finderOf(ledger, (_, file) => {
      if (isOffline) throw new Error('offline');
      return file;
    });
    await expect(finder.exactly('1000')).rejects.toThrow('offline');
    isOffline = false;
    expect(await finder.exactly('1000')).toHaveLength(2);
  });

  test.for([
    ['laterLedger', laterLedger],
    ['mixed', mixed],
    ['large', large],
    ['content', readLedger('content').ledger],
    ['biblioteche', readLedger('tests/fixtures/biblioteche').ledger],
  ] as const)('gives back every card of %s, by its value and by its own text', async ([, of]) => {
    const finder = finderOf(of);
    const cards = figureCardsOf(of);
    expect(cards.length).toBeGreaterThan(5);
    for (const card of cards) {
      const [written] = amountsIn(card.text, 'page');
      expect(await finder.exactly(String(card.value).replace('.', ','))).toContainEqual(card);
      expect(written && (await finder.exactly(written.text))).toContainEqual(card);
    }
  });

  test('finds nothing that is not in the ledger', async () => {
    const finder = finderOf(large);
    const values = new Set(figureCardsOf(large).map(({ value }) => value));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 10_000 }), async (value) => {
        const found = await finder.exactly(String(value));
        expect(found.every((card) => card.value === value)).toBe(true);
        expect(found.length > 0).toBe(values.has(value));
      }),
    );
  });
});

describe('nearest', () => {
  test.for([
    ['4.084', ['2.800 biblioteche', '8.000 prestiti']],
    ['72,4%', ['-3,5 %', '72,5 %']],
    ['71', ['0 prestiti', '72,5 %']],
    ['€ 5', ['0,0 miliardi di euro']],
    ['3 miliardi', ['1,9 miliardi di euro']],
    ['701 %', ['700,0 %']],
    ['1.902 milioni', ['1,9 miliardi di euro', '1,9 miliardi di euro']],
    ['72,45', ['0 prestiti', '72,5 %']],
  ] as const)('offers for %s: %s', async ([query, expected]) => {
    expect(texts(await finderOf(mixed).nearest(query))).toEqual(expected);
  });

  test('offers one on each side, nearest by value', async () => {
    const finder = finderOf(large);
    const values = figureCardsOf(large)
      .map(({ value }) => value)
      .toSorted((a, b) => a - b);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -5, max: 2e6 }), async (value) => {
        const found = await finder.nearest(String(value));
        const below = values.findLast((other) => other < value);
        const above = values.find((other) => other > value);
        expect(found.map((card) => card.value)).toEqual(
          [below, above].filter((other) => other !== undefined),
        );
      }),
    );
  });
});

describe('createFigureFinder', () => {
  type File = Record<string, unknown>;
  const changed = (change: (file: File) => unknown, only: string) => (name: string, file: unknown) =>
    name === only ? change(file as File) : file;

  test.for<[string, (file: File) => unknown]>([
    ['nothing', () => undefined],
    ['a page', () => '<!doctype html>'],
    ['another version', (file) => ({ ...file, version: 2 })],
    ['no edition', (file) => ({ ...file, edition: undefined })],
    ['no lists', (file) => ({ ...file, lists: [{}] })],
    ['a list of nothing', (file) => ({ ...file, lists: [null] })],
    ['ends that do not match', (file) => ({ ...file, lists: [{ ...list(file), to: [] }] })],
    ['ends that fall', (file) => ({ ...file, lists: [{ ...list(file), from: [9e9] }] })],
    ['ends that are no numbers', (file) => ({ ...file, lists: [{ ...list(file), from: ['a'] }] })],
    ['an unknown kind', (file) => ({ ...file, lists: [{ ...list(file), kind: 'x' }] })],
    ['an unknown format', (file) => ({ ...file, lists: [{ ...list(file), formats: [['x', 0]] }] })],
  ])('refuses an index with %s', async ([, change]) => {
    await expect(finderOf(ledger, changed(change, 'indice')).exactly('1000')).rejects.toThrow(TypeError);
  });

  test.for<[string, (file: File) => unknown]>([
    ['nothing', () => null],
    ['another version', (file) => ({ ...file, version: 2 })],
    ['another edition', (file) => ({ ...file, edition: 'x' })],
    ['a short column', (file) => ({ ...file, text: ['uno'] })],
    ['a column that is no list', (file) => ({ ...file, value: 'uno' })],
    ['no numbers', (file) => ({ ...file, value: (file['value'] as number[]).map(String) })],
    ['places beyond its strings', (file) => ({ ...file, asOf: (file['asOf'] as number[]).map(() => 9999) })],
    [
      'places beyond its pairs',
      (file) => ({ ...file, latest: (file['latest'] as number[]).map(() => 9999) }),
    ],
    ['pairs that are none', (file) => ({ ...file, pairs: [['']] })],
    ['an unknown format', (file) => ({ ...file, format: (file['format'] as number[]).map(() => 7) })],
  ])('refuses a shard with %s', async ([, change]) => {
    await expect(finderOf(ledger, changed(change, '0')).exactly('1000')).rejects.toThrow(TypeError);
  });

  function list(file: File): File {
    return (file['lists'] as File[])[0] ?? {};
  }
});

describe('toFigureFiles', () => {
  test('gives the same files for the same ledger, in whatever order it was read', () => {
    const shuffled = buildLedger({ ...parts, bulletins: parts.bulletins.toReversed() });
    expect(toFigureFiles(shuffled)).toEqual(toFigureFiles(ledger));
  });

  test('names another edition when a value changes', () => {
    const editionOf = (of: Ledger) => toFigureFiles(of)[0]?.content.edition;
    expect(editionOf(buildLedger(partsWith({ value: 2 })))).not.toBe(
      editionOf(buildLedger(partsWith({ value: 3 }))),
    );
  });

  test('gives an index alone for a ledger without values', async () => {
    const empty = buildLedger({ ...parts, bulletins: [], indicators: [] });
    expect(toFigureFiles(empty).map(({ name }) => name)).toEqual(['indice']);
    expect(await finderOf(empty).exactly('1')).toEqual([]);
    expect(await finderOf(empty).nearest('1')).toEqual([]);
  });
});
