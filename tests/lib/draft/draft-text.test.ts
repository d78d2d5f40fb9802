import { describe, expect, test } from 'vitest';
import { draftText } from '#src/lib/draft/draft-text.ts';
import type { Draft } from '#src/lib/draft/carry-over.ts';

const programme = { name: '', summary: '', measures: [], dimensions: [], filterBy: undefined };

describe('draftText', () => {
  test('leaves the two days of a comparison to be written', () => {
    const draft: Draft = {
      observations: [],
      series: [],
      keyFigures: [],
      measures: [],
      charts: [
        {
          kind: 'slope',
          id: 'prima-e-dopo',
          title: 'Il Sud raggiunge il Nord',
          summary: 'Il Sud sale.',
          lines: [{ indicator: 'prestiti' }],
          between: ['2024-06-30', '2024-08-31'],
        },
      ],
    };
    expect(draftText('Titolo', draft, '2024-08', programme)).toContain(
      '    between: ["AAAA-MM-GG", "AAAA-MM-GG"] # precedente: 2024-06-30 e 2024-08-31\n',
    );
  });
});
