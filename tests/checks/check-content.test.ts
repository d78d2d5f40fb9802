import { describe, expect, test } from 'vitest';
import { checkContent } from '#src/checks/check-content.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import { goodContent, paths, surroundings, type TextFile } from '#src/checks/sample.ts';
import { spoil } from '#tests/checks/told.ts';

const check = (files: TextFile[]) => checkContent(readTexts(files), surroundings);

const told = (files: TextFile[]) =>
  check(files).map(({ rule, file, line, column }) => `${file}:${line}:${column} ${rule}`);

/** Faults that are neither the example of a rule nor a file among the bad ones: what is replaced, and what is told. */
const faults: [name: string, path: string, from: string, to: string, told: string][] = [
  [
    'a chart id that is there',
    paths.bulletin,
    '- id: verso-il-traguardo',
    '- { id: nel-tempo, kind: line, title: T, summary: S., lines: [{ indicator: prestiti }] }\n  - id: verso-il-traguardo',
    '39:11 id-twice',
  ],
  ['a figure like a year', paths.bulletin, 'Servono', 'Servono 2000 biblioteche,', '52:9 figure-loose'],
  [
    'a series without values',
    paths.earlier,
    'values:\n      comunali: 12.5\n      scolastiche: 8',
    'values: {}',
    '28:13 value-wrong',
  ],
  ['a quoted number of a series', paths.earlier, '20000', '"20000"', '15:21 number-quoted'],
  ['decimals of a count', paths.earlier, 'comunali: 800', 'comunali: 800.5', '22:17 number-decimals'],
  ['a percentage over 100', paths.earlier, 'comunali: 12.5', 'comunali: 112.5', '29:17 percent-out-of-range'],
  [
    'a dimension that the indicator does not have',
    paths.earlier,
    'indicator: prestiti\n',
    'indicator: prestiti\n    breakdown: { tipo: comunali }\n',
    '13:18 reference-unknown',
  ],
  [
    'the day of the keys said twice',
    paths.earlier,
    'indicator: prestiti\n',
    'indicator: prestiti\n    asOf: "2026-01-31"\n',
    '13:5 series-said-twice',
  ],
  [
    'a value named as an observation',
    paths.earlier,
    '{ id: aperte,',
    '{ id: quota-comunali, indicator: prestiti, value: 1, asOf: "2026-01-01", source: annuario }\n  - { id: aperte,',
    '30:7 id-twice',
  ],
  [
    'a value given once more',
    paths.earlier,
    '{ id: aperte,',
    '{ id: altra, indicator: quota-digitale, value: 8, breakdown: { tipo: comunali }, source: annuario }\n  - { id: aperte,',
    '30:7 observation-twice',
  ],
  ['a series as key figure', paths.earlier, 'prestiti-2026-01-31]', 'prestiti]', '31:22 reference-unknown'],
  [
    'an item that there is not',
    paths.earlier,
    '{ tipo: scolastiche }',
    '{ tipo: scolastica }',
    '44:61 reference-unknown',
  ],
  ['a line without a value', paths.earlier, 'scolastiche: 400', 'scolastiche: null', '44:22 chart-empty'],
  [
    'targets of two lines',
    paths.earlier,
    '    lines:\n',
    '    targets: true\n    lines:\n',
    '42:14 chart-targets',
  ],
  [
    'the file of a chart that there is not',
    paths.earlier,
    'più che',
    'più ([dati](/bollettini/2026-02/grafici/aperte.csv)) che',
    '47:39 link-broken',
  ],
  [
    'a key of the calendar',
    paths.calendar,
    'status: confirmed\n- id',
    'statsu: confirmed\n- id',
    '4:3 key-unknown',
  ],
  ['a figure of nothing in a guide', paths.doc, '"b1-7"', '"b1-8"', '8:106 reference-unknown'],
];

