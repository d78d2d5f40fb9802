import { describe, expect, test } from 'vitest';
import { paths } from '#src/checks/sample.ts';
import { spoil, told } from '#tests/checks/told.ts';

const { bulletin, loans } = paths;

const inText = (to: string) => told(spoil(bulletin, 'Servono', to));
const inTitle = (to: string) => told(spoil(bulletin, '"Biblioteche: le aperture di marzo"', to));

describe('characters that should not be there', () => {
  test.for([
    '\u3164',
    '\u2800',
    '\ue000',
    '\u034f',
    '&#8203;',
    '&#x202E;',
    '&ZeroWidthSpace;',
    '&shy;',
    '&#0;',
  ])('are found in the text, written as they are or as a reference: %j', (character) => {
    expect(inText(`Ser${character}vono`)).toEqual([`${bulletin}:52:4 character-invisible`]);
  });

  test('are found as escapes of a value between double quotes, which are no figures', () => {
    expect(inTitle('"Biblio\\u202Eteche"')).toEqual([`${bulletin}:2:15 character-invisible`]);
    expect(inTitle('"Biblio\\x00teche"')).toEqual([`${bulletin}:2:15 character-invisible`]);
    expect(inTitle('"Citt\\u00E0 e biblioteche"')).toEqual([]);
    expect(inTitle('"Le \\u0031\\u0032 sale"')).toContain(`${bulletin}:2:12 figure-loose`);
  });

  test('are not the mark that an emoji asks for its colours with, nor a named letter', () => {
    expect(inText('Ne ✔️ servono perch&eacute;')).toEqual([]);
  });

  test.for(['citt\u00c3\u00a0', 'piÃ¹', 'perchÃ©', 'lâ€™ente', 'Â«ente»', 'citta√†', 'l‚Äôente'])(
    'are found where a text was read in another encoding: %s',
    (word) => {
      expect(inText(`Servono ${word}`)).toEqual([
        `${bulletin}:52:${9 + word.search(/[ÃâÂ√‚]/u)} character-lost`,
      ]);
    },
  );

  test('are not the letters of other languages', () => {
    expect(inText('Servono São Paulo, SÃO PAULO, Âge, château, 😀')).toEqual([]);
  });

  test('are a letter and its accent apart', () => {
    expect(inText('Perche\u0301')).toEqual([`${bulletin}:52:6 character-split`]);
  });

  test.for(['&egrave', '&foo;', '&amp;egrave;', '&#8217'])(
    'are references that stand for nothing: %s',
    (code) => {
      expect(inText(`C’${code} e`)).toContain(`${bulletin}:52:3 character-code`);
    },
  );

  test('are not an ampersand between words', () => {
    expect(inText('R&D, R&D; AT&T e ricerca & sviluppo &amp; altro')).toEqual([]);
  });

  test('are line ends of old Macs, told once beside what else is wrong', () => {
    const files = spoil(loans, 'kind: count', 'kind: conta').map((file) =>
      file.path === loans ? { ...file, text: file.text.replaceAll('\n', '\r') } : file,
    );
    expect(told(files)).toEqual([`${loans}:1:15 line-ends`, `${loans}:6:7 value-wrong`]);
  });
});

describe('signs that are numbers', () => {
  test.for(['⅓', '½', '①', 'Ⅻ'])('are figures: %s', (sign) => {
    expect(inText(`Servono ${sign} di`)).toEqual([`${bulletin}:52:9 figure-loose`]);
  });

  test('are none at the end of a word', () => {
    expect(inText('Servono m² e CO₂')).toEqual([]);
  });

  test('are found in what an image shows and in the title of a link', () => {
    expect(inText('![Le 40 sale](/a.png) Servono')).toEqual([`${bulletin}:52:6 figure-loose`]);
    expect(inText('[Vedi](/bollettini/ "Le 40 sale") Servono')).toEqual([`${bulletin}:52:25 figure-loose`]);
  });
});
