import { describe, expect, test } from 'vitest';
import { buildLedger, type Figure, type LedgerParts } from '#src/lib/ledger.ts';
import { describePace, paceTowards } from '#src/lib/pace.ts';
import { figureWith, ledger, partsWithIndicator } from '#tests/fixtures/ledger.ts';

const target = ledger.figure('2024-10', 'bib-2026');
const lackingTarget = { ...target, value: null };

describe('paceTowards', () => {
  test('divides what is missing by the months that are left, 637 days here', () => {
    const pace = paceTowards(figureWith({ value: 1000 }), target);
    expect(pace?.missing).toBe(1800);
    expect(pace?.perMonth).toBeCloseTo((1800 / 637) * 30.436875, 9);
  });

  test.for([
    ['on the day itself', '2026-06-30'],
    ['after the day', '2026-07-01'],
  ] as const)('has no pace %s when the target is due', ([, asOf]) => {
    expect(paceTowards(figureWith({ value: 1000, asOf }), target)).toEqual({ missing: 1800, perMonth: null });
  });

  test('has one on the day before', () => {
    const pace = paceTowards(figureWith({ value: 1000, asOf: '2026-06-29' }), target);
    expect(pace?.perMonth).toBeCloseTo(1800 * 30.436875, 6);
  });

  test.for([2800, 2801, null])('is null for the value %j', (value) => {
    expect(paceTowards(figureWith({ value }), target)).toBeNull();
  });

  test('is null towards a target without value', () => {
    expect(paceTowards(figureWith({ value: 1 }), lackingTarget)).toBeNull();
  });
});

/** The pace of an indicator's newest value towards its first target. */
function paceOf(id: string, parts: LedgerParts): string[] {
  const built = buildLedger(parts);
  const figures = built.seriesOf(id).slice(-1);
  return figures.flatMap((figure) => built.targetsOf(id).map((due) => describePace(figure, due)));
}

describe('describePace', () => {
  test.for([
    [1000, 'exact', '2024-10-01', 'mancano 1.800, circa 87 al mese'],
    [1000, 'about', '2024-10-01', 'mancano circa 1.800, circa 87 al mese'],
    [1000, 'over', '2024-10-01', 'mancano al più 1.800, circa 87 al mese'],
    [1000, 'at-least', '2024-10-01', 'mancano al più 1.800, circa 87 al mese'],
    [2799, 'exact', '2024-10-01', 'manca 1, circa 1 al mese'],
    [1000, 'exact', '2026-06-30', 'mancano 1.800'],
    [1000, 'over', '2026-07-01', 'mancano al più 1.800'],
    [2800, 'exact', '2024-10-01', ''],
    [3000, 'at-least', '2026-07-01', ''],
    [1000, 'threshold', '2024-10-01', ''],
    [null, 'exact', '2024-10-01', ''],
  ] as const)('of %j that is %s on %s, against 2.800, is %4$s', ([value, precision, asOf, expected]) => {
    expect(describePace(figureWith({ value, precision, asOf }), target)).toBe(expected);
  });

  const [due] = ledger.indicators.flatMap(({ data }) => data.targets);

  test('writes money in its own scale, 365 days before it is due', () => {
    const targets = [{ ...due, value: 4.3e9, dueDate: '2025-10-01' }];
    expect(paceOf('fondi', partsWithIndicator('fondi', { targets }))).toEqual([
      'mancano 2,4\u00a0miliardi\u00a0di\u00a0euro, circa 0,2\u00a0miliardi\u00a0di\u00a0euro al mese',
    ]);
  });

  test('tells the distance between two shares in points', () => {
    const parts = partsWithIndicator('prestiti', {
      kind: 'percent',
      unit: '%',
      targets: [{ ...due, value: 60, dueDate: '2025-10-01' }],
    });
    const built = buildLedger(parts);
    const [goal] = built.targetsOf('prestiti');
    const figure = {
      ...figureWith({ value: 24, asOf: '2024-10-01', precision: 'exact' }),
      indicator: goal?.indicator,
    };
    expect(goal && describePace(figure as Figure, goal)).toBe(
      'mancano 36\u00a0punti percentuali, circa 3\u00a0punti al mese',
    );
  });

  test('rounds up only whole numbers, not money', () => {
    const targets = [{ ...due, value: 1.9e9 + 24.05, dueDate: '2025-10-01' }];
    expect(paceOf('fondi', partsWithIndicator('fondi', { scale: 'units', decimals: 2, targets }))).toEqual([
      'mancano 24,05\u00a0euro, circa 2,01\u00a0euro al mese',
    ]);
  });
});
