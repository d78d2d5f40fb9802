import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMarker } from '#src/search/marker.ts';
import { withBrackets } from '#tests/search/engine.ts';

const marked = (text: string, words: string[], beginning?: string) =>
  createMarker(
    words,
    beginning,
  )(text)
    .filter((piece) => piece.marked)
    .map((piece) => piece.text);

describe('createMarker', () => {
  test.for([
    ['Scuole, SCUOLA e scolari', ['scuole'], ['Scuole', 'SCUOLA']],
    ['perché e perche\u0301, non per che', ['PERCHE'], ['perché', 'perche\u0301']],
    ['dell’infrastruttura e l’Infrastruttura', ['infrastrutture'], ['infrastruttura', 'Infrastruttura']],
    [
      'sono 4.083, 4 083, 4\u00a0083 e 4083; non 14.083 né 4.083,5',
      ['4083'],
      ['4.083', '4\u00a0083', '4083'],
    ],
    ['1,9 non è 19 né 1.9', ['1,9'], ['1,9']],
    ['453 e 45,3', ['45,3'], ['45,3']],
    ['le banche e la banca', ['banca'], ['banche', 'banca']],
    ['un PSN (PSN) psn', ['psn'], ['PSN', 'PSN', 'psn']],
    ['piano di migrazione di oggi', ['piano di migrazione'], ['piano', 'migrazione']],
    ['niente qui', [], []],
  ] as const)('in «%s» for %j', ([text, words, expected]) => {
    expect(marked(text, [...words])).toEqual(expected);
  });

  test('marks the beginning that is being typed, and whole words before it', () => {
    const pieces = createMarker(['scuole'], 'Migraz')('Scuole in migrazione');
    expect(withBrackets(pieces)).toBe('[Scuole] in [migraz]ione');
  });

  test('never changes a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, word) => {
        const pieces = createMarker([word, text.slice(0, 9)], word)(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});
