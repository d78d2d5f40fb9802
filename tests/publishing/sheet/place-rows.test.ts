import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContentFile, type ContentFile } from '#src/checks/content-file.ts';
import { fromDayNumber } from '#src/lib/day.ts';
import { placeRows } from '#src/publishing/sheet/place-rows.ts';
import type { ReadRow } from '#src/publishing/sheet/read-rows.ts';
import { writeRows } from '#src/publishing/sheet/write-rows.ts';

const yaml = `asOf: "2026-03-31"
observations:
  - id: prestiti
    indicator: prestiti
    value: 5
    source: annuario
  - { id: ieri, indicator: prestiti, value: null, status: missing, asOf: "2026-02-28", source: annuario }
  - id: aperte
    indicator: aperte
    value: # precedente: 4
    source: DA-SCRIVERE
series:
  - id: mesi
    indicator: mostre
    source: annuario
    values:
      "2026-01-31": 3
      "2026-02-28":
  - id: tipi
    indicator: mostre
    by: tipo
    source: DA-SCRIVERE
    values: { nord: 1, sud: }
`;
const file = readContentFile('2026-03.mdx', 'bulletins/2026-03.mdx', `---\n${yaml}---\n`) as ContentFile;

const row = (given: Partial<ReadRow>): ReadRow => ({
  row: 2,
  id: undefined,
  indicator: 'prestiti',
  breakdown: {},
  value: '7',
  asOf: undefined,
  precision: undefined,
  status: undefined,
  source: undefined,
  note: undefined,
  ...given,
});
const place = (given: Partial<ReadRow>, isDraft = true) => placeRows([row(given)], file, isDraft);

describe('placeRows', () => {
  test.for<[string, Partial<ReadRow>, string, Record<string, string>]>([
    ['its own day', { asOf: '2026-03-31' }, 'prestiti', {}],
    ['no day', {}, 'prestiti', {}],
    ['another day that is there', { asOf: '2026-02-28' }, 'ieri', { status: 'final' }],
    ['an id', { id: 'ieri' }, 'ieri', { status: 'final' }],
    [
      'an id and the day of the bulletin',
      { id: 'ieri', asOf: '2026-03-31' },
      'ieri',
      { status: 'final', asOf: '2026-03-31' },
    ],
    [
      'another day for an empty value',
      { indicator: 'aperte', asOf: '2026-03-15', source: 'x' },
      'aperte',
      { asOf: '2026-03-15', source: 'x' },
    ],
    ['a day of a series', { indicator: 'mostre', asOf: '2026-02-28' }, 'mesi-2026-02-28', {}],
    [
      'an item of a series',
      { indicator: 'mostre', breakdown: { tipo: 'sud' }, source: 'x' },
      'tipi-sud',
      { source: 'x' },
    ],
    [
      'an item that is missing',
      { indicator: 'mostre', breakdown: { tipo: 'sud' }, value: null },
      'tipi-sud',
      {},
    ],
  ])('fills in the figure of %s', ([, given, id, changes]) => {
    expect(place(given)).toMatchObject({ placements: [{ id, changes, isNew: false }], faults: [], same: 0 });
    expect(place(given).placements[0]?.changes).toEqual(changes);
  });

  test('says that a value is there already', () => {
    expect(place({ value: '5' }, false)).toEqual({ placements: [], faults: [], same: 1 });
  });

  test.for<[string, Partial<ReadRow>, string]>([
    ['of no source', { indicator: 'nuovo' }, 'è una cifra nuova e manca la fonte'],
    [
      'with the id of another thing',
      { id: 'aperte' },
      'la cifra «aperte» del bollettino è di un altro indicatore',
    ],
    [
      'with the id of another day',
      { id: 'mesi-2026-02-28', indicator: 'mostre', asOf: '2026-02-27' },
      'la cifra «mesi-2026-02-28» è del 2026-02-28',
    ],
    [
      'that differs from its series',
      { indicator: 'mostre', asOf: '2026-02-28', precision: 'over' },
      'che ha «precision» uguale per tutti',
    ],
    [
      'of another source than its series',
      { indicator: 'mostre', asOf: '2026-02-28', source: 'x' },
      'che ha «source» uguale per tutti',
    ],
  ])('refuses a row %s', ([, given, message]) => {
    expect(place(given).faults.map((fault) => fault.message)).toEqual([expect.stringContaining(message)]);
  });

  test('refuses to change what is published', () => {
    expect(place({}, false).faults[0]?.message).toBe('la cifra «prestiti» è già pubblicata, con il valore 5');
  });

  test('refuses a second row on the same thing, and sources of one series that differ', () => {
    const sud = { indicator: 'mostre', breakdown: { tipo: 'sud' }, source: 'x' };
    const nord = { ...sud, breakdown: { tipo: 'nord' }, row: 4, source: 'y' };
    const { faults } = placeRows([row({}), row({ row: 3 }), row(sud), row(nord)], file, true);
    expect(faults.map((fault) => [fault.row, fault.message])).toEqual([
      [3, 'parla della stessa cifra della riga 2'],
      [4, expect.stringContaining('che ha «source» uguale')],
    ]);
  });

  test('names new figures by indicator and items, and by day where that is not enough', () => {
    const fresh = { indicator: 'nuovo', source: 'x' };
    const rows = [
      row({ ...fresh, breakdown: { tipo: 'sud' } }),
      row({ ...fresh, asOf: '2026-01-31' }),
      row({ ...fresh, asOf: '2026-02-28' }),
      row({ ...fresh, indicator: 'aperte', asOf: '2025-01-01', breakdown: { tipo: 'x' } }),
    ];
    expect(placeRows(rows, file, true).placements.map(({ id }) => id)).toEqual([
      'nuovo-sud',
      'nuovo-2026-01-31',
      'nuovo-2026-02-28',
      'aperte-x',
    ]);
  });

  test('with what is then written, the bulletin holds every new row and all that it held', () => {
    const arbitrary = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^n[a-z0-9]{1,5}$/),
        value: fc.option(fc.integer().map(String)),
        asOf: fc.integer({ min: 0, max: 20_000 }).map(fromDayNumber),
        precision: fc.constantFrom('over' as const, 'about' as const, 'at-least' as const),
        note: fc.string({ minLength: 1, unit: 'grapheme' }),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(arbitrary, (given) => {
        const rows = given.map((one, index) =>
          row({ ...one, source: 'x', row: index + 2, indicator: 'nuovo', breakdown: { a: one.id } }),
        );
        const { placements, faults } = placeRows(rows, file, true);
        expect(faults).toEqual([]);
        const { observations, ...rest } = parse(writeRows(yaml, placements));
        const { observations: old, ...before } = parse(yaml);
        expect(rest).toEqual(before);
        expect(observations).toEqual([
          ...old,
          ...given.map(({ value, ...one }) => ({
            ...one,
            ...(value === null && { status: 'missing' }),
            value: value === null ? null : Number(value),
            source: 'x',
            indicator: 'nuovo',
            breakdown: { a: one.id },
          })),
        ]);
      }),
    );
  });
});
