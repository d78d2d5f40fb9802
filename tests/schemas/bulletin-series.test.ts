import { describe, expect, test } from 'vitest';
import { correctionSchema, seriesSchema } from '#src/schemas/bulletin.ts';

const series = {
  id: 'mesi',
  indicator: 'prestiti',
  values: { '2024-01-31': 120, '2024-02-29': null },
  source: 'rapporto',
};
const byArea = { ...series, by: 'area', values: { nord: 80, sud: 40 }, asOf: '2024-02-29' };
const correction = {
  date: '2024-10-12',
  observation: 'collegate',
  old: 1020,
  new: 1200,
  reason: 'Due cifre scambiate.',
};

describe('seriesSchema', () => {
  test('takes the least that an editor writes as exact and final', () => {
    expect(seriesSchema.parse(series)).toEqual({ ...series, precision: 'exact', status: 'final' });
  });

  test.for([
    ['items of a dimension', byArea],
    ['items of the day of the bulletin', { ...byArea, asOf: undefined }],
    ['days as items', { ...series, by: 'mese' }],
    ['a zero and a negative value', { values: { '2024-01-31': 0, '2024-02-29': -1.5 } }],
    ['one value', { values: { '2024-01-31': 3 } }],
    ['only gaps', { values: { '2024-01-31': null } }],
    ['a limit to an item', { breakdown: { lettori: 'ragazzi' } }],
    ['a word of precision, a status and a note', { precision: 'over', status: 'estimated', note: 'Stima.' }],
    ['a day that YAML took for a date', { ...byArea, asOf: new Date('2024-02-29T00:00:00Z') }],
  ] as const)('accepts %s', ([, fields]) => {
    expect(seriesSchema.safeParse({ ...series, ...fields }).error).toBeUndefined();
  });

  test.for([
    ['a misspelt key', { valori: {} }, []],
    ['no values', { values: undefined }, ['values']],
    ['nothing in the values', { values: {} }, ['values']],
    ['a list of values', { values: [1, 2] }, ['values']],
    ['items without a dimension', { ...byArea, by: undefined }, ['values']],
    ['one key that is no day', { values: { '2024-01-31': 1, '2024-02': 2 } }, ['values']],
    ['a day that does not exist', { values: { '2023-02-29': 1 } }, ['values']],
    ['a value in quotes', { values: { '2024-01-31': '120' } }, ['values', '2024-01-31']],
    ['a value that is no number', { values: { '2024-01-31': Number.NaN } }, ['values', '2024-01-31']],
    ['a value left blank', { values: { '2024-01-31': undefined } }, ['values', '2024-01-31']],
    ['a status for gaps, which null says', { status: 'missing' }, ['status']],
    ['a precision nobody defined', { precision: 'oltre' }, ['precision']],
    ['a dimension with a capital', { ...byArea, by: 'Area' }, ['by']],
    ['a day in words', { ...byArea, asOf: 'ottobre 2024' }, ['asOf']],
    ['a limit to no item', { breakdown: { area: '' } }, ['breakdown', 'area']],
    ['no source', { source: undefined }, ['source']],
    ['a note of two lines', { note: 'uno\ndue' }, ['note']],
  ] as const)('refuses %s, and says where', ([, fields, path]) => {
    const { error } = seriesSchema.safeParse({ ...series, ...fields });
    expect(error?.issues[0]?.path).toEqual(path);
  });
});

describe('correctionSchema', () => {
  test.for([
    ['two values', {}],
    ['a value that was missing', { old: null }],
    ['a value taken back', { new: null }],
    ['a zero', { old: 0 }],
    ['two precisions', { field: 'precision', old: 'exact', new: 'threshold' }],
    ['two states', { field: 'status', old: 'provisional', new: 'final' }],
    ['two units', { field: 'unit', old: 'sedi', new: 'biblioteche' }],
    ['two sources', { field: 'source', old: 'rapporto', new: 'annuario' }],
  ] as const)('accepts %s', ([, fields]) => {
    const expected = { ...correction, field: 'value', ...fields };
    expect(correctionSchema.parse({ ...correction, ...fields })).toEqual(expected);
  });

  test.for([
    ['vecchio', 1],
    ['date', undefined],
    ['date', '2024-10-32'],
    ['observation', 'Collegate'],
    ['old', undefined],
    ['new', undefined],
    ['new', '1200'],
    ['reason', undefined],
    ['reason', ''],
    ['reason', 'uno\ndue'],
    ['field', 'indicator'],
    ['field', 'precision'],
  ] as const)('refuses %s: %j', ([field, value]) => {
    expect(correctionSchema.safeParse({ ...correction, [field]: value }).success).toBe(false);
  });

  test.for([
    ['value', 'exact', 'deve essere un numero, oppure null se il dato manca'],
    ['precision', 'esatto', 'deve essere exact o over o about o at-least o threshold'],
    ['status', 'missing', 'deve essere final o provisional o estimated'],
    ['unit', 3, 'deve essere l’unità, come sta nell’indicatore'],
    ['source', 'Il rapporto', 'deve essere una fonte di sources.yaml'],
  ] as const)('says what a correction of a %s holds', ([field, wrong, message]) => {
    const { error } = correctionSchema.safeParse({ ...correction, field, old: wrong, new: wrong });
    expect(error?.issues.map((issue) => [issue.path, issue.message])).toEqual([
      [['old'], message],
      [['new'], message],
    ]);
  });
});
