import { describe, expect, test } from 'vitest';
import { findBlankValues } from '#src/checks/number-text.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import { paths } from '#src/checks/sample.ts';
import { spoil } from '#tests/checks/told.ts';

function blanksOf(path: string, from: string, to: string): string[] {
  const { catalogue } = readTexts(spoil(path, from, to));
  const file = catalogue.files.find((one) => one.path === path);
  const surroundings = { today: '2026-11-23', publicFiles: new Set<string>() };
  return file
    ? findBlankValues(file, catalogue, surroundings).map(
        ({ offset }) => file.text.slice(offset).split('\n')[0] ?? '',
      )
    : [];
}

describe('findBlankValues', () => {
  test.for([
    ['a value', paths.bulletin, 'value: 1250', 'value:', 'value:'],
    ['a value with a comment', paths.bulletin, 'value: 1250', 'value: # 1200', 'value: # 1200'],
    ['a value of a series', paths.earlier, 'comunali: 800', 'comunali:', 'comunali:'],
  ] as const)('tells of %s that nobody wrote', ([, path, from, to, found]) => {
    expect(blanksOf(path, from, to)).toEqual([found]);
  });

  test.for([
    ['null in a series', paths.earlier, 'comunali: 800', 'comunali: null'],
    ['a blank that is told missing', paths.bulletin, 'value: 1250', 'value:\n    status: missing'],
    ['a word', paths.bulletin, 'value: 1250', 'value: molti'],
  ] as const)('says nothing of %s', ([, path, from, to]) => expect(blanksOf(path, from, to)).toEqual([]));
});
