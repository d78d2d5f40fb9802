import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { toIcs } from '#src/lib/ics.ts';
import { calendarEntrySchema, type CalendarEntry } from '#src/schemas/calendar.ts';
import { site } from '#tests/fixtures/ledger.ts';

const options = { site, today: '2026-06-10', stamp: '2026-06-01', published: new Set(['2026-03']) };

function entry(id: string, rest: Record<string, unknown> = {}): CalendarEntry {
  return calendarEntrySchema.parse({
    id,
    title: 'Rapporto',
    date: '2026-12-31',
    status: 'confirmed',
    ...rest,
  });
}

/** The events of a file as ical.js, which is no work of ours, reads them. */
function eventsOf(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

function eventOf(release: CalendarEntry) {
  const [event] = eventsOf(toIcs([release], options));
  if (!event) throw new Error('no event');
  const text = (name: string) => String(event.component.getFirstPropertyValue(name));
  return { event, text };
}

describe('toIcs', () => {
  test('makes an all-day event with all that RFC 5545 asks for', () => {
    const { event, text } = eventOf(entry('rapporto'));
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe('2026-12-31');
    expect(event.uid).toBe('rapporto@dati.example/scaffale');
    expect(text('dtstamp')).toBe('2026-06-01T00:00:00Z');
    expect(text('url')).toBe('https://dati.example/scaffale/calendario/');
  });

  test.for([
    [{}, 'CONFIRMED', 0, 'Stato: confermata.'],
    [{ status: 'provisional' }, 'TENTATIVE', 0, 'Stato: provvisoria.'],
    [
      { status: 'cancelled', reason: 'Mancano i dati.' },
      'CANCELLED',
      1,
      'Stato: annullata.\nMancano i dati.',
    ],
    [
      { previousDate: '2026-12-01', reason: 'Serve tempo.' },
      'CONFIRMED',
      1,
      'Stato: confermata.\nPrima era prevista per il 1º dicembre 2026.\nServe tempo.',
    ],
    [{ date: '2026-06-09', status: 'provisional' }, 'TENTATIVE', 0, 'Stato: in ritardo.'],
  ] as const)('of %o has the status %s and the sequence %i', ([change, status, sequence, description]) => {
    const { event, text } = eventOf(entry('rapporto', change));
    expect(text('status')).toBe(status);
    expect(event.sequence).toBe(sequence);
    expect(event.description).toBe(description);
  });

  test('leads to the bulletin once it is published', () => {
    const { event, text } = eventOf(entry('rapporto', { status: 'provisional', bulletin: '2026-03' }));
    expect(text('status')).toBe('CONFIRMED');
    expect(event.description).toBe('Stato: pubblicata.');
    expect(text('url')).toBe('https://dati.example/scaffale/bollettini/2026-03/');
  });

  test('does not change with the order of the file', () => {
    const [a, b] = [entry('a'), entry('b')];
    expect(toIcs([b, a], options)).toBe(toIcs([a, b], options));
  });

  test('is a calendar with no events when there are none', () => {
    expect(eventsOf(toIcs([], options))).toEqual([]);
  });

  test('ends lines with CRLF, keeps them to 75 octets and gives every title back', () => {
    const title = fc
      .string({
        unit: fc.constantFrom(...Array.from('aeìò’«»,;:\\"—\u{1f4da} n')),
        minLength: 1,
        maxLength: 200,
      })
      .map((text) => `x${text}x`);
    fc.assert(
      fc.property(title, (text) => {
        const ics = toIcs([entry('rapporto', { title: text })], options);
        expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(ics.endsWith('\r\n')).toBe(true);
        for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(eventsOf(ics)[0]?.summary).toBe(`${site.title}: ${text}`);
      }),
    );
  });
});
