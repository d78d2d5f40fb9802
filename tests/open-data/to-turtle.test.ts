import { describe, expect, test } from 'vitest';
import { toTurtle } from '#src/open-data/to-turtle.ts';

const prefixes = { dct: 'http://purl.org/dc/terms/' };

describe('toTurtle', () => {
  test('writes quotes, line breaks and languages so that they are read back', async () => {
    const title = { '@value': 'Detto «oltre»,\nnon "esatto"', '@language': 'it' };
    const turtle = await toTurtle(
      { '@context': prefixes, '@id': 'https://a.example/', 'dct:title': title },
      prefixes,
    );
    expect(turtle).toContain('<https://a.example/> dct:title "Detto «oltre»,\\nnon \\"esatto\\""@it.');
  });

  test('refuses a document that says nothing', async () => {
    await expect(toTurtle({ '@context': prefixes }, prefixes)).rejects.toThrow('no statement');
  });
});
