import { describe, expect, test } from 'vitest';
import { goodContent, paths } from '#src/checks/sample.ts';
import { spoil, told } from '#tests/checks/told.ts';

const { bulletin, earlier, doc, loans } = paths;

describe('a precision said twice', () => {
  test.for([
    ['oltre <Num id="aperte" />', 74],
    ['più di <Num id="aperte" />', 74],
    ['circa <Num id="aperte" />', 74],
    ['**oltre le <Num id="aperte" />**', 76],
    ['<Num id="aperte" /> circa', 74],
  ] as const)('is found in the text: %s', ([text, column]) => {
    const files = spoil(bulletin, '<Num id="aperte" />, con la Linea', `${text}, con la Linea`);
    expect(told(files)).toEqual([`${bulletin}:46:${column} precision-twice`]);
  });

  test('is found in a field, at the word', () => {
    const files = spoil(
      bulletin,
      'aperte sono <Num id="aperte" />.',
      'aperte sono oltre <Num id="aperte" />.',
    );
    expect(told(files)).toEqual([`${bulletin}:3:50 precision-twice`]);
  });

  test('is none before an exact value or a target', () => {
    expect(told(spoil(bulletin, 'con <Num id="prestiti" />', 'con quasi <Num id="prestiti" />'))).toEqual([]);
    expect(told(spoil(bulletin, 'Servono <Num', 'Servono almeno <Num'))).toEqual([]);
  });
});

describe('texts that tell pages apart', () => {
  test('are not the same for two bulletins', () => {
    const title = '"Biblioteche: le aperture di marzo"';
    expect(told(spoil(bulletin, title, '"Biblioteche:  le aperture di Febbraio"'))).toEqual([
      `${bulletin}:2:8 text-twice`,
    ]);
  });

  test('may be those of another bulletin while one is a draft', () => {
    const title = '"Biblioteche: le aperture di marzo"';
    const copied = spoil(bulletin, title, '"Biblioteche: le aperture di febbraio"\ndraft: true');
    expect(told(copied).filter((line) => line.endsWith('text-twice'))).toEqual([]);
  });

  test('are not the same for a guide and a page', () => {
    const files = spoil(
      doc,
      'summary: Che cosa contiene il testo «Leggere i dati».',
      'summary: Che cosa contiene il testo «Privacy».',
    );
    expect(told(files)).toEqual(['content/pages/privacy.mdx:3:10 text-twice']);
  });

  test('are not the same for two indicators', () => {
    expect(told(spoil(loans, 'name: Prestiti', 'name: Mostre'))).toEqual([`${loans}:1:7 text-twice`]);
  });

  test('may be the name of an indicator and the title of a guide', () => {
    expect(told(spoil(doc, 'title: Leggere i dati', 'title: Prestiti'))).toEqual([]);
  });
});

describe('images', () => {
  const withImage = (image: string) => spoil(bulletin, '### Per tipo', `${image}\n\n### Per tipo`);

  test('are among the files of the site', () => {
    expect(told(withImage('![Una foto](/a.png)'))).toEqual([]);
    expect(told(withImage('![Una foto](/b.png)'))).toEqual([`${bulletin}:60:1 image-missing`]);
    expect(told(withImage('![Una foto][f]\n\n[f]: /b.png'))).toEqual([`${bulletin}:62:1 image-missing`]);
  });

  test('are files that a text may link to', () => {
    expect(told(spoil(earlier, 'più che', 'più ([foto](/a.png)) che'))).toEqual([]);
  });
});

describe('good content', () => {
  test('has none of these faults', () => {
    expect(told(goodContent())).toEqual([]);
  });
});
