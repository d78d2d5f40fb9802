import { describe, expect, test } from 'vitest';
import { formsOf } from '#src/lib/search/word-forms.ts';

describe('formsOf', () => {
  test.for([
    ['scuola', 'scuole'],
    ['banca', 'banche'],
    ['largo', 'larghi'],
    ['servizio', 'servizi'],
    ['provincia', 'province'],
    ['rinuncie', 'rinuncia'],
    ['comune', 'comuni'],
    ['server', 'servers'],
  ] as const)('%s has the number %s', ([one, other]) => {
    expect(formsOf(one).get(other)).toBeGreaterThan(0.9);
    expect(formsOf(other).get(one)).toBeGreaterThan(0.9);
  });

  test.for([
    ['migrare', 'migrazione'],
    ['migrato', 'migrazione'],
    ['finanziamento', 'finanziato'],
    ['aderire', 'adesione'],
    ['concludere', 'conclusione'],
    ['ammettere', 'ammesso'],
    ['iscrivere', 'iscrizione'],
    ['collaudo', 'collaudare'],
    ['annuncio', 'annunciato'],
    ['candidarsi', 'candidatura'],
    ['gestire', 'gestione'],
    ['residenza', 'residente'],
  ] as const)('%s is of the family of %s', ([one, other]) => {
    const worth = Math.max(formsOf(one).get(other) ?? 0, formsOf(other).get(one) ?? 0);
    expect(worth).toBeGreaterThan(0);
    expect(worth).toBeLessThan(0.9);
  });

  test.for([
    ['comune', 'comunicare'],
    ['porto', 'portale'],
    ['data', 'datore'],
    ['ente', 'entrare'],
  ] as const)('%s has nothing to do with %s', ([one, other]) => {
    expect(formsOf(one).has(other)).toBe(false);
  });

  test.for(['foglio foglia', 'caso casa', 'sede sedia', 'passo pass', 'mai mais', 'chiede chiesa'])(
    'takes %s for two words',
    (pair) => {
      const [one = '', other = ''] = pair.split(' ');
      expect(formsOf(other).get(one) ?? 0).toBeLessThan(1);
    },
  );
});
