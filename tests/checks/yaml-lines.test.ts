import { describe, expect, test } from 'vitest';
import { checkContent } from '#src/checks/check-content.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import { goodContent, paths, surroundings } from '#src/checks/sample.ts';
import { spoil, told } from '#tests/checks/told.ts';

const { bulletin, loans, programme, sources } = paths;

const messages = (from: string, to: string) =>
  checkContent(readTexts(spoil(bulletin, from, to)), surroundings).map(
    ({ rule, line, column, message }) => `${line}:${column} ${rule} ${message}`,
  );

describe('a line that does not fit its neighbours', () => {
  const value = '    value: 1250\n';
  const indent = 'yaml-syntax Il rientro di questa riga non torna';

  test.for([
    ['one blank too many', value, '     value: 1250\n', `11:1 ${indent}`],
    ['one blank too few', value, '   value: 1250\n', `11:1 ${indent}`],
    ['no indent', value, 'value: 1250\n', `11:1 ${indent}`],
    ['an item too far right', '  - id: prestiti\n', '    - id: prestiti\n', `19:1 ${indent}`],
    ['an item too far left', '  - id: prestiti\n', '- id: prestiti\n', `19:1 ${indent}`],
    ['the first field', 'title:', ' title:', `2:1 ${indent}`],
    [
      'no blank after a dash',
      '  - id: prestiti',
      '  -id: prestiti',
      '19:3 yaml-syntax Dopo il trattino manca uno spazio',
    ],
    [
      'a mark of git',
      'asOf: "2026-03-31"\n',
      '<<<<<<< HEAD\nasOf: "2026-03-31"\n',
      '6:1 yaml-syntax Qui due versioni del file non sono state unite (segni di git)',
    ],
  ] as const)('is told where it is: %s', ([, from, to, expected]) => {
    expect(messages(from, to)).toEqual([expected]);
  });
});

describe('one fault', () => {
  test('is brackets without end, told at the first', () => {
    const deep = spoil(loans, 'name: Prestiti', `name: ${'['.repeat(60)}${']'.repeat(60)}`);
    expect(told(deep)).toEqual([`${loans}:1:7 yaml-syntax`]);
  });

  test('is a map where a list should be', () => {
    expect(told(spoil(loans, 'measures: [linea-1-2]', 'measures: { a: b }'))).toEqual([
      `${loans}:9:11 value-wrong`,
    ]);
  });

  test('is the name of a source that cannot be one', () => {
    expect(told(spoil(sources, 'annuario:\n', 'Annuario:\n'))).toEqual([`${sources}:1:1 value-wrong`]);
  });

  test('is the kind of a chart under another name', () => {
    expect(told(spoil(bulletin, 'kind: line', 'kindd: line'))).toEqual([`${bulletin}:30:5 key-unknown`]);
    expect(told(spoil(bulletin, 'kind: line', 'tipo: line'))).toEqual([`${bulletin}:30:5 key-unknown`]);
  });

  test('is the dimension of a series under another name', () => {
    expect(told(spoil(paths.earlier, 'by: tipo', 'per: tipo'))).toEqual([
      `${paths.earlier}:19:5 key-unknown`,
    ]);
  });

  test('is a bulletin’s day a year too early', () => {
    expect(told(spoil(bulletin, 'asOf: "2026-03-31"', 'asOf: "2025-03-31"'))).toEqual([
      `${bulletin}:6:7 day-far-from-period`,
    ]);
  });

  test('is a summary that repeats the title', () => {
    const summary = 'summary: A marzo 2026 le biblioteche aperte sono <Num id="aperte" />.';
    expect(told(spoil(bulletin, summary, 'summary: "Biblioteche: le aperture di marzo"'))).toEqual([
      `${bulletin}:3:10 text-twice`,
    ]);
  });

  test('is a dimension to filter by that is not there', () => {
    expect(told(spoil(programme, 'dimensions:', 'filterBy: tipi\ndimensions:'))).toEqual([
      `${programme}:10:11 reference-unknown`,
    ]);
  });

  test('is no site.yaml, wherever the content lies', () => {
    const files = goodContent()
      .filter(({ path }) => path !== paths.site)
      .map(({ path, text }) => ({ path: `../altro/${path}`, text }));
    expect(told(files)).toEqual(['../altro/content/site.yaml:1:1 file-missing']);
  });
});
