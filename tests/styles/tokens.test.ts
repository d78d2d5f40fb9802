import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import {
  normaliseColour,
  readProperties,
  tokenColour,
  tokens,
  type Scheme,
} from '#src/styles/token-colour.ts';

/** Relative luminance of a colour of six digits, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours of six digits, from 1 to 21, as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const italiaFile = createRequire(import.meta.url).resolve('design-tokens-italia/dist/css/variables.css');
const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const italia = readProperties(readFileSync(italiaFile, 'utf8'));
/** The registered colours, each name with its initial value as written. */
const registered = new Map(
  [...css.matchAll(/@property (--[\w-]+) \{[^}]*initial-value: ([^;]+);/g)].map(
    ([, name = '', value = '']) => [name, value],
  ),
);

const named = (pattern: RegExp) => [...tokens].filter(([name]) => pattern.test(name));
const schemes: Scheme[] = ['light', 'dark'];
const contrastOf = (text: string, paper: string, scheme: Scheme) =>
  contrast(normaliseColour(tokenColour(text, scheme)), normaliseColour(tokenColour(paper, scheme)));
/** All pairs of a foreground, a background and a scheme. */
const pairs = (texts: string[], papers: string[]) =>
  texts.flatMap((text) => papers.flatMap((paper) => schemes.map((scheme) => [text, paper, scheme] as const)));

describe('the tokens of design-tokens-italia', () => {
  test('are found in both style sheets', () => {
    expect(named(/^--it-/).length).toBeGreaterThan(5);
    expect(named(/^--space-/).length).toBeGreaterThan(5);
    expect(italia.size).toBeGreaterThan(200);
  });

  test.for(named(/^--it-/))('%s has the value %s', ([name, value]) => {
    expect(normaliseColour(value)).toBe(normaliseColour(italia.get(name) ?? ''));
  });

  test.for(named(/^--space-/))('%s is %s, the same length in px', ([name, value]) => {
    expect(value).toMatch(/^[\d.]+rem$/);
    expect(`${Number.parseFloat(value) * 16}px`).toBe(
      italia.get(`${name.replace('--space', '--it-spacing')}x`),
    );
  });
});

describe('a registered colour', () => {
  test('is one of those set in :root, and all chart colours are registered', () => {
    expect([...registered.keys()]).toEqual(named(/^--chart-/).map(([name]) => name));
    expect(registered.size).toBeGreaterThan(5);
  });

  test.for([...registered])('%s starts as %s, its light value', ([name, initial]) => {
    expect(normaliseColour(initial)).toBe(normaliseColour(tokenColour(name, 'light')));
  });
});

describe('contrast', () => {
  test('is computed as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  const papers = ['--colour-paper', '--colour-soft'];
  const texts = ['text', 'muted', 'link', 'link-hover', 'strong', 'note'].map((role) => `--colour-${role}`);
  test.for(pairs(texts, papers))('of %s on %s in %s is enough for text', ([text, paper, scheme]) => {
    expect(contrastOf(text, paper, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  const bands = ['--colour-header', '--colour-slim', '--colour-footer'];
  const onDark = ['--colour-on-dark', '--colour-on-dark-muted'];
  test.for([
    ...pairs(onDark, bands),
    ...pairs(['--colour-text'], ['--colour-mark']),
    ...pairs(['--chart-text', '--chart-muted'], ['--chart-paper']),
  ])('of %s on %s in %s is enough for text', ([text, paper, scheme]) => {
    expect(contrastOf(text, paper, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  const marks = ['--chart-1', '--chart-2', '--chart-3'];
  test.for(pairs(marks, ['--chart-paper', ...papers]))(
    'of %s on %s in %s is enough for a drawing',
    (pair) => {
      expect(contrastOf(...pair)).toBeGreaterThanOrEqual(3);
    },
  );
});
