import { describe, expect, test } from 'vitest';
import { toIndexedText } from '#src/lib/search/copy.ts';
import { toExcerpt } from '#src/lib/search/excerpt.ts';

const filler = Array.from({ length: 60 }, (_, index) => `parola${index}`).join(' ');

describe('toExcerpt', () => {
  test('marks the words that matched and joins the rest', () => {
    expect(toExcerpt('Titolo. Il polo strategico nazionale.', 'Titolo.', [2, 3])).toEqual([
      { text: 'Il ', marked: false },
      { text: 'polo', marked: true },
      { text: ' ', marked: false },
      { text: 'strategico', marked: true },
      { text: ' nazionale.', marked: false },
    ]);
  });

  test('keeps about thirty words around most matches', () => {
    const pieces = toExcerpt(`${filler} ottobre 2024 ${filler}`, 'Altro', [3, 60, 61]);
    expect(pieces[0]?.text).toMatch(/^… parola55 /);
    expect(pieces.at(-1)?.text).toMatch(/ …$/);
    expect(
      pieces
        .map(({ text }) => text)
        .join('')
        .split(' '),
    ).toHaveLength(32);
  });

  test('starts with the text when only the title matched', () => {
    expect(toExcerpt('Un titolo. Il testo.', 'Un titolo', [1])).toEqual([
      { text: 'Il testo.', marked: false },
    ]);
  });

  test('does not begin after an elided article', () => {
    const [content = ''] = toIndexedText([`${filler} dell’infrastruttura a b c d ottobre`]);
    expect(toExcerpt(content, 'Altro', [66])[0]?.text).toMatch(/^… dell’infrastruttura/);
  });

  test('gives plain text for what looks like markup', () => {
    expect(toExcerpt('<b>uno</b> due', '', [])).toEqual([{ text: '<b>uno</b> due', marked: false }]);
  });
});
