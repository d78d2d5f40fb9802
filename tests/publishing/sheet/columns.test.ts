import { describe, expect, test } from 'vitest';
import { readColumns } from '#src/publishing/sheet/columns.ts';
import { words } from '#tests/publishing/sheet/words.ts';

const rows = [{ row: 2, cells: ['x', 'x', 'x'] }];
const meanings = (headers: string[]) => {
  const { fields, dimensions } = readColumns({ headers, rows }, words);
  const found = [...Object.entries(fields), ...dimensions.map((one) => [one.dimension, one] as const)];
  return found.toSorted(([, a], [, b]) => a.index - b.index).map(([name]) => name);
};

describe('readColumns', () => {
  test.for([
    ['indicatore, valore, data', 'indicator, value, asOf'],
    ['Indicator, VALUE, As of', 'indicator, value, asOf'],
    ['asOf, valore, Indicatore', 'asOf, value, indicator'],
    ['valore, indicatore, Data di riferimento', 'value, indicator, asOf'],
    ['indicatore, valore, Tipo di biblioteca', 'indicator, value, tipo-di-biblioteca'],
    ['indicatore, valore, tipo-di-biblioteca', 'indicator, value, tipo-di-biblioteca'],
    [
      'id, indicatore, valore, Precisione, Stato, Fonte, Nota',
      'id, indicator, value, precision, status, source, note',
    ],
    [
      'precision, status, source, note, indicator, value',
      'precision, status, source, note, indicator, value',
    ],
    ['indicatore, valore, riferimento, ', 'indicator, value, asOf'],
  ])('reads «%s» as %s', ([headers = '', expected]) => {
    expect(meanings(headers.split(', ')).join(', ')).toBe(expected);
  });

  test.for([
    [['indicatore', 'valore', 'value'], 'Le colonne B e C dicono la stessa cosa («valore», «value»)'],
    [['indicatore', 'valore', 'Valore'], 'Le colonne B e C dicono la stessa cosa («valore», «Valore»)'],
    [
      ['indicatore', 'valore', 'precizione'],
      'La colonna «precizione» non si sa che cosa sia: forse intendevi «precisione»',
    ],
    [['indicatore', 'valore', ''], 'La colonna C ha dei dati ma non ha un nome'],
    [['valore', 'fonte', 'data'], 'Nella prima riga manca la colonna «indicatore»:'],
    [['a', 'b', 'c'], 'manca la colonna «indicatore» e la colonna «valore»'],
  ] as const)('refuses %j', ([headers, message]) => {
    expect(() => meanings([...headers])).toThrow(message);
  });

  test('tells a field from a dimension of the same name', () => {
    const dimensions = [...words.dimensions, { id: 'stato', names: ['Stato dell’edificio'], items: [] }];
    const headers = ['indicatore', 'valore', 'stato'];
    expect(() => readColumns({ headers, rows }, { ...words, dimensions })).toThrow(
      'La colonna «stato» può essere «status» o la dimensione «Stato dell’edificio»',
    );
    const other = readColumns(
      { headers: ['indicatore', 'valore', 'status'], rows },
      { ...words, dimensions },
    );
    expect(other.fields.status?.index).toBe(2);
  });
});
