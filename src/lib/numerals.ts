const small = (
  ' uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici ' +
  'diciassette diciotto diciannove'
).split(' ');
const tens = '  venti trenta quaranta cinquanta sessanta settanta ottanta novanta'.split(' ');

function belowHundred(number: number): string {
  if (number < 20) return small[number] ?? '';
  const ten = tens[Math.floor(number / 10)] ?? '';
  const unit = number % 10;
  return (unit === 1 || unit === 8 ? ten.slice(0, -1) : ten) + (small[unit] ?? '');
}

function belowThousand(number: number): string {
  const hundreds = Math.floor(number / 100);
  const rest = belowHundred(number % 100);
  if (hundreds === 0) return rest;
  return (hundreds === 1 ? '' : (small[hundreds] ?? '')) + (rest.startsWith('o') ? 'cent' : 'cento') + rest;
}

/**
 * A whole number from 1 to 999.999 in Italian words, as `foldWord` leaves them: 4000 gives `quattromila`, 23 gives
 * `ventitre`. Throws a RangeError on any other number.
 */
export function numeralOf(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number >= 1e6)
    throw new RangeError(`Not a numeral: ${number}`);
  const thousands = Math.floor(number / 1000);
  const rest = belowThousand(number % 1000);
  if (thousands === 0) return rest;
  return (thousands === 1 ? 'mille' : `${belowThousand(thousands)}mila`) + rest;
}

/** Also `ventun` enti, `centoottanta`, `centuno`: all are in use. */
function variantsOf(numeral: string): string[] {
  const whole = [
    numeral,
    numeral.replace(/cento?(?=ott)/, 'cento'),
    numeral.replace(/cento(?=u|otto$)/, 'cent'),
  ];
  return whole.flatMap((variant) => [variant, variant.replace(/uno$/, 'un')]);
}

let belowThousandByWord: Map<string, number> | undefined;

function wordsBelowThousand(): Map<string, number> {
  const numbers = Array.from({ length: 999 }, (_, index) => index + 1);
  return (belowThousandByWord ??= new Map(
    numbers.flatMap((number) =>
      variantsOf(belowThousand(number)).map((variant) => [variant, number] as const),
    ),
  ));
}

/** The number that a folded Italian word stands for: `dodicimila` gives 12000; `undefined` for any other word. */
export function readNumeral(word: string): number | undefined {
  const words = wordsBelowThousand();
  const [, thousands, mille, rest = ''] = /^(?:(.+)mila|(mille))?(.*)$/.exec(word) ?? [];
  const units = rest === '' ? 0 : words.get(rest);
  if (mille !== undefined) return units === undefined ? undefined : 1000 + units;
  if (thousands === undefined) return units === 0 ? undefined : units;
  const count = words.get(thousands);
  return units === undefined || count === undefined || count === 1 ? undefined : count * 1000 + units;
}
