import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillFigures, splitFigures } from '#src/lib/figure-text.ts';
import { UnknownIdError } from '#src/lib/ledger.ts';
import { ledger } from '#tests/fixtures/ledger.ts';

const figureOf = (id: string) => ledger.figure('2024-10', id);
const collegate = figureOf('collegate');
const target = figureOf('bib-2026');

describe('splitFigures', () => {
  test.for([
    ['Sono <Num id="collegate" /> in tutto.', ['Sono ', collegate, ' in tutto.']],
    ['<Num id="collegate" />', [collegate]],
    ['<Num id="collegate" /><Num id="bib-2026" />', [collegate, target]],
    ['<Num id="2024-03/collegate" /> e poi', [figureOf('2024-03/collegate'), ' e poi']],
    ['Nessuna cifra', ['Nessuna cifra']],
    ['', []],
  ] as const)('cuts %j at its tags', ([text, expected]) => {
    expect(splitFigures(text, figureOf)).toEqual(expected);
  });

  test('throws for an id that names nothing', () => {
    expect(() => splitFigures('Sono <Num id="ignota" />', figureOf)).toThrow(UnknownIdError);
  });
});

describe('fillFigures', () => {
  test('writes each figure with its precision word', () => {
    expect(fillFigures('Sono <Num id="collegate" /> su <Num id="bib-2026" />.', figureOf)).toBe(
      'Sono almeno\u00a01.000 su 2.800.',
    );
  });

  test('writes n.d. for a missing value', () => {
    expect(fillFigures('Prestiti: <Num id="2024-06/prestiti" />', figureOf)).toBe('Prestiti: n.d.');
  });

  test('leaves a text without tags as it is', () => {
    const untagged = fc.string().filter((text) => !text.includes('<Num'));
    fc.assert(
      fc.property(untagged, (text) => {
        expect(fillFigures(text, figureOf)).toBe(text);
      }),
    );
  });

  test('keeps what stands around the figures, in its order', () => {
    const stretch = fc.string().filter((text) => !text.includes('<'));
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1 }), (stretches) => {
        const tagged = stretches.join('<Num id="bib-2026" />');
        expect(fillFigures(tagged, figureOf)).toBe(stretches.join('2.800'));
      }),
    );
  });
});
