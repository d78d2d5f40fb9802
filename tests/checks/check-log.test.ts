import { describe, expect, test } from 'vitest';
import { checkContent } from '#src/checks/check-content.ts';
import { checkLog } from '#src/checks/check-log.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import { formatLog, recordReleases } from '#src/lib/published.ts';
import type { Published } from '#src/schemas/published.ts';
import { sha256 } from '#src/publishing/sha256.ts';
import { goodContent, paths, surroundings, type TextFile } from '#src/checks/sample.ts';

type Edit = { file: string; from: string; to: string };

const edit = (file: string, from: string, to: string): Edit => ({ file, from, to });

/** The texts with each edit made in its file. Throws where there is nothing to edit. */
function apply(files: TextFile[], edits: Edit[]): TextFile[] {
  return edits.reduce((before, { file, from, to }) => {
    if (!before.some(({ path, text }) => path === file && text.includes(from)))
      throw new Error(`${file} does not hold ${from}`);
    return before.map(({ path, text }) => ({
      path,
      text: path === file ? text.replace(from, () => to) : text,
    }));
  }, files);
}

const logPath = 'content/published.json';

/** The texts with the log that `npm run record` would write of them. */
function record(files: TextFile[]): TextFile[] {
  const { log, releases } = checkLog(readTexts(files), sha256);
  const text = formatLog(
    recordReleases(
      log,
      releases.map(({ release }) => release),
    ),
  );
  return [...files.filter(({ path }) => path !== logPath), { path: logPath, text }];
}

function told(files: TextFile[], today?: string): string[] {
  const content = readTexts(files);
  expect(checkContent(content, surroundings)).toEqual([]);
  const { refused, behind } = checkLog(content, sha256, today);
  return [...refused, ...behind].map(({ rule, file, line, column }) => `${file}:${line}:${column} ${rule}`);
}

const { bulletin, earlier } = paths;
const published = () => record(goodContent());

const wrongValue = edit(bulletin, 'value: 1250', 'value: 1260');
const onMayFirst = edit(bulletin, 'modified: "2026-04-02"', 'modified: "2026-05-01"');
const reworded = edit(bulletin, 'Servono', 'Occorrono');
const listed = (...items: string[]) => `corrections:\n${items.map((item) => `  - { ${item} }\n`).join('')}`;
const refuso = (old: number, fresh: number, day = '2026-05-01') =>
  `date: "${day}", observation: aperte, old: ${old}, new: ${fresh}, reason: Un refuso.`;
const corrections = (...items: string[]) => edit(bulletin, 'keyFigures:', `${listed(...items)}keyFigures:`);
const corrected = [wrongValue, onMayFirst, corrections(refuso(1250, 1260))];

