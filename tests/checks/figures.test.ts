import { describe, expect, test } from 'vitest';
import { checkContent } from '#src/checks/check-content.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import { goodContent, paths, surroundings, withoutShares, type TextFile } from '#src/checks/sample.ts';
import { alter, spoil, told } from '#tests/checks/told.ts';

const { bulletin, earlier, indicator, loans } = paths;

describe('parts and their total', () => {
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

  describe('of money below zero', () => {
    const told3 = (...[total, town, school]: [number, number, number]) => {
      const money = alter(goodContent(), indicator, 'kind: count', 'kind: money');
      const changes = [
        ['value: 1200,', `value: ${total},`],
        ['comunali: 800', `comunali: ${town}`],
        ['scolastiche: 400', `scolastiche: ${school}`],
      ] as const;
      const files = changes.reduce((made, [from, to]) => alter(made, earlier, from, to), money);
      return told(files).filter((problem) => /sum-differs|part-exceeds/.test(problem));
    };

    test.for([
      [[-1203, -801, -402], []],
      [[-397, -801, 404], []],
      [[403, -401, 804], []],
      [[-1203, -801, -452], [`${earlier}:9:57 sum-differs`]],
      [[-397, -801, 454], [`${earlier}:9:57 sum-differs`]],
      [[-1203, -801, -4002], [`${earlier}:23:20 part-exceeds-total`]],
    ] as const)('%j: %j', ([[total, town, school], problems]) => {
      expect(told3(total, town, school)).toEqual(problems);
    });
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

  test('does not measure itself by a draft, but the draft by it', () => {
    const files = alter(changed('90000'), earlier, 'keyFigures:', 'draft: true\nkeyFigures:');
    expect(told(files).filter((line) => line.includes('change'))).toEqual([
      `${earlier}:15:21 change-unexplained`,
    ]);
  });

  test.for([
    ['250000', 'Erano 20.000: ora sono contati anche gli audiolibri.'],
    ['20000000', 'Da 20 mila: ora conta tutta l’Italia.'],
  ] as const)('that is extreme, %s, wants a note that names the value before', ([value, note]) => {
    expect(told(changed(`${value}\n    note: Dato da verificare.`))).toEqual([
      `${bulletin}:21:12 change-unexplained`,
    ]);
    expect(told(changed(`${value}\n    note: "${note}"`))).toEqual([]);
  });

  test.for([
    ['25', 'Il valore è circa mille volte più piccolo: era 20000 il'],
    ['25000000', 'Il valore è circa mille volte più grande: era 20000 il'],
    ['250000', 'Il valore è circa 13 volte più grande: era 20000 il'],
    ['30001', 'Il valore è cambiato del +50 %: era 20000 il 31 gennaio 2026 (bollettino 2026-02)'],
  ] as const)('says in words by how much %s is off', ([value, message]) => {
    const [problem] = checkContent(readTexts(changed(value)), surroundings);
    expect(problem?.message).toContain(message);
    expect(problem?.message.includes('in migliaia o in milioni?')).toBe(message.includes('mille'));
  });
});

/** The bulletins of February to April, with the loans of March and of April. */
function threeMonths(march: string, april: string, more: TextFile[] = []): TextFile[] {
  const files = alter(goodContent(), bulletin, 'value: 25000', `value: ${march}`);
  const text = files.find(({ path }) => path === bulletin)?.text ?? '';
  const later = [
    ['di marzo', 'di aprile'],
    ['A marzo', 'Ad aprile'],
    ['asOf: "2026-03-31"', 'asOf: "2026-04-30"'],
    ['"2026-04-02"', '"2026-05-02"'],
    [`value: ${march}`, `value: ${april}`],
  ].reduce((whole, [from = '', to = '']) => whole.replaceAll(from, to), text);
  return [
    ...files.map((file) =>
      file.path === paths.sources
        ? { ...file, text: file.text.replaceAll('date: "2026-03-31"', 'date: "2026-04-30"') }
        : file,
    ),
    { path: 'content/bulletins/2026-04.mdx', text: later },
    ...more,
  ];
}

const april = 'content/bulletins/2026-04.mdx';

/** A log that knows the loans of these bulletins. */
const logOf = (...bulletins: string[]): TextFile => ({
  path: 'content/published.json',
  text: JSON.stringify(
    Object.fromEntries(
      bulletins.map((id) => [
        id,
        {
          modified: '2026-05-02',
          digest: '0'.repeat(64),
          values: { prestiti: [1], 'prestiti-2026-01-31': [1] },
        },
      ]),
    ),
  ),
});

describe('a bulletin put between two others', () => {
  test('is told itself, and not what was published after it', () => {
    expect(told(threeMonths('2500', '26000', [logOf('2026-02', '2026-04')]))).toEqual([
      `${bulletin}:21:12 change-unexplained`,
    ]);
  });

  test('is told where its value fits what came before, but not what was published after it', () => {
    expect(told(threeMonths('25000', '60000', [logOf('2026-02', '2026-04')]))).toEqual([
      `${bulletin}:21:12 change-unexplained`,
    ]);
    expect(told(threeMonths('25000', '60000', [logOf('2026-02', '2026-03')]))).toEqual([
      `${april}:21:12 change-unexplained`,
    ]);
  });

  test('is judged alike while it is a draft', () => {
    const files = alter(threeMonths('2500', '26000'), bulletin, 'keyFigures:', 'draft: true\nkeyFigures:');
    expect(told(files).filter((line) => line.includes('change'))).toEqual([
      `${bulletin}:21:12 change-unexplained`,
    ]);
  });

  test('tells a new level once', () => {
    expect(told(threeMonths('60000', '61000'))).toEqual([`${bulletin}:21:12 change-unexplained`]);
  });
});

describe('a value that another bulletin contradicts', () => {
  /** The loans of January, which February gives, given again in March. */
  const again = (lines: string) =>
    spoil(
      bulletin,
      '  - id: quota\n',
      `  - { id: gennaio, indicator: prestiti, asOf: "2026-01-31", ${lines} }\n  - id: quota\n`,
    );
  const both = [`${earlier}:15:21 value-contradicted`, `${bulletin}:23:68 value-contradicted`];

  test('is told in both, for one day and one source', () => {
    expect(told(again('value: 20002, source: annuario'))).toEqual(both);
    expect(told(again('value: 20002, source: annuario, note: Dato da verificare.'))).toEqual(both);
  });

  test('is told in a draft too', () => {
    const files = alter(
      again('value: 20002, source: annuario'),
      bulletin,
      'keyFigures:',
      'draft: true\nkeyFigures:',
    );
    expect(told(files).filter((line) => line.includes('contradicted'))).toEqual(both);
  });

  test('names the other bulletin, its value and the day', () => {
    const problems = checkContent(readTexts(again('value: 20002, source: annuario')), surroundings);
    expect(problems[1]?.message).toBe(
      'Il bollettino 2026-02 dice 20000 («prestiti-2026-01-31») per lo stesso giorno, 31 gennaio 2026, e la stessa fonte, «annuario»',
    );
  });

  test.for([
    'value: 20000, source: annuario',
    'value: 20002, source: giornale',
    'value: null, status: missing, source: annuario',
    'value: 19000, precision: over, source: annuario',
    'value: 20100, precision: about, source: annuario',
  ])('is none if it is the same, a revision, missing or a bound: %s', (lines) => {
    expect(told(again(lines))).toEqual([]);
  });

  test('is one if the other lies below what was announced as a minimum', () => {
    expect(told(again('value: 21000, precision: over, source: annuario'))).toEqual(both);
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

  test('may fall with a note, and where it was only about as much', () => {
    const fallen = alter(cumulative(), bulletin, 'value: 25000', 'value: 19999\n    note: Tolti i doppioni.');
    expect(told(fallen)).toEqual([]);
    const about = alter(cumulative(), bulletin, 'value: 25000', 'value: 19999\n    precision: about');
    expect(told(about)).toEqual([]);
  });

  test('is told at a value that stands out, whatever a note on the next says', () => {
    const files = values(['"2026-01-30": 18000', '"2026-01-31": 91000']);
    const noted = alter(files, bulletin, 'value: 25000', 'value: 25000\n    note: Dato definitivo.');
    expect(told(noted)).toEqual([`${earlier}:16:21 total-falls`]);
  });

  test('never falls to nothing, nor to a tenth without the value before in a note', () => {
    const fallen = (lines: string) => told(alter(cumulative(), bulletin, 'value: 25000', `value: ${lines}`));
    const fault = [`${bulletin}:21:12 total-falls`];
    expect(fallen('0\n    note: Erano 20.000.')).toEqual(fault);
    expect(fallen('1500\n    note: Tolti i doppioni.')).toEqual(fault);
    expect(fallen('1500\n    note: Erano 20.000 con i doppioni.')).toEqual([]);
  });

  test('is not judged of indicators that go up and down', () => {
    expect(told(spoil(bulletin, 'value: 25000', 'value: 19999'))).toEqual([]);
  });
});

describe('a value that is the target itself', () => {
  const reached = (more: string) =>
    alter(
      spoil(bulletin, ...(Object.entries(withoutShares)[0] ?? ['', ''])),
      bulletin,
      'value: 1250\n    precision: over\n',
      `value: 2000\n${more}`,
    );

  test.for(['note: Contate una per una.', 'precision: threshold', 'precision: at-least'])(
    'is none with «%s»',
    (more) => {
      expect(told(reached(`    ${more}\n`))).toEqual([]);
    },
  );
});

describe('a threshold', () => {
  const threshold = (value: number, more = '') =>
    spoil(
      bulletin,
      'value: 1250\n    precision: over\n',
      `value: ${value}\n    precision: threshold\n${more}`,
    );

  test.for([
    ['Sono oltre', true],
    ['Sono circa', true],
    ['Sono almeno', false],
    ['Sono', false],
  ] as const)('is not announced as «%s»: %s', ([words, refused]) => {
    const files = alter(
      threshold(2000),
      bulletin,
      'Servono <Num id="b1-7" />',
      `${words} <Num id="aperte" />`,
    );
    expect(told(files).filter((line) => line.includes('precision'))).toEqual(
      refused ? [expect.stringContaining('precision-of-threshold')] : [],
    );
  });

  test('is of the whole, as a target is', () => {
    const part = 'value: 2000\n    precision: threshold\n    breakdown: { tipo: comunali }\n';
    expect(told(spoil(bulletin, 'value: 900\n    breakdown: { tipo: comunali }\n', part))).toContain(
      `${bulletin}:16:12 threshold-without-target`,
    );
  });

  test.for([
    ['raggiunto', true],
    ['almeno la metà', true],
    ['superato', false],
    ['circa la metà', false],
  ] as const)('bears out «%s»: %s', ([words, holds]) => {
    const claim = `<Claim of="aperte" to="b1-7">${words}</Claim>`;
    const files = alter(threshold(2000), bulletin, 'Servono <Num', `${claim}: servono <Num`);
    expect(told(files).filter((line) => line.includes('claim'))).toEqual(
      holds ? [] : [expect.stringContaining('claim-false')],
    );
  });
});

describe('numbers in odd forms', () => {
  test.for(['.5', '5.', '+5', '00.5'])('%s', (number) => {
    const files = spoil(bulletin, 'value: 12.5', `value: ${number}`);
    expect(told(files)).toEqual([expect.stringMatching(/:25:12 number-(form|zero)$/)]);
  });
});

describe('a value that nobody wrote', () => {
  test.for([
    ['a comment after it', 'value: # 1200', [`${bulletin}:11:5 value-blank`]],
    ['a status that says so', 'value:\n    status: missing', []],
  ] as const)('is told, or not, with %s', ([, to, expected]) => {
    const blank = told(spoil(bulletin, 'value: 1250', to)).filter((line) => line.endsWith('blank'));
    expect(blank).toEqual(expected);
  });
});
