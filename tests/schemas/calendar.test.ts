import { describe, expect, test } from 'vitest';
import { calendarEntrySchema, calendarSchema } from '#src/schemas/calendar.ts';

const entry = { id: 'marzo', title: 'Il rapporto di marzo', date: '2027-03-31', status: 'provisional' };

describe('calendarEntrySchema', () => {
  test.for([
    ['a provisional day', {}],
    ['a confirmed day', { status: 'confirmed' }],
    ['a day that YAML took for a date', { date: new Date('2027-03-31T00:00:00Z') }],
    ['one that was moved, with or without a reason', { previousDate: '2027-03-15' }],
    ['one that was given up, with the reason', { status: 'cancelled', reason: 'La fonte non esce più.' }],
    ['one that is out', { bulletin: '2027-03' }],
  ] as const)('accepts %s', ([, fields]) => {
    expect(calendarEntrySchema.parse({ ...entry, ...fields })).toEqual({
      ...entry,
      ...fields,
      date: '2027-03-31',
    });
  });

  test.for([
    ['a misspelt key', { data: '2027-03-31' }, []],
    ['an id with a blank', { id: 'marzo 2027' }, ['id']],
    ['no title', { title: '' }, ['title']],
    ['no day', { date: undefined }, ['date']],
    ['a month for a day', { date: '2027-03' }, ['date']],
    ['a day that does not exist', { date: '2027-02-29' }, ['date']],
    ['no status', { status: undefined }, ['status']],
    ['a status nobody defined', { status: 'published' }, ['status']],
    ['one given up without a reason', { status: 'cancelled' }, ['reason']],
    ['one given up for an empty reason', { status: 'cancelled', reason: '' }, ['reason']],
    ['an earlier day that does not exist', { previousDate: '2027-02-29' }, ['previousDate']],
    ['a day for a bulletin', { bulletin: '2027-03-31' }, ['bulletin']],
  ] as const)('refuses %s, and says where', ([, fields, path]) => {
    const { error } = calendarEntrySchema.safeParse({ ...entry, ...fields });
    expect(error?.issues[0]?.path).toEqual(path);
  });
});

describe('calendarSchema', () => {
  test('takes entries in any order, or none', () => {
    const entries = [entry, { ...entry, id: 'gennaio', date: '2027-01-31' }];
    expect(calendarSchema.parse(entries)).toEqual(entries);
    expect(calendarSchema.parse([])).toEqual([]);
  });

  test('refuses one bad entry among good ones, and says which', () => {
    const { error } = calendarSchema.safeParse([entry, { ...entry, date: 'marzo' }]);
    expect(error?.issues[0]?.path).toEqual([1, 'date']);
  });

  test('refuses an entry by itself', () => {
    expect(calendarSchema.safeParse(entry).success).toBe(false);
  });
});
