import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildArchive } from '#tests/site/search/archive.ts';
import { measureBytes, type SearchBytes } from '#tests/site/search/bytes.ts';
import { toScores, type Found, type Outcome } from '#tests/site/search/metrics.ts';
import { openMiniSearch } from '#tests/site/search/minisearch-search.ts';
import { openOurSearch } from '#tests/site/search/our-search.ts';
import { openPagefind } from '#tests/site/search/pagefind-search.ts';
import { queryFiles, queryKinds, readQueries, type Query } from '#tests/site/search/queries.ts';
import { runQueries } from '#tests/site/search/searcher.ts';
import { toLines } from '#tests/site/search/table.ts';

type Answer = { outcome: Outcome; found: Found[] };

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'dist' },
    half: { type: 'string', default: 'test' },
    queries: { type: 'string' },
    misses: { type: 'boolean', default: false },
    archive: { type: 'string' },
  },
});

function chooseQueries(): Query[] {
  if (values.queries !== undefined) return readQueries(values.queries);
  if (values.half === 'all') return Object.values(queryFiles).flatMap(readQueries);
  if (values.half === 'test' || values.half === 'tuning' || values.half === 'blind')
    return readQueries(queryFiles[values.half]);
  throw new Error('--half is test, tuning, blind or all');
}

const percent = (share: number) => share.toFixed(2);

function toRow(name: string, outcomes: Outcome[]): string[] {
  const { queries, recallAt1, recallAt3, reciprocalRank, wrongFigures, absentWithResults } =
    toScores(outcomes);
  const kinds = new Set(outcomes.map(({ query }) => query.kind));
  const found = kinds.size > 1 || !kinds.has('absent');
  return [
    name,
    String(queries),
    ...[recallAt1, recallAt3, reciprocalRank].map((share) => (found ? percent(share) : '')),
    kinds.has('number') ? String(wrongFigures) : '',
    kinds.has('absent') ? percent(absentWithResults) : '',
  ];
}

function toTable(name: string, outcomes: Outcome[]): string[] {
  const kinds = queryKinds.filter((kind) => outcomes.some(({ query }) => query.kind === kind));
  return toLines([
    [name, 'n', 'R@1', 'R@3', 'MRR', 'wrong figures', 'absent with results'],
    ...kinds.map((kind) =>
      toRow(
        kind,
        outcomes.filter(({ query }) => query.kind === kind),
      ),
    ),
    toRow('all', outcomes),
  ]);
}

function missLines(answers: Answer[]): string[] {
  return answers.flatMap(({ outcome, found }) => {
    const { query, rank, results, wrongFigures } = outcome;
    const failed = query.kind === 'absent' ? results > 0 : rank !== 1 || wrongFigures > 0;
    if (!failed) return [];
    const first = found.slice(0, 3).map(({ addresses }) => addresses[0] ?? '');
    const how = `${rank === null ? 'not found' : `at ${rank}`}${wrongFigures > 0 ? `, ${wrongFigures} wrong` : ''}`;
    return [`${query.kind}  ${JSON.stringify(query.query)}  ${how}: ${first.join(' ') || 'no results'}`];
  });
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const bytesHead = [
  'Bytes',
  'code',
  'first, median',
  'first, worst',
  'later, median',
  'later, worst',
  'worst queries',
];
const bytesRow = (name: string, { code, first, later }: SearchBytes) => [
  name,
  ...[code, first.median, first.worst, later.median, later.worst].map(kB),
  `${JSON.stringify(first.worstQuery)} ${JSON.stringify(later.worstQuery)}`,
];

async function measureArchive(size: number, queries: string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'archivio-'));
  try {
    await buildArchive(values.folder, folder, size);
    return bytesRow(`${size} bulletins`, await measureBytes(folder, queries, values.folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const queries = chooseQueries();
for (const open of [openOurSearch, openPagefind, openMiniSearch]) {
  const searcher = await open(values.folder);
  const answers = await runQueries(searcher, queries);
  console.log(
    toTable(
      searcher.name,
      answers.map(({ outcome }) => outcome),
    ).join('\n'),
    '\n',
  );
  if (values.misses && searcher.name === 'Bollettino') console.log(missLines(answers).join('\n'), '\n');
}

const asked = queries.filter(({ kind }) => kind !== 'absent').map(({ query }) => query);
const rows = [bytesRow('this site', await measureBytes(values.folder, asked))];
if (values.archive !== undefined) rows.push(await measureArchive(Number(values.archive), asked));
console.log(toLines([bytesHead, ...rows]).join('\n'));
