import { describe, expect, test } from 'vitest';
import { sourceLine, sourcesOf } from '#src/lib/source-line.ts';
import { ledger } from '#tests/fixtures/ledger.ts';

const figures = [...ledger.seriesOf('collegate'), ...ledger.targetsOf('collegate')];

describe('sourcesOf', () => {
  test('names each source once, by its id', () => {
    expect(sourcesOf(figures).map(({ id }) => id)).toEqual(['decreto-2022', 'rapporto-2024']);
  });
});

describe('sourceLine', () => {
  test('joins publisher and title of each', () => {
    expect(sourceLine(figures)).toBe(
      'Ministero, Decreto sui traguardi; Ente biblioteche, Rapporto, anno «2024»',
    );
  });

  test('is empty without figures', () => {
    expect(sourceLine([])).toBe('');
  });
});
