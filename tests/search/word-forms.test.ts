import { describe, expect, test } from 'vitest';
import { formsOf } from '#src/search/word-forms.ts';

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
    ['geometra', 'geometri'],
    ['pediatra', 'pediatri'],
  ] as const)('%s has the number %s', ([one, other]) => {
    expect(formsOf(one).get(other)).toBeGreaterThan(0.9);
    expect(formsOf(other).get(one)).toBeGreaterThan(0.9);
  });

  test.for([
    ['obbligatorio', 'obbligatorie'],
    ['finanziario', 'finanziarie'],
    ['straniero', 'straniere'],
    ['cittadino', 'cittadine'],
  ] as const)('%s has the gender %s', ([one, other]) => {
    expect(formsOf(one).get(other)).toBe(0.8);
    expect(formsOf(other).get(one)).toBe(0.8);
  });

  test.for(['cie', 'zie', 'via', 'ente', 'reti'])(
    'makes no form of "%s" shorter than three letters',
    (word) => {
      expect([...formsOf(word).keys()].filter(({ length }) => length < 3)).toEqual([]);
    },
  );

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
    ['sposarmi', 'sposare'],
    ['rinnovarla', 'rinnovare'],
    ['scaricarlo', 'scaricare'],
    ['smaltirli', 'smaltire'],
    ['prenotandola', 'prenotando'],
    ['ridurlo', 'ridurre'],
  ] as const)('%s is %s with something hung on it', ([word, bare]) => {
    expect(formsOf(word).get(bare)).toBeGreaterThanOrEqual(0.9);
  });

  test.for([
    ['sposero', 'sposare'],
    ['traslochero', 'trasloco'],
    ['paghero', 'pagare'],
    ['pagare', 'paga'],
    ['scadra', 'scade'],
    ['demolirono', 'demolire'],
    ['staccarmi', 'stacca'],
    ['trasferirmi', 'trasferisce'],
    ['scelto', 'scegliere'],
    ['prodotto', 'produce'],
    ['chiesto', 'chiedere'],
    ['proposto', 'proporre'],
    ['speso', 'spendere'],
    ['concesso', 'concedere'],
    ['nato', 'nasce'],
    ['gratuitamente', 'gratuito'],
    ['legalmente', 'legale'],
    ['accessibile', 'accessibilita'],
    ['regione', 'regionale'],
    ['tesserino', 'tessera'],
  ] as const)('%s is another form of what gives %s', ([one, other]) => {
    expect(formsOf(one).get(other)).toBeGreaterThan(0);
  });

  test.for([
    ['comune', 'comunicare'],
    ['attore', 'avere'],
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