describe('checkContent', () => {
  test('finds nothing in good content', () => {
    expect(check(goodContent())).toEqual([]);
  });

  test('finds figures that their source is too old to tell', () => {
    const problems = told(spoil(paths.sources, 'date: "2026-03-31"', 'date: "2026-02-28"'));
    expect(problems).toContain(`${paths.bulletin}:13:13 day-after-source`);
    expect(problems.every((problem) => problem.endsWith('day-after-source'))).toBe(true);
  });

  test.for(faults)('finds %s', ([, path, from, to, expected]) => {
    expect(told(spoil(path, from, to))).toEqual([`${path}:${expected}`]);
  });

  test('finds all problems of all files in one run, in order', () => {
    const files = spoil(paths.bulletin, 'value: 1250', 'value: 1.250').map((file) => {
      if (file.path === paths.sources) return { ...file, text: 'annuario: "mai chiuso' };
      return file.path === paths.doc ? { ...file, text: file.text.concat('\n# Uno\n\n{2}\n') } : file;
    });
    expect(told(files)).toEqual([
      `${paths.bulletin}:11:12 number-thousands`,
      `${paths.doc}:10:1 heading-first-level`,
      `${paths.doc}:12:1 mdx-expression`,
      `${paths.sources}:1:11 yaml-syntax`,
    ]);
  });

  test('reads on after a syntax error of the text', () => {
    const files = spoil(paths.bulletin, 'Servono <Num', 'Servono { <Num').map((file) =>
      file.path === paths.bulletin
        ? { ...file, text: file.text.replace('### Per', '<Nun id="x" />\n\n### Per') }
        : file,
    );
    expect(told(files)).toEqual([
      `${paths.bulletin}:52:9 mdx-syntax`,
      `${paths.bulletin}:60:1 component-unknown`,
    ]);
  });

  test('finds the content below any folder, and says which file it lacks', () => {
    const moved = goodContent().map(({ path, text }) => ({ path: path.replace('content', 'a/b'), text }));
    expect(check(moved)).toEqual([]);
    expect(told(moved.filter(({ path }) => path !== 'a/b/programme.yaml'))).toContain(
      'a/b/programme.yaml:1:1 file-missing',
    );
  });

  test('counts lines and columns alike with CRLF and a byte order mark', () => {
    const files = spoil(paths.bulletin, 'Servono <Num', 'Servono 2.000 <Num').map(({ path, text }) => ({
      path,
      text: `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    }));
    expect(told(files)).toEqual([`${paths.bulletin}:52:9 figure-loose`]);
  });

  test('keeps drafts out of the links and figures of published bulletins', () => {
    const files = spoil(paths.earlier, 'keyFigures:', 'draft: true\nkeyFigures:');
    expect(told(files)).toEqual([
      `${paths.bulletin}:56:23 link-broken`,
      `${paths.bulletin}:56:58 reference-unknown`,
    ]);
  });

  test('says the missing field with its description, and offers the nearest name of a misspelt one', () => {
    const [missing] = check(spoil(paths.bulletin, '    value: 1250\n', ''));
    expect(missing?.message).toBe('Manca il campo «value»');
    expect(missing?.expected).toContain('Valore grezzo');
    const [misspelt] = check(spoil(paths.bulletin, 'title: "Bib', 'titel: "Bib'));
    expect(misspelt?.remedy).toBe('forse intendevi «title»');
  });

  test('says how a figure is named in a guide', () => {
    const [bare] = check(spoil(paths.doc, '2026-03/aperte', 'aperte'));
    expect(bare?.remedy).toBe('scrivi <Num id="2026-03/aperte" />');
  });

  test('needs no calendar', () => {
    expect(check(goodContent().filter(({ path }) => path !== paths.calendar))).toEqual([]);
  });

  test('writes the number as it was meant', () => {
    const [thousands] = check(spoil(paths.bulletin, 'value: 1250', 'value: 4.083'));
    expect(thousands?.remedy).toBe('scrivi 4083');
    const [comma] = check(spoil(paths.bulletin, 'value: 12.5', 'value: 12,5'));
    expect(comma?.remedy).toBe('scrivi 12.5');
  });

  test('refuses a huge file without reading it', () => {
    const files = goodContent().map((file) =>
      file.path === paths.term ? { ...file, text: file.text.concat('parola '.repeat(200_000)) } : file,
    );
    expect(told(files)).toEqual([`${paths.term}:1:1 file-size`]);
  });
});
