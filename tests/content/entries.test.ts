import { basename } from 'node:path';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { allRules } from '#src/checks/examples.ts';
import { clockDay } from '#src/commands/today.ts';
import { numeralOf } from '#src/lib/numerals.ts';
import { precisionIds } from '#src/lib/precision.ts';
import { statusIds } from '#src/lib/status.ts';
import { checkFolder } from '#src/publishing/check.ts';
import { readContent } from '#src/publishing/read-content.ts';
import { chartSchema } from '#src/schemas/chart.ts';
import { readLedger } from '#tests/content.ts';

const { problems } = checkFolder('content', clockDay());
const { files } = readContent('content');
const { ledger } = readLedger('content');

describe('the content', () => {
  test('is there', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(ledger.bulletins.length).toBeGreaterThanOrEqual(10);
    expect(ledger.indicators.length).toBeGreaterThanOrEqual(15);
  });

  test.for(files.map(({ path }) => path))('%s has no problem', (path) => {
    expect(problems.filter((problem) => problem.file === path)).toEqual([]);
  });

  test('has no problem outside its files', () => {
    expect(problems).toEqual([]);
  });

  test('has twenty glossary entries, and explains each once', () => {
    const terms = files.filter(({ path }) => path.includes('/glossary/')).map(({ path }) => basename(path));
    expect(terms.length).toBeGreaterThanOrEqual(20);
    expect(new Set(terms).size).toBe(terms.length);
  });
});

/** Fields of every chart, and of every line. */
const ofAll = ['kind', 'id', 'title', 'summary', 'indicator', 'breakdown'];

const textOf = (file: string) => files.find(({ path }) => basename(path) === file)?.text ?? '';

describe('the guide for editors', () => {
  const guide = textOf('scrivere-un-bollettino.mdx');

  test.for([...precisionIds, ...statusIds])('says what «%s» means', (id) => {
    expect(guide).toContain(`\n- \`${id}\`: `);
  });

});

describe('the guide to the charts', () => {
  const guide = textOf('scegliere-un-grafico.mdx');
  const charts = chartSchema.options.map(({ shape }) => ({ kind: shape.kind.value, shape }));

  test.for(charts)('names the fields of a chart of kind $kind in one row', ({ kind, shape }) => {
    const rows = guide.split('\n').filter((line) => line.startsWith('|') && line.includes(`| \`${kind}\` |`));
    expect(rows).toHaveLength(1);
    const told = [...(rows[0] ?? '').matchAll(/`([a-z]+)`/gi)].map(([, field]) => field);
    const ofLines = 'lines' in shape ? Object.keys(shape.lines.element.shape) : [];
    const own = [...Object.keys(shape), ...ofLines].filter((field) => !ofAll.includes(field));
    expect(told.toSorted()).toEqual([kind, ...own].toSorted());
  });

  test.for(charts.flatMap(({ kind, shape }) => ('lines' in shape ? [{ kind, lines: shape.lines }] : [])))(
    'says how many lines a chart of kind $kind has',
    ({ kind, lines }) => {
      const { minItems = 0, maxItems = 0 } = z.toJSONSchema(lines, { io: 'input' });
      const count = `da ${minItems === 1 ? 'una' : numeralOf(minItems)} a ${numeralOf(maxItems)}`;
      expect(guide).toContain(`| \`${kind}\` | \`lines\`, ${count} |`);
      expect(lines.description?.toLowerCase()).toContain(`${count} serie`);
    },
  );

  test('shows a chart of each kind that the schema takes', () => {
    const blocks = [...guide.matchAll(/^```\n((?:charts:\n)? {2}- kind: [^`]+)```/gm)];
    const shown = blocks.flatMap(([, text = '']) => {
      return z.array(chartSchema).parse(parse(text.replace(/^charts:\n/, '')));
    });
    expect(shown.map(({ kind }) => kind)).toEqual(charts.map(({ kind }) => kind));
  });
});

test('the guide to the rules tells of every subject once, in order', () => {
  const guide = textOf('messaggi.mdx');
  const told = [...guide.matchAll(/<MessageReference of="(\w+)"/g)].map(([, subject]) => subject);
  expect(told).toEqual([...new Set(allRules.map(({ subject }) => subject))]);
});

describe('every bulletin', () => {
  test.for(ledger.bulletins)('$id names a source for each figure and shows a key figure', ({ id, data }) => {
    const figures = ledger.observationsOf(id);
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) expect(figure.source.data.publisher).not.toBe('');
    for (const key of data.keyFigures) expect(ledger.figure(id, key).bulletin).toBe(id);
  });

  test('has a title and a summary of its own', () => {
    const titles = ledger.bulletins.map(({ data }) => data.title);
    const summaries = ledger.bulletins.map(({ data }) => data.summary);
    expect(new Set(titles).size).toBe(titles.length);
    expect(new Set(summaries).size).toBe(summaries.length);
  });
});
