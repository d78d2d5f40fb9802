import { buildChart } from '#src/lib/charts/chart.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { buildLedger } from '#src/lib/ledger.ts';
import type { Precision } from '#src/lib/precision.ts';
import { bulletinSchema } from '#src/schemas/bulletin.ts';
import type { ChartKind } from '#src/schemas/chart.ts';
import { indicatorSchema } from '#src/schemas/indicator.ts';
import { programmeSchema } from '#src/schemas/programme.ts';
import { sources } from '#tests/fixtures/entries.ts';
import { newChart } from '#tests/fixtures/ledger.ts';

type Values = (number | null)[];

/** What makes a chart hard to draw, whichever its kind. */
type HardData = {
  /** Values of each series; all are of the same days, or of the same items. */
  series: Values[];
  /** What a series or an item is called. */
  nameOf: (index: number) => string;
  /** Precision of each value, taken in turn. */
  precisions: Precision[];
  /** What is to be reached, the last of it in the end. */
  targets: number[];
  /** Days for which there are words, by the place of their value. */
  annotated: number[];
  /** How many days pass between the last value and the day of the bulletin. */
  silence: number;
};

const plain: Omit<HardData, 'series'> = {
  nameOf: (index) => `Voce ${index + 1}`,
  precisions: ['exact'],
  targets: [],
  annotated: [],
  silence: 0,
};

const rising = (count: number, from = 120, step = 37): Values =>
  Array.from({ length: count }, (_, index) => Math.round(from + index * step + 40 * Math.sin(index)));

const longNames = [
  'Aziende ospedaliero-universitarie, istituti di ricovero e agenzie regionali per la tutela dell’ambiente',
  'Precipitevolissimevolmente-elettroencefalografista',
  'Friuli-Venezia Giulia',
];

/** The data on which a kind of chart has to stand, from one value to too many. */
const hardData = {
  'one value': { ...plain, series: [[4083]] },
  'two values': { ...plain, series: [[1200, 4083]] },
  '36 values': { ...plain, series: [rising(36)] },
  '200 values': { ...plain, series: [rising(200)] },
  'negative and positive': { ...plain, series: [[320, -410, 95, -1, 0, -260, 510]] },
  'all negative': { ...plain, series: [[-12, -410, -95, -230]] },
  'missing values': { ...plain, series: [[310, null, null, 420, 515, null, 600, null]] },
  'equal values': { ...plain, series: [[280, 280, 280, 280, 280]] },
  'all zero': { ...plain, series: [[0, 0, 0]] },
  'very unlike values': { ...plain, series: [[3, 12_464, 1, 25_000_000, 7]] },
  'long names': {
    ...plain,
    series: [rising(4), rising(4, 60), rising(4, 20, 80)],
    nameOf: (index) => longNames[index % longNames.length] ?? '',
  },
  'near targets': { ...plain, series: [rising(5)], targets: [250, 300, 310, 420] },
  'targets that are passed': { ...plain, series: [rising(5)], targets: [100, 110] },
  'a far target': { ...plain, series: [rising(5)], targets: [300, 124_640] },
  'inexact values': {
    ...plain,
    series: [[1200, 1450, 1500, 4083, 4100]],
    precisions: ['over', 'at-least', 'about', 'exact', 'at-least'],
  },
  'six series that meet': {
    ...plain,
    series: [100, 104, 108, 60, 61, 400].map((end, index) => [...rising(11, 20 * index, 5), end]),
  },
  annotations: { ...plain, series: [rising(20)], annotated: [1, 10, 19] },
  'a long silence': { ...plain, series: [rising(12)], silence: 600 },
} satisfies Record<string, HardData>;

type HardCase = keyof typeof hardData;
export const hardCases = Object.keys(hardData) as HardCase[];

const start = Date.UTC(2023, 0, 1);
const dayAfter = (days: number): string => new Date(start + days * 86_400_000).toISOString().slice(0, 10);

/** Months for as many values as there are in a few years, else weeks. */
const dayOf = (index: number, count: number): string =>
  count <= 36 ? new Date(Date.UTC(2023, index, 1)).toISOString().slice(0, 10) : dayAfter(index * 7);

const source = 'rapporto-2024';

