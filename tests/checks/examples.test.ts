import { describe, expect, test } from 'vitest';
import { tellExamples } from '#src/checks/examples.ts';
import { firstLine } from '#src/checks/finding.ts';

describe('every rule', () => {
  test.for(tellExamples().filter(({ example }) => example))(
    'is all that its example breaks, at its place: $id, $shown',
    ({ id, told, others }) => {
      expect(told).toBeDefined();
      // A value that another bulletin contradicts is told in both.
      expect(others.filter(({ rule }) => rule !== 'value-contradicted' || rule !== id)).toEqual([]);
    },
  );

  const shownInLines = tellExamples().filter(({ shown, told }) => shown !== '' && shown !== told?.file);
  // A character is told by its code, and what is missing by nothing.
  test.for(shownInLines.filter(({ told }) => !/^U\+|^$/.test(told?.found ?? '')))(
    'shows what it tells of: $id, $shown',
    ({ shown, told }) => {
      expect(shown.toLowerCase()).toContain(firstLine(told?.found ?? '').toLowerCase());
    },
  );
});
