import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJumps } from '#src/checks/jumps.ts';
import type { GivenValue, History } from '#src/checks/value-history.ts';
import { paths } from '#src/checks/sample.ts';
import { spoil, told } from '#tests/checks/told.ts';
import { runs } from '#tests/random.ts';

const { bulletin } = paths;

/** A history of these values, a month apart, all of one bulletin or each of its own. */
function historyOf(values: number[], isSeries = true, kind = 'money', note = ''): History {
  return values.map((value, index): GivenValue => {
    const asOf = `20${String(10 + index).padStart(2, '0')}-01-31`;
    const observation = { id: asOf, asOf, precision: 'exact', note } as GivenValue['observation'];
    const indicator = { kind, breaks: [] as string[] } as unknown as GivenValue['indicator'];
    return { bulletin: isSeries ? 'one' : asOf, indicator, observation, value, corrected: false };
  });
}

/** The places of the values that are in doubt. */
const doubted = (history: History) => findJumps(history).map(({ doubtful }) => history.indexOf(doubtful));

describe('a value of a bulletin’s own series', () => {
  test.for<[number[], number[]]>([
    // The newest, a thousand times too large or too small, or nothing.
    [[20_000, 21_000, 22_000_000], [2]],
    [[20_000, 21_000, 22], [2]],
    [[20_000, 21_000, 0], [2]],
    // A lone second one.
    [[20_000, 21_000_000], [1]],
    [[20_000, 0], [1]],
    // The first.
    [[20_000_000, 21_000, 22_000], [0]],
    [[20, 21_000, 22_000], [0]],
    // One in the middle.
    [[20_000, 21_000_000, 22_000], [1]],
    [[20_000, 0, 22_000], [1]],
    [[20_000, 21, 22_000], [1]],
    // From some day on.
    [[20_000, 21_000, 22_000_000, 23_000_000], [2]],
    // What may be: a start from nothing, growth, a new level.
    [[0, 5000, 6000], []],
    [[0, 0, 5000], []],
    [[10, 50, 250, 1250], []],
    [[20_000, 21_000, 60_000], []],
    [[20_000, 21_000, 9000], []],
  ])('of %j is in doubt at %j', ([values, places]) => {
    expect(doubted(historyOf(values))).toEqual(places);
  });

  test('is in doubt in a bulletin of its own too', () => {
    expect(doubted(historyOf([20_000, 21_000, 22_000_000], false))).toEqual([2]);
    expect(doubted(historyOf([20_000, 21_000, 0], false))).toEqual([2]);
  });

  test('is left alone where a note names the other value', () => {
    expect(doubted(historyOf([20_000, 21_000, 22_000_000], true, 'money', 'Erano 21.000.'))).toEqual([]);
    expect(doubted(historyOf([20_000_000, 21_000, 22_000], true, 'money', 'Poi sono 21.000.'))).toEqual([]);
  });

  test('is in doubt as a fraction among percentages', () => {
    expect(doubted(historyOf([0.45, 46, 47], true, 'percent'))).toEqual([0]);
    expect(doubted(historyOf([45, 46, 0.47], true, 'percent'))).toEqual([2]);
    expect(doubted(historyOf([0.5, 3, 9], true, 'percent'))).toEqual([]);
  });

  const start = fc.integer({ min: 1, max: 1_000_000 });

  test('is never in doubt where it grows up to fivefold or falls to half a step', () => {
    const steps = fc.array(fc.double({ min: 0.5, max: 5, noNaN: true }), { minLength: 1, maxLength: 11 });
    fc.assert(
      fc.property(start, steps, fc.constantFrom('count', 'money'), (first, factors, kind) => {
        const values = [first];
        for (const factor of factors) values.push(Math.round((values.at(-1) ?? 0) * factor));
        expect(doubted(historyOf(values, true, kind))).toEqual([]);
      }),
      { numRuns: runs(500) },
    );
  });

  test('is always in doubt a thousand times too large or small, or nothing, wherever it stands', () => {
    const factors = fc.array(fc.double({ min: 0.9, max: 1.3, noNaN: true }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(start, factors, fc.nat(), fc.constantFrom(1000, 0.001, 0), (first, steps, at, slip) => {
        const values = [first * 100];
        for (const factor of steps) values.push((values.at(-1) ?? 0) * factor);
        const place = at % values.length;
        if (place === 0 && slip === 0) return;
        const slipped = values.map((value, index) => (index === place ? value * slip : value));
        expect(doubted(historyOf(slipped))).toEqual([place]);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('a share', () => {
  test('is in doubt if no value of it is above 1, until a note speaks of it', () => {
    const share = (value: string) => spoil(bulletin, 'value: 12.5', `value: ${value}`);
    expect(told(share('0.4'))).toEqual([expect.stringContaining('percent-as-fraction')]);
    expect(told(share('0.4\n    note: Sono pochissime.'))).toEqual([]);
    expect(told(share('1.1'))).toEqual([]);
    expect(told(share('0'))).toEqual([]);
  });
});
