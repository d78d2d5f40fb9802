import { describe, expect, test } from 'vitest';
import { figureTerm } from '#src/lib/search/copy.ts';
import { tokensOf } from '#src/lib/search/tokens.ts';
import { packVocabulary, unpackVocabulary } from '#src/lib/search/vocabulary.ts';

const text =
  'Infrastruttura, infrastrutturale, scuole, banche, servizio, migrato, città, PSN: 4.083 e 1,9 e 1.2';
const packed = packVocabulary(tokensOf(text));
const vocabulary = unpackVocabulary(JSON.parse(JSON.stringify(packed)));
const toTerm = (query: string) => {
  const [token] = tokensOf(query);
  return token && vocabulary.toTerm(token);
};

describe('packVocabulary', () => {
  test('gives the same bytes for the same tokens in another order', () => {
    const tokens = tokensOf(`${text} ${text}`);
    expect(packVocabulary(tokens.reverse())).toEqual(packed);
  });
});

describe('unpackVocabulary', () => {
  test.for([
    ['infrastruttura', 'infrastruttura'],
    ['infrastrutture', 'infrastruttura'],
    ['scuola', 'scuole'],
    ['banca', 'banche'],
    ['servizi', 'servizio'],
    ['migrare', 'migrato'],
    ['migrate', 'migrato'],
    ['CITTÀ', 'citta'],
  ] as const)('knows "%s" by the form "%s"', ([word, form]) => {
    expect(toTerm(word)).toEqual({ text: form, certain: true, key: form });
  });

  test.for(['in', 'infra', 'infrastruttural'])('takes "%s" as a beginning', (word) => {
    expect(toTerm(word)).toEqual({ text: word, certain: false, key: word });
  });

  test.for(['xyzzy', 'infrastrutturalmente', 'p', 'psnx', '4084', '19', '12', '4,083', '408', '83'])(
    'refuses "%s"',
    (word) => {
      expect(toTerm(word)).toBeUndefined();
    },
  );

  test.for([
    ['4083', '4083'],
    ['1,9', '1,9'],
    ['1.9', '1,9'],
    ['1.2', '1.2'],
  ] as const)('knows the figure %s as %s', ([figure, key]) => {
    expect(toTerm(figure)).toEqual({ text: figureTerm(key), certain: true, key });
  });

  test.for([null, [], {}, { version: 2, words: '', figures: '' }])('throws on %j', (value) => {
    expect(() => unpackVocabulary(value)).toThrow(TypeError);
  });
});
