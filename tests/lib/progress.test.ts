import { describe, expect, test } from 'vitest';
import { buildLedger } from '#src/lib/ledger.ts';
import { finalTarget, inForce, isReached, progressTowards } from '#src/lib/progress.ts';
import {
  figureWith,
  ledger,
  ledgerWithout,
  ledgerWithTarget,
  partsWithIndicator,
} from '#tests/fixtures/ledger.ts';

const targets = ledger.targetsOf('collegate');
const target = ledger.figure('2024-10', 'bib-2026');

describe('progressTowards', () => {
  test.for([
    [1000, 'at-least', 35.7, 'almeno\u00a035,7\u00a0%', 1800],
    [1000, 'exact', 35.7, '35,7\u00a0%', 1800],
    [0, 'exact', 0, '0,0\u00a0%', 2800],
    [2800, 'over', 100, 'oltre\u00a0100,0\u00a0%', 0],
    [4200, 'about', 150, 'circa\u00a0150,0\u00a0%', 0],
    [1, 'exact', 0.1, 'meno dello 0,1\u00a0%', 2799],
    [1, 'at-least', 0.1, 'almeno\u00a00,04\u00a0%', 2799],
    [2799, 'exact', 99.9, '99,9\u00a0%', 1],
    [2799, 'over', 99.9, 'oltre\u00a099,9\u00a0%', 1],
  ] as const)('of %d that is %s to 2.800 is %d percent', ([value, precision, percent, text, missing]) => {
    expect(progressTowards(figureWith({ value, precision }), target)).toEqual({
      target,
      percent,
      text,
      missing,
    });
  });

  test.for([
    ['the stage of the indicator', { stage: 'completed' }, 1000, 35.7, 'almeno\u00a035,7\u00a0%'],
    ['another stage', { stage: 'migrated' }, 1000, null, 'condizioni diverse'],
    ['another stage of nothing', { stage: 'migrated' }, 0, null, 'condizioni diverse'],
    ['what another has replaced', { superseded: true }, 1000, null, 'traguardo sostituito'],
    ['more than a value below zero', {}, -5, null, 'valore sotto zero'],
    ['more than zero', {}, 0, 0, 'almeno\u00a00,0\u00a0%'],
  ] as const)('of a target that asks for %s', ([, fields, value, percent, text]) => {
    const [asked] = ledgerWithTarget(fields).targetsOf('collegate');
    expect(asked && progressTowards(figureWith({ value }), asked)).toMatchObject({ percent, text });
  });

  test('of a threshold is none: there may be more', () => {
    expect(progressTowards(figureWith({ precision: 'threshold' }), target)).toMatchObject({
      percent: null,
      text: 'il valore è una soglia',
    });
  });

  test('is null for a missing value, not 0 percent', () => {
    expect(progressTowards(figureWith({ value: null }), target)).toBeNull();
  });
});

describe('inForce', () => {
  test('leaves out the targets that another has taken the place of, and no others', () => {
    const left = inForce(ledgerWithout('bib-2024').targetsOf('collegate'));
    expect(left.map(({ key }) => key)).toEqual(['bib-2023', 'bib-2026']);
  });

  test('holds a target that says nothing of it', () => {
    expect(inForce(targets)).toEqual(targets);
  });
});

describe('isReached', () => {
  test.for([
    [2799, false],
    [2800, true],
    [2801, true],
    [0, false],
    [null, false],
  ] as const)('of %d against 2.800 is %j', ([value, expected]) => {
    expect(isReached(figureWith({ value }), target)).toBe(expected);
  });
});

describe('finalTarget', () => {
  test('is the one marked as final, not the first or the largest', () => {
    expect(finalTarget(targets)?.key).toBe('bib-2026');
  });

  test('is never a superseded one, but the one in its place', () => {
    const [written] = ledger.indicators.flatMap(({ data }) => data.targets);
    const two = [
      { ...written, superseded: true },
      { ...written, id: 'bib-2026-bis', value: 2400 },
    ];
    const changed = buildLedger(partsWithIndicator('collegate', { targets: two }));
    expect(finalTarget(changed.targetsOf('collegate'))?.key).toBe('bib-2026-bis');
    expect(finalTarget(ledgerWithout('bib-2026').targetsOf('collegate'))).toBeUndefined();
  });

  test('is undefined where none is marked', () => {
    expect(finalTarget(targets.slice(0, 2))).toBeUndefined();
  });
});
