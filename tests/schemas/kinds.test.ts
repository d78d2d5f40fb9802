import { describe, expect, test } from 'vitest';
import { textComponents } from '#src/lib/text-components.ts';
import { componentsIn, folders } from '#src/schemas/kinds.ts';

describe('kinds', () => {
  test('let editors use every component in a text of some kind', () => {
    const usable = new Set(folders.flatMap(({ kind }) => componentsIn(kind)));
    expect([...usable].toSorted()).toEqual(Object.keys(textComponents).toSorted());
  });
});
