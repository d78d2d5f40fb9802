import { describe, expect, test } from 'vitest';
import { goodContent, paths, spoil, type TextFile } from '#tests/checks/good-content.ts';
import { alter, told } from '#tests/checks/told.ts';

const { bulletin, earlier, indicator, loans } = paths;

describe('parts and their total', () => {
  test('differ where a part has a slip', () => {
    expect(told(spoil(earlier, 'scolastiche: 400', 'scolastiche: 410'))).toEqual([
      `${earlier}:9:57 sum-differs`,
    ]);
  });

  test('may differ where a note says why', () => {
    const files = spoil(earlier, 'scolastiche: 400', 'scolastiche: 410\n    note: Dieci contano due volte.');
    expect(told(files)).toEqual([]);
  });

  test('are not judged if parts are left out', () => {
    const third =
      '        name: Biblioteche scolastiche\n      - id: altre\n        name: Altre biblioteche\n';
    const more = spoil(paths.programme, '        name: Biblioteche scolastiche\n', third);
    expect(told(alter(more, earlier, 'value: 1200,', 'value: 1900,'))).toEqual([]);
    expect(told(alter(more, earlier, 'value: 1200,', 'value: 1210,'))).toEqual([
      `${earlier}:9:57 sum-differs`,
    ]);
  });

  test('cannot be one part larger than the whole, whatever a note says', () => {
    const files = spoil(earlier, 'scolastiche: 400', 'scolastiche: 4000\n    note: Contate due volte.');
    expect(told(files)).toEqual([`${earlier}:23:20 part-exceeds-total`]);
  });

  test('are not added up if the total is no count, or nobody counted it', () => {
    expect(told(alter(goodContent(), earlier, 'value: 1200,', 'value: 1250, precision: about,'))).toEqual([]);
    expect(told(alter(goodContent(), earlier, 'value: 1200,', 'value: 1250, status: estimated,'))).toEqual(
      [],
    );
  });

  test('of money may differ by what rounding makes', () => {
    const money = alter(goodContent(), indicator, 'kind: count', 'kind: money').map((file) =>
      file.path === bulletin ? { ...file, text: file.text.replace('value: 1250', 'value: 1250000') } : file,
    );
    const inThousands = (total: number): TextFile[] =>
      [
        ['value: 1200,', `value: ${total},`],
        ['comunali: 800', 'comunali: 800000'],
        ['scolastiche: 400', 'scolastiche: 400000'],
      ].reduce((files, [from = '', to = '']) => alter(files, earlier, from, to), money);
    expect(told(alter(inThousands(1201000), bulletin, 'value: 900\n', 'value: 900000\n'))).toEqual([]);
    expect(told(alter(inThousands(1202000), bulletin, 'value: 900\n', 'value: 900000\n'))).toEqual([
      `${earlier}:9:57 sum-differs`,
    ]);
  });
});

