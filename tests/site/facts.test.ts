import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readLedger } from '#tests/content.ts';
import { readPage, textOf } from '#tests/site/built-site.ts';

/** What the sources say of a bulletin; the words of a fact, its verb among them, stand together in one block. */
type Facts = { facts: { says: string; words: string[] }[]; never?: string[] };

const folder = 'tests/fixtures/facts';
const fixtures = readdirSync(folder)
  .toSorted()
  .map((file) => ({
    id: file.replace(/\.yaml$/, ''),
    ...(parse(readFileSync(`${folder}/${file}`, 'utf8')) as Facts),
  }));
const all = fixtures.flatMap(({ id, facts }) => facts.map((fact) => ({ id, ...fact })));
const forbidden = fixtures.flatMap(({ id, never = [] }) => never.map((phrase) => ({ id, phrase })));

/** Paragraphs, items (cards too), rows, captions and headings. */
const blocks = 'p, li, tr, figcaption, dd, h1, h2, h3, h4';

const articleOf = (id: string) => readPage(`/bollettini/${id}/`).querySelector('main');
const blocksOf = (id: string) => [...(articleOf(id)?.querySelectorAll(blocks) ?? [])].map(textOf);

describe('the facts of bulletins', () => {
  test('are listed for every one that is published', () => {
    const published = readLedger('content').ledger.bulletins.filter(({ data }) => !data.draft);
    expect(published.length).toBeGreaterThanOrEqual(10);
    expect(fixtures.map(({ id }) => id)).toEqual(published.map(({ id }) => id));
    for (const { facts } of fixtures) expect(facts.length).toBeGreaterThan(1);
  });

  test.for(all)('$id tells: $says', ({ id, words }) => {
    const lacks = blocksOf(id).map((text) => words.filter((word) => !text.includes(word)));
    const nearest = lacks.toSorted((a, b) => a.length - b.length)[0];
    expect(words.length).toBeGreaterThan(1);
    expect(nearest).toEqual([]);
  });

  test.for(forbidden)('$id does not say «$phrase»', ({ id, phrase }) => {
    expect(textOf(articleOf(id))).not.toBe('');
    expect(textOf(articleOf(id))).not.toContain(phrase);
  });
});
