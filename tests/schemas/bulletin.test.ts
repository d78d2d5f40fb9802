import { describe, expect, test } from 'vitest';
import { bulletinSchema, observationSchema } from '#src/schemas/bulletin.ts';
import { chartSchema } from '#src/schemas/chart.ts';

const observation = { id: 'collegate', indicator: 'collegate', value: 1200, source: 'rapporto' };
const bulletin = {
  title: 'Un titolo',
  summary: 'Un sommario.',
  standfirst: 'Un occhiello.',
  releaseDate: '2024-10-10',
  asOf: '2024-10-09',
  modified: '2024-10-11',
  observations: [observation],
  keyFigures: ['collegate'],
};
const chart = { id: 'grafico', title: 'Un grafico', summary: 'Che cosa mostra.' };
const tag = '<Num id="collegate" />';

describe('observationSchema', () => {
  test('takes the least that an editor writes as exact and final', () => {
    expect(observationSchema.parse(observation)).toEqual({
      ...observation,
      precision: 'exact',
      status: 'final',
    });
  });

  test.for([
    ['a missing value', { value: null, status: 'missing' }],
    ['a zero', { value: 0 }],
    ['a negative value', { value: -1.5 }],
    ['a word of precision', { precision: 'at-least' }],
    ['a day of its own', { asOf: '2024-02-29' }],
    ['a breakdown', { breakdown: { area: 'nord' } }],
  ] as const)('accepts %s', ([, fields]) => {
    expect(observationSchema.safeParse({ ...observation, ...fields }).success).toBe(true);
  });

  test.for([
    ['a misspelt key', { valore: 3 }, []],
    ['an empty value that is not called missing', { value: null }, ['value']],
    ['a value that is called missing', { status: 'missing' }, ['value']],
    ['a zero that is called missing', { value: 0, status: 'missing' }, ['value']],
    ['no value at all', { value: undefined }, ['value']],
    ['a value in quotes', { value: '1200' }, ['value']],
    ['a value that is no number', { value: Number.NaN }, ['value']],
    ['a value without end', { value: Number.POSITIVE_INFINITY }, ['value']],
    ['a precision nobody defined', { precision: 'oltre' }, ['precision']],
    ['a status nobody defined', { status: 'definitivo' }, ['status']],
    ['a day that does not exist', { asOf: '2023-02-29' }, ['asOf']],
    ['an id with a capital', { id: 'Collegate' }, ['id']],
    ['a breakdown without item', { breakdown: { area: '' } }, ['breakdown', 'area']],
    ['a note of two lines', { note: 'uno\ndue' }, ['note']],
  ] as const)('refuses %s, and says where', ([, fields, path]) => {
    const { error } = observationSchema.safeParse({ ...observation, ...fields });
    expect(error?.issues[0]?.path).toEqual(path);
  });
});

