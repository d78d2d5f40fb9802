import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkContent } from '#src/checks/check-content.ts';
import { checkLog } from '#src/checks/check-log.ts';
import type { Surroundings } from '#src/checks/rule.ts';
import type { Problem } from '#src/checks/problem.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import { checkFolder } from '#src/publishing/check.ts';
import { readContent } from '#src/publishing/read-content.ts';
import { sha256 } from '#src/publishing/sha256.ts';
import { goodBulletin, type Lines } from '#tests/checks/random-bulletin.ts';
import { slips, type Slip } from '#tests/checks/slips.ts';
import { temporaryFolder } from '#tests/publishing/folder.ts';
import { runs } from '#tests/random.ts';

const root = 'tests/fixtures/good/';
const march = `${root}bulletins/2026-03.mdx`;
const { files } = readContent(root);
const surroundings: Surroundings = { today: '2026-11-23', publicFiles: new Set(['/favicon.svg']) };

/** The texts of the good content with one in the place of that at `path`, read. */
const contentWith = (path: string, text: string) =>
  readTexts(files.map((file) => (file.path === path ? { path, text } : file)));

const check = (path: string, text: string) => checkContent(contentWith(path, text), surroundings);

/** A bulletin with a slip in one of its lines, and the line in which it is to be told, from 1. */
type Spoiled = { text: string; told: number | undefined };

/** Makes a slip in the line and place that the numbers choose; `undefined` if the bulletin has no line for it. */
function spoil(lines: Lines, slip: Slip, choices: number[]): Spoiled | undefined {
  const places = lines.flatMap((line, index) => (slip.where.test(line) ? [index] : []));
  const next = [...choices];
  const pick = (below: number) => (below === 0 ? 0 : (next.shift() ?? 0) % below);
  const at = places[pick(places.length)];
  if (at === undefined) return undefined;
  return {
    text: lines.toSpliced(at, 1, ...[slip.make(lines[at] ?? '', pick)].flat()).join('\n'),
    told: slip.told === undefined ? undefined : at + 1 + slip.told,
  };
}

const choices = fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 });

/** What the problems say, for the message of a test that fails. */
const tell = (problems: Problem[]) =>
  problems.map(({ file, rule, line, column }) => `${file.slice(root.length)}:${line}:${column} ${rule}`);

describe('checkContent', () => {
  test('finds nothing in any good bulletin', () => {
    fc.assert(
      fc.property(goodBulletin, (lines) => {
        expect(tell(check(march, lines.join('\n')))).toEqual([]);
      }),
      { numRuns: runs(10) },
    );
  });

  test.for(slips)('stops, wherever it is made: $name', (slip) => {
    fc.assert(
      fc.property(goodBulletin, choices, (lines, chosen) => {
        const spoiled = spoil(lines, slip, chosen);
        fc.pre(spoiled !== undefined);
        const problems = check(march, spoiled.text);
        const line = spoiled.text.split('\n')[(spoiled.told ?? 1) - 1] ?? '';
        expect(problems, `${JSON.stringify(line)} in\n${spoiled.text}`).not.toEqual([]);
        if (spoiled.told === undefined) return;
        const places = problems.map((problem) => (problem.file === march ? problem.line : 0));
        expect(places, `${tell(problems).join('\n')}\n${spoiled.text}`).toContain(spoiled.told);
      }),
      { numRuns: runs(3) },
    );
  });
});

/** Every place of a value in a tree of plain values, as the keys that lead to it. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...inner.flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

/** A copy of the tree with another value in one place. */
function withValue(tree: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(tree))
    return tree.map((item, index) => (String(index) === key ? withValue(item, rest, value) : item));
  const fields = tree as Record<string, unknown>;
  return { ...fields, [key]: withValue(fields[key], rest, value) };
}

/** Checks a text as the command does, log and all. */
function checkAll(path: string, text: string): void {
  const content = contentWith(path, text);
  if (checkContent(content, surroundings).length === 0) checkLog(content, sha256);
}

const fieldsOf = (text: string) => (text.startsWith('---') ? (text.split(/^---$/m)[1] ?? '') : text);

describe('the check', () => {
  const texts = files.filter(({ path }) => /\.(?:mdx|yaml)$/.test(path));
  const oneOf = fc.constantFrom(...texts);

  test('takes any text for any file', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...Array.from('-:#{}[]<>/"\'`|&*!\n aN1.')) }),
    );
    fc.assert(
      fc.property(oneOf, text, fc.boolean(), ({ path }, body, hasFields) =>
        checkAll(path, hasFields ? `---\n${body}\n---\n${body}` : body),
      ),
      { numRuns: runs(20) },
    );
  });

  test('takes any value in any place of any file', () => {
    fc.assert(
      fc.property(oneOf, fc.nat(), fc.jsonValue({ maxDepth: 2 }), ({ path, text }, place, value) => {
        const fields: unknown = parse(fieldsOf(text));
        const paths = pathsOf(fields);
        const spoiled = stringify(withValue(fields, paths[place % paths.length] ?? [], value));
        checkAll(
          path,
          text.replace(fieldsOf(text), () => `\n${spoiled}`),
        );
      }),
      { numRuns: runs(20) },
    );
  });

  test('takes a file of which any part is missing', () => {
    fc.assert(
      fc.property(oneOf, fc.nat(), fc.nat(200), ({ path, text }, from, length) => {
        const start = from % text.length;
        checkAll(path, text.slice(0, start) + text.slice(start + length));
      }),
      { numRuns: runs(20) },
    );
  });

  test('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const place = temporaryFolder({
          'site.yaml': Buffer.from(bytes),
          'bulletins/2026-03.mdx': Buffer.from(bytes),
        });
        expect(checkFolder(place, '2026-11-23').problems).not.toEqual([]);
      }),
      { numRuns: runs(10) },
    );
  });
});
