import fc from 'fast-check';
import { precisionIds } from '#src/lib/precision.ts';

/**
 * A bulletin of March 2026 for the content in `tests/fixtures/good`, without a fault, in lines. Sentences are on lines
 * of their own that begin with a capital letter; nothing else does.
 */
export type Lines = string[];

const words = [
  'sale',
  'libri',
  'aperte',
  'di sera',
  'della città',
  'nelle scuole',
  'è',
  'più',
  'l’estate',
  'ancora',
];

const sentence = (figures: string[]) =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...words) },
        fc.constantFrom(...figures).map((id) => `<Num id="${id}" /> volte`),
        fc.constantFrom(...words).map((word) => `<Term id="biblioteca">${word}</Term>`),
        fc.constantFrom(
          'la [guida](/guide/leggere-i-dati/)',
          '**tutte**',
          '«prima»',
          'l’[annuario](https://annuario.example/)',
        ),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((pieces) => `Le sale ${pieces.join(' ')} di oggi.`);

const chartKinds = {
  line: 'lines: [{ indicator: biblioteche-aperte }]',
  bars: 'observations: [aperte, comunali]',
  progress: 'observations: [aperte]',
} as const;

const kinds = fc.uniqueArray(fc.constantFrom(...(['line', 'bars', 'progress'] as const)));

const spec = fc.record({
  open: fc.integer({ min: 1201, max: 1499 }),
  loans: fc.integer({ min: 22_500, max: 30_000 }),
  digital: fc.option(fc.integer({ min: 30, max: 999 }), { nil: undefined }),
  days: fc.uniqueArray(fc.integer({ min: 10, max: 28 }), { maxLength: 3 }),
  precision: fc.constantFrom(...precisionIds.filter((precision) => precision !== 'threshold')),
  changed: fc.integer({ min: 10, max: 28 }),
  charts: kinds,
  heading: fc.boolean(),
  note: fc.boolean(),
  callout: fc.boolean(),
});

const observation = (id: string, indicator: string, value: number, precision: string): Lines => [
  `  - id: ${id}`,
  `    indicator: ${indicator}`,
  `    value: ${value}`,
  `    precision: ${precision}`,
  '    source: annuario',
];

/** Any good bulletin of that month; shrinks towards few figures and short sentences. */
export const goodBulletin: fc.Arbitrary<Lines> = spec.chain((given) => {
  const digital = given.digital === undefined ? [] : ['digitale'];
  const figures = ['aperte', 'prestiti', 'b1-7', '2026-02/aperte', ...digital];
  return fc
    .tuple(fc.array(sentence(figures), { minLength: 1, maxLength: 3 }), sentence(figures))
    .map(([texts, last]) => [
      '---',
      'title: "Marzo: le sale di sera"',
      'summary: A marzo le sale sono <Num id="aperte" />.',
      'standfirst: \'Le sale sono <Num id="aperte" />, i prestiti <Num id="prestiti" />.\'',
      'releaseDate: "2026-04-02"',
      'asOf: "2026-03-31"',
      `modified: "2026-05-${given.changed}"`,
      'observations:',
      ...observation('aperte', 'biblioteche-aperte', given.open, 'exact'),
      ...observation('prestiti', 'prestiti', given.loans, given.precision),
      ...(given.charts.includes('bars')
        ? [
            ...observation('comunali', 'biblioteche-aperte', 850, 'exact'),
            '    breakdown: { tipo: comunali }',
          ]
        : []),
      ...(given.digital === undefined
        ? []
        : observation('digitale', 'quota-digitale', given.digital / 10, given.precision)),
      ...(given.days.length === 0
        ? []
        : [
            'series:',
            '  - id: nel-mese',
            '    indicator: quota-digitale',
            '    source: annuario',
            '    values:',
            ...given.days.map((day) => `      "2026-03-${day}": ${day}`),
          ]),
      'keyFigures: [aperte, prestiti]',
      ...(given.charts.length === 0 ? [] : ['charts:']),
      ...given.charts.flatMap((kind) => [
        `  - id: grafico-${kind}`,
        `    kind: ${kind}`,
        '    title: Le sale',
        '    summary: Le sale sono <Num id="aperte" />.',
        `    ${chartKinds[kind]}`,
      ]),
      '---',
      '',
      ...texts.flatMap((text) => [text, '']),
      ...given.charts.flatMap((kind) => [`<Chart id="grafico-${kind}" />`, '']),
      ...(given.heading ? ['## Il traguardo', ''] : []),
      ...(given.callout ? ['<Callout title="Una cautela">', '', last, '', '</Callout>', ''] : []),
      ...(given.note ? ['Le sale sono aperte.[^nota]', '', '[^nota]: Lo scrive l’annuario.'] : [last]),
      '',
    ]);
});
