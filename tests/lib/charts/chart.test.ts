import { describe, expect, test } from 'vitest';
import { buildChart, toChartTable } from '#src/lib/charts/chart.ts';
import { toReadings } from '#src/lib/charts/reading.ts';
import { toRow } from '#src/lib/json-documents.ts';
import { UnknownIdError } from '#src/lib/ledger.ts';
import { sourceLine } from '#src/lib/source-line.ts';
import { december } from '#tests/fixtures/bulletins.ts';
import { chartSpec, laterLedger, ledger, ledgerWithTarget, newChart } from '#tests/fixtures/ledger.ts';

const lineSpec = chartSpec('2024-10', 'nel-tempo');

describe('buildChart of a line', () => {
  const { model, figures } = buildChart(lineSpec, '2024-10', ledger);

  test('holds the series as it stood on that day, and the targets', () => {
    expect(model.series.map(({ role, points }) => [role, points.map(({ value }) => value)])).toEqual([
      ['reached', [400, 712, 1000]],
      ['target', [500, 1000, 2800]],
    ]);
  });

  test('gives a point its day, its words and its precision', () => {
    expect(model.series[0]?.points[2]).toEqual({
      figure: '2024-10/collegate',
      day: '2024-10-01',
      label: '1º ottobre 2024',
      value: 1000,
      text: 'almeno\u00a01.000',
      precision: 'at-least',
    });
  });

  test('takes title, unit and names from the content', () => {
    expect(model).toMatchObject({ id: 'nel-tempo', kind: 'line', title: 'Un grafico', unit: 'biblioteche' });
    expect(model.series.map(({ name }) => name)).toEqual(['Biblioteche collegate', 'Traguardi']);
  });

  test('fills the figures of the summary', () => {
    expect(model.summary).toBe('Le collegate sono almeno\u00a01.000.');
  });

  test('holds the figure behind every point', () => {
    expect(figures.map(({ key }) => key)).toEqual(
      model.series.flatMap(({ points }) => points.map(({ figure }) => figure)),
    );
  });

  test('is plain JSON: it travels to the browser unchanged', () => {
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });

  test('shows no targets where the editor wants none', () => {
    const { series } = buildChart(chartSpec('2024-10', 'senza-traguardi'), '2024-10', ledger).model;
    expect(series.map(({ role }) => role)).toEqual(['reached']);
  });

  test.for(['ignoto', 'fondi'])('refuses the indicator %s, of which June knows nothing', (indicator) => {
    const spec = newChart({ kind: 'line', lines: [{ indicator }] });
    expect(() => buildChart(spec, '2024-06', ledger)).toThrow(UnknownIdError);
  });
});

describe('buildChart of notes', () => {
  const notes = [{ at: '2024-09-30', text: 'sono <Num id="collegate" />', source: 'decreto-2022' }];
  const lines = [{ indicator: 'collegate' }];

  test.for(['line', 'area'])(
    'fills the figures of the notes of a chart of kind %s, and knows their sources',
    (kind) => {
      const chart = buildChart(newChart({ kind, lines, annotations: notes }), '2024-10', ledger);
      expect(chart.model.annotations).toEqual([{ at: '2024-09-30', text: 'sono almeno\u00a01.000' }]);
      expect(chart.noteSources?.map(({ id }) => id)).toEqual(['decreto-2022']);
      expect(sourceLine(chart.figures, chart.noteSources)).toContain('Decreto sui traguardi');
    },
  );

  test('refuses a note of a source or figure that is not there', () => {
    const wrong = [{ source: 'ignota' }, { text: '<Num id="ignota" />' }];
    for (const fields of wrong) {
      const spec = newChart({ kind: 'line', lines, annotations: [{ ...notes[0], ...fields }] });
      expect(() => buildChart(spec, '2024-10', ledger)).toThrow(UnknownIdError);
    }
  });
});

describe('buildChart of an area', () => {
  const lines = [{ indicator: 'collegate' }, { indicator: 'collegate' }];
  const emphases = (...of: object[]) =>
    buildChart(newChart({ kind: 'area', lines: of }), '2024-10', ledger).model.series.map(
      ({ emphasis }) => emphasis,
    );

  test('is about its last series, unless another is highlighted', () => {
    expect(emphases(...lines)).toEqual(['context', 'subject']);
    expect(emphases({ indicator: 'collegate', highlight: true }, { indicator: 'collegate' })).toEqual([
      'subject',
      'context',
    ]);
  });

  test('runs up to the day of its bulletin, without targets', () => {
    const { model } = buildChart(newChart({ kind: 'area', lines: lines.slice(1) }), '2024-10', ledger);
    expect(model.until).toBe('2024-10-01');
    expect(model.series.map(({ role }) => role)).toEqual(['reached']);
  });
});

