const units = ['zero', 'uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci'];

const cardinals = new Map<string, number>([
  ...units.map((word, value) => [word, value] as const),
  ['un', 1],
  ['una', 1],
  ["un'", 1],
  ['venti', 20],
  ['cento', 100],
]);

const fractions = ['mezz', 'terz', 'quart', 'quint', 'sest', 'settim', 'ottav', 'non', 'decim'];

/** Cardinals up to ten, twenty and a hundred, as a pattern; `un` and `una` count as one. */
export const cardinal = `(?:${[...cardinals.keys()].join('|')})`;

/** Names of fractions from a third to a tenth, singular and plural, as a pattern. */
export const denominator = `(?:${fractions.slice(1).join('|')})[oi]`;

/** The number that an Italian cardinal or digits name: `tre` is 3, `12,5` is 12.5; NaN for anything else. */
export function readNumber(text: string): number {
  const known = cardinals.get(text);
  if (known !== undefined) return known;
  return /^\d+(?:\.\d{3})*(?:,\d+)?$/.test(text)
    ? Number(text.replaceAll('.', '').replace(',', '.'))
    : Number.NaN;
}

/** What a fraction's name divides by: `terzo` and `terzi` give 3; NaN for anything else. */
export function readDenominator(text: string): number {
  const index = fractions.indexOf(text.replace(/[oi]$/, ''));
  return index < 0 ? Number.NaN : index + 2;
}
