import { describe, expect, test } from 'vitest';
import { textWidth } from '#src/drawing/text-width.ts';
import { estimateTextWidth, wrapText } from '#src/lib/charts/text.ts';

describe('estimateTextWidth', () => {
  test.for([
    'Amministrazioni locali migrate al cloud (Misura 1.2)',
    'oltre\u00a01.200',
    'almeno\u00a0100 su 280 amministrazioni',
    'WWW mmm ’àèéìòù «PNRR» 100,0\u00a0%',
    '12.464',
  ])('is never shorter than the text and at most a fifth longer: %s', (text) => {
    const real = textWidth(text, 14, 600);
    const estimate = estimateTextWidth(text, 14);
    expect(estimate).toBeGreaterThanOrEqual(real);
    expect(estimate).toBeLessThan(real * 1.2);
  });
});

describe('wrapText', () => {
  test('breaks at plain spaces only, and each line fits', () => {
    const text = 'Amministrazioni locali migrate al cloud (Misura\u00a01.2)';
    const lines = wrapText(text, 13, 180);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(text);
    expect(lines.filter((line) => estimateTextWidth(line, 13) > 180)).toEqual([]);
  });

  test('cuts a word that is wider than the line', () => {
    const lines = wrapText('precipitevolissimevolmente', 13, 80);
    expect(lines.join('')).toBe('precipitevolissimevolmente');
    expect(lines.filter((line) => estimateTextWidth(line, 13) > 80)).toEqual([]);
  });

  test.for([
    ['', ['']],
    ['una', ['una']],
  ] as const)('keeps «%s» on one line', ([text, lines]) => {
    expect(wrapText(text, 13, 80)).toEqual(lines);
  });
});
