import { describe, expect, test } from 'vitest';
import { buildCalendar } from '#src/lib/calendar.ts';
import { pastReleases, tellPunctuality } from '#src/lib/past-releases.ts';
import { calendarEntrySchema } from '#src/schemas/calendar.ts';
import { ledger } from '#tests/fixtures/ledger.ts';

describe('tellPunctuality', () => {
  test.for([
    ['2026-03-30', 'nel giorno previsto'],
    ['2026-03-31', 'un giorno dopo il previsto'],
    ['2026-04-02', 'tre giorni dopo il previsto'],
    ['2026-05-30', '61 giorni dopo il previsto'],
    ['2026-03-28', 'due giorni prima del previsto'],
  ] as const)('of a release of %s is «%s»', ([released, words]) => {
    expect(tellPunctuality('2026-03-30', released)).toBe(words);
  });
});

describe('pastReleases', () => {
  const entry = (id: string, date: string, rest: Record<string, unknown>) =>
    calendarEntrySchema.parse({ id, title: `Rapporto ${id}`, date, status: 'confirmed', ...rest });
  const dropped = { status: 'cancelled', reason: 'Mancano i dati.' };
  const { past } = buildCalendar(
    [entry('ottobre', '2024-09-30', { bulletin: '2024-10' }), entry('estate', '2024-07-01', dropped)],
    '2024-12-01',
    new Set(ledger.bulletins.map(({ id }) => id)),
  );

  test('tells of each bulletin whether it kept its day, and of what was dropped, newest first', () => {
    expect(pastReleases(past, ledger.bulletins).map(({ day, title, kept }) => [day, title, kept])).toEqual([
      ['2024-10-01', 'Rapporto ottobre', 'un giorno dopo il previsto'],
      ['2024-07-01', 'Rapporto estate', ''],
      ['2024-06-03', 'Biblioteche: il punto', ''],
      ['2024-03-01', 'Biblioteche: il punto', ''],
    ]);
  });
});
