import { describe, expect, test } from 'vitest';
import { buildLedger, UnknownIdError } from '#src/lib/ledger.ts';
import { ledger, parts, partsWith, partsWithIndicator } from '#tests/fixtures/ledger.ts';

describe('buildLedger', () => {
  test('orders bulletins by period, whatever the order of the files', () => {
    expect(ledger.bulletins.map(({ id }) => id)).toEqual(['2024-03', '2024-06', '2024-10']);
  });

  test('leaves the entries it was given in their order', () => {
    expect(parts.bulletins.map(({ id }) => id)).toEqual(['2024-10', '2024-06', '2024-03']);
  });

  test.for([
    ['una fonte', { source: 'ignota' }, '«ignota»'],
    ['un indicatore', { indicator: 'ignoto' }, '«ignoto»'],
    ['una dimensione', { breakdown: { colore: 'nord' } }, '«colore»'],
    ['una voce', { breakdown: { area: 'centro' } }, '«centro»'],
  ] as const)('refuses %s that does not exist, and says where', ([, fields, named]) => {
    const build = () => buildLedger(partsWith(fields));
    expect(build).toThrow(UnknownIdError);
    expect(build).toThrow(named);
    expect(build).toThrow('bollettino 2024-12, osservazione prova');
  });

  test('refuses a target whose source does not exist', () => {
    expect(() => buildLedger({ ...parts, bulletins: [], sources: [] })).toThrow(
      'indicatore collegate, traguardo bib-2026: la fonte «decreto-2022» non esiste',
    );
  });
});

describe('figure', () => {
  test('finds an observation of the bulletin that names it', () => {
    expect(ledger.figure('2024-03', 'collegate')).toMatchObject({
      key: '2024-03/collegate',
      role: 'observation',
      value: 400,
      text: 'oltre\u00a0400',
      asOf: '2024-03-01',
      fragment: 'cifra-2024-03-collegate',
      breakdown: [],
    });
  });

  test('finds the same id in two bulletins as two figures', () => {
    expect(ledger.figure('2024-10', 'collegate').value).toBe(1000);
    expect(ledger.figure('2024-06', 'collegate').value).toBe(700);
  });

  test('finds an observation of another bulletin by its full key', () => {
    expect(ledger.figure('2024-10', '2024-03/collegate')).toBe(ledger.figure('2024-03', 'collegate'));
  });

  test('finds a target from any bulletin, dated by its due date', () => {
    expect(ledger.figure('2024-03', 'bib-2026')).toMatchObject({
      role: 'target',
      value: 2800,
      text: '2.800',
      asOf: '2026-06-30',
      precision: 'exact',
      source: { id: 'decreto-2022' },
    });
  });

  test('takes the day of the observation before that of the bulletin', () => {
    expect(ledger.figure('2024-10', 'collegate-giugno').asOf).toBe('2024-06-03');
  });

  test('names the items of a breakdown as people read them', () => {
    expect(ledger.figure('2024-06', 'prestiti-sud').breakdown).toEqual([
      { dimension: 'area', value: 'sud', name: 'Sud e isole' },
      { dimension: 'lettori', value: 'ragazzi', name: 'Ragazzi' },
    ]);
  });

  test('keeps a missing value apart from a zero', () => {
    expect(ledger.figure('2024-06', 'prestiti')).toMatchObject({
      value: null,
      text: 'n.d.',
      status: 'missing',
    });
    expect(ledger.figure('2024-06', 'prestiti-sud')).toMatchObject({ value: 0, text: '0' });
  });

  test.for(['collegata', 'prestiti', '2024-06/ignota', '__proto__', ''])(
    'throws UnknownIdError for %j, which March does not hold',
    (id) => {
      expect(() => ledger.figure('2024-03', id)).toThrow(UnknownIdError);
      expect(() => ledger.figure('2024-03', id)).toThrow(`bollettino 2024-03: la cifra «${id}» non esiste`);
    },
  );
});

describe('observationsOf', () => {
  test('keeps the order in which the editor wrote', () => {
    expect(ledger.observationsOf('2024-06').map(({ key }) => key)).toEqual([
      '2024-06/collegate',
      '2024-06/prestiti',
      '2024-06/prestiti-nord',
      '2024-06/prestiti-sud',
    ]);
  });

  test('is empty for a bulletin that does not exist', () => {
    expect(ledger.observationsOf('1999-01')).toEqual([]);
  });
});

describe('seriesOf', () => {
  test('goes up in time and keeps every vintage of a day, oldest bulletin first', () => {
    expect(ledger.seriesOf('collegate').map(({ key, value }) => [key, value])).toEqual([
      ['2024-03/collegate', 400],
      ['2024-06/collegate', 700],
      ['2024-10/collegate-giugno', 712],
      ['2024-10/collegate', 1000],
    ]);
  });

  test('holds no observation of another indicator', () => {
    expect(ledger.seriesOf('fondi').map(({ text }) => text)).toEqual(['1,9\u00a0miliardi\u00a0di\u00a0euro']);
  });
});

describe('targetsOf', () => {
  test('goes by due date, whatever the order of the file', () => {
    expect(ledger.targetsOf('collegate').map(({ key }) => key)).toEqual(['bib-2023', 'bib-2024', 'bib-2026']);
  });

  test('is empty for an indicator without targets', () => {
    expect(buildLedger(partsWithIndicator('collegate', { targets: [] })).targetsOf('collegate')).toEqual([]);
  });
});
