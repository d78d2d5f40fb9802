import { describe, expect, test } from 'vitest';
import { toIndexedText } from '#src/search/copy.ts';
import { toExcerpt, toExcerptWith } from '#src/search/excerpt.ts';
import { withBrackets } from '#tests/search/engine.ts';

const filler = Array.from({ length: 60 }, (_, index) => `parola${index}`).join(' ');
const excerptOf = (content: string, places: readonly number[], text = 0, end?: number) => {
  const words = content.split(' ');
  const asked = [{ weight: 1, occurrences: places.map((at) => ({ places: [at], worth: 1 })) }];
  return toExcerpt(words, { text, end: end ?? words.length }, asked);
};

describe('toExcerpt', () => {
  test('marks the words that matched and joins the rest', () => {
    expect(withBrackets(excerptOf('Titolo. Il polo strategico nazionale.', [2, 3], 1))).toBe(
      'Il [polo] [strategico] nazionale.',
    );
  });

  test.for([
    ['(PSN),', '([PSN]),'],
    ['PSN.', '[PSN].'],
    ['«Polo»:', '«[Polo]»:'],
    ['72,5%', '[72,5]%'],
    ['(4.083)', '([4.083])'],
  ] as const)('marks in %s the word alone', ([written, marked]) => {
    const content = `il ${toIndexedText([written]).join('')} qui`;
    expect(withBrackets(excerptOf(content, [1]))).toBe(`il ${marked} qui`);
  });

  test('keeps about thirty words around most matches', () => {
    const pieces = excerptOf(`${filler} ottobre 2024 ${filler}`, [3, 60, 61]);
    expect(pieces[0]?.text).toMatch(/^… parola55 /);
    expect(pieces.at(-1)?.text).toMatch(/ …$/);
    expect(withBrackets(pieces).split(' ')).toHaveLength(32);
  });

  test('shows rather the rarer of two things than the common one twice', () => {
    const words = `${filler} polo polo ${filler} rinuncia ${filler}`.split(' ');
    const said = (weight: number, ...places: number[]) => ({
      weight,
      occurrences: places.map((at) => ({ places: [at], worth: 1 })),
    });
    const pieces = toExcerpt(words, { text: 0, end: words.length }, [said(1, 60, 61), said(3, 122)]);
    expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['rinuncia']);
  });

  test('begins and ends with a sentence where one is near', () => {
    const content = `${filler}. Il pagamento arriva dopo. Restano i lavori. ${filler}`;
    expect(withBrackets(excerptOf(content, [61]))).toBe('Il [pagamento] arriva dopo. Restano i lavori.');
  });

  test('stays within its part, also when only the heading matched', () => {
    expect(withBrackets(excerptOf('Un titolo. Il testo. Altro', [1, 4], 2, 4))).toBe('Il testo.');
  });

  test('does not begin after an elided article', () => {
    const [content = ''] = toIndexedText([`${filler} dell’infrastruttura a b c d ottobre`]);
    expect(excerptOf(content, [66])[0]?.text).toMatch(/^… dell’infrastruttura/);
  });

  test('gives plain text for what looks like markup', () => {
    expect(excerptOf('<b>uno</b> due', [])).toEqual([{ text: '<b>uno</b> due', marked: false }]);
  });
});

describe('toExcerptWith', () => {
  const content = toIndexedText([
    'Sono 4.952 in tutto. Le scuole sono 2.430, la metà. Nel 2024 le scuole erano poche. Altre 7.482 scuole.',
  ]).join('');
  const words = content.split(' ');
  const places = words.flatMap((word, at) => (word.startsWith('scuole') ? [at] : []));
  const asked = [{ weight: 1, occurrences: places.map((at) => ({ places: [at], worth: 1 })) }];
  const shown = (amounts: number[]) =>
    toExcerptWith(new Set(amounts), words, { text: 0, end: words.length }, asked)
      .map(({ text }) => text)
      .join('');

  test('shows sentences with these amounts or none, and years', () => {
    expect(shown([2430])).toBe('Le scuole sono 2.430, la metà. Nel 2024 le scuole erano poche.');
    expect(shown([])).toBe('Nel 2024 le scuole erano poche.');
  });
});