/** A map has room for so many tiles in five columns. */
const mostPlaces = 40;
const place = (index: number, name: string) => ({
  id: `luogo-${index}`,
  name,
  short: `L${index}`,
  tile: [1 + (index % 5), 1 + Math.floor(index / 5)],
});
const hasPlaces = ({ series: [values = []] }: HardData): boolean =>
  values.length <= mostPlaces && values.every((value) => value === null || value >= 0);
const lengthOf = ({ series }: HardData): number => Math.max(...series.map(({ length }) => length));
/** The ids of the observations of each series: by day, by item, or one of each indicator with a final target. */
const idsOf = (of: 'day' | 'item' | 'indicator', { series }: HardData): string[][] =>
  series.map((values, row) => values.map((_, index) => `${of}-${row}-${index}`));

/** The ledger that holds the data in each of the forms that a kind of chart may ask for. */
function ledgerOf(data: HardData) {
  const { series, nameOf, precisions, targets, silence } = data;
  const count = lengthOf(data);
  const common = {
    definition: 'Che cosa si conta.',
    unit: 'amministrazioni',
    unitSingular: 'amministrazione',
    kind: 'count',
    decimals: 0,
    stage: 'migrated',
    measures: ['misura'],
    source,
  };
  const last = dayOf(count - 1, count);
  const target = (value: number, index: number, of: string) => ({
    id: `traguardo-${of}-${index}`,
    code: `T-${index + 1}`,
    value,
    dueDate: dayAfter(200 + 180 * index),
    level: 'national',
    requires: 'Che cosa deve essere vero.',
    source,
  });
  const goal = targets.at(-1) ?? Math.max(1, ...series.flat().map((value) => value ?? 0)) * 1.2;
  const items = (length: number) =>
    Array.from({ length }, (_, index) => ({ id: `voce-${index}`, name: nameOf(index) }));
  const indicators = [
    {
      id: 'prova',
      data: indicatorSchema.parse({
        ...common,
        name: 'Amministrazioni migrate',
        shortName: 'Amministrazioni migrate',
        dimensions: ['serie', 'voce', 'luogo'],
        targets: targets.map((value, index) => ({
          ...target(value, index, 'prova'),
          final: index === targets.length - 1,
        })),
      }),
    },
    ...Array.from({ length: count }, (_, index) => ({
      id: `quota-${index}`,
      data: indicatorSchema.parse({
        ...common,
        name: nameOf(index),
        shortName: nameOf(index).slice(0, 40).trim(),
        targets: [{ ...target(goal, 0, `quota-${index}`), final: true }],
      }),
    })),
  ];
  const observations = series.flatMap((values, row) =>
    values.flatMap((value, index) => {
      const precision = value === null ? 'exact' : precisions[index % precisions.length];
      const status = value === null ? 'missing' : 'final';
      const serie = series.length > 1 ? { serie: `voce-${row}` } : {};
      const id = (of: string) => ({ id: `${of}-${row}-${index}`, value, precision, status, source });
      return [
        {
          ...id('day'),
          indicator: 'prova',
          asOf: dayOf(index, values.length),
          breakdown: series.length > 1 ? serie : undefined,
        },
        { ...id('item'), indicator: 'prova', breakdown: { ...serie, voce: `voce-${index}` } },
        ...(row === 0 ? [{ ...id('indicator'), indicator: `quota-${index}` }] : []),
      ];
    }),
  );
  const day = new Date(Date.parse(last) + silence * 86_400_000).toISOString().slice(0, 10);
  const bulletin = bulletinSchema.parse({
    title: 'Prova',
    summary: 'Prova.',
    standfirst: 'Prova.',
    releaseDate: day,
    asOf: day,
    modified: day,
    keyFigures: ['day-0-0'],
    observations,
    series: [
      ...series.map((values, row) => ({
        id: `serie-${row}`,
        indicator: 'prova',
        by: 'voce',
        asOf: day,
        breakdown: series.length > 1 ? { serie: `voce-${row}` } : undefined,
        values: Object.fromEntries(values.map((value, index) => [`voce-${index}`, value])),
        source,
      })),
      ...(hasPlaces(data)
        ? [
            {
              id: 'luoghi',
              indicator: 'prova',
              by: 'luogo',
              precision: precisions[0],
              values: Object.fromEntries(series[0]?.map((value, index) => [`luogo-${index}`, value]) ?? []),
              source,
            },
          ]
        : []),
    ],
  });
  return buildLedger({
    bulletins: [{ id: 'prova', data: bulletin }],
    indicators,
    sources,
    programme: programmeSchema.parse({
      name: 'Prova',
      summary: 'Prova.',
      measures: [{ id: 'misura', code: 'M', name: 'Misura' }],
      dimensions: [
        { id: 'serie', name: 'Serie', values: items(series.length) },
        { id: 'voce', name: 'Voce', values: items(count) },
        {
          id: 'luogo',
          name: 'Luogo',
          values: Array.from({ length: Math.min(count, mostPlaces) }, (_, index) =>
            place(index, nameOf(index)),
          ),
        },
      ],
    }),
  });
}

