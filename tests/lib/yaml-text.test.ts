import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toYamlMap, toYamlText } from '#src/lib/yaml-text.ts';

describe('toYamlText', () => {
  test.for([
    ['pa-locali', 'pa-locali'],
    ['2024-10-10', '"2024-10-10"'],
    ['null', '"null"'],
    ['=1+1', '"=1+1"'],
    ['Nota: con due punti # e «segni»', '"Nota: con due punti # e «segni»"'],
  ] as const)('writes %s as %s', ([text, yaml]) => expect(toYamlText(text)).toBe(yaml));

  test('is read back as the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parse(`a: ${toYamlText(text)} # comment`)).toEqual({ a: text });
      }),
    );
  });
});

describe('toYamlMap', () => {
  test('writes a map on one line', () =>
    expect(toYamlMap({ 'tipo-di-ente': 'sanita', mese: '2024-10' })).toBe(
      '{ tipo-di-ente: sanita, mese: "2024-10" }',
    ));
});
