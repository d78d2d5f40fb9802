import { describe, expect, test } from 'vitest';
import { diffContent, hasSilentChange, type ContentState } from '#src/lib/diff/content-diff.ts';
import { diffReport } from '#src/lib/diff/diff-report.ts';
import { buildLedger, type LedgerParts } from '#src/lib/ledger.ts';
import { bulletins, december } from '#tests/fixtures/bulletins.ts';
import { parts, partsWithBulletin } from '#tests/fixtures/ledger.ts';

const stateOf = (changed: Partial<LedgerParts> = {}, drafts: string[] = []): ContentState => ({
  ledger: buildLedger({ ...parts, ...changed }),
  drafts: new Set(drafts),
  pages: new Map(),
});

const bulletinsWith = (id: string, fields: Record<string, unknown>) =>
  partsWithBulletin(id, fields).bulletins;

const [october] = bulletins;
const withValue = (value: number, corrections: Record<string, unknown>[] = []) =>
  bulletinsWith('2024-10', {
    corrections,
    observations: (october?.data.observations ?? []).map((observation) =>
      observation.id === 'collegate-giugno' ? { ...observation, value } : observation,
    ),
  });
const correction = {
  date: '2024-10-09',
  observation: 'collegate-giugno',
  old: 712,
  new: 721,
  reason: 'Cifre scambiate.',
};

const softened = {
  date: '2024-10-09',
  observation: 'collegate',
  field: 'precision',
  old: 'at-least',
  new: 'exact',
  reason: 'Il rapporto le conta.',
};

describe('diffContent', () => {
  test('finds nothing between a state and itself', () => {
    const diff = diffContent(stateOf(), stateOf());
    expect(Object.values(diff).flat()).toEqual([]);
  });

  test('compares a new figure with the newest value before it, of the same items', () => {
    const { added } = diffContent(stateOf(), stateOf({ bulletins: [december, ...bulletins] }));
    const told = added.map(({ figure, before, change }) => [figure.key, before?.key, change]);
    expect(told).toContainEqual([
      '2024-12/collegate',
      '2024-10/collegate',
      'non calcolabile: servono due valori esatti',
    ]);
    expect(told).toContainEqual([
      '2024-12/mesi-nord-2024-11-30',
      '2024-06/prestiti-nord',
      '+9.300 (+116,3\u00a0%)',
    ]);
    expect(told).toContainEqual(['2024-12/aree-sud', undefined, '']);
    expect(added).toHaveLength(8);
  });

  test.for([
    ['a correction', withValue(721, [correction]), { corrected: true, silent: false }],
    ['nothing', withValue(721), { corrected: false, silent: true }],
    [
      'a correction of another value',
      withValue(721, [{ ...correction, old: 700 }]),
      { corrected: false, silent: true },
    ],
  ] as const)('knows a published value that changed with %s', ([, after, expected]) => {
    const diff = diffContent(stateOf(), stateOf({ bulletins: after }));
    expect(diff.changed).toMatchObject([
      { now: { key: '2024-10/collegate-giugno', value: 721 }, ...expected },
    ]);
    expect(hasSilentChange(diff)).toBe(expected.silent);
  });

  test('lets a draft change as it likes', () => {
    const diff = diffContent(stateOf({}, ['2024-10']), stateOf({ bulletins: withValue(721) }, ['2024-10']));
    expect(diff.changed).toHaveLength(1);
    expect(hasSilentChange(diff)).toBe(false);
  });

  test('takes what a draft said for new once it is published', () => {
    const diff = diffContent(stateOf({}, ['2024-10']), stateOf());
    expect(diff.added.map(({ figure }) => figure.key)).toEqual([
      '2024-10/collegate',
      '2024-10/collegate-giugno',
      '2024-10/prestiti',
      '2024-10/fondi',
    ]);
    expect(hasSilentChange(diff)).toBe(false);
  });

  test('takes what a bulletin said for gone once it is a draft again', () => {
    const diff = diffContent(stateOf(), stateOf({}, ['2024-10']));
    expect(diff.removed).toHaveLength(4);
    expect(hasSilentChange(diff)).toBe(true);
  });

  test.for([
    ['in silence', [], '**manca**'],
    ['with a correction', [softened], 'sì'],
  ] as const)('shows a published precision that changed %s', ([, corrections, told]) => {
    const softer = bulletinsWith('2024-10', {
      observations: (october?.data.observations ?? []).map((observation) => ({
        ...observation,
        precision: observation.id === 'collegate' ? 'exact' : observation.precision,
      })),
      corrections: [...corrections],
    });
    const now = stateOf({ bulletins: softer });
    const diff = diffContent(stateOf(), now);
    expect(hasSilentChange(diff)).toBe(corrections.length === 0);
    expect(diffReport(diff, now, 'main')).toContain(`| ${told} |`);
    expect(diffReport(diff, now, 'main')).toMatch(/\| almeno 1\.000 \| 1\.000 \| /);
  });

  test('does not let a published figure go', () => {
    const fewer = bulletinsWith('2024-10', {
      observations: october?.data.observations.slice(0, 1),
      charts: [],
    });
    const diff = diffContent(stateOf(), stateOf({ bulletins: fewer }));
    expect(diff.removed.map(({ figure, silent }) => [figure.key, silent])).toEqual([
      ['2024-10/collegate-giugno', true],
      ['2024-10/prestiti', true],
      ['2024-10/fondi', true],
    ]);
    expect(hasSilentChange(diff)).toBe(true);
  });

  test('tells a target that is reached for the first time', () => {
    const reached = (from: LedgerParts['bulletins']) =>
      diffContent(stateOf({ bulletins: from }), stateOf()).reached.map(({ target, figure }) => [
        target.key,
        figure.key,
      ]);
    const withoutOctober = bulletins.filter(({ id }) => id !== '2024-10');
    expect(reached(withoutOctober)).toEqual([['bib-2024', '2024-10/collegate']]);
    expect(reached(bulletins)).toEqual([]);
  });

  test('tells pages that are new, changed and gone', () => {
    const before = { ...stateOf(), pages: new Map(Object.entries({ '/a/': '1', '/b/': '1', '/c/': '1' })) };
    const now = { ...stateOf(), pages: new Map(Object.entries({ '/a/': '1', '/b/': '2', '/d/': '1' })) };
    expect(diffContent(before, now).pages).toEqual(['/b/', '/c/', '/d/']);
  });
});

