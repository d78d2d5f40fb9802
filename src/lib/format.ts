import { precisionWord, type Precision } from '#src/lib/precision.ts';
import type { Stage } from '#src/lib/stage.ts';
import type { Indicator, Target } from '#src/schemas/indicator.ts';

/** What `formatWithUnit` needs to know of an indicator. */
type UnitFormat = Pick<Indicator, 'kind' | 'scale' | 'unit' | 'unitSingular'>;

/** What `formatValue` needs to know of an indicator. */
export type ValueFormat = Pick<Indicator, 'kind' | 'scale' | 'decimals'>;

/** Who set a target, in Italian. */
export const levelWords: Record<Target['level'], string> = { eu: 'europeo', national: 'nazionale' };

const scales = {
  units: { divisor: 1, one: '', many: '' },
  millions: { divisor: 1e6, one: 'milione di ', many: 'milioni di ' },
  billions: { divisor: 1e9, one: 'miliardo di ', many: 'miliardi di ' },
};

/** A number as Italian readers write it: `4083` gives `4.083`, with exactly the decimals asked for. */
export function formatNumber(value: number, decimals = 0): string {
  const known = numberFormats.get(decimals) ?? numberFormat(decimals);
  numberFormats.set(decimals, known);
  return known.format(value);
}

/** Making one takes far longer than using it. */
const numberFormats = new Map<number, Intl.NumberFormat>();

function numberFormat(decimals: number): Intl.NumberFormat {
  return new Intl.NumberFormat('it-IT', {
    useGrouping: 'always',
    signDisplay: 'negative', // -0.4 without decimals is 0, not -0
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/**
 * A value as people read it everywhere on the site: `4083` → `4.083`, 1.9e9 euro → `1,9 miliardi di euro`,
 * 72.5 percent → `72,5 %`. A missing value (`null`) is `n.d.`, never 0; a true zero
 * is `0 euro`, not a rounded `0,0 milioni`. Blanks inside do not break lines.
 */
export function formatValue(value: number | null, format: ValueFormat): string {
  if (value === null) return 'n.d.';
  if (value === 0 && format.scale !== 'units')
    return formatValue(0, { ...format, scale: 'units', decimals: 0 });
  const scale = scales[format.scale];
  const number = formatNumber(value / scale.divisor, format.decimals);
  const word = number === '1' ? scale.one : scale.many;
  const unit = { count: word.replace(' di ', ''), money: `${word}euro`, percent: '%' }[format.kind];
  return unit === '' ? number : `${number} ${unit}`.replaceAll(' ', '\u00a0');
}

/** A value with its precision word: 4000 with `over` → `oltre 4.000`. */
export function formatWithPrecision(value: number | null, precision: Precision, format: ValueFormat): string {
  const word = precisionWord[precision];
  const text = formatValue(value, format);
  return value === null || word === '' ? text : `${word}\u00a0${text}`;
}

/** A figure with what it counts: `oltre 4.000 amministrazioni`, `1 servizio`; money and percent name their unit. */
export function formatWithUnit(
  figure: { value: number | null; text: string },
  indicator: UnitFormat,
): string {
  if (figure.value === null || indicator.kind !== 'count') return figure.text;
  const joint = indicator.scale === 'units' ? ' ' : ' di ';
  return `${figure.text}${joint}${figure.value === 1 ? indicator.unitSingular : indicator.unit}`;
}

/** What a count counts, without the number: `amministrazioni`; nothing where the text of a value names its unit. */
export function unitAfter(figure: { value: number | null; text: string }, indicator: UnitFormat): string {
  return formatWithUnit(figure, indicator).slice(figure.text.length).trim();
}

/**
 * A figure's text cut for a large display: `{ before: 'oltre', number: '1,9', after: 'miliardi di euro' }`. The sign
 * of a percentage stays with its number.
 */
export function displayParts(figure: { text: string; value: number | null; precision: Precision }) {
  const words = figure.text.split('\u00a0');
  const lead = figure.value === null || precisionWord[figure.precision] === '' ? 0 : 1;
  const end = words[lead + 1] === '%' ? lead + 2 : lead + 1;
  return {
    before: words.slice(0, lead).join(' '),
    number: words.slice(lead, end).join('\u00a0'),
    after: words.slice(end).join(' '),
  };
}

/** How the day of a value is told: a value to reach has a day by which, any other a day at which it was true. */
export function dayPhrase(stage: Stage): string {
  return stage === 'target' ? 'entro il' : 'dato al';
}

/** A unit as a label: `%` is spelt out. */
export function unitLabel(unit: string): string {
  return unit === '%' ? 'percentuale' : unit;
}
