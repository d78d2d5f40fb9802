import { describe, expect, test } from 'vitest';
import {
  toCountMessage,
  toFigureDay,
  toIgnoredMessage,
  toMendedMessage,
  toNearestMessage,
} from '#src/search/message.ts';
import { figureCard } from '#tests/search/engine.ts';

describe('toCountMessage', () => {
  test.for([
    ['psn', 3, [], '3 risultati per «psn»'],
    [' psn ', 1, [], '1 risultato per «psn»'],
    ['xyzzy', 0, ['xyzzy'], 'Nessun risultato per «xyzzy»'],
    ['psn scuole', 0, [], 'Nessun risultato per «psn scuole»'],
    ['psn xyzzy', 0, ['xyzzy'], 'Nessun risultato per «psn xyzzy»: «xyzzy» non compare in nessuna pagina'],
    [
      'a1 b2 c3',
      0,
      ['a1', 'b2'],
      'Nessun risultato per «a1 b2 c3»: «a1», «b2» non compaiono in nessuna pagina',
    ],
  ] as const)('"%s" with %i', ([query, total, unknown, message]) => {
    expect(toCountMessage(query, { total, unknown: [...unknown], suggestions: [] })).toBe(message);
  });

  test('says that known words stand nowhere together when others are offered', () => {
    expect(toCountMessage('concorso docenti', { total: 0, unknown: [], suggestions: ['concorso'] })).toBe(
      'Nessun risultato per «concorso docenti»: nessuna pagina dice tutto questo insieme',
    );
    expect(toCountMessage('xyzzy', { total: 0, unknown: ['xyzzy'], suggestions: ['xyz'] })).toBe(
      'Nessun risultato per «xyzzy»',
    );
  });
});

describe('toMendedMessage', () => {
  test.for([
    [[], ''],
    [
      [{ from: 'infrastrutura', to: 'infrastruttura' }],
      'Ho cercato «infrastruttura» al posto di «infrastrutura».',
    ],
    [
      [
        { from: 'scule', to: 'scuole' },
        { from: 'comnui', to: 'comuni' },
      ],
      'Ho cercato «scuole» al posto di «scule» e «comuni» al posto di «comnui».',
    ],
  ] as const)('%j', ([mended, message]) => {
    expect(toMendedMessage([...mended])).toBe(message);
  });
});

describe('toIgnoredMessage', () => {
  test.for([
    [[], ''],
    [['materasso'], 'Senza «materasso»: non compare in nessuna pagina.'],
    [['a', 'b'], 'Senza «a», «b»: non compaiono in nessuna pagina.'],
  ] as const)('%j: "%s"', ([ignored, message]) => {
    expect(toIgnoredMessage([...ignored])).toBe(message);
  });
});

describe('toNearestMessage', () => {
  test.for([
    [[], ''],
    [[figureCard], 'Il valore più vicino a 4.084: 4.083 amministrazioni (dato al 10 ottobre 2024).'],
    [
      [figureCard, { ...figureCard, text: '1.000 scuole', asOf: '2024-10-01', bulletin: '' }],
      'I valori più vicini a 4.084: 4.083 amministrazioni (dato al 10 ottobre 2024) e 1.000 scuole (traguardo entro il 1º ottobre 2024).',
    ],
  ] as const)('%#', ([nearest, message]) => {
    expect(toNearestMessage({ unknown: ['xyzzy', '4.084'], nearest: [...nearest] })).toBe(message);
  });

  test('names no figure when none is missing', () => {
    expect(toNearestMessage({ unknown: [], nearest: [figureCard] })).toMatch(/^Il valore più vicino: 4\.083/);
  });
});

describe('toFigureDay', () => {
  test.for([
    ['Ottobre 2024', 'dato al 10 ottobre 2024'],
    ['', 'traguardo entro il 10 ottobre 2024'],
  ] as const)('in the bulletin "%s"', ([bulletin, day]) => {
    expect(toFigureDay({ ...figureCard, bulletin })).toBe(day);
  });
});
