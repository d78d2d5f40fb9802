import { describe, expect, test } from 'vitest';
import { checkContent } from '#src/checks/check-content.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import { goodContent, paths, surroundings, type SampleName } from '#src/checks/sample.ts';
import { alter } from '#tests/checks/told.ts';

/** Texts replaced in files of the sample site. */
type Slips = Partial<Record<SampleName, Record<string, string>>>;

/** What an editor reads after these slips: rule, message and remedy. */
function read(slips: Slips): string[] {
  const files = Object.entries(slips).reduce(
    (before, [name, changes]) =>
      Object.entries(changes).reduce(
        (all, [from, to]) => alter(all, paths[name as SampleName], from, to),
        before,
      ),
    goodContent(),
  );
  return checkContent(readTexts(files), surroundings).map(
    ({ rule, message, remedy }) => `${rule}: ${message} | ${remedy}`,
  );
}

describe('parts of a total', () => {
  const stack = (stage: string, comunali: number): Slips => ({
    loans: {
      'unit: "prestiti"': 'unit: biblioteche',
      'stage: completed': `stage: ${stage}\ndimensions: [tipo]`,
    },
    earlier: {
      'kind: bars': 'kind: stacked',
      'observations: [per-tipo]': 'observations: [per-tipo, altre]',
      'series:\n': `series:\n  - id: altre\n    indicator: prestiti\n    by: tipo\n    source: annuario\n    values: { comunali: ${comunali}, scolastiche: 250 }\n`,
    },
  });

  test('do not contain each other', () => {
    expect(read(stack('paid', 300))).toEqual([
      'chart-parts-contained: «altre» è compresa in «per-tipo»: sommarle conta due volte | usa kind: grouped',
    ]);
  });

  test('may be smaller if they are at an earlier stage, or larger for one item', () => {
    expect(read(stack('started', 300))).toEqual([]);
    expect(read(stack('paid', 900))).toEqual([]);
  });
});

describe('shares of a target', () => {
  test('are of all, and the figure of all is named', () => {
    expect(read({ bulletin: { 'observations: [aperte]': 'observations: [aperte-comunali]' } })).toEqual([
      'chart-share-of-part: «aperte-comunali» è solo una parte (comunali): il traguardo è di tutti | nomina la cifra senza breakdown: aperte',
    ]);
  });

  test('are not asked of an indicator without targets', () => {
    expect(read({ bulletin: { 'observations: [aperte]': 'observations: [prestiti]' } })).toEqual([
      expect.stringMatching(/^chart-without-target: .*\| usa kind: bars o kind: line/),
    ]);
  });

  test('are there for one row at least', () => {
    expect(read({ indicator: { 'requires: Apertura': 'stage: paid\n    requires: Apertura' } })).toEqual([
      expect.stringMatching(/^chart-without-share: .* chiede una fase diversa \| usa kind: line/),
    ]);
    expect(
      read({ bulletin: { 'value: 1250\n    precision: over': 'value: 2000\n    precision: threshold' } }),
    ).toEqual([expect.stringMatching(/^chart-without-share: .* il valore è una soglia \|/)]);
  });
});

describe('a month that its dimension has not reached', () => {
  const byMonth = (key: string): Slips => ({
    programme: {
      'dimensions:\n':
        'dimensions:\n  - id: mese\n    name: Mese\n    ordered: true\n    values: [{ id: "2026-01", name: Gennaio 2026 }, { id: "2026-03", name: Marzo 2026 }]\n',
    },
    loans: { 'stage: completed': 'stage: completed\ndimensions: [mese]' },
    earlier: {
      'series:\n': `series:\n  - id: per-mese\n    indicator: prestiti\n    by: mese\n    source: annuario\n    values: { "${key}": 3 }\n`,
    },
  });
  const add = (where: string, id: string, name: string) =>
    `aggiungila alle voci di «mese» in content/programme.yaml, ${where}:\n      - id: "${id}"\n        name: ${name}`;

  test.for([
    ['2026-02', add('dopo «2026-01»', '2026-02', 'Febbraio 2026')],
    ['2026-4', `scrivila "2026-04" e ${add('dopo «2026-03»', '2026-04', 'Aprile 2026')}`],
    ['2025-12', add('prima di «2026-01»', '2025-12', 'Dicembre 2025')],
    ['2026-3', 'forse intendevi «2026-03»'],
  ] as const)('is to be added in its place: %s', ([key, remedy]) => {
    expect(read(byMonth(key))).toEqual([`reference-unknown: Non esiste la voce «${key}» | ${remedy}`]);
  });
});

