import { describe, expect, test } from 'vitest';
import { tellExamples } from '#src/checks/examples.ts';

/** Told in the other of two bulletins as well. */
const toldTwice = ['value-contradicted'];

describe('every rule', () => {
  test.for(tellExamples())('is all that its example breaks: $id, $shown', ({ id, fault, problems }) => {
    const told = problems.map(({ rule, file, line, column }) => ({ id: rule, file, line, column }));
    expect(told).toContainEqual({ id, ...fault });
    expect(told).toHaveLength(toldTwice.includes(id) ? 2 : 1);
  });
});
