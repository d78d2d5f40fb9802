import { describe, expect, test } from 'vitest';
import { buildCalendar, nextReleaseWords, stateOf, stateWord } from '#src/lib/calendar.ts';
import { calendarEntrySchema } from '#src/schemas/calendar.ts';

const today = '2026-06-10';
const published = new Set(['2026-03']);

function entry(id: string, date: string, rest: Record<string, unknown> = {}) {
  return calendarEntrySchema.parse({ id, title: 'Rapporto', date, status: 'confirmed', ...rest });
}

const cancelled = { status: 'cancelled', reason: 'Mancano i dati.' };

describe('stateOf', () => {
  test.for([
    ['confirmed, to come', entry('a', '2026-06-11'), 'confirmed'],
    ['confirmed, due today', entry('a', '2026-06-10'), 'confirmed'],
    ['confirmed, due yesterday', entry('a', '2026-06-09'), 'overdue'],
    ['provisional, to come', entry('a', '2026-07-01', { status: 'provisional' }), 'provisional'],
    ['provisional, due yesterday', entry('a', '2026-06-09', { status: 'provisional' }), 'overdue'],
    ['cancelled, to come', entry('a', '2026-07-01', cancelled), 'cancelled'],
    ['cancelled, its day gone', entry('a', '2026-06-09', cancelled), 'cancelled'],
    ['with its bulletin', entry('a', '2026-03-30', { bulletin: '2026-03' }), 'published'],
    ['with its bulletin, early', entry('a', '2026-06-30', { bulletin: '2026-03' }), 'published'],
    ['with a bulletin still to come', entry('a', '2026-06-30', { bulletin: '2026-06' }), 'confirmed'],
    ['with a bulletin that is late', entry('a', '2026-06-01', { bulletin: '2026-06' }), 'overdue'],
  ] as const)('of one %s', ([, release, expected]) => {
    expect(stateOf(release, today, published)).toBe(expected);
  });
});

describe('stateWord', () => {
  test.for([
    ['confirmed', 'confermata'],
    ['provisional', 'provvisoria'],
    ['cancelled', 'annullata'],
    ['published', 'pubblicata'],
    ['overdue', 'in ritardo'],
  ] as const)('of %s is «%s»', ([state, word]) => expect(stateWord(state)).toBe(word));
});

describe('buildCalendar', () => {
  const entries = [
    entry('later', '2026-12-01', { status: 'provisional' }),
    entry('dropped-soon', '2026-09-01', cancelled),
    entry('old', '2026-01-10', { bulletin: '2026-03' }),
    entry('soon', '2026-06-10'),
    entry('late', '2026-05-01'),
    entry('dropped-long-ago', '2026-02-01', cancelled),
  ];
  const { upcoming, past } = buildCalendar(entries, today, published);

  test('puts what is to come first, from the overdue to the farthest', () => {
    expect(upcoming.map((release) => release.entry.id)).toEqual(['late', 'soon', 'dropped-soon', 'later']);
    expect(upcoming.map((release) => release.state)).toEqual([
      'overdue',
      'confirmed',
      'cancelled',
      'provisional',
    ]);
  });

  test('lists what is past, newest first', () => {
    expect(past.map((release) => release.entry.id)).toEqual(['dropped-long-ago', 'old']);
  });

  test('orders releases of one day by id, whatever the order of the file', () => {
    const twins = [entry('b', '2026-07-01'), entry('a', '2026-07-01')];
    expect(buildCalendar(twins, today, published).upcoming.map(({ entry: { id } }) => id)).toEqual([
      'a',
      'b',
    ]);
  });

  test('of nothing is empty', () => {
    expect(buildCalendar([], today, published)).toEqual({ upcoming: [], past: [] });
  });
});

describe('nextReleaseWords', () => {
  test.for([
    [[], 'il prossimo bollettino non ha ancora una data'],
    [[entry('dropped', '2026-09-01', cancelled)], 'il prossimo bollettino non ha ancora una data'],
    [[entry('out', '2026-03-30', { bulletin: '2026-03' })], 'il prossimo bollettino non ha ancora una data'],
    [
      [entry('later', '2026-12-08', { status: 'provisional' })],
      'prossimo bollettino l’8 dicembre 2026, data provvisoria',
    ],
    [
      [entry('dropped', '2026-09-01', cancelled), entry('soon', '2026-10-01')],
      'prossimo bollettino il 1º ottobre 2026, data confermata',
    ],
    [
      [entry('late', '2026-05-11'), entry('soon', '2026-10-01')],
      'prossimo bollettino atteso per l’11 maggio 2026, in ritardo',
    ],
  ] as const)('of %j are %s', ([entries, words]) => {
    expect(nextReleaseWords(buildCalendar([...entries], today, published))).toBe(words);
  });
});
