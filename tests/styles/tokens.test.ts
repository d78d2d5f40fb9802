import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { chartColours } from '#src/lib/charts/look.ts';
import {
  normaliseColour,
  readProperties,
  tokenColour,
  tokens,
  type Scheme,
} from '#src/styles/token-colour.ts';
import { allSights, contrast, distance } from '#tests/styles/colour-maths.ts';

const italiaFile = createRequire(import.meta.url).resolve('design-tokens-italia/dist/css/variables.css');
const readStyles = (name: string) =>
  readFileSync(new URL(`../../src/styles/${name}.css`, import.meta.url), 'utf8');
const css = readStyles('tokens');
const italia = readProperties(readFileSync(italiaFile, 'utf8'));
/** The registered colours, each name with its initial value as written. */
const registered = new Map(
  [...readStyles('canvas-colours').matchAll(/@property (--[\w-]+) \{[^}]*initial-value: ([^;]+);/g)].map(
    ([, name = '', value = '']) => [name, value],
  ),
);
/** The declarations that an engine without light-dark() reads. */
const plain = readProperties(css.split('@supports')[0] ?? '');

const schemes: Scheme[] = ['light', 'dark'];
const colourOf = (name: string, scheme: Scheme) => normaliseColour(tokenColour(name, scheme));
const schemed = [...tokens.keys()].filter((name) => /^--(?:colour|series|class)-/.test(name));
const named = (pattern: RegExp) => [...tokens].filter(([name]) => pattern.test(name));
const roles = (names: string) => names.split(' ').map((name) => `--colour-${name}`);
/** All pairs of a foreground, a background and a scheme. */
const pairs = (texts: string[], papers: string[]) =>
  texts.flatMap((text) => papers.flatMap((paper) => schemes.map((scheme) => [text, paper, scheme] as const)));

describe('the tokens of design-tokens-italia', () => {
  test.for([
    ['--colour-soft', 'light', 'blue-97'],
    ['--colour-ink', 'light', 'slate-20'],
    ['--colour-body', 'light', 'gray-10'],
    ['--colour-muted', 'light', 'slate-36'],
    ['--colour-subject', 'light', 'blue-40'],
    ['--colour-subject', 'dark', 'blue-67'],
    ['--colour-subject-ink', 'light', 'blue-30'],
    ['--colour-subject-ink', 'dark', 'blue-77'],
    ['--colour-board', 'light', 'blue-40'],
    ['--colour-foot', 'light', 'slate-20'],
    ['--series-1', 'light', 'blue-40'],
    ['--class-5', 'light', 'blue-20'],
  ] as const)('%s in %s is their %s', ([name, scheme, theirs]) => {
    expect(colourOf(name, scheme)).toBe(italia.get(`--it-color-${theirs}`));
  });

  const spaces = named(/^--space-/);
  test('are found among the spaces', () => {
    expect(spaces).toHaveLength(9);
  });

  test.for(spaces)('%s is %s, one of their lengths', ([, value]) => {
    expect(value).toMatch(/^[\d.]+rem$/);
    const pixels = Number.parseFloat(value) * 16;
    expect(italia.get(`--it-spacing-${pixels / 4}x`)).toBe(`${pixels}px`);
  });
});

describe('a colour', () => {
  test('is declared for both themes', () => {
    expect(schemed).toHaveLength(37);
  });

  test.for(schemed)('%s has the light value where light-dark() is unknown', (name) => {
    expect(normaliseColour(plain.get(name) ?? '')).toBe(colourOf(name, 'light'));
  });

  test.for(Object.values(chartColours((token) => token)).flat())(
    '%s, which a canvas reads, is registered',
    (name) => {
      expect([...registered.keys()]).toContain(name);
    },
  );

  test.for([...registered])('%s starts as %s, its light value', ([name, initial]) => {
    expect(normaliseColour(initial)).toBe(colourOf(name, 'light'));
  });
});

describe('contrast', () => {
  test('is computed as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  const papers = roles('paper soft raised');
  const areas = roles('subject-soft context-soft');
  const classes = ['0', '1', '2', '3', '4', '5'];
  test.for([
    ...pairs(roles('ink body muted subject-ink care'), [...papers, ...areas]),
    ...pairs(roles('quiet'), papers),
    ...pairs(roles('ink body'), roles('mark')),
    ...pairs(roles('paper'), roles('ink')),
    ...pairs(roles('on-dark'), roles('board foot')),
    ...classes.flatMap((n) => pairs([`--class-${n}-text`], [`--class-${n}`])),
  ])('of %s on %s in %s is enough for text', ([text, paper, scheme]) => {
    expect(contrast(colourOf(text, scheme), colourOf(paper, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  const series = [...tokens.keys()].filter((name) => name.startsWith('--series-'));
  test.for([
    ...pairs(roles('ink subject care'), [...papers, ...areas]),
    ...pairs(roles('context edge'), papers),
    ...pairs(roles('context'), roles('context-soft')),
    ...pairs(series, papers),
  ])('of %s on %s in %s is enough for a mark or an edge', ([mark, paper, scheme]) => {
    expect(contrast(colourOf(mark, scheme), colourOf(paper, scheme))).toBeGreaterThanOrEqual(3);
  });

  const views = schemes.flatMap((scheme) => allSights.map((sight) => [scheme, sight] as const));
  test.for(views)('of any two series in %s is enough for %s sight', ([scheme, sight]) => {
    const couples = series.flatMap((one, at) => series.slice(at + 1).map((other) => [one, other] as const));
    expect(couples).toHaveLength(15);
    const distances = couples.map(([one, other]) =>
      distance(colourOf(one, scheme), colourOf(other, scheme), sight),
    );
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(8);
  });
});
