import { describe, expect, test } from 'vitest';
import { isPublished, newestDay, whyUnpublished } from '#src/lib/publication.ts';

describe('isPublished', () => {
  test.for([
    ['a draft', true, '2026-03-01', false],
    ['a release of yesterday', false, '2026-03-01', true],
    ['a release of today', false, '2026-03-02', true],
    ['a release of tomorrow', false, '2026-03-03', false],
  ] as const)('of %s', ([, draft, releaseDate, expected]) => {
    expect(isPublished({ draft, releaseDate }, '2026-03-02')).toBe(expected);
  });
});

describe('whyUnpublished', () => {
  test.for([
    [true, '2026-03-01', 'Bozza: non sarà pubblicata'],
    [true, '2026-03-03', 'Bozza: non sarà pubblicata'],
    [false, '2026-03-03', 'In programma per il 3 marzo 2026'],
    [false, '2026-03-02', null],
  ] as const)('of draft %s, release day %s', ([draft, releaseDate, expected]) => {
    expect(whyUnpublished({ draft, releaseDate }, '2026-03-02')).toBe(expected);
  });
});

describe('newestDay', () => {
  test('is the newest of all changes and releases', () => {
    const entries = [
      { data: { modified: '2026-03-01', releaseDate: '2026-03-05' } },
      { data: { modified: '2026-03-04' } },
    ];
    expect(newestDay(entries)).toBe('2026-03-05');
    expect(newestDay(entries, '2026-03-03')).toBe('2026-03-01');
  });

  test('leaves drafts out, whose days are only planned', () => {
    expect(newestDay([{ data: { modified: '2027-01-01', draft: true } }])).toBe('1970-01-01');
  });
});
