import { describe, expect, test } from 'vitest';
import { toMember } from '#src/search/equivalents.ts';
import { italianSynonyms } from '#src/search/synonyms.ts';

describe('italianSynonyms', () => {
  test('are groups of two words at least, none twice in a group', () => {
    const members = italianSynonyms.map((group) => group.map((phrase) => toMember(phrase).join(' ')));
    expect(members.filter((group) => group.length < 2 || new Set(group).size < group.length)).toEqual([]);
  });

  test('name no group twice', () => {
    const groups = italianSynonyms.map((group) => group.toSorted().join());
    expect(groups).toEqual([...new Set(groups)]);
  });
});
