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

  test.for([
    ['mese-2026-6', 'forse intendevi «mese-2026-06»'],
    ['mese-2026-09', 'scegli fra: mese-2026-07, mese-2026-08, mese-2026-11'],
    ['mese-2026-09-15', 'scegli fra: mese-2026-07, mese-2026-08, mese-2026-11'],
    ['mese-2026-01', 'scegli fra: mese-2026-06'],
    ['mense-2026-09', 'forse intendevi «mese-2026-06»'],
  ] as const)('tells the months around one that is not there: %s', ([word, expected]) => {
    const months = ['mese-2026-06', 'mese-2026-07', 'mese-2026-08', 'mese-2026-11', 'tipo-comuni'];
    expect(suggest(word, months, '')).toBe(expected);
  });
});
