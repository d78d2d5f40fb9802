import { afterAll, describe, expect, test } from 'vitest';
import { writtenAmountsIn, type WrittenAmount } from '#src/search/amounts.ts';
import { tokensOf } from '#src/search/tokens.ts';
import { openSearch } from '#src/publishing/search-in-node.ts';
import { some } from '#tests/random.ts';
import { readPrintedPages } from '#tests/site/search/printed-figures.ts';
import { siteFolder } from '#tests/site/built-site.ts';

const pages = readPrintedPages(siteFolder);
const all = [
  ...new Map(pages.flatMap(({ figures }) => figures.map((figure) => [figure.text, figure]))).values(),
];
const saidOn = new Map(pages.map(({ address, text }) => [address, writtenAmountsIn(text)]));

const numeral = /\d[\d.]*(?:,\d+)?/;
const numeralOf = ({ text }: WrittenAmount) => numeral.exec(text)?.[0] ?? '';
/** All that the site writes with digits, days and years too. */
const written = new Set(pages.flatMap(({ text }) => tokensOf(text).map(({ key }) => key)));
const values = new Set([...saidOn.values()].flat().map(({ value }) => Math.abs(value)));

const opened = await openSearch(siteFolder);
afterAll(() => opened.close());

/** The pages of the results that print the figure with these digits. */
async function pagesThatPrint(query: string, digits: string): Promise<string[]> {
  const { results } = await opened.search({ text: query });
  const addresses = results.flatMap(({ address, figure }) => [address, figure?.bulletinAddress ?? '']);
  return addresses.filter((address) =>
    saidOn.get(address.replace(/#.*/, ''))?.some((amount) => numeralOf(amount) === digits),
  );
}

/** A numeral one more or one less in its last digit: `4.083` gives `4.084` and `4.082`, `1,0` gives `1,1` and `0,9`. */
function neighboursOf(digits: string): string[] {
  const decimals = digits.split(',')[1]?.length ?? 0;
  const whole = Number(digits.replaceAll('.', '').replace(',', ''));
  return [whole - 1, whole + 1]
    .filter((next) => next > 0)
    .map((next) => {
      const [before = '', after = ''] = (next / 10 ** decimals).toFixed(decimals).split('.');
      const grouped = digits.includes('.') ? before.replace(/\B(?=(?:\d{3})+$)/g, '.') : before;
      return after === '' ? grouped : `${grouped},${after}`;
    });
}

const valueOf = (digits: string, { text }: WrittenAmount) =>
  Math.abs(writtenAmountsIn(text.replace(numeral, digits))[0]?.value ?? NaN);

test('there are figures of every sort', () => {
  expect(all.length).toBeGreaterThan(300);
  for (const unit of ['percent', 'money', 'none'])
    expect(all.filter((figure) => figure.unit === unit).length, unit).toBeGreaterThan(20);
  expect(all.some(({ value }) => value < 0)).toBe(true);
});

// A hundred of them, from everywhere; `npm run trials` tries each.
describe('a figure that the site prints', () => {
  test('is found as it is printed', { timeout: 120_000 }, async () => {
    const lost: string[] = [];
    for (const figure of some(all, 100))
      if ((await pagesThatPrint(figure.text, numeralOf(figure))).length === 0) lost.push(figure.text);
    expect(lost).toEqual([]);
  });

  test('is found by its digits alone', { timeout: 120_000 }, async () => {
    const lost: string[] = [];
    const digitsOfAll = new Set(all.filter(({ value }) => value >= 0).map(numeralOf));
    for (const digits of some([...digitsOfAll], 100))
      if (digits !== '' && (await pagesThatPrint(digits, digits)).length === 0) lost.push(digits);
    expect(lost).toEqual([]);
  });

  test('is found with its sign in a word or before it', { timeout: 120_000 }, async () => {
    const lost: string[] = [];
    const ways = [
      ...all
        .filter(({ value }) => value < 0)
        .map((figure) => [figure, figure.text.replace(/^[−-]/, 'meno ')] as const),
      ...all
        .filter(({ unit }) => unit === 'money')
        .map((figure) => [figure, `€ ${figure.text.replace(/\s(?:di )?euro$/, '')}`] as const),
    ];
    expect(ways.length).toBeGreaterThan(20);
    for (const [figure, query] of ways)
      if ((await pagesThatPrint(query, numeralOf(figure))).length === 0) lost.push(query);
    expect(lost).toEqual([]);
  });
});

test(
  'what is one more or less in its last digit finds nothing, unless the site says that',
  { timeout: 240_000 },
  async () => {
    const found: string[] = [];
    let absent = 0;
    for (const figure of all) {
      const digits = numeralOf(figure);
      for (const next of neighboursOf(digits)) {
        const isSaid =
          tokensOf(next).some(({ key }) => written.has(key)) || values.has(valueOf(next, figure));
        if (isSaid) continue;
        absent += 1;
        const query = figure.text.replace(numeral, next);
        if ((await opened.search({ text: query })).total > 0) found.push(query);
      }
    }
    expect(absent).toBeGreaterThan(300);
    expect(found).toEqual([]);
  },
);
