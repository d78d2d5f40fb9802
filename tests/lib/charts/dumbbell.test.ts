import { describe, expect, test } from 'vitest';
import { drawDumbbells } from '#src/lib/charts/dumbbell.ts';
import { describeChange } from '#src/lib/changes.ts';
import { oneSeries } from '#tests/fixtures/one-series.ts';

type Told = Parameters<typeof oneSeries>[0];

/** Where the points of a change between two values stand, by what they are. */
function pointsOf(given: Told, indicator?: Parameters<typeof oneSeries>[1]): unknown {
  const { ledger, last } = oneSeries(given, indicator);
  const [before = last] = ledger.seriesOf(last.indicator.id).slice(-2);
  const [drawing = null] = drawDumbbells([{ before, now: last, text: describeChange(before, last) }]);
  return (
    drawing &&
    Object.fromEntries(
      drawing.marks
        .filter(({ lines }) => lines[0]?.length === 1)
        .map(({ kind, lines }) => [kind, lines[0]?.[0]?.x]),
    )
  );
}

describe('drawDumbbells', () => {
  test('measures from zero to the larger value', () => {
    expect(pointsOf([1000, 4000])).toEqual({ point: 42, mark: 156 });
    expect(pointsOf([4000, 1000])).toEqual({ point: 156, mark: 42 });
  });

  test('has one scale for all: a small change of a large number stays small', () => {
    const changes = [[13_252, 13_236] as const, [1000, 4000] as const].map((values) => {
      const { ledger, last } = oneSeries([...values]);
      const [before = last] = ledger.seriesOf(last.indicator.id).slice(-2);
      return { before, now: last, text: '' };
    });
    const ends = drawDumbbells(changes).map((drawing) => drawing?.marks.at(-1)?.lines[0]?.[0]?.x);
    expect(ends).toEqual([expect.closeTo(42, 0), 156]);
  });

  test('has one point where nothing changed', () => {
    expect(pointsOf([4000, 4000])).toEqual({ mark: 156 });
  });

  test.for([
    ['is missing', [4000, null]],
    ['before is zero', [0, 4000]],
    ['is not exact', [4000, { value: 5000, precision: 'over' }]],
  ] as const)('is nothing where a value %s', ([, given]) => {
    expect(pointsOf([...given])).toBeNull();
  });
});
