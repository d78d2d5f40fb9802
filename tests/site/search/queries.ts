import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';

/** What a query puts to the test. */
export const queryKinds = [
  'elision',
  'number',
  'acronym',
  'typo',
  'accent',
  'synonym',
  'question',
  'phrase',
  'absent',
  'title',
  'word',
  'date',
] as const;
export type QueryKind = (typeof queryKinds)[number];

const querySchema = z
  .strictObject({
    query: z.string().min(1).describe('As a visitor types it.'),
    kind: z.enum(queryKinds),
    expect: z
      .array(z.string().regex(/^\/(?:[a-z0-9-]+\/)+(?:#[a-z0-9-]+)?$/))
      .describe('Addresses of the best answers, from the root of the site; none for what is nowhere.'),
    figure: z.number().optional().describe('The figure that each result must show, as a plain number.'),
  })
  .refine(({ kind, expect }) => (kind === 'absent') === (expect.length === 0), {
    error: 'Only what is absent expects no address',
  })
  .refine(({ kind, figure }) => (kind === 'number') === (figure !== undefined), {
    error: 'Only queries of the kind number have a figure, and each has one',
  });

/** A query and the answers that are right. */
export type Query = z.infer<typeof querySchema>;

/** Where the two halves of the set are, and the queries that were kept from everybody who worked on the search. */
export const queryFiles = {
  tuning: 'tests/site/search/queries-tuning.yaml',
  test: 'tests/site/search/queries-test.yaml',
  blind: 'tests/site/search/queries-blind.yaml',
} as const;

/** The queries of a file; throws a ZodError that names the faulty ones. */
export function readQueries(file: string): Query[] {
  return z.array(querySchema).parse(parse(readFileSync(file, 'utf8')));
}
