import { describe, expect, test } from 'vitest';
import { readQuery } from '#src/search/read-query.ts';
import { isNowhere } from '#src/search/nowhere.ts';
import { otherQueries } from '#src/search/other-queries.ts';
import { toVocabulary } from '#tests/search/engine.ts';

const vocabulary = toVocabulary([
  { url: '/', text: 'Il polo, la rete, le scuole, una gara, un bando e 4.083 sedi' },
]);

describe('otherQueries', () => {
  test.for([
    ['il Polo e la rete', ['rete', 'Polo']],
    ['polo rete scuole', ['rete scuole', 'polo scuole', 'polo rete']],
    ['polo 4.083', ['4.083', 'polo']],
    ['come funziona la rete del polo', ['polo', 'rete']],
    ['polo', []],
    ['come funziona il polo', []],
    [
      'polo rete scuole gara bando',
      [
        'rete scuole gara bando',
        'polo scuole gara bando',
        'polo rete gara bando',
        'polo rete scuole bando',
        'polo rete scuole gara',
      ],
    ],
    ['polo rete scuole gara bando sedi', []],
    ['polo rete xyzzy', ['polo rete']],
    ['"polo rete" scuole', ['polo rete scuole']],
  ] as const)('for "%s": %j', ([text, others]) => {
    const asked = readQuery(text, vocabulary, false, 'query');
    const missing = asked.slots.filter((slot) => !slot.isOptional && isNowhere(slot, asked));
    expect(otherQueries(text, asked, missing)).toEqual(others);
  });
});