describe('a line without values', () => {
  const lines = 'lines: [{ indicator: biblioteche-aperte }]';

  test.for([
    [
      '{ indicator: quota-digitale, breakdown: { tipo: musicali } }',
      'scegli fra le voci che ne hanno: comunali, scolastiche',
    ],
    [
      '{ indicator: prestiti, breakdown: { tipo: musicali } }',
      'togli breakdown: ci sono solo valori di tutti',
    ],
  ] as const)('is told what there is: %s', ([line, remedy]) => {
    const told = read({
      programme: { '- id: scolastiche': '- { id: musicali, name: Musicali }\n      - id: scolastiche' },
      loans: { 'stage: completed': 'stage: completed\ndimensions: [tipo]' },
      bulletin: { [lines]: `lines: [${line}]` },
    });
    expect(told).toEqual([expect.stringMatching(/^chart-empty: /)]);
    expect(told[0]?.split(' | ')[1]).toBe(remedy);
  });

  test('of an indicator that is only known by items is told the breakdown to write', () => {
    const whole = '- id: quota\n    indicator: quota-digitale\n    value: 12.5\n    source: annuario\n';
    expect(
      read({ bulletin: { [lines]: 'lines: [{ indicator: quota-digitale }]', [`  ${whole}`]: '' } }),
    ).toEqual([
      'chart-empty: L’indicatore «quota-digitale» non ha ancora valori da disegnare | ci sono solo valori per voce, comunali, scolastiche: scrivi quale, sotto indicator:\n        breakdown: { tipo: comunali }',
    ]);
  });
});

describe('two days that are compared', () => {
  const slope = (...days: string[]): Slips => ({
    bulletin: {
      'kind: line': `kind: slope\n    between: ${JSON.stringify(days)}`,
      'lines: [{ indicator: biblioteche-aperte }]':
        'lines: [{ indicator: biblioteche-aperte }, { indicator: biblioteche-aperte, breakdown: { tipo: comunali } }]',
    },
  });

  test('both have values of all series', () => {
    expect(read(slope('2026-02-28', '2026-03-31'))).toEqual([]);
  });

  test('are days near a wrong one', () => {
    expect(read(slope('2026-02-27', '2026-03-31'))).toEqual([
      'chart-slope-days: Nessuna serie ha un valore al 27 febbraio 2026 | scegli un giorno con un valore per ogni serie: "2026-02-28"',
    ]);
  });
});

describe('columns', () => {
  test('stand in the order of time', () => {
    expect(read({ earlier: { 'kind: bars': 'kind: columns' } })).toEqual([
      'chart-columns-place: «tipo» non è una dimensione in ordine nel tempo | usa kind: bars',
    ]);
  });
});

describe('a field of another kind of chart', () => {
  const lines = 'lines: [{ indicator: biblioteche-aperte }]';
  const bars = 'observations: [aperte, aperte-comunali]';

  test.for([
    [
      'observations on a line',
      { [lines]: 'observations: [aperte-comunali]' },
      'Un grafico «line» nomina le sue cifre in «lines», non in «observations» | scrivi al suo posto:\n    lines:\n      - indicator: biblioteche-aperte\n        breakdown: { tipo: comunali }',
    ],
    [
      'lines in bars',
      { [bars]: lines },
      'Un grafico «bars» nomina le sue cifre in «observations», non in «lines» | scrivi al suo posto:\n    observations: [aperte]',
    ],
    [
      'a list of highlights on a line',
      { [lines]: `${lines}\n    highlight: [aperte]` },
      'Un grafico «line» ha «highlight» accanto alla linea, non in un elenco | scrivilo sotto la linea di cui parla il grafico:\n      - indicator: biblioteche-aperte\n        highlight: true',
    ],
    [
      'shares of bars',
      { [bars]: `${bars}\n    share: true` },
      'Un grafico «bars» non ha «share» | togli share, o scegli un grafico che lo ha: kind: stacked',
    ],
    [
      'notes in bars',
      { [bars]: `${bars}\n    annotations: []` },
      'Un grafico «bars» non ha «annotations» | togli annotations, o scegli un grafico che lo ha: kind: columns',
    ],
  ] as const)('is told once, with what to write: %s', ([, changes, told]) => {
    expect(read({ bulletin: changes })).toEqual([`key-unknown: ${told}`]);
  });

  test('names the series that the kind can draw', () => {
    expect(
      read({
        earlier: {
          'kind: bars': 'kind: columns',
          'observations: [per-tipo]': 'lines: [{ indicator: prestiti }]',
        },
      }),
    ).toEqual([expect.stringMatching(/observations: \[prestiti\]$/)]);
  });
});

