import { describe, expect, test } from 'vitest';
import { claimRules } from '#src/checks/claims.ts';
import type { Rule } from '#src/checks/rule.ts';
import { placesIn } from '#src/checks/positions.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import { comparisonAdvice } from '#src/checks/unbound-comparisons.ts';
import { goodContent, paths, surroundings, type TextFile } from '#src/checks/sample.ts';
import { spoil } from '#tests/checks/told.ts';

function told(rules: Rule[], files: TextFile[]) {
  const { catalogue } = readTexts(files);
  return catalogue.files.flatMap((file) => {
    const placeOf = placesIn(file.text);
    return rules.flatMap(({ id: rule, find }) =>
      find(file, catalogue, surroundings).map((finding) => {
        const { line, column } = placeOf(finding.offset);
        return { rule, ...finding, at: `${line}:${column}` };
      }),
    );
  });
}

const besideFigures = comparisonAdvice.slice(0, 1);
const withoutFigure = comparisonAdvice.slice(1);

/** The bulletin of March with a sentence in the place of its first words; the places are those of the sentence. */
const withSentence = (sentence: string) =>
  spoil(paths.bulletin, 'Il 31 marzo 2026 le', `${sentence}\n\nIl 31 marzo 2026 le`);

describe('claimRules', () => {
  test.for([
    'Sono <Claim of="aperte-comunali" to="b1-7">poco meno della metà</Claim>.',
    'Sono <Claim of="aperte" to="2026-02/aperte">in crescita</Claim>.',
    'Sono <Claim of="aperte-comunali" to="2026-02/per-tipo-comunali">cresciute del 12,5 %</Claim>.',
    'Sono <Claim of="aperte-comunali" to="2026-02/per-tipo-comunali 2026-02/per-tipo-scolastiche">tre quarti</Claim>.',
    'È <Claim of="quota">circa un ottavo</Claim>.',
    'Sono <Claim of="ignota" to="b1-7">la metà</Claim>.',
  ])('bears out or leaves to others: %s', (sentence) => {
    expect(told(claimRules, withSentence(sentence))).toEqual([]);
  });

  test.for([
    ['<Claim of="aperte-comunali" to="b1-7">poco più della metà</Claim>', 'claim-false', '46:44'],
    ['<Claim of="aperte" to="b1-7">circa la metà</Claim>', 'claim-false', '46:35'],
    ['<Claim of="aperte-comunali" to="b1-7">non la metà</Claim>', 'claim-unreadable', '46:44'],
    ['<Claim of="aperte-comunali" to="b1-7">la metà, in crescita</Claim>', 'claim-unreadable', '46:44'],
    ['<Claim of="aperte-comunali">la metà</Claim>', 'claim-units', '46:34'],
  ] as const)('refuses %s', ([claim, rule, at]) => {
    expect(told(claimRules, withSentence(`Sono ${claim}.`))).toMatchObject([{ rule, at }]);
  });

  test('tells what the figures say', () => {
    const [finding] = told(
      claimRules,
      withSentence('Sono <Claim of="aperte-comunali" to="b1-7">un terzo</Claim>.'),
    );
    expect(finding?.message).toBe(
      '«un terzo» non corrisponde alle cifre: 900 rispetto a 2.000 fa 45,0\u00a0%',
    );
  });

  test.for(['"', '\\"'])('judges lines of the frontmatter, with %s for quotes', (quote) => {
    const attributes = `of=${quote}aperte-comunali${quote} to=${quote}b1-7${quote}`;
    const line = `Le comunali sono <Claim ${attributes}>un terzo</Claim>.`;
    const files = spoil(
      paths.bulletin,
      'summary: Le comunali sono <Num id="aperte-comunali" />.',
      `summary: ${quote === '"' ? `'${line}'` : `"${line}"`}`,
    );
    expect(told(claimRules, files)).toMatchObject([{ rule: 'claim-false', found: 'un terzo' }]);
  });
});

describe('advice on comparisons beside a figure', () => {
  test('has one in the good content, and none once it is bound', () => {
    const good = told(besideFigures, goodContent());
    expect(good).toMatchObject([{ rule: 'comparison-unbound', found: 'salgono', at: '32:36' }]);
    const bound = '<Claim of="aperte" to="2026-02/aperte">salgono</Claim>';
    const files = spoil(paths.bulletin, 'aperte salgono a', `aperte ${bound} a`);
    expect(told(besideFigures, files)).toEqual([]);
  });

  test('tells what the ledger says and how to bind the words, what holds first', () => {
    const files = withSentence('Sono <Num id="aperte-comunali" />, più di prima e in crescita.');
    const [, finding] = told(besideFigures, files);
    expect(finding).toMatchObject({
      found: 'in crescita',
      expected: '900 rispetto a 800 fa 112,5\u00a0%',
      remedy:
        'se parla di queste cifre scrivi <Claim of="aperte-comunali" to="2026-02/per-tipo-comunali">in crescita</Claim>',
    });
  });

  test('says nothing of a sentence without a figure', () => {
    const files = withSentence('Le scolastiche sono in crescita. Sono <Num id="aperte" />.');
    expect(told(besideFigures, files)).toHaveLength(1);
  });
});

describe('advice on comparisons, for words that the figures do not bear out', () => {
  test.for(['più di un terzo di tutte', 'non in crescita'])('proposes no tag: %s', (words) => {
    const found = told(besideFigures, withSentence(`Sono <Num id="quota" />, ${words}.`));
    expect(found.every(({ remedy, found: said }) => said === 'salgono' || !remedy.includes('<Claim'))).toBe(
      true,
    );
    const [first] = told(besideFigures, withSentence('Sono <Num id="aperte-comunali" />, in calo.')).filter(
      ({ found: said }) => said === 'in calo',
    );
    expect(first?.remedy).toBe('se parla di queste cifre, controlla che le parole corrispondano');
  });
});

describe('advice on comparisons without a figure', () => {
  const inSummary = (words: string) =>
    told(withoutFigure, spoil(paths.bulletin, 'Il traguardo è vicino.', words));

  test('is silent on the good content', () => {
    expect(told(withoutFigure, goodContent())).toEqual([]);
  });

  test('hints at what a chart’s line says of its figures', () => {
    expect(inSummary('Il traguardo è superato.')).toMatchObject([
      {
        found: 'superato',
        expected: expect.stringContaining('rispetto a 2.000 fa almeno 62,5') as string,
        remedy: 'se parla di queste cifre, controlla che le parole corrispondano',
      },
    ]);
    expect(inSummary('È più della metà.')).toMatchObject([
      { remedy: expect.stringContaining('to="b1-7">più della metà</Claim>') as string },
    ]);
  });

  test('hints at a title that no key figure bears out', () => {
    const title = (words: string) =>
      told(withoutFigure, spoil(paths.bulletin, '"Biblioteche: le aperture di marzo"', words));
    expect(title('Biblioteche, raggiunto il traguardo')).toMatchObject([{ found: 'raggiunto', at: '2:21' }]);
    expect(title('Biblioteche, più della metà del traguardo')).toEqual([]);
  });
});
