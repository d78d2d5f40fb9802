import { describe, expect, test } from 'vitest';
import { buildLedger, UnknownIdError } from '#src/lib/ledger.ts';
import { anchorOf, correctionsOf, describeCorrection } from '#src/lib/revisions.ts';
import { december } from '#tests/fixtures/bulletins.ts';
import { laterLedger, ledger, partsWithBulletin } from '#tests/fixtures/ledger.ts';

const correction = { date: '2024-12-15', observation: 'collegate', old: 1, new: 2, reason: 'Sì.' };

/** The made-up content with corrections in one of its bulletins. */
const correct = (bulletin: string, ...fields: Record<string, unknown>[]) =>
  partsWithBulletin(bulletin, { corrections: fields.map((one) => ({ ...correction, ...one })) });

describe('correctionsOf', () => {
  test('gives each with its figure and both values as people read them, newest first', () => {
    expect(
      correctionsOf(laterLedger).map(({ bulletin, figure, oldText, newText }) => [
        bulletin.id,
        figure.key,
        oldText,
        newText,
      ]),
    ).toEqual([
      ['2024-12', '2024-12/aree-nord', 'n.d.', '17.500'],
      ['2024-12', '2024-12/collegate', '1.204', '1.240'],
    ]);
  });

  test('goes by the day of the correction, not by the bulletin', () => {
    const changed = correct('2024-03', {});
    expect(
      correctionsOf(buildLedger({ ...changed, bulletins: [december, ...changed.bulletins] })).map(
        ({ bulletin, correction }) => [bulletin.id, correction.date],
      ),
    ).toEqual([
      ['2024-12', '2024-12-20'],
      ['2024-03', '2024-12-15'],
      ['2024-12', '2024-12-09'],
    ]);
  });

  test('writes the values in the unit of the indicator', () => {
    const changed = correct('2024-10', { observation: 'fondi', old: 1.8e9, new: 1.9e9 });
    expect(correctionsOf(buildLedger(changed))).toMatchObject([
      { oldText: '1,8\u00a0miliardi\u00a0di\u00a0euro', newText: '1,9\u00a0miliardi\u00a0di\u00a0euro' },
    ]);
  });

  test.for([
    [
      { field: 'precision', old: 'exact', new: 'threshold' },
      'precisione da «valore esatto» a «soglia raggiunta»',
    ],
    [{ field: 'status', old: 'final', new: 'provisional' }, 'stato da «definitivo» a «provvisorio»'],
    [{ field: 'unit', old: 'sedi', new: 'biblioteche' }, 'unità da «sedi» a «biblioteche»'],
    [
      { field: 'source', old: 'decreto-2022', new: 'rapporto-2024' },
      'fonte da «Decreto sui traguardi» a «Rapporto, anno «2024»»',
    ],
    [{ old: 1200, new: 1240 }, 'da almeno\u00a01.200 a almeno\u00a01.240'],
  ] as const)('tells %o as «%s»', ([fields, expected]) => {
    const [told] = correctionsOf(buildLedger(correct('2024-10', fields)));
    expect(told && describeCorrection(told)).toBe(expected);
  });

  test('refuses a correction of an observation that does not exist', () => {
    const changed = buildLedger(correct('2024-10', { observation: 'ignota' }));
    expect(() => correctionsOf(changed)).toThrow(UnknownIdError);
  });

  test('is empty where nothing was corrected', () => {
    expect(correctionsOf(ledger)).toEqual([]);
  });
});

describe('anchorOf', () => {
  test('numbers a second correction of one figure on one day', () => {
    const twice = buildLedger(correct('2024-10', { old: 1, new: 2 }, { old: 2, new: 3 }));
    expect(correctionsOf(twice).map(anchorOf)).toEqual([
      'correzione-2024-10-collegate-2024-12-15',
      'correzione-2024-10-collegate-2024-12-15-2',
    ]);
  });

  test('tells two corrections of one figure on one day apart', () => {
    const fields = { observation: 'fondi', field: 'precision', old: 'exact', new: 'about' };
    const [told] = correctionsOf(buildLedger(correct('2024-10', fields)));
    expect(told && anchorOf(told)).toBe('correzione-2024-10-fondi-2024-12-15-precision');
  });

  test('names bulletin, observation and day, and is an id that HTML takes', () => {
    expect(correctionsOf(laterLedger).map(anchorOf)).toEqual([
      'correzione-2024-12-aree-nord-2024-12-20',
      'correzione-2024-12-collegate-2024-12-09',
    ]);
  });
});
