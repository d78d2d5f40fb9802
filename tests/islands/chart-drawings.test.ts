import { describe, expect, test } from 'vitest';
import { chartHeight, toChartConfig } from '#src/islands/chart-drawings.ts';
import { chartColours, type ChartLook } from '#src/lib/charts/look.ts';
import { toDayNumber } from '#src/lib/day.ts';
import {
  barsModel,
  lineModel,
  longLineModel,
  manyBarsModel,
  point,
  progressModel,
  withPoints,
} from '#tests/fixtures/chart-models.ts';

const look: ChartLook = {
  width: 720,
  pixelRatio: 1,
  font: 'Prova',
  colours: { ...chartColours((token) => token), series: ['red', 'green', 'blue'], paper: 'white' },
};

const many = manyBarsModel.series[0]?.points ?? [];

describe('toChartConfig', () => {
  test('joins what was reached and never the targets', () => {
    const { datasets } = toChartConfig(lineModel, look).data;
    expect(datasets).toMatchObject([
      { label: 'Amministrazioni migrate', showLine: true },
      { label: 'Traguardi', showLine: false },
    ]);
  });

  test('puts values at their day, in the order of the days, and none at a missing one', () => {
    const points = [
      point({ day: '2024-10-10', value: 3, text: '3' }),
      point({ day: '2024-01-01', value: 1, text: '1' }),
      point({ day: '2024-05-01', value: null, text: 'n.d.' }),
    ];
    expect(toChartConfig(withPoints(lineModel, points), look).data.datasets[0]?.data).toEqual([
      { x: toDayNumber('2024-01-01'), y: 1 },
      { x: toDayNumber('2024-05-01'), y: Number.NaN },
      { x: toDayNumber('2024-10-10'), y: 3 },
    ]);
  });

  test.for([
    ['progress', progressModel, 100],
    ['bars', barsModel, 144],
  ] as const)('draws %s from 0', ([, model, max]) => {
    expect(toChartConfig(model, look).options).toMatchObject({
      indexAxis: 'y',
      scales: { x: { min: 0, max } },
    });
  });

  test('draws what the chart is about over the rest, and thicker', () => {
    const { series, ...rest } = longLineModel(['Una', 'Due'], 14);
    const emphases = ['subject', 'context'] as const;
    const told = series.map((one, index) => ({ ...one, emphasis: emphases[index] ?? 'context' }));
    expect(toChartConfig({ ...rest, series: told }, look).data.datasets).toMatchObject([
      { order: 0, borderWidth: 3 },
      { order: 1, borderWidth: 2 },
    ]);
  });

  test('shows all values of the day that is nearest to the pointer', () => {
    expect(toChartConfig(lineModel, look).options?.interaction).toEqual({
      mode: 'nearest',
      axis: 'x',
      intersect: false,
    });
  });

  test('moves nothing by itself', () => {
    expect(toChartConfig(barsModel, look).options).toMatchObject({ animation: false, responsive: false });
  });
});

describe('chartHeight', () => {
  test('is taller in proportion on a phone', () => {
    expect(chartHeight(lineModel, 720) / 720).toBeLessThan(0.62);
    expect(chartHeight(lineModel, 360) / 360).toBeGreaterThan(0.62);
  });

  test('keeps twenty bars on one screen, 27 pixels each', () => {
    for (const width of [840, 358]) expect(chartHeight(manyBarsModel, width)).toBeLessThanOrEqual(560);
    expect(chartHeight(withPoints(barsModel, many.slice(0, 3)), 840)).toBe(
      chartHeight(withPoints(barsModel, many.slice(0, 2)), 840) + 27,
    );
  });

  test('grows with the bars and with the lines of their labels', () => {
    const rows = (labels: string[]) =>
      withPoints(
        barsModel,
        labels.map((label) => point({ day: '2024-01-01', label, value: 1, text: '1' })),
      );
    const long = 'Un’etichetta che a questa larghezza va a capo perché dice davvero molte cose';
    const two = chartHeight(rows(['Uno', 'Due']), 360);
    expect(chartHeight(rows(['Uno', 'Due', 'Tre']), 360)).toBeGreaterThan(two);
    expect(chartHeight(rows(['Uno', long]), 360)).toBeGreaterThan(two);
  });
});
