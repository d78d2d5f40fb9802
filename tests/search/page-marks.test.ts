import { describe, expect, test } from 'vitest';
import { bulletinMarks, indicatorMarks } from '#src/search/page-marks.ts';
import { readLedger } from '#tests/content.ts';

const { ledger } = readLedger('tests/fixtures/biblioteche');
const filtered = {
  ...ledger,
  programme: { ...ledger.programme, filterBy: ledger.programme.dimensions[0]?.id },
};

describe('indicatorMarks', () => {
  test('names the measures, the years of release and the short name', () => {
    for (const indicator of ledger.indicators) {
      const { measures, years, alias } = indicatorMarks(indicator, ledger);
      expect(measures).toEqual([...indicator.data.measures].sort());
      expect(years.every((year) => /^20\d\d$/.test(year))).toBe(true);
      expect(alias).toBe(indicator.data.shortName);
    }
  });

  test('gives the latest value with its day', () => {
    const latest = ledger.indicators.flatMap((indicator) => indicatorMarks(indicator, ledger).latest ?? []);
    expect(latest.length).toBeGreaterThan(0);
    for (const text of latest) expect(text).toMatch(/\d.* al \d+º? \p{L}+ 20\d\d$/u);
  });

  test('names bodies only for a programme that says which dimension they are', () => {
    const bodiesIn = (one: typeof ledger) =>
      one.indicators.flatMap((indicator) => indicatorMarks(indicator, one).bodies);
    expect(bodiesIn(ledger)).toEqual([]);
    expect(bodiesIn(filtered as typeof ledger).length).toBeGreaterThan(0);
  });
});

describe('bulletinMarks', () => {
  test('gives the year of release and a name with the period', () => {
    const [bulletin] = ledger.bulletins;
    const marks = bulletin && bulletinMarks(bulletin, ledger);
    expect(marks?.years).toEqual([bulletin?.data.releaseDate.slice(0, 4)]);
    expect(marks?.alias).toMatch(/^Bollettino di \p{L}+ 20\d\d$/u);
  });

  test('names what its text tells of beside what its figures do', () => {
    const [first] = ledger.bulletins;
    const [dimension] = ledger.programme.dimensions;
    if (!first || !dimension) throw new Error('The fixture has no bulletin or no dimension');
    const about = { measures: ['linea-sere'], items: { [dimension.id]: ['viaggianti'] } };
    const marksOf = (data: typeof first.data) =>
      bulletinMarks({ ...first, data }, { ...filtered, observationsOf: () => [] });
    expect(marksOf(first.data)).toMatchObject({ measures: [], bodies: [], items: '' });
    expect(marksOf({ ...first.data, about })).toMatchObject({
      measures: ['linea-sere'],
      bodies: ['viaggianti'],
      items: 'Biblioteche viaggianti',
    });
    const [figure] = ledger.bulletins
      .flatMap(({ id }) => ledger.observationsOf(id))
      .filter(({ breakdown }) => breakdown.length > 0);
    const both = bulletinMarks(
      { ...first, data: { ...first.data, about } },
      {
        ...filtered,
        observationsOf: () => (figure ? [figure] : []),
      },
    );
    const told = [...(figure?.indicator.data.measures ?? []), 'linea-sere'];
    expect(both.measures).toEqual([...new Set(told)].sort());
    expect(both.bodies).toEqual(expect.arrayContaining(['viaggianti', figure?.breakdown[0]?.value]));
  });
});
