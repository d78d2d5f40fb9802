import { describe, expect, test } from 'vitest';
import { formatLog, historyOf, recordReleases, spokenText, statedHistory } from '#src/lib/published.ts';
import type { Correction } from '#src/schemas/bulletin.ts';
import { figureWith } from '#tests/fixtures/ledger.ts';

const correction = (observation: string, old: number | null, fresh: number | null): Correction => ({
  date: '2026-05-01',
  observation,
  field: 'value',
  old,
  new: fresh,
  reason: 'Un refuso.',
});
const digest = 'a'.repeat(64);
const release = (id: string, values: Record<string, (number | null)[]>) => ({
  id,
  modified: '2026-04-02',
  digest,
  values,
  stated: {},
});

describe('historyOf', () => {
  test('is the value alone without corrections of that observation', () => {
    expect(historyOf('a', 'value', 3, [correction('b', 1, 2)])).toEqual([3]);
    expect(historyOf('a', 'value', null, [])).toEqual([null]);
  });

  test('begins with what the first correction mended', () => {
    const corrections = [correction('a', null, 2), correction('b', 7, 8), correction('a', 2, 3)];
    expect(historyOf('a', 'value', 3, corrections)).toEqual([null, 2, 3]);
  });
});

describe('statedHistory', () => {
  const mended: Correction = {
    ...correction('collegate', null, null),
    field: 'precision',
    old: 'exact',
    new: 'threshold',
  };

  test.for([
    [{ precision: 'exact' }, [], {}],
    [{ precision: 'over' }, [], { precision: ['over'] }],
    [{ precision: 'threshold' }, [mended], { precision: ['exact', 'threshold'] }],
    [{ precision: 'exact', value: null }, [], {}],
  ] as const)('of a figure with %o and the corrections %o is %o', ([fields, corrections, expected]) => {
    expect(statedHistory(figureWith(fields), [...corrections])).toEqual(expected);
  });
});

describe('spokenText', () => {
  test('does not mind the order of fields, line ends and blanks around the body', () => {
    const one = spokenText({ title: 'T', charts: [{ id: 'c', kind: 'line' }] }, '\nA\n\nB\n', []);
    expect(spokenText({ charts: [{ kind: 'line', id: 'c' }], title: 'T' }, 'A\r\n\r\nB', [])).toBe(one);
  });

  test('leaves out the day of the text, where the search finds it, and the figures that come one by one', () => {
    const about = { measures: ['linea'] };
    const fields = { modified: '2026-04-02', draft: false, about, observations: [1], series: [2] };
    expect(spokenText({ title: 'T', ...fields }, 'A', [])).toBe(spokenText({ title: 'T' }, 'A', []));
  });

  test('minds a word, and the order of key figures', () => {
    const one = spokenText({ title: 'T', keyFigures: ['a', 'b'] }, 'A', []);
    expect(spokenText({ title: 'T', keyFigures: ['b', 'a'] }, 'A', [])).not.toBe(one);
    expect(spokenText({ title: 'T', keyFigures: ['a', 'b'] }, 'B', [])).not.toBe(one);
  });
});

describe('recordReleases', () => {
  test('takes nothing away', () => {
    const log = { '2026-01': { modified: '2026-01-31', digest, values: { gone: [1] }, stated: {} } };
    expect(recordReleases(log, [])).toEqual(log);
    expect(recordReleases(log, [release('2026-01', { here: [2] })])['2026-01']?.values).toEqual({
      gone: [1],
      here: [2],
    });
  });

  test('writes bulletins and observations in order, whatever theirs is', () => {
    const log = recordReleases({}, [
      release('2026-02', { b: [2], a: [null] }),
      release('2026-01', { c: [1, 2] }),
    ]);
    expect(formatLog(log)).toBe(
      formatLog(
        recordReleases({}, [release('2026-01', { c: [1, 2] }), release('2026-02', { a: [null], b: [2] })]),
      ),
    );
    expect(Object.keys(log)).toEqual(['2026-01', '2026-02']);
    expect(formatLog(log).endsWith('}\n')).toBe(true);
  });

  test('keeps each observation on a line of its own, and all of it', () => {
    const log = recordReleases({}, [
      { ...release('2026-02', { b: [2, 3], a: [null] }), stated: { b: { precision: ['over'] } } },
    ]);
    expect(JSON.parse(formatLog(log))).toEqual(log);
    expect(formatLog(log)).toContain('\n      "b": [2,3]\n');
    expect(formatLog(log)).toContain('\n      "b": {"precision":["over"]}\n');
  });
});
