import { describe, expect, test } from 'vitest';
import { adviseOn, checkContent } from '#src/checks/check-content.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import { goodContent, paths, surroundings, type TextFile } from '#src/checks/sample.ts';
import { alter, spoil } from '#tests/checks/told.ts';

const { bulletin, programme } = paths;

/** The good content with `about` after the days of the bulletin, in line 8. */
const withAbout = (about: string) => spoil(bulletin, 'observations:', `about: ${about}\nobservations:`);

const problems = (files: TextFile[]) => checkContent(readTexts(files), surroundings);

describe('the check of about', () => {
  test.for([
    '{ measures: [linea-1-2, linea-1-3], items: { tipo: [comunali, scolastiche] } }',
    '{ measures: [linea-1-3] }',
    '{ items: { tipo: [] } }',
    '{}',
  ])('takes %s', (about) => {
    expect(problems(withAbout(about))).toEqual([]);
  });

  test.for<[about: string, rule: string, column: number, remedy: string]>([
    ['{ measures: [linea-1-4] }', 'reference-unknown', 21, 'linea-1-2'],
    ['{ measures: [linea-1-2, linea-1-2] }', 'id-twice', 32, 'togli la ripetizione'],
    ['{ measures: linea-1-2 }', 'value-wrong', 20, ''],
    ['{ items: { genere: [comunali] } }', 'reference-unknown', 19, 'tipo'],
    ['{ items: { tipo: [comunale] } }', 'reference-unknown', 26, 'comunali'],
    ['{ items: { tipo: [comunali, comunali] } }', 'id-twice', 36, 'togli la ripetizione'],
    ['{ items: { tipo: [comunali scolastiche] } }', 'list-comma', 26, 'comunali, scolastiche'],
    ['{ items: { tipo: comunali } }', 'value-wrong', 25, ''],
    ['{ items: [comunali] }', 'value-wrong', 17, ''],
    ['{ item: { tipo: [comunali] } }', 'key-unknown', 10, 'items'],
  ])('refuses %s with its place and remedy', ([about, rule, column, remedy]) => {
    const [problem, ...others] = problems(withAbout(about));
    expect(problem).toMatchObject({ file: bulletin, rule, line: 8, column });
    expect(problem?.remedy).toContain(remedy);
    expect(others).toEqual([]);
  });

  test('takes one item of two dimensions with one name', () => {
    const files = alter(
      withAbout('{ items: { tipo: [comunali], orario: [comunali] } }'),
      programme,
      'dimensions:\n',
      'dimensions:\n  - { id: orario, name: Orario, values: [{ id: comunali, name: Di sera }] }\n',
    );
    expect(problems(files)).toEqual([]);
  });
});

describe('findUntoldItems', () => {
  const named = (text: string, files = goodContent()) =>
    alter(
      alter(files, bulletin, 'Servono <Num', `${text} Servono <Num`),
      programme,
      'dimensions:',
      'filterBy: tipo\ndimensions:',
    );
  const advice = (files: TextFile[]) =>
    adviseOn(readTexts(files), surroundings).filter(({ rule }) => rule === 'items-untold');
  const text = 'Fra le biblioteche scolastiche, e le Biblioteche scolastiche di sera, nessuna.';

  test('tells of an item that the text names and no figure is limited to', () => {
    const [hint, ...others] = advice(named(text));
    expect(hint).toMatchObject({ rule: 'items-untold', file: bulletin, line: 52, column: 8 });
    expect(hint?.remedy).toContain('about: { items: { tipo: [scolastiche] } }');
    expect(others).toEqual([]);
  });

  test.for([
    ['an item that figures are limited to', named('Fra le biblioteche comunali nessuna.')],
    ['a name within another word', named('Le biblioteche scolastichesche.')],
    ['a text whose about lists the item', named(text, withAbout('{ items: { tipo: [scolastiche] } }'))],
    ['a text whose about says that it is of none', named(text, withAbout('{ items: { tipo: [] } }'))],
    ['a programme that is not filtered by it', alter(named(text), programme, 'filterBy: tipo\n', '')],
  ] as const)('says nothing of %s', ([, files]) => {
    expect(advice([...files])).toEqual([]);
  });
});
