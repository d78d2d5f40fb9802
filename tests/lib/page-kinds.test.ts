import { describe, expect, test } from 'vitest';
import { sectionsOf, trailTo } from '#src/lib/page-kinds.ts';

describe('sectionsOf', () => {
  test('leads to each section from one place', () => {
    const paths = [...sectionsOf('header'), ...sectionsOf('footer')].map(({ path }) => path);
    expect(paths).toContain('/bollettini/');
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('trailTo', () => {
  test.for([
    ['/', []],
    ['/guide/', ['Home']],
    ['/guide/prova/', ['Home', 'Guide']],
    ['/note-legali/', ['Home']],
  ] as const)('of %s names the sections it stands in', ([page, labels]) => {
    expect(trailTo(page).map(({ label }) => label)).toEqual(labels);
  });
});
