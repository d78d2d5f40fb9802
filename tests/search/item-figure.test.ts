import { describe, expect, test } from 'vitest';
import { datesIn } from '#src/search/dates.ts';
import { findItemFigure, namesItems } from '#src/search/item-figure.ts';
import type { ItemValues } from '#src/search/item-values.ts';
import { createItemReader } from '#src/search/named-items.ts';
import { packVocabulary, unpackVocabulary } from '#src/search/vocabulary.ts';

const values: ItemValues = {
  items: [
    { dimension: 'area', name: 'Nord' },
    { dimension: 'area', name: 'Isole maggiori/Big Islands' },
    { dimension: 'area', name: 'Valle Lunga' },
    { dimension: 'ente', name: 'Comuni' },
    { dimension: 'ente', name: 'Scuole' },
    { dimension: 'ente', name: 'Altri enti e scuole' },
    { dimension: 'mese', name: 'Agosto 2024' },
    { dimension: 'linea', name: 'Linea 1.2' },
  ],
  general: ['ente', 'enti', 'linea', 'prestiti'],
  pages: {},
};
const vocabulary = unpackVocabulary(
  packVocabulary(
    [{ tokens: [{ kind: 'word', key: 'comuni' }], names: [], acronyms: [] }],
    [['comune', 'municipio']],
    'prova',
    values,
  ),
);
const read = createItemReader(vocabulary);
const total = { items: [], text: '100', asOf: '2024-09-30' };
const page = {
  whole: [7],
  values: [
    total,
    { items: [0], text: '60', asOf: '2024-09-30' },
    { items: [2], text: '5', asOf: '2024-08-31' },
    { items: [3], text: '70', asOf: '2024-09-30' },
    { items: [0, 3], text: '40', asOf: '2024-09-30' },
  ],
};
const find = (query: string, names: string[] = ['Prestiti']) =>
  findItemFigure(read(query), page, { names, dates: datesIn(query) }, { read, values })?.text;

describe('createItemReader', () => {
  const itemsIn = (text: string, isUnfinished = false) =>
    read(text, isUnfinished).mentions.map(({ item }) => values.items[item]?.name);

  test.for([
    ['prestiti al nord', ['Nord']],
    ['big islands', ['Isole maggiori/Big Islands']],
    ['isole', ['Isole maggiori/Big Islands']],
    ['il Comune', ['Comuni']],
    ['municipi', ['Comuni']],
    ['scuole', ['Scuole']],
    ['altri enti e scuole', ['Scuole', 'Altri enti e scuole']],
    ['agosto 2024', ['Agosto 2024']],
    ['linea 1.2', ['Linea 1.2']],
    ['agosto', []],
    ['maggiori', []],
    ['prestiti', []],
  ] as const)('reads in «%s» the items %j', ([text, names]) => {
    expect(itemsIn(text)).toEqual(names);
  });

  test('takes the beginning of a name for it while it is being typed', () => {
    expect(itemsIn('prestiti scu', true)).toEqual(['Scuole']);
    expect(itemsIn('prestiti scu')).toEqual([]);
  });

  test.for([
    ['lunga', true],
    ['agosto', false],
    ['prestiti', false],
  ] as const)('knows whether «%s» is said of items', ([text, isItem]) => {
    expect(namesItems(read(text))).toBe(isItem);
  });
});

describe('findItemFigure', () => {
  test.for([
    ['nord', '60'],
    ['comuni', '70'],
    ['comuni del nord', '40'],
    ['prestiti linea 1.2', '100'],
    ['comuni linea 1.2', '70'],
    ['scuole', undefined],
    ['scuole del nord', undefined],
    ['nord e isole', undefined],
    ['lunga', undefined],
    ['valle agosto 2024', '5'],
    ['nord agosto 2024', undefined],
  ] as const)('gives for «%s» %s', ([query, text]) => {
    expect(find(query)).toBe(text);
  });

  test.for([
    ['prestiti dei comuni', 'Prestiti dei Comuni', '100'],
    ['prestiti dei comuni del nord', 'Prestiti dei Comuni', '60'],
    ['prestiti di comuni e scuole', 'Prestiti di Comuni e scuole', '100'],
    ['prestiti di comuni', 'Prestiti di Comuni e scuole', '70'],
    ['prestiti di scuole', 'Prestiti di Comuni e scuole', undefined],
  ] as const)('gives for «%s» of «%s» %s', ([query, name, text]) => {
    expect(find(query, [name])).toBe(text);
  });
});