describe('a list of a chart', () => {
  const bars =
    'kind: bars\n    title: Biblioteche per tipo\n    summary: Le comunali sono <Num id="aperte-comunali" />.\n    observations: ';
  const inBars = (kind: string, names: string, more = ''): Slips => ({
    bulletin: { [`${bars}[aperte, aperte-comunali]`]: `${bars.replace('bars', kind)}${names}${more}` },
  });

  test.for([
    ['one name without brackets', inBars('bars', 'aperte'), 'scrivi observations: [aperte]'],
    ['one series in groups', inBars('grouped', '[aperte]'), 'aggiungi una serie, o usa kind: bars'],
    [
      'four series in groups',
      inBars('grouped', '[aperte, quota, aperte-comunali, prestiti]'),
      'togli una serie, o fai un grafico per serie con kind: bars',
    ],
    [
      'two figures on a map',
      inBars('map', '[aperte, quota]'),
      'lascia una serie sola; se è parte dell’altra, scrivi così:\n    observations: [aperte]\n    of: quota',
    ],
    [
      'a whole in brackets',
      inBars('map', '[quota]', '\n    of: [aperte]'),
      'scrivi of: aperte, senza parentesi quadre',
    ],
    [
      'true for a list',
      inBars('bars', '[aperte, aperte-comunali]', '\n    highlight: true'),
      'scrivi i nomi fra parentesi quadre: highlight: [nome, altro-nome]',
    ],
    ['yes in Italian', inBars('stacked', '[aperte]', '\n    share: sì'), 'scrivi share: true'],
    [
      'a figure of another bulletin',
      inBars('bars', '[aperte, 2026-02/aperte]'),
      'scrivi la cifra anche fra le observations di questo bollettino, o usa kind: line, che prende i valori di tutti',
    ],
  ] as const)('is told as it is to be written: %s', ([, slips, remedy]) => {
    const told = read(slips).filter((line) => line.startsWith('value-wrong: '));
    expect(told.map((line) => line.split(' | ')[1])).toEqual([remedy]);
  });

  test.for([
    ['["2026-02"]', ['aggiungi una voce']],
    ['["2026-02", "2026-03-31"]', ['scrivi anche il giorno, per esempio "2026-02-28"']],
    [
      '["2026-02-28", "2026-03-15", "2026-03-31"]',
      ['lascia il primo e l’ultimo: ["2026-02-28", "2026-03-31"]'],
    ],
  ] as const)('of two days is told as it is to be written: %s', ([days, remedies]) => {
    const told = read({ bulletin: { 'kind: line': `kind: slope\n    between: ${days}` } });
    expect(told.map((line) => line.split(' | ')[1])).toEqual(expect.arrayContaining([...remedies]));
  });
});

describe('a kind of chart that is not there', () => {
  test.for([
    ['torta', 'forse intendevi «stacked»: le parti di un totale'],
    ['Pie', 'forse intendevi «stacked»: le parti di un totale'],
    ['colonne', 'forse intendevi «columns»: valori mese per mese o giorno per giorno'],
    ['mappa', 'forse intendevi «map»: una tessera per ogni luogo'],
    ['barre', 'forse intendevi «bars»: confronto fra almeno due cifre'],
    ['linea', 'forse intendevi «line»: valori nel tempo'],
    ['tabella', 'forse intendevi «table»: una riga per serie, con l’andamento e la variazione'],
    ['column', 'forse intendevi «columns»'],
  ] as const)('leads to the right one: %s', ([word, remedy]) => {
    expect(read({ bulletin: { 'kind: line': `kind: ${word}` } })).toEqual([
      `value-wrong: «kind» non è uno dei valori ammessi | ${remedy}`,
    ]);
  });
});