describe('checkLog', () => {
  test('finds nothing in what is recorded', () => {
    expect(told(published())).toEqual([]);
  });

  test.for<[string, Edit[], string[]]>([
    [
      'a value of a series changed in silence',
      [edit(earlier, 'comunali: 12.5', 'comunali: 12.6')],
      [`${earlier}:29:17 value-changed`],
    ],
    [
      'a value that was missing filled in silence',
      [edit(earlier, '"2026-02-28": null', '"2026-02-28": 21000')],
      [`${earlier}:16:21 value-changed`],
    ],
    [
      'another precision, in silence',
      [edit(bulletin, 'precision: over', 'precision: about'), onMayFirst],
      [`${bulletin}:12:16 value-changed`],
    ],
    [
      'a precision that is no longer said',
      [edit(bulletin, '    precision: over\n', ''), onMayFirst],
      [`${bulletin}:9:9 value-changed`],
    ],
    [
      'another status of a series, in silence',
      [edit(earlier, 'by: tipo', 'by: tipo\n    status: provisional')],
      [`${earlier}:20:13 value-changed`, `${earlier}:20:13 value-changed`],
    ],
    [
      'a correction of a precision that was another',
      [
        edit(bulletin, 'precision: over', 'precision: about'),
        onMayFirst,
        corrections(
          'date: "2026-05-01", observation: aperte, field: precision, old: exact, new: about, reason: Sì.',
        ),
      ],
      [`${bulletin}:28:71 correction-false`],
    ],
    [
      'an observation with another name',
      [edit(bulletin, '- id: quota', '- id: quote')],
      [`${bulletin}:8:1 observation-removed`],
    ],
  ])('refuses %s', ([, edits, expected]) => {
    expect(told(apply(published(), edits))).toEqual(expected);
  });

  test.for<[string, Edit[], string[]]>([
    ['another text', [reworded], [`${bulletin}:7:11 log-behind`]],
    ['a correction', corrected, [`${bulletin}:7:11 log-behind`]],
    [
      'a correction of a precision',
      [
        edit(bulletin, 'precision: over', 'precision: about'),
        onMayFirst,
        corrections(
          'date: "2026-05-01", observation: aperte, field: precision, old: over, new: about, reason: Sì.',
        ),
      ],
      [`${bulletin}:7:11 log-behind`],
    ],
    [
      'a value that was missing, filled by a correction and only estimated',
      [
        edit(earlier, '"2026-02-28": null', '"2026-02-28": 21000\n    status: estimated'),
        edit(earlier, 'modified: "2026-03-02"', 'modified: "2026-05-01"'),
        edit(
          earlier,
          'keyFigures:',
          `${listed(
            'date: "2026-05-01", observation: prestiti-2026-02-28, old: null, new: 21000, reason: Sì.',
            'date: "2026-05-01", observation: prestiti-2026-01-31, field: status, old: final, new: estimated, reason: Sì.',
          )}keyFigures:`,
        ),
      ],
      [`${earlier}:7:11 log-behind`, `${bulletin}:7:11 log-behind`],
    ],
    [
      'a new observation',
      [
        onMayFirst,
        edit(
          bulletin,
          'keyFigures:',
          '  - { id: m, indicator: mostre, value: 7, source: annuario }\nkeyFigures:',
        ),
      ],
      [`${bulletin}:7:11 log-behind`],
    ],
    [
      'another note of a series',
      [edit(earlier, 'by: tipo', 'by: tipo\n    note: Dato parziale.')],
      [`${earlier}:7:11 log-behind`],
    ],
  ])('asks to record %s', ([, edits, expected]) => {
    expect(told(apply(published(), edits))).toEqual(expected);
  });

  test.for<[string, Edit[]]>([
    ['quotes', [edit(bulletin, 'title: Quanto manca', 'title: "Quanto manca"')]],
    [
      'order of fields',
      [
        edit(
          bulletin,
          'releaseDate: "2026-04-02"\nasOf: "2026-03-31"',
          'asOf: "2026-03-31"\nreleaseDate: "2026-04-02"',
        ),
      ],
    ],
    ['comments', [edit(bulletin, 'keyFigures:', '# In testa.\nkeyFigures:')]],
    ['a field that says what holds anyway', [edit(bulletin, 'keyFigures:', 'draft: false\nkeyFigures:')]],
    ['the text of a guide', [edit(paths.doc, 'Ogni cifra', 'Ciascuna cifra')]],
    [
      'the name of an indicator',
      [edit(paths.indicator, 'name: Biblioteche aperte la sera', 'name: Aperte la sera')],
    ],
  ])('does not mind %s', ([, edits]) => {
    expect(told(apply(published(), edits))).toEqual([]);
  });

  test('does not mind how lines end', () => {
    const files = published().map(({ path, text }) => ({
      path,
      text: path === bulletin ? text.replaceAll('\n', '\r\n') : text,
    }));
    expect(told(files)).toEqual([]);
  });

  test('moves the day of every bulletin that tells a corrected figure, and of no other', () => {
    const mended = apply(published(), [
      edit(earlier, 'value: 1200', 'value: 1210'),
      edit(earlier, 'scolastiche: 400', 'scolastiche: 400\n    note: Dieci sono di altro tipo.'),
      edit(earlier, 'modified: "2026-03-02"', 'modified: "2026-05-01"'),
      edit(earlier, 'keyFigures:', `${listed(refuso(1200, 1210))}keyFigures:`),
    ]);
    expect(told(mended)).toEqual([`${earlier}:7:11 log-behind`, `${bulletin}:7:11 log-behind`]);
    const days = checkLog(readTexts(record(mended)), sha256).releases.map(({ release }) => release.modified);
    expect(days).toEqual(['2026-05-01', '2026-05-01']);
    expect(told(record(apply(published(), corrected)))).toEqual([]);
    const { releases } = checkLog(readTexts(record(apply(published(), corrected))), sha256);
    const untouched = releases.find(({ release }) => release.id === '2026-02');
    expect(untouched?.release.modified).toBe('2026-03-02');
  });

  test.for<[string, Edit[], string[]]>([
    [
      'a correction that is gone',
      [edit(bulletin, listed(refuso(1250, 1260)), '')],
      [`${bulletin}:11:12 correction-removed`],
    ],
    [
      'a correction taken back',
      [edit(bulletin, listed(refuso(1250, 1260)), ''), edit(bulletin, 'value: 1260', 'value: 1250')],
      [`${bulletin}:11:12 correction-removed`],
    ],
    [
      'a correction that now says another old value',
      [edit(bulletin, 'old: 1250', 'old: 1240')],
      [`${bulletin}:28:53 correction-false`],
    ],
    [
      'a correction that now says another new value',
      [edit(bulletin, 'new: 1260', 'new: 1270'), edit(bulletin, 'value: 1260', 'value: 1270')],
      [`${bulletin}:28:64 correction-false`],
    ],
    [
      'a day that goes back',
      [
        edit(bulletin, 'modified: "2026-05-01"', 'modified: "2026-04-03"'),
        edit(bulletin, 'date: "2026-05-01"', 'date: "2026-04-03"'),
      ],
      [`${bulletin}:7:11 modified-back`],
    ],
  ])('refuses, once a correction is recorded, %s', ([, edits, expected]) => {
    expect(told(apply(record(apply(published(), corrected)), edits))).toEqual(expected);
  });

  test('takes a value back that was provisional: what is missing has no status', () => {
    const provisional = edit(bulletin, 'value: 12.5\n', 'value: 12.5\n    status: provisional\n');
    const taken = apply(record(apply(goodContent(), [provisional])), [
      edit(bulletin, 'value: 12.5\n    status: provisional\n', 'value: null\n    status: missing\n'),
      onMayFirst,
      corrections('date: "2026-05-01", observation: quota, old: 12.5, new: null, reason: Sì.'),
    ]);
    expect(told(taken)).toEqual([`${bulletin}:7:11 log-behind`]);
    expect(told(record(taken))).toEqual([]);
  });

  test('takes a second correction of the same figure', () => {
    const once = record(apply(published(), corrected));
    const twice = apply(once, [
      edit(bulletin, 'value: 1260', 'value: 1270'),
      edit(bulletin, 'modified: "2026-05-01"', 'modified: "2026-05-09"'),
      edit(bulletin, 'keyFigures:', `  - { ${refuso(1260, 1270, '2026-05-09')} }\nkeyFigures:`),
    ]);
    expect(told(twice)).toEqual([`${bulletin}:7:11 log-behind`]);
    expect(told(record(twice))).toEqual([]);
    expect(record(twice).at(-1)?.text).toMatch(/"aperte": \[\s*1250,\s*1260,\s*1270\s*\]/);
  });

  test('refuses to record, on a later day, a text changed without its day', () => {
    const changed = apply(published(), [reworded]);
    expect(told(changed, '2026-04-03')).toEqual([`${bulletin}:7:11 modified-not-moved`]);
    expect(told(changed, '2026-04-02')).toEqual([`${bulletin}:7:11 log-behind`]);
  });

  test('asks to record again what a log of before said nothing of', () => {
    const [log, ...files] = published().toReversed();
    const known = JSON.parse(log?.text ?? '{}') as Published;
    const older = Object.fromEntries(
      Object.entries(known).map(([id, one]) => [id, { ...one, stated: undefined }]),
    );
    const before = [...files, { path: logPath, text: JSON.stringify(older) }];
    expect(told(before)).toEqual([`${earlier}:7:11 log-behind`, `${bulletin}:7:11 log-behind`]);
    expect(record(before).at(-1)?.text).toBe(log?.text);
  });

  test('asks for a log, and for the bulletins that are not in it', () => {
    expect(told(goodContent())).toEqual([`${logPath}:1:1 log-missing`]);
    const [log, ...files] = published().toReversed();
    const known = JSON.parse(log?.text ?? '{}') as Record<string, unknown>;
    const shorter = { path: logPath, text: JSON.stringify({ '2026-02': known['2026-02'] }) };
    expect(told([...files, shorter])).toEqual([`${bulletin}:1:1 log-behind`]);
  });

  test('needs no log where nothing is published', () => {
    const drafts = goodContent()
      .filter(({ path }) => path !== paths.calendar && path !== paths.doc && path !== bulletin)
      .map((file) =>
        file.path === earlier
          ? { ...file, text: file.text.replace('keyFigures:', 'draft: true\nkeyFigures:') }
          : file,
      );
    expect(told(drafts)).toEqual([]);
  });

  test.for(['', '{', '[]', '{ "2026-02": { "modified": "2026-03-02" } }'])(
    'cannot read the log %j',
    (text) => {
      expect(told([...goodContent(), { path: logPath, text }])).toEqual([`${logPath}:1:1 log-unreadable`]);
    },
  );

  test('writes the correction that a changed value needs', () => {
    const [problem] = checkLog(readTexts(apply(published(), [wrongValue])), sha256).refused;
    expect(problem?.message).toBe(
      '«aperte» è stata pubblicata con il valore 1250: cambia solo con una correzione',
    );
    expect(problem?.remedy).toContain('{ date: "…", observation: aperte, old: 1250, new: 1260, reason: … }');
  });
});
