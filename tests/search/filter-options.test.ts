import { describe, expect, test } from 'vitest';
import { resultKinds } from '#src/lib/page-kinds.ts';
import { toFilterOptions } from '#src/search/filter-options.ts';
import { ledger } from '#tests/fixtures/ledger.ts';

const { programme } = ledger;
const [dimension] = programme.dimensions;

describe('toFilterOptions', () => {
  test('names every kind of result once', () => {
    const { kinds } = toFilterOptions(ledger);
    expect(kinds.map(({ value }) => value)).toEqual([...resultKinds]);
    expect(new Set(kinds.map(({ label }) => label)).size).toBe(resultKinds.length);
  });

  test('gives the years of the bulletins once each, newest first', () => {
    const bulletins = ['2023-05', '2024-01', '2024-06'].flatMap((id) =>
      ledger.bulletins.slice(0, 1).map(({ data }) => ({ id, data: { ...data, releaseDate: `${id}-15` } })),
    );
    expect(toFilterOptions({ bulletins, programme }).years).toEqual([
      { value: '2024', label: '2024' },
      { value: '2023', label: '2023' },
    ]);
  });

  test('gives measures and the dimension to filter by as the programme names them', () => {
    const { measures, bodies } = toFilterOptions({
      ...ledger,
      programme: { ...programme, filterBy: dimension?.id },
    });
    expect(measures).toEqual(programme.measures.map(({ id, name }) => ({ value: id, label: name })));
    expect(bodies).toEqual({
      label: dimension?.name,
      options: dimension?.values.map(({ id, name }) => ({ value: id, label: name })),
    });
  });

  test.for([undefined, 'ignota'])('has no filter by %s', (filterBy) => {
    expect(toFilterOptions({ ...ledger, programme: { ...programme, filterBy } }).bodies).toBeNull();
  });
});
