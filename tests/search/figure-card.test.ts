import { describe, expect, test } from 'vitest';
import { buildLedger } from '#src/lib/ledger.ts';
import { figureCardsOf } from '#tests/fixtures/figure-cards.ts';
import { latestOf } from '#src/lib/series.ts';
import {
  laterLedger,
  ledger,
  ledgerWithTarget,
  parts,
  partsWith,
  partsWithIndicator,
} from '#tests/fixtures/ledger.ts';

const cardAt = (address: string, of = ledger) => figureCardsOf(of).filter((card) => card.address === address);

describe('figureEntriesOf', () => {
  test('gives a value with its unit, precision, day, bulletin and latest value', () => {
    expect(cardAt('/indicatori/collegate/#cifra-2024-03-collegate')).toEqual([
      {
        value: 400,
        text: 'oltre\u00a0400 biblioteche',
        asOf: '2024-03-01',
        indicator: 'Biblioteche collegate alla rete',
        breakdown: '',
        bulletin: 'Biblioteche: il punto',
        bulletinAddress: '/bollettini/2024-03/',
        latest: { text: 'almeno\u00a01.000 biblioteche', asOf: '2024-10-01' },
        address: '/indicatori/collegate/#cifra-2024-03-collegate',
        measure: 'linea-a',
        bodies: [],
      },
    ]);
  });

  test('gives a target with its code and the latest value of its indicator', () => {
    expect(cardAt('/indicatori/collegate/#bib-2026')).toMatchObject([
      {
        value: 2800,
        text: '2.800 biblioteche',
        asOf: '2026-06-30',
        breakdown: 'BIB-2026',
        bulletin: '',
        bulletinAddress: '',
        latest: { text: 'almeno\u00a01.000 biblioteche', asOf: '2024-10-01' },
      },
    ]);
  });

  test('gives every value once and nothing for what is missing', () => {
    const cards = figureCardsOf(ledger);
    expect(cards.map(({ address }) => address)).toHaveLength(
      new Set(cards.map(({ address }) => address)).size,
    );
    expect(cards.map(({ value }) => value).toSorted((a, b) => a - b)).toEqual([
      0, 400, 500, 700, 712, 1000, 1000, 2800, 8000, 25_400, 1.9e9,
    ]);
    expect(cardAt('/indicatori/prestiti/#cifra-2024-06-prestiti')).toEqual([]);
  });

  test('has no later value for the latest one, and takes the latest from the same items', () => {
    const [total] = cardAt('/indicatori/collegate/#cifra-2024-10-collegate');
    expect(total?.latest).toBeNull();
    const [item] = cardAt('/indicatori/prestiti/#cifra-2024-06-prestiti-nord', laterLedger);
    expect(item).toMatchObject({
      breakdown: 'Nord',
      latest: { text: 'oltre\u00a017.500 prestiti'.replace('oltre\u00a0', ''), asOf: '2024-12-01' },
    });
  });

  test('takes the latest value of a whole from the function that all pages use', () => {
    const latest = latestOf(laterLedger.seriesOf('prestiti'));
    const [card] = cardAt('/indicatori/prestiti/#cifra-2024-10-prestiti', laterLedger);
    expect(card?.latest).toEqual({ text: `${latest?.text} prestiti`, asOf: latest?.asOf });
  });

  test('gives a revised value the later vintage of its day as latest', () => {
    const again = buildLedger(partsWith({ value: 1010, asOf: '2024-10-01' }));
    const [card] = cardAt('/indicatori/collegate/#cifra-2024-10-collegate', again);
    expect(card?.latest).toEqual({ text: '1.010 biblioteche', asOf: '2024-10-01' });
  });

  test('keeps of a value that is published again the first, and tells the later day', () => {
    const again = buildLedger(partsWith({ value: 1000, precision: 'at-least', asOf: '2024-12-02' }));
    const cards = figureCardsOf(again).filter(({ value, bulletin }) => value === 1000 && bulletin !== '');
    expect(cards).toMatchObject([
      {
        bulletinAddress: '/bollettini/2024-10/',
        asOf: '2024-10-01',
        latest: { text: 'almeno\u00a01.000 biblioteche', asOf: '2024-12-02' },
      },
    ]);
  });

  test('keeps apart the same number with another precision', () => {
    const again = buildLedger(partsWith({ value: 1000, precision: 'exact' }));
    const cards = figureCardsOf(again).filter(({ value, bulletin }) => value === 1000 && bulletin !== '');
    expect(cards.map(({ text }) => text)).toEqual(['1.000 biblioteche', 'almeno\u00a01.000 biblioteche']);
  });

  test.for([
    [{}, 'BIB-2026', true],
    [{ stage: 'migrated' }, 'BIB-2026', false],
    [{ superseded: true, final: false }, 'BIB-2026 (non in vigore)', false],
  ] as const)(
    'sets the latest value beside a target with %o only if it counts the same',
    ([fields, name, told]) => {
      const [card] = cardAt('/indicatori/collegate/#bib-2026', ledgerWithTarget(fields));
      expect(card?.breakdown).toBe(name);
      expect(card?.latest !== null).toBe(told);
    },
  );

  test('puts the latest bulletin first and targets last', () => {
    const bulletins = figureCardsOf(ledger).map(({ bulletinAddress }) => bulletinAddress);
    expect([...new Set(bulletins)]).toEqual([
      '/bollettini/2024-10/',
      '/bollettini/2024-06/',
      '/bollettini/2024-03/',
      '',
    ]);
  });

  test('names the items of the dimension by which the programme filters', () => {
    const filtered = buildLedger({ ...parts, programme: { ...parts.programme, filterBy: 'area' } });
    const [card] = cardAt('/indicatori/prestiti/#cifra-2024-06-prestiti-sud', filtered);
    expect(card).toMatchObject({ breakdown: 'Sud e isole, Ragazzi', bodies: ['sud'] });
  });

  test('names no measure for a value of several, but that of an item', () => {
    const measures = ['linea-a', 'nord'];
    const shared = buildLedger(partsWithIndicator('prestiti', { measures }));
    expect(cardAt('/indicatori/prestiti/#cifra-2024-10-prestiti', shared)[0]?.measure).toBe('');
    expect(cardAt('/indicatori/prestiti/#cifra-2024-06-prestiti-nord', shared)[0]?.measure).toBe('nord');
  });
});
