import { describe, expect, test } from 'vitest';
import {
  figuresNamed,
  figuresTold,
  lastChange,
  lastChangeOfFigures,
  withLastChange,
} from '#src/lib/last-change.ts';
import { buildLedger } from '#src/lib/ledger.ts';
import { bulletin, ledger, partsWithBulletin } from '#tests/fixtures/ledger.ts';

const correction = { date: '2024-11-05', old: 70, new: 700, reason: 'Mancava uno zero.' };

/** The made-up content with one value of June corrected on a later day. */
const corrected = buildLedger(
  partsWithBulletin('2024-06', { corrections: [{ ...correction, observation: 'collegate' }] }),
);

describe('figuresNamed', () => {
  test('are those of the bulletin, of another one and the targets', () => {
    const text = 'Da <Num id="2024-06/collegate" /> a <Num id="collegate" />, su <Num id="bib-2026" />.';
    expect(figuresNamed(text, '2024-10', ledger).map(({ key }) => key)).toEqual([
      '2024-06/collegate',
      '2024-10/collegate',
      'bib-2026',
    ]);
  });

  test('are not those of an example of code', () => {
    const text =
      'Scrivi `<Num id="mia" />`.\n\n```mdx\nSono <Num id="tua" />.\n```\n\nSono <Num id="bib-2026" />.';
    expect(figuresNamed(text, '', ledger).map(({ key }) => key)).toEqual(['bib-2026']);
  });

  test('of a text without figures are none', () => {
    expect(figuresNamed('Nessuna cifra.', '', ledger)).toEqual([]);
  });
});

describe('figuresTold', () => {
  test('holds what the charts and the text take from other bulletins, and nothing published later', () => {
    const keys = new Set(
      figuresTold({ ...bulletin('2024-06'), body: '<Num id="2024-03/collegate" />' }, ledger).map(
        ({ key }) => key,
      ),
    );
    expect(keys).toContain('2024-06/prestiti');
    expect(keys).toContain('2024-03/collegate');
    expect([...keys].filter((key) => key.startsWith('2024-10/'))).toEqual([]);
  });
});

describe('lastChange', () => {
  const figure = corrected.figure('2024-06', 'collegate');

  test.for([
    ['the day of a correction after the text', '2024-06-03', [figure], '2024-11-05'],
    ['the day of the text after a correction', '2024-12-01', [figure], '2024-12-01'],
    ['the day of the text without the corrected figure', '2024-06-03', [], '2024-06-03'],
  ] as const)('is %s', ([, written, shown, expected]) => {
    expect(lastChange(written, [...shown], corrected)).toBe(expected);
  });
});

describe('lastChangeOfFigures', () => {
  test('is the newest release of one of them', () => {
    expect(lastChangeOfFigures(ledger.seriesOf('collegate'), ledger)).toBe('2024-10-01');
  });

  test('is the day of a correction after it', () => {
    expect(lastChangeOfFigures(corrected.seriesOf('collegate'), corrected)).toBe('2024-11-05');
    expect(lastChangeOfFigures(corrected.seriesOf('prestiti'), corrected)).toBe('2024-10-01');
  });

  test('of none is no day', () => {
    expect(lastChangeOfFigures([], ledger)).toBeUndefined();
  });
});

describe('withLastChange', () => {
  test('moves the corrected bulletin and the later one that draws its value, not the earlier one', () => {
    const days = ['2024-03', '2024-06', '2024-10'].map(
      (id) => withLastChange(bulletin(id), corrected).data.modified,
    );
    expect(days).toEqual(['2024-03-01', '2024-11-05', '2024-11-05']);
  });
});
