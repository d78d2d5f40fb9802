import { describe, expect, test } from 'vitest';
import { editDistance, plainCosts } from '#src/lib/edit-distance.ts';

describe('editDistance', () => {
  test.for([
    ['title', 'title', 0],
    ['titel', 'title', 1],
    ['tile', 'title', 1],
    ['titlle', 'title', 1],
    ['tible', 'title', 1],
    ['elttit', 'title', 5],
    ['', 'title', 5],
    ['title', '', 5],
    ['', '', 0],
  ] as const)('from «%s» to «%s» is %d', ([typed, meant, edits]) => {
    expect(editDistance(typed, meant, plainCosts)).toBe(edits);
  });

  test('costs more for a first letter', () => {
    const costs = { ...plainCosts, first: 0.5 };
    const distances = ['bitle', 'itle', 'atitle', 'ittle', 'titla'].map((typed) =>
      editDistance(typed, 'title', costs),
    );
    expect(distances).toEqual([1.5, 1.5, 1.5, 1, 1]);
  });

  test('gives up beyond the limit', () => {
    expect(editDistance('summary', 'title', plainCosts, 2)).toBe(Infinity);
  });
});
