import { describe, expect, test } from 'vitest';
import { nearest, suggest } from '#src/checks/nearest.ts';

describe('nearest', () => {
  test.for([
    ['titel', ['title', 'summary'], 'title'],
    ['Title', ['title', 'summary'], 'title'],
    ['sumary', ['title', 'summary'], 'summary'],
    ['colore', ['title', 'summary'], undefined],
    ['x', [], undefined],
  ] as const)('takes %s among %j for %s', ([word, candidates, expected]) => {
    expect(nearest(word, candidates)).toBe(expected);
  });
});

describe('suggest', () => {
  test('lists what there is when nothing is near', () => {
    expect(suggest('colore', ['title', 'summary'], '')).toBe('scegli fra: title, summary');
  });

  test('says something else when there is nothing', () => {
    expect(suggest('colore', [], 'togli il campo')).toBe('togli il campo');
  });
});
