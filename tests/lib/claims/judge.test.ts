import { describe, expect, test } from 'vitest';
import { judge, type Side } from '#src/lib/claims/judge.ts';
import { findPhrases } from '#src/lib/claims/phrase.ts';
import type { Precision } from '#src/lib/precision.ts';

const side = (value: number | null, precision: Precision = 'exact'): Side => ({ value, precision });

function verdict(text: string, of: Side, to: Side) {
  const [found] = findPhrases(text);
  if (!found) throw new Error(`No phrase in «${text}»`);
  return judge(found.phrase, of, to);
}

describe('judge', () => {
  test.for([
    ['circa un terzo', 4083, 12464, true],
    ['circa un terzo', 5000, 12464, false],
    ['un terzo', 4083, 12464, true],
    ['un terzo', 3700, 12464, false],
    ['più della metà', 501, 1000, true],
    ['più della metà', 500, 1000, false],
    ['poco più della metà', 540, 1000, true],
    ['poco più della metà', 700, 1000, false],
    ['quasi nove su dieci', 880, 1000, true],
    ['quasi nove su dieci', 900, 1000, false],
    ['meno di un quinto', 199, 1000, true],
    ['almeno la metà', 500, 1000, true],
    ['quasi raddoppiati', 190, 100, true],
    ['quasi raddoppiati', 150, 100, false],
    ['raddoppiati', 205, 100, true],
    ['dimezzati', 505, 1000, true],
    ['più che dimezzati', 504, 1000, false],
    ['più che dimezzati', 480, 1000, true],
    ['quasi dimezzati', 520, 1000, true],
    ['quasi dimezzati', 480, 1000, false],
    ['il 35,7 %', 357, 1000, true],
    ['il 35,7 %', 358, 1000, false],
    ['+12 %', 1124, 1000, true],
    ['+12 %', 1126, 1000, false],
    ['−12 %', 880, 1000, true],
    ['−12 %', 1120, 1000, false],
    ['cresciuti di oltre un quarto', 1300, 1000, true],
    ['cresciuti di oltre un quarto', 1200, 1000, false],
    ['diminuiti di quasi la metà', 520, 1000, true],
    ['diminuiti di quasi la metà', 480, 1000, false],
    ['+3,5 punti', 75.5, 72, true],
    ['in crescita', 101, 100, true],
    ['in crescita', 100, 100, false],
    ['in calo', 99, 100, true],
    ['superato', 101, 100, true],
    ['superato', 100, 100, false],
    ['raggiunto', 100, 100, true],
    ['non ancora raggiunto', 100, 100, false],
    ['invariate', 100, 100, true],
  ] as const)('«%s» of %d compared with %d: %s', ([text, of, to, holds]) => {
    expect(verdict(text, side(of), side(to)).holds).toBe(holds);
  });

  test.for([
    ['superato', true],
    ['raggiunto', true],
    ['almeno la metà', true],
    ['circa la metà', false],
    ['meno del 300 %', false],
    ['in calo', false],
  ] as const)('takes a value known as «oltre» for no more than it says: «%s» is %s', ([text, holds]) => {
    expect(verdict(text, side(100, 'over'), side(text === 'superato' ? 100 : 90)).holds).toBe(holds);
  });

  test.for([
    ['circa la metà', 50, true],
    ['più della metà', 52, false],
    ['la metà', 50, false],
    ['superato', 103, false],
    ['superato', 150, true],
    ['in calo', 80, true],
    ['invariate', 100, false],
  ] as const)(
    'takes a value known as «circa» for no more than it says: «%s» of %d is %s',
    ([text, of, holds]) => {
      expect(verdict(text, side(of, 'about'), side(100)).holds).toBe(holds);
    },
  );

  test.for(['at-least', 'threshold'] as const)(
    'does not take a value that is %s for «più di»',
    (precision) => {
      expect(verdict('superato', side(100, precision), side(100)).holds).toBe(false);
      expect(verdict('raggiunto', side(100, precision), side(100)).holds).toBe(true);
      expect(verdict('almeno la metà', side(100, precision), side(150)).holds).toBe(true);
      expect(verdict('circa due terzi', side(100, precision), side(150)).holds).toBe(false);
      expect(verdict('in crescita', side(150), side(100, precision)).holds).toBe(false);
    },
  );

  test('says nothing of a missing value, nor of a share of zero', () => {
    expect(verdict('in crescita', side(null), side(1))).toEqual({
      holds: false,
      computed: 'un valore manca',
    });
    expect(verdict('raddoppiati', side(1), side(0)).holds).toBe(false);
  });

  test.for([
    ['circa un terzo', 4083, 12464, '32,8\u00a0%'],
    ['il triplo', 310, 100, '3,1 volte'],
    ['+12 %', 1124, 1000, '+12,4\u00a0%'],
    ['in calo', 900, 1000, '90,0\u00a0%'],
    ['+3,5 punti', 75.5, 72, '+3,5 punti percentuali'],
    ['+3,5 punti', 72.04, 72, '+0,04 punti percentuali'],
    ['circa un terzo', 1, 12464, 'meno dello 0,1\u00a0%'],
    ['circa un terzo', 12463, 12464, '99,9\u00a0%'],
    ['+12 %', 12465, 12464, '+0,008\u00a0%'],
    ['+12 %', 1, 12464, '\u221299,9\u00a0%'],
  ] as const)('tells what the values say: %s of %d and %d is %s', ([text, of, to, computed]) => {
    expect(verdict(text, side(of), side(to)).computed).toBe(computed);
  });

  test.for([
    ['circa un terzo', 'almeno 0,008\u00a0%'],
    ['+12 %', 'almeno \u221299,9\u00a0%'],
  ] as const)('tells what a lower bound says: %s is %s', ([text, computed]) => {
    expect(verdict(text, side(1, 'at-least'), side(12464)).computed).toBe(computed);
  });
});