describe('buildChart of a slope', () => {
  const lines = [{ indicator: 'prestiti', breakdown: { area: 'nord' } }];
  const slope = (between: string[]) => newChart({ kind: 'slope', lines, between });

  test('holds the values of two days, in a row of its table', () => {
    const days = buildChart(newChart({ kind: 'line', lines }), '2024-12', laterLedger).figures.map(
      ({ asOf }) => asOf,
    );
    const between = [days[0] ?? '', days.at(-1) ?? ''];
    const chart = buildChart(slope(between), '2024-12', laterLedger);
    expect(chart.model.series.map(({ points }) => points.map(({ day }) => day))).toEqual([between]);
    expect(toChartTable(chart).rows).toEqual([['Nord', ...chart.figures]]);
  });

  test('refuses a day without a value', () => {
    expect(() => buildChart(slope(['2020-01-01', '2024-10-31']), '2024-12', laterLedger)).toThrow(
      UnknownIdError,
    );
  });
});

describe('buildChart of progress', () => {
  test('shows the share of the final target, with both values in words', () => {
    const { model, figures } = buildChart(chartSpec('2024-10', 'quota'), '2024-10', ledger);
    expect(model.unit).toBe('%');
    expect(model.series[0]?.points).toMatchObject([
      {
        label: 'Biblioteche collegate',
        value: 35.7,
        text: 'almeno\u00a035,7\u00a0%',
        detail: 'almeno\u00a01.000 su 2.800',
      },
    ]);
    expect(figures.map(({ key }) => key)).toEqual(['2024-10/collegate', 'bib-2026']);
  });

  test('draws nothing where the target asks for another stage, and says so with both values', () => {
    const staged = ledgerWithTarget({ stage: 'migrated' });
    const chart = buildChart(chartSpec('2024-10', 'quota'), '2024-10', staged);
    expect(chart.model.series[0]?.points).toMatchObject([
      { value: null, text: 'condizioni diverse', detail: 'almeno\u00a01.000, traguardo 2.800' },
    ]);
    expect(toReadings(chart.model)).toMatchObject([
      {
        text: 'Quota del traguardo finale, Biblioteche collegate: condizioni diverse, almeno\u00a01.000, traguardo 2.800',
        isDrawn: false,
      },
    ]);
    expect(toChartTable(chart).rows.map((row) => row.at(-1))).toEqual(['condizioni diverse']);
    expect(JSON.stringify(chart.figures.map(toRow))).not.toContain('35,7');
  });

  test.for([
    ['an indicator without a final target', '2024-10', 'fondi'],
    ['an observation that does not exist', '2024-10', 'ignota'],
    ['a missing value', '2024-06', 'prestiti'],
  ] as const)('refuses %s', ([, bulletin, id]) => {
    const spec = newChart({ kind: 'progress', observations: [id] });
    expect(() => buildChart(spec, bulletin, ledger)).toThrow(UnknownIdError);
  });
});

describe('buildChart of bars', () => {
  test('tells bars by their items, the largest first', () => {
    const { model } = buildChart(chartSpec('2024-06', 'per-area'), '2024-06', ledger);
    expect(model.unit).toBe('prestiti');
    expect(model.series[0]?.points.map(({ label, value }) => [label, value])).toEqual([
      ['Nord', 8000],
      ['Sud e isole, Ragazzi', 0],
    ]);
  });

  test('takes the name of a series for all its values, the largest first', () => {
    const charts = december.data.charts.map((spec) => buildChart(spec, '2024-12', laterLedger));
    expect(charts.map(({ figures }) => figures.map(({ key }) => key))).toEqual([
      ['2024-12/aree-nord', '2024-12/aree-sud', '2024-12/collegate'],
    ]);
    expect(charts[0]?.model.series[0]?.points.map(({ label, value }) => [label, value])).toEqual([
      ['Nord', 17_500],
      ['Sud e isole', 8600],
      ['Biblioteche collegate alla rete', 1240],
    ]);
  });

  test.for(['ignota', 'mesi-nord-2024-11-31', 'aree'])('refuses %s, which June does not hold', (id) => {
    const spec = newChart({ kind: 'bars', observations: [id] });
    expect(() => buildChart(spec, '2024-06', laterLedger)).toThrow(UnknownIdError);
  });
});
