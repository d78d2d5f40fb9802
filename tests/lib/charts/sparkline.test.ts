import { describe, expect, test } from 'vitest';
import { drawSparkline } from '#src/lib/charts/sparkline.ts';
import type { MarkKind, Miniature } from '#src/lib/charts/miniature.ts';
import { buildLedger } from '#src/lib/ledger.ts';
import { partsWith, partsWithIndicator } from '#tests/fixtures/ledger.ts';
import { oneSeries } from '#tests/fixtures/one-series.ts';

const kindsOf = ({ marks }: Miniature) => marks.map(({ kind }) => kind).join(' ');
const linesOf = ({ marks }: Miniature, kind: MarkKind) =>
  marks.find((mark) => mark.kind === kind)?.lines.map((line) => line.map(({ x, y }) => [x, y])) ?? [];

/** The sparkline of the last of these values. */
function cellOf(...[given, indicator]: Parameters<typeof oneSeries>): Miniature {
  const { ledger, last } = oneSeries(given, indicator);
  return drawSparkline(last, ledger, 'cell');
}

const rising = (length: number) => Array.from({ length }, (_, index) => index * index);
const over = (value: number) => ({ value, precision: 'over' });

describe('drawSparkline', () => {
  test.for([
    ['one value is a point on its stem', [7], 'stem mark'],
    ['one value that is not exact is a ring', [over(7)], 'stem ring hole'],
    ['a value of zero too is a point', [0], 'stem mark'],
    ['no value at all is nothing', [null], ''],
    ['two values are joined by dots', [3, 7], 'dots point mark'],
    ['of a few, each that is not exact is a ring', [over(3), 5, 7], 'dots point ring hole mark'],
    ['six values make a line', rising(6), 'line mark'],
    ['a missing value makes a gap of dots', [1, 2, 3, null, 4, 5, 6], 'dots line mark'],
    ['a last value that is missing leaves no point to mark', [...rising(6), null], 'line point'],
    ['values below zero show where zero is', [-3, 2, 4, 1, 3, 5], 'base line mark'],
  ] as const)('%s', ([, given, expected]) => {
    expect(kindsOf(cellOf([...given]))).toBe(expected);
  });

  test('all equal values make one level line at the top, all of zero at the bottom', () => {
    expect(linesOf(cellOf(Array(36).fill(5)), 'line')).toEqual([
      [
        [5, 6],
        [122, 6],
      ],
    ]);
    expect(linesOf(cellOf(Array(36).fill(0)), 'line')).toEqual([
      [
        [5, 31],
        [122, 31],
      ],
    ]);
  });

  test('two hundred values keep only the places that show', () => {
    const [line = []] = linesOf(cellOf(rising(200)), 'line');
    expect(line.length).toBeLessThan(20);
    expect(line.at(-1)).toEqual([122, 6]);
  });

  test('two values, each of its own source, are not joined', () => {
    expect(kindsOf(cellOf([3, { value: 7, source: 'decreto-2022' }]))).toBe('stem point mark');
  });

  test('a card has a field under the line, and none under dots', () => {
    const many = oneSeries(rising(6));
    const two = oneSeries([3, 7]);
    expect(kindsOf(drawSparkline(many.last, many.ledger, 'card'))).toBe('area line mark');
    expect(kindsOf(drawSparkline(two.last, two.ledger, 'card'))).toBe('dots point mark');
  });

  test('a new definition breaks the line', () => {
    const breaks = [{ date: '2024-01-25', note: 'Contano anche i rinnovi.' }];
    const { indicators } = partsWithIndicator('prestiti', { breaks });
    const { ledger, last } = oneSeries(rising(6));
    const indicator = indicators.find(({ id }) => id === 'prestiti') ?? last.indicator;
    const broken = { ...last, indicator };
    const series = ledger.seriesOf('prestiti').map((figure) => ({ ...figure, indicator }));
    expect(linesOf(drawSparkline(broken, { ...ledger, seriesOf: () => series }, 'cell'), 'line').length).toBe(
      2,
    );
  });

  test.for([
    ['a share of a target is a bar', [1400], 'rest bar goal'],
    ['a share of which the least is known is pale', [over(1400)], 'rest least goal'],
    ['a threshold has no share', [{ value: 1000, precision: 'threshold' }], 'stem ring hole'],
    ['a line has a dash for the target above it', rising(6), 'goal line mark'],
    ['and none for one that is reached', rising(60), 'line mark'],
  ] as const)('%s', ([, given, expected]) => {
    expect(kindsOf(cellOf([...given], 'collegate'))).toBe(expected);
  });

  test('items without a total are parts of a bar, the largest first', () => {
    const areas = [
      { indicator: 'prestiti', id: 'sud', value: 25, breakdown: { area: 'sud' } },
      { indicator: 'prestiti', id: 'nord', value: 75, breakdown: { area: 'nord' } },
    ];
    const { bulletins, ...parts } = partsWith(...areas);
    const ledger = buildLedger({ ...parts, bulletins: bulletins.slice(-1) });
    const drawing = drawSparkline(ledger.figure('2024-12', 'sud'), ledger, 'cell');
    expect(linesOf(drawing, 'part')).toEqual([
      [
        [0, 12],
        [94, 12],
        [94, 22],
        [0, 22],
      ],
    ]);
    expect(linesOf(drawing, 'rest')).toEqual([
      [
        [96, 12],
        [128, 12],
        [128, 22],
        [96, 22],
      ],
    ]);
  });

  test('a long time since the last value is drawn as silence, a short one is not', () => {
    const { ledger, last } = oneSeries([7]);
    expect(kindsOf(drawSparkline(last, ledger, 'wide', '2024-12-31'))).toBe('silence stem mark');
    expect(kindsOf(drawSparkline(last, ledger, 'wide', '2024-01-31'))).toBe('stem mark');
  });

  test('no mark leaves the frame', () => {
    const given = [[1], [3, 7], rising(200), [-3, -9, -4, -1, -7, -2], [over(1400)]];
    const places = given.flatMap((values) =>
      cellOf(values, 'collegate').marks.flatMap(({ lines }) => lines.flat()),
    );
    expect(places.length).toBeGreaterThan(20);
    expect(places.filter(({ x, y }) => x < 0 || x > 128 || y < 0 || y > 32)).toEqual([]);
  });
});