describe('a value against those before it', () => {
  const changed = (to: string) => spoil(bulletin, 'value: 25000', `value: ${to}`);

  test.for(['30001', '9999', '250000', '2500'])('wants a note if it becomes %s from 20000', (value) => {
    expect(told(changed(value))).toEqual([`${bulletin}:21:12 change-unexplained`]);
  });

  test.for([
    '30000',
    '10000',
    '90000\n    note: Ora sono contati anche gli audiolibri.',
    '90000\n    precision: about',
  ])('wants none if it becomes %s', (value) => {
    expect(told(changed(value))).toEqual([]);
  });

  test('wants none for a few bodies, nor for a few points', () => {
    const few = alter(changed('29'), earlier, '"2026-01-31": 20000', '"2026-01-31": 10');
    expect(told(few)).toEqual([]);
    expect(told(alter(few, bulletin, 'value: 29', 'value: 30'))).toEqual([
      `${bulletin}:21:12 change-unexplained`,
    ]);
  });

  test('wants none where the definition changed in between', () => {
    const files = alter(
      changed('90000'),
      loans,
      'source: annuario',
      'breaks: [{ date: "2026-03-01", note: Altro. }]\nsource: annuario',
    );
    expect(told(files)).toEqual([]);
  });

  test('is told once, at the slip and not at what follows it', () => {
    const later = alter(goodContent(), bulletin, 'value: 25000', 'value: 250000').flatMap((file) =>
      file.path === bulletin
        ? [
            file,
            {
              path: 'content/bulletins/2026-04.mdx',
              text: file.text
                .replace('di marzo', 'di aprile')
                .replace('A marzo', 'Ad aprile')
                .replace('asOf: "2026-03-31"', 'asOf: "2026-04-30"')
                .replaceAll('"2026-04-02"', '"2026-05-02"')
                .replaceAll('value: 250000', 'value: 26000'),
            },
          ]
        : [{ ...file, text: file.text.replaceAll('date: "2026-03-31"', 'date: "2026-04-30"') }],
    );
    expect(told(later)).toEqual([`${bulletin}:21:12 change-unexplained`]);
  });

  test('does not measure itself by a draft', () => {
    const files = alter(changed('90000'), earlier, 'keyFigures:', 'draft: true\nkeyFigures:');
    expect(told(files).filter((line) => line.includes('change'))).toEqual([]);
  });
});

describe('a total that cannot fall', () => {
  const cumulative = () => alter(goodContent(), loans, 'decimals: 0\n', 'decimals: 0\ncumulative: true\n');
  const values = (lines: string[], files = cumulative()) =>
    alter(files, earlier, '      "2026-01-31": 20000\n', lines.map((line) => `      ${line}\n`).join(''));
  const before = ['"2026-01-29": 18000', '"2026-01-30": 19000'];

  test('is sound where it grows or stands still', () => {
    expect(told(values(['"2026-01-30": 20000', '"2026-01-31": 20000']))).toEqual([]);
  });

  test('is told at the value that falls', () => {
    expect(told(values([...before, '"2026-01-31": 18500']))).toEqual([`${earlier}:17:21 total-falls`]);
  });

  test('is told at the value that is too high, if those after it go on from the one before', () => {
    const files = values([
      '"2026-01-28": 18000',
      '"2026-01-29": 91000',
      '"2026-01-30": 19000',
      '"2026-01-31": 20000',
    ]);
    expect(told(files)).toEqual([`${earlier}:16:21 total-falls`]);
  });

  test('is told against the bulletin before', () => {
    expect(told(alter(cumulative(), bulletin, 'value: 25000', 'value: 19999'))).toEqual([
      `${bulletin}:21:12 total-falls`,
    ]);
  });

  test('may fall with a note, and where it was only about as much', () => {
    const fallen = alter(cumulative(), bulletin, 'value: 25000', 'value: 19999\n    note: Tolti i doppioni.');
    expect(told(fallen)).toEqual([]);
    const about = alter(cumulative(), bulletin, 'value: 25000', 'value: 19999\n    precision: about');
    expect(told(about)).toEqual([]);
  });

  test('is not judged of indicators that go up and down', () => {
    expect(told(spoil(bulletin, 'value: 25000', 'value: 19999'))).toEqual([]);
  });
});

describe('a value that is the target itself', () => {
  const reached = (more: string) =>
    spoil(bulletin, 'value: 1250\n    precision: over\n', `value: 2000\n${more}`);

  test('is a target passed off as a result', () => {
    expect(told(reached(''))).toEqual([`${bulletin}:11:12 target-as-result`]);
  });

  test.for(['note: Contate una per una.', 'precision: at-least'])('is none with «%s»', (more) => {
    expect(told(reached(`    ${more}\n`))).toEqual([]);
  });
});

describe('numbers in odd forms', () => {
  test.for(['.5', '5.', '+5', '00.5'])('%s', (number) => {
    const files = spoil(bulletin, 'value: 12.5', `value: ${number}`);
    expect(told(files)).toEqual([expect.stringMatching(/:25:12 number-(form|zero)$/)]);
  });
});
