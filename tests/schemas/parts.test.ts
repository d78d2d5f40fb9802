import { describe, expect, test } from 'vitest';
import { id, line, lineWithFigures, webAddress } from '#src/schemas/parts.ts';

describe('id', () => {
  test.for(['a', 'pa-locali', 'm1c1-139', '2024'])('accepts %j', (text) => {
    expect(id.safeParse(text).success).toBe(true);
  });

  test.for([
    '',
    'Pa',
    'pa_locali',
    'pa--locali',
    '-pa',
    'pa-',
    'città',
    'pa locali',
    '2024-10/pa',
    'pa\n',
    3,
    null,
  ])('refuses %j', (text) => {
    expect(id.safeParse(text).success).toBe(false);
  });
});

describe('line', () => {
  test.for(['', ' ', ' testo', 'testo ', 'due\nrighe', 'due\r\nrighe', 12, null])('refuses %j', (text) => {
    expect(line.safeParse(text).success).toBe(false);
  });

  test('accepts any one line', () => {
    expect(line.parse('L’unità è «sì» & così')).toBe('L’unità è «sì» & così');
  });
});

describe('webAddress', () => {
  test.for(['https://dati.example/', 'https://dati.example/a?b=1&c=è#d'])('accepts %s', (text) => {
    expect(webAddress.safeParse(text).success).toBe(true);
  });

  test.for([
    'http://dati.example/',
    'HTTPS://dati.example/',
    '//dati.example/',
    '/relativo/',
    'javascript:alert(1)',
    'data:text/html,a',
    'ftp://dati.example/',
    'mailto:a@dati.example',
    'https://',
    'https://dati.example/con spazio',
    'https://dati.example/"onclick="',
    'https://dati.example/<script>',
    ' https://dati.example/',
    '',
    null,
  ])('refuses %j', (text) => {
    expect(webAddress.safeParse(text).success).toBe(false);
  });
});

describe('lineWithFigures', () => {
  const upTo20 = lineWithFigures(20);

  test.for([
    'a'.repeat(20),
    '<Num id="a" /><Num id="un-nome-molto-piu-lungo-di-dieci" />',
    '<Num id="2024-10/collegate" />',
  ])('accepts %j: a figure counts as ten characters', (text) => {
    expect(upTo20.safeParse(text).success).toBe(true);
  });

  test.for([
    'a'.repeat(21),
    'a<Num id="a" /><Num id="b" />',
    '<Num id="A" />',
    '<Num id="a"/>',
    '<Num id="" />',
    '<Num />',
    'a > b',
    '{a}',
    '',
  ])('refuses %j', (text) => {
    expect(upTo20.safeParse(text).success).toBe(false);
  });

  test('gives the same answer to the same text twice', () => {
    const text = 'Sono <Num id="a" />.';
    expect([upTo20.safeParse(text).success, upTo20.safeParse(text).success]).toEqual([true, true]);
  });
});
