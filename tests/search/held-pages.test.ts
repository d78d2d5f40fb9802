import { describe, expect, test } from 'vitest';
import { readQuery } from '#src/search/read-query.ts';
import { createIndexReader } from '#src/search/evidence.ts';
import { findCandidates } from '#src/search/candidates.ts';
import { readHeldPages } from '#src/search/held-pages.ts';
import { toEngine, toVocabulary } from '#tests/search/engine.ts';

const apart = 'polo e nazionale';
const whole = 'polo nazionale';

describe('readHeldPages', () => {
  test.for([
    ['a probe', true, [whole, ...Array<string>(19).fill(whole)], 1, 20],
    ['a probe', true, [apart, ...Array<string>(19).fill(whole)], 8, 7],
    ['a probe', true, [...Array<string>(19).fill(apart), whole], 20, 1],
    ['an answer', false, Array<string>(20).fill(whole), 9, 20],
    ['an answer', false, [apart, ...Array<string>(19).fill(whole)], 20, 19],
  ] as const)('for %s (%s) among %j reads %d pages and counts %d', async (row) => {
    const [, isProbe, texts, reads, total] = row;
    const pages = texts.map((text, index) => ({ url: `/${String(index).padStart(2, '0')}/`, text }));
    const read: string[] = [];
    const asked = readQuery('"polo nazionale"', toVocabulary(pages), false, 'query');
    const reader = createIndexReader(toEngine(pages, { read }), {});
    const candidates = await findCandidates(asked, reader, pages.length);
    const ranking = { asked, limit: 8, isProbe };
    const held = await readHeldPages(candidates, ranking, reader);
    expect([read.length, held.total]).toEqual([reads, total]);
  });
});
