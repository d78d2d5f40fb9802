import { describe, expect, test } from 'vitest';
import { toBestPart, toParts } from '#src/search/part.ts';

const words = 'Un titolo. Due parole. Il polo. Che ospita. Le scuole. Sono tante scuole'.split(' ');
const heading = (id: string, text: string, location: number, element = 'h2') => ({
  element,
  id,
  text,
  location,
});
const anchors = [heading('scuole', 'Le scuole', 8), heading('polo', 'Il polo', 4)];
const saidAt = (places: readonly number[], weight = 1, worth = 1) => ({
  weight,
  occurrences: places.map((at) => ({ places: [at], worth })),
});
const parts = toParts(words, 'Un titolo.', anchors);

describe('toParts', () => {
  test('gives the beginning of the page and each section, without headings in the text', () => {
    expect(parts).toEqual([
      { id: '', heading: '', start: 0, text: 2, end: 4 },
      { id: 'polo', heading: 'Il polo', start: 4, text: 6, end: 8 },
      { id: 'scuole', heading: 'Le scuole', start: 8, text: 10, end: 13 },
    ]);
  });

  test('takes only headings of sections that say something', () => {
    const others = [
      heading('', '', 4),
      heading('figura', 'Il', 5, 'figure'),
      heading('nota', '1', 6, 'a'),
      heading('x', 'Un titolo', 0, 'h1'),
    ];
    expect(toParts(words, 'Altro', others)).toEqual([{ id: '', heading: '', start: 0, text: 0, end: 13 }]);
  });
});

describe('toBestPart', () => {
  test.for([
    ['in the title', [[1]], ''],
    ['before the first section', [[2]], ''],
    ['in a heading rather than more often elsewhere', [[5, 10, 12]], 'polo'],
    ['in one part rather than in two headings', [[5, 10], [9]], 'scuole'],
    ['more often', [[2, 10, 12]], 'scuole'],
    ['as often in two parts', [[6, 11]], 'polo'],
    ['nowhere', [[]], ''],
  ] as const)('%s', ([, places, id]) => {
    const asked = places.map((all) => saidAt(all));
    expect(toBestPart(parts, asked).id).toBe(id);
  });

  test('prefers what tells pages apart', () => {
    const asked = [saidAt([5]), saidAt([11], 3)];
    expect(toBestPart(parts, asked).id).toBe('scuole');
  });

  test('prefers the words themselves to others that mean the same', () => {
    expect(toBestPart(parts, [saidAt([5], 1, 0.2), saidAt([11])]).id).toBe('scuole');
  });
});
