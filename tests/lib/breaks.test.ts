import { describe, expect, test } from 'vitest';
import { breakBefore, breaksAcross, breaksUpTo, describeBreak } from '#src/lib/breaks.ts';
import { buildIndicatorChart } from '#src/lib/charts/chart.ts';
import { describeChartBreaks } from '#src/lib/charts/breaks.ts';
import { indicatorDocument } from '#src/lib/json-documents.ts';
import { buildLedger } from '#src/lib/ledger.ts';
import { figureColumns } from '#src/lib/open-data/figure-columns.ts';
import { rowOf } from '#src/lib/open-data/table.ts';
import { partsWithIndicator, site } from '#tests/fixtures/ledger.ts';

const early = { date: '2023-12-08', note: 'Contano anche le scuole.' };
const late = { date: '2024-08-01', note: 'Basta un collegamento.' };
const ledger = buildLedger(partsWithIndicator('collegate', { breaks: [late, early] }));
const [indicator] = ledger.indicators.filter(({ id }) => id === 'collegate');
if (!indicator) throw new Error('The fixtures lack the indicator');
const { data } = indicator;

describe('breaks in the definition of an indicator', () => {
  test.for([
    [['2024-06-30', '2024-10-01'], [late]],
    [['2024-08-01', '2024-10-01'], []],
    [['2024-07-31', '2024-08-01'], [late]],
    [
      ['2025-01-01', '2023-01-01'],
      [early, late],
    ],
    [[], []],
  ])('across the days %o are %o', ([days, expected]) => {
    expect(breaksAcross(data, days as string[])).toEqual(expected);
  });

  test('up to some days are those across and before them', () => {
    expect(breaksUpTo(data, ['2024-06-30', '2024-07-01'])).toEqual([early]);
    expect(breaksUpTo(data, ['2024-06-30', '2024-10-01'])).toEqual([early, late]);
    expect(breaksUpTo(data, ['2023-12-07'])).toEqual([]);
  });

  test('hold from their own day on', () => {
    expect(breakBefore(data, '2023-12-07')).toBeUndefined();
    expect(breakBefore(data, '2023-12-08')).toEqual(early);
    expect(breakBefore(data, '2024-10-01')).toEqual(late);
  });

  test('are told with their day, and with their indicator where there are several', () => {
    expect(describeBreak(early)).toBe(
      'Dall’8 dicembre 2023 la definizione è cambiata: Contano anche le scuole.',
    );
    expect(describeBreak(late, 'Prestiti')).toBe(
      'Dal 1º agosto 2024 la definizione di «Prestiti» è cambiata: Basta un collegamento.',
    );
  });

  test('stand beside the chart that they shape', () => {
    const chart = buildIndicatorChart(indicator, ledger, '2024-12-31');
    expect(chart && describeChartBreaks(chart)).toEqual([describeBreak(early), describeBreak(late)]);
  });

  test('are in the files: beside each value, and all of them with the indicator', () => {
    const told = ledger.seriesOf('collegate').map((figure) => {
      const row = rowOf(figureColumns, figure);
      return [figure.asOf, row['definizione_dal'], row['definizione_cambio']];
    });
    expect(told).toEqual(
      ledger
        .seriesOf('collegate')
        .map(({ asOf }) => [asOf, breakBefore(data, asOf)?.date ?? '', breakBefore(data, asOf)?.note ?? '']),
    );
    expect(indicatorDocument(indicator, [], site).cambi_di_definizione).toEqual([
      { dal: early.date, nota: early.note },
      { dal: late.date, nota: late.note },
    ]);
  });
});
