import { describe, expect, test } from 'vitest';
import { checkContent } from '#src/checks/check-content.ts';
import { formatProblems, type Problem } from '#src/checks/problem.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import { paths, surroundings, type TextFile } from '#src/checks/sample.ts';
import { spoil } from '#tests/checks/told.ts';

const check = (files: TextFile[]) => checkContent(readTexts(files), surroundings);

describe('formatProblems', () => {
  test('prints place, line with caret, what was found and what to do', () => {
    const files = spoil(paths.bulletin, 'precision: over', 'precision: oltre');
    expect(formatProblems(check(files), files)).toBe(
      [
        'content/bulletins/2026-03.mdx:12:16  «precision» deve essere «exact» o «over» o «about» o «at-least» o «threshold»',
        '   12 |     precision: oltre',
        '      |                ^',
        '        trovato: oltre',
        '        atteso:  Come è stato annunciato il valore',
        '        rimedio: scegli fra: exact, over, about, at-least, threshold',
      ].join('\n'),
    );
  });

  test('shows characters that cannot be seen as dots', () => {
    const files = spoil(paths.bulletin, 'Servono', 'Ser\u202Evono\u001b[31m');
    expect(formatProblems(check(files), files)).toContain('   52 | Ser·vono·[31m');
  });

  test('leaves lines to paste as they stand in the file', () => {
    const problem = {
      rule: 'r',
      file: 'a',
      line: 1,
      column: 1,
      message: 'm',
      found: '',
      expected: '',
      remedy: 'scrivi:\n    lines:\n      - indicator: a',
    };
    expect(formatProblems([problem], [])).toBe(
      'a:1:1  m\n        rimedio: scrivi:\n    lines:\n      - indicator: a',
    );
  });

  test('cuts a long line around the caret', () => {
    const files = [{ path: 'a', text: `${'x'.repeat(500)}!${'y'.repeat(500)}` }];
    const problem: Problem = {
      rule: 'r',
      file: 'a',
      line: 1,
      column: 501,
      message: 'm',
      found: '',
      expected: '',
      remedy: 's',
    };
    const [, line = '', caret = ''] = formatProblems([problem], files).split('\n');
    expect(line.length).toBeLessThan(120);
    expect(line[caret.indexOf('^')]).toBe('!');
  });

  test('orders by file, line and column', () => {
    const at = (file: string, line: number, column: number): Problem => ({
      rule: 'r',
      file,
      line,
      column,
      message: 'm',
      found: '',
      expected: '',
      remedy: 's',
    });
    const printed = formatProblems([at('b', 1, 1), at('a', 10, 1), at('a', 2, 9), at('a', 2, 1)], []);
    expect(printed.match(/^\w:\d+:\d+/gm)).toEqual(['a:2:1', 'a:2:9', 'a:10:1', 'b:1:1']);
  });

  test('prints twenty problems of one rule in a file, and says how many more there are', () => {
    const at = (rule: string, line: number): Problem => ({
      rule,
      file: 'a',
      line,
      column: 1,
      message: 'm',
      found: '',
      expected: '',
      remedy: 's',
    });
    const many = Array.from({ length: 25 }, (_, index) => at('r', index + 1));
    const printed = formatProblems([...many, at('other', 30)], []);
    expect(printed.match(/^a:\d+/gm)).toHaveLength(21);
    expect(printed).toContain('… e altri 5 dello stesso genere in questo file');
    expect(printed).toContain('a:30:1');
  });

  test('tells of three blanks of a draft, and of the others by their lines', () => {
    const blank = (line: number): Problem => ({
      rule: 'value-blank',
      file: 'a',
      line,
      column: 1,
      message: 'm',
      found: '',
      expected: '',
      remedy: 's',
    });
    const printed = formatProblems([31, 7, 5, 6, 36].map(blank), []);
    expect(printed.match(/^a:\d+/gm)).toEqual(['a:5', 'a:6', 'a:7']);
    expect(printed).toContain('… e altri 2 valori da scrivere, alle righe 31, 36');
    expect(formatProblems([5, 6, 7].map(blank), [])).not.toContain('…');
  });
});
