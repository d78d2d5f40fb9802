import { describe, expect, test } from 'vitest';
import { indicatorSchema, targetSchema } from '#src/schemas/indicator.ts';

const indicator = {
  name: 'Biblioteche collegate',
  shortName: 'Collegate',
  definition: 'Biblioteche con un collegamento.',
  unit: 'biblioteche',
  unitSingular: 'biblioteca',
  kind: 'count',
  decimals: 0,
  stage: 'completed',
  measures: ['linea-a'],
  source: 'rapporto',
};

const target = {
  id: 'bib-2026',
  code: 'BIB-2026',
  value: 2800,
  dueDate: '2026-06-30',
  level: 'eu',
  requires: 'Collegamento attivo.',
  source: 'decreto',
};

describe('indicatorSchema', () => {
  test('fills what may be left out', () => {
    expect(indicatorSchema.parse(indicator)).toEqual({
      ...indicator,
      scale: 'units',
      dimensions: [],
      targets: [],
      notes: [],
      breaks: [],
    });
  });

  test.for([
    ['unità', 'biblioteche'],
    ['unit', undefined],
    ['kind', 'conteggio'],
    ['scale', 'thousands'],
    ['decimals', 1.5],
    ['decimals', -1],
    ['decimals', 4],
    ['decimals', '0'],
    ['decimals', undefined],
    ['stage', 'finished'],
    ['measures', []],
    ['measures', 'linea-a'],
    ['shortName', 'a'.repeat(41)],
    ['breaks', [{ date: '2024-02-30', note: 'Nuova definizione.' }]],
    ['breaks', [{ date: '2024-02-29', nota: 'Nuova definizione.' }]],
    ['targets', [{ ...target, valore: 1 }]],
  ] as const)('refuses %s: %j', ([field, value]) => {
    expect(indicatorSchema.safeParse({ ...indicator, [field]: value }).success).toBe(false);
  });
});

describe('targetSchema', () => {
  test('accepts a target, final or not', () => {
    expect(targetSchema.parse(target)).toEqual(target);
    expect(targetSchema.parse({ ...target, final: true }).final).toBe(true);
    const changed = { ...target, superseded: true, stage: 'migrated' };
    expect(targetSchema.parse(changed)).toEqual(changed);
  });

  test.for([
    ['scadenza', '2026-06-30'],
    ['value', 0],
    ['value', -1],
    ['value', null],
    ['value', '2.800'],
    ['dueDate', '2026-06-31'],
    ['dueDate', undefined],
    ['level', 'europeo'],
    ['final', 'true'],
    ['stage', 'finished'],
    ['superseded', 'true'],
    ['superseded', 'bib-2026-bis'],
    ['superseded', null],
    ['requires', ''],
    ['source', undefined],
  ] as const)('refuses %s: %j', ([field, value]) => {
    expect(targetSchema.safeParse({ ...target, [field]: value }).success).toBe(false);
  });
});