describe('diffReport', () => {
  test('says that nothing changed', () => {
    const state = stateOf();
    expect(diffReport(diffContent(state, state), state, 'main (12345678)')).toBe(
      '# Che cosa cambia nelle cifre\n\nRispetto a `main (12345678)`.\n\nNessuna cifra e nessun testo sono cambiati.',
    );
  });

  test('tells new figures by bulletin, drafts marked', () => {
    const now = stateOf({ bulletins: [december, ...bulletins] }, ['2024-12']);
    const report = diffReport(diffContent(stateOf(), now), now, 'main');
    expect(report).toContain('### Bollettino 2024-12 (bozza)');
    expect(report).toContain(
      '| Biblioteche collegate alla rete | 1.240 | 2 dicembre 2024 | non calcolabile: servono due valori esatti; era almeno 1.000 al 1º ottobre 2024 |',
    );
  });

  test('tells a change without its correction, and with it', () => {
    const report = (after: LedgerParts['bulletins']) => {
      const now = stateOf({ bulletins: after });
      return diffReport(diffContent(stateOf(), now), now, 'main');
    };
    expect(report(withValue(721))).toMatch(
      /senza una correzione[\s\S]*\| 712 \| 721 \| \+9 \(\+1,3 %\) \| \*\*manca\*\* \|/,
    );
    const corrected = report(withValue(721, [correction]));
    expect(corrected).not.toContain('manca');
    expect(corrected).toMatch(/## Correzioni\n\n- .+ da 712 a 721\. Cifre scambiate\./);
  });

  test('prints names as they are, never as markup', () => {
    const [first, ...others] = parts.indicators;
    if (!first) throw new Error('No indicator among the fixtures');
    const name = 'Enti | <b>`a`</b>';
    const now = stateOf({
      indicators: [{ ...first, data: { ...first.data, name } }, ...others],
      bulletins: withValue(721),
    });
    expect(diffReport(diffContent(stateOf(), now), now, 'main')).toContain('Enti \\| \\<b\\>\\`a\\`\\</b\\>');
  });
});
