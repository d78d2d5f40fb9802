import { describe, expect, test } from 'vitest';
import { tellExamples } from '#src/checks/examples.ts';

describe('every rule', () => {
  test.for(tellExamples().filter(({ example }) => example))(
    'is all that its example breaks, at its place: $id, $shown',
    ({ id, told, others }) => {
      expect(told).toBeDefined();
      // A value that another bulletin contradicts is told in both.
      expect(others.filter(({ rule }) => rule !== 'value-contradicted' || rule !== id)).toEqual([]);
    },
  );
});