describe('chartSchema', () => {
  test('shows the targets of a line unless told otherwise', () => {
    expect(chartSchema.parse({ ...chart, kind: 'line', lines: [{ indicator: 'collegate' }] })).toHaveProperty(
      'targets',
      true,
    );
  });

  test.for([
    ['three lines', { kind: 'line', lines: ['a', 'b', 'c'].map((indicator) => ({ indicator })) }],
    ['a line of one item', { kind: 'line', lines: [{ indicator: 'a', breakdown: { area: 'nord' } }] }],
    ['bars of one id, which may be a series', { kind: 'bars', observations: ['aree'] }],
  ] as const)('accepts %s', ([, fields]) => {
    expect(chartSchema.safeParse({ ...chart, ...fields }).error).toBeUndefined();
  });

  test.for([
    ['a kind nobody draws', { kind: 'pie', observations: ['a', 'b'] }],
    ['a line without indicator', { kind: 'line' }],
    [
      'a line of single observations',
      { kind: 'line', lines: [{ indicator: 'collegate' }], observations: ['a'] },
    ],
    ['bars of nothing', { kind: 'bars', observations: [] }],
    ['progress of nothing', { kind: 'progress', observations: [] }],
    ['progress of an indicator', { kind: 'progress', observations: ['a'], indicator: 'collegate' }],
    ['an empty summary', { kind: 'line', lines: [{ indicator: 'collegate' }], summary: '' }],
    ['a line of an indicator that is not in lines', { kind: 'line', indicator: 'collegate' }],
    ['no lines', { kind: 'line', lines: [] }],
    [
      'seven lines',
      { kind: 'line', lines: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((indicator) => ({ indicator })) },
    ],
    [
      'a line with a misspelt key',
      { kind: 'line', lines: [{ indicator: 'a', suddivisione: { area: 'nord' } }] },
    ],
    ['a line limited to nothing', { kind: 'line', lines: [{ indicator: 'a', breakdown: { area: '' } }] }],
    ['a line of indicator names', { kind: 'line', lines: ['collegate'] }],
    ['targets that are not true or false', { kind: 'line', lines: [{ indicator: 'a' }], targets: 'no' }],
    [
      'a title of 91 characters',
      { kind: 'line', lines: [{ indicator: 'collegate' }], title: 'a'.repeat(91) },
    ],
    [
      'a summary of 301 characters',
      { kind: 'line', lines: [{ indicator: 'collegate' }], summary: 'a'.repeat(301) },
    ],
  ] as const)('refuses %s', ([, fields]) => {
    expect(chartSchema.safeParse({ ...chart, ...fields }).success).toBe(false);
  });
});

describe('bulletinSchema', () => {
  test('takes a bulletin without charts, series and corrections as one to publish', () => {
    const none = { charts: [], series: [], corrections: [] };
    expect(bulletinSchema.parse(bulletin)).toMatchObject({ draft: false, ...none });
  });

  const series = { id: 'mesi', indicator: 'prestiti', values: { '2024-01-31': 120 }, source: 'rapporto' };
  const correction = { date: '2024-10-12', observation: 'collegate', old: 1, new: 2, reason: 'Un refuso.' };

  test('takes one with series only', () => {
    const only = { ...bulletin, observations: undefined, series: [series] };
    expect(bulletinSchema.parse(only).observations).toEqual([]);
  });

  test.for([
    ['neither observations nor series', {}],
    ['both, empty', { observations: [], series: [] }],
    ['a correction only', { corrections: [correction] }],
  ] as const)('refuses one that has %s, and says where', ([, fields]) => {
    const { error } = bulletinSchema.safeParse({ ...bulletin, observations: undefined, ...fields });
    expect(error?.issues.map(({ path }) => path)).toEqual([['observations']]);
  });

  test.for([
    ['title', 'a'.repeat(65)],
    ['summary', 'a'.repeat(160)],
    ['summary', `${'a'.repeat(150)}${tag}`],
    ['standfirst', `${'a'.repeat(370)}${tag}${tag}${tag}`],
    ['releaseDate', new Date('2024-10-10T00:00:00Z')],
    ['keyFigures', ['a', 'b', 'c', 'd']],
  ] as const)('accepts the longest %s', ([field, value]) => {
    expect(bulletinSchema.safeParse({ ...bulletin, [field]: value }).error).toBeUndefined();
  });

  test.for([
    ['titolo', 'Un titolo'],
    ['title', 'a'.repeat(66)],
    ['title', ''],
    ['title', undefined],
    ['summary', 'a'.repeat(161)],
    ['summary', `${'a'.repeat(151)}${tag}`],
    ['summary', 'Sono <Num id="collegate">'],
    ['summary', 'Sono <strong>tante</strong>'],
    ['summary', 'Sono {1 + 1}'],
    ['standfirst', `${'a'.repeat(371)}${tag}${tag}${tag}`],
    ['releaseDate', '10/10/2024'],
    ['asOf', '2024-02-30'],
    ['modified', 20241010],
    ['draft', 'false'],
    ['keyFigures', []],
    ['keyFigures', ['a', 'b', 'c', 'd', 'e']],
  ] as const)('refuses %s: %j', ([field, value]) => {
    expect(bulletinSchema.safeParse({ ...bulletin, [field]: value }).success).toBe(false);
  });
});
