import { describe, expect, test } from 'vitest';
import { checkContent } from '#src/checks/check-content.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import { paths, surroundings } from '#src/checks/sample.ts';
import { spoil } from '#tests/checks/told.ts';

const { bulletin } = paths;

/** What an editor reads after one slip in the bulletin of March: place and rule, then message and remedy. */
function read(from: string, to: string): string[] {
  return checkContent(readTexts(spoil(bulletin, from, to)), surroundings).map(
    ({ line, column, rule, message, remedy }) => `${line}:${column} ${rule} ${message} | ${remedy}`,
  );
}

describe('one slip, one problem with the right remedy', () => {
  test.for([
    ['a share as a part of one', 'value: 12.5', 'value: 0.92', /^25:12 number-decimals .*\| forse 92\?/],
    [
      'curved quotes around a number',
      'value: 12.5',
      'value: “12.5”',
      /^25:12 text-quotes .*virgolette curve/,
    ],
    [
      'a curved closing quote',
      'asOf: "2026-03-31"',
      'asOf: "2026-03-31”',
      /^6:7 yaml-syntax .*virgolette curve/,
    ],
    [
      'one blank short',
      '    indicator: prestiti\n',
      '   indicator: prestiti\n',
      /^20:1 yaml-syntax .*rientro/,
    ],
    ['one blank too many', '    value: 25000\n', '     value: 25000\n', /^21:1 yaml-syntax .*rientro/],
    [
      'a missing dash',
      '  - id: prestiti\n',
      '    id: prestiti\n',
      /^19:5 yaml-key-twice .*manca il trattino/,
    ],
    [
      'a hyphen that does not break',
      '- id: aperte-comunali',
      '- id: aperte\u2011comunali',
      /^14:9 value-wrong .*U\+2011/,
    ],
    [
      'the same in a text',
      '<Num id="aperte-comunali" />',
      '<Num id="aperte\u2011comunali" />',
      /^37:40 reference-unknown .*U\+2011.*\| riscrivilo: aperte-comunali$/,
    ],
    [
      'an address without its scheme',
      '(https://annuario.example/2026/)',
      '(www.annuario.example)',
      /^66:32 link-relative .*\| scrivi https:\/\/www\.annuario\.example$/,
    ],
    [
      'a missing comma',
      '[aperte, prestiti]',
      '[aperte prestiti]',
      /^27:14 list-comma .*\| scrivi aperte, prestiti$/,
    ],
    [
      'fields that are not closed',
      'observations: [aperte]\n---\n',
      'observations: [aperte]\n',
      /^45:1 frontmatter-missing Manca la riga «---»/,
    ],
    [
      'a figure of another bulletin near one of its own',
      'con <Num id="prestiti" />',
      'con <Num id="per-tipo-comunali" />',
      /^4:82 reference-unknown .*\| forse intendevi «aperte-comunali»$/,
    ],
    [
      'a source called as people call it',
      'value: 12.5\n    source: annuario',
      'value: 12.5\n    source: corriere-della-sera',
      /^26:13 reference-unknown .*\| scegli fra: giornale, annuario$/,
    ],
    [
      'one bar alone',
      'observations: [aperte, aperte-comunali]',
      'observations: [aperte]',
      /^38:20 chart-one-bar /,
    ],
  ] as const)('%s', ([, from, to, expected]) => {
    expect(read(from, to)).toEqual([expect.stringMatching(expected)]);
  });
});
