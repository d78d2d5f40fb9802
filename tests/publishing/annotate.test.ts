import { describe, expect, test } from 'vitest';
import type { Problem } from '#src/checks/problem.ts';
import { annotate } from '#src/publishing/annotate.ts';

const problem: Problem = {
  rule: 'percent-out-of-range',
  file: 'content/bulletins/a,b:c.mdx',
  line: 3,
  column: 7,
  message: 'Più del 100 %,\nanzi: troppo',
  found: '112.5',
  expected: '',
  remedy: 'controlla',
};

describe('annotate', () => {
  test('gives one command a line, in which nothing ends it early', () => {
    expect(annotate([problem, { ...problem, file: 'x.yaml', message: 'B' }], 'error')).toBe(
      [
        '::error file=content/bulletins/a%2Cb%3Ac.mdx,line=3,col=7,title=percent-out-of-range::Più del 100 %25,%0Aanzi: troppo. Rimedio: controlla.',
        '::error file=x.yaml,line=3,col=7,title=percent-out-of-range::B. Rimedio: controlla.',
        '',
      ].join('\n'),
    );
  });

  test('sets warnings apart from errors', () => {
    expect(annotate([problem], 'warning')).toMatch(/^::warning file=/);
    expect(annotate([], 'error')).toBe('');
  });
});
