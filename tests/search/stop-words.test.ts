import { describe, expect, test } from 'vitest';
import { isFiller } from '#src/search/stop-words.ts';

describe('isFiller', () => {
  test.for(['fare', 'prendete', 'trovate', 'dovrei', 'vorremmo', 'sapra', 'diventano', 'esteso'])(
    '%s says nothing of what is looked for',
    (word) => {
      expect(isFiller(word)).toBe(true);
    },
  );

  test.for(['comuni', 'enti', 'estate', 'presa', 'rinuncia', 'spesa', 'mano', 'rete'])(
    '%s is looked for',
    (word) => {
      expect(isFiller(word)).toBe(false);
    },
  );
});