/** One line for each series, the whole if there is only one. */
const lines = ({ series }: HardData) =>
  series.map((_, row) => ({
    indicator: 'prova',
    ...(series.length > 1 && { breakdown: { serie: `voce-${row}` } }),
  }));

const annotations = (data: HardData) => {
  const own = data.annotated.map((index) => ({
    at: dayOf(index, lengthOf(data)),
    text: 'Una nota di due righe, lunga quanto può',
    source,
  }));
  return own.length > 0 ? own : undefined;
};

/** How a kind asks for the data, and along which way its bars go if it has any. */
type HardKind = {
  /** What an editor writes of it; `null` for data that the check refuses for this kind. */
  fields: (data: HardData) => Record<string, unknown> | null;
  bars: 'across' | 'up' | null;
};

/** Every kind of chart on hard data: a new kind is one row. */
export const hardKinds: Record<ChartKind, HardKind> = {
  line: {
    fields: (data) => ({ lines: lines(data), annotations: annotations(data) }),
    bars: null,
  },
  area: {
    fields: (data) =>
      data.series.length <= 3 && data.series.flat().every((value) => (value ?? 0) >= 0)
        ? { lines: lines(data), annotations: annotations(data) }
        : null,
    bars: null,
  },
  slope: {
    fields: (data) => {
      const count = lengthOf(data);
      const isWhole = data.series.every((values) => values[0] !== null && values.at(-1) !== null);
      return count > 1 && isWhole
        ? { lines: lines(data), between: [dayOf(0, count), dayOf(count - 1, count)] }
        : null;
    },
    bars: null,
  },
  columns: {
    fields: (data) =>
      lengthOf(data) > 1 ? { observations: idsOf('day', data)[0], annotations: annotations(data) } : null,
    bars: 'up',
  },
  bars: {
    fields: (data) => (lengthOf(data) > 1 ? { observations: idsOf('item', data)[0] } : null),
    bars: 'across',
  },
  grouped: {
    fields: ({ series }) =>
      series.length === 2 || series.length === 3
        ? { observations: series.map((_, row) => `serie-${row}`) }
        : null,
    bars: 'across',
  },
  stacked: {
    fields: (data) => {
      const parts = data.series.length > 1 ? data.series.length : lengthOf(data);
      const areParts = data.series.flat().every((value) => value !== null && value >= 0);
      return parts > 1 && parts <= 5 && areParts
        ? { observations: data.series.map((_, row) => `serie-${row}`) }
        : null;
    },
    bars: null,
  },
  progress: {
    fields: (data) =>
      data.series.flat().includes(null) ? null : { observations: idsOf('indicator', data)[0] },
    bars: 'across',
  },
  map: {
    fields: (data) => (hasPlaces(data) ? { observations: ['luoghi'] } : null),
    bars: null,
  },
  multiples: {
    fields: (data) => (data.series.length > 1 ? { lines: lines(data) } : null),
    bars: null,
  },
  // A table of the page: it has no drawing.
  table: { fields: () => null, bars: null },
};

/** The model of a chart of a kind on hard data, made as that of a page; `null` where the check refuses such a chart. */
export function hardChart(kind: ChartKind, hardCase: HardCase): ChartModel | null {
  const data = hardData[hardCase];
  const fields = hardKinds[kind].fields(data);
  if (fields === null) return null;
  const words = { title: `${kind}: ${hardCase}`, summary: 'Prova.' };
  return buildChart(newChart({ kind, ...words, ...fields }), 'prova', ledgerOf(data)).model;
}

/** Every chart there is of a kind on hard data, under the name of its case. */
export function hardCharts(kind: ChartKind): { name: HardCase; model: ChartModel }[] {
  return hardCases.flatMap((name) => {
    const model = hardChart(kind, name);
    return model ? [{ name, model }] : [];
  });
}
