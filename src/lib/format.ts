import type { Precision, Status } from '#src/schemas/bulletin.ts';
import type { Indicator, Stage } from '#src/schemas/indicator.ts';

/** What `formatWithUnit` needs to know of an indicator. */
type UnitFormat = Pick<Indicator, 'kind' | 'scale' | 'unit' | 'unitSingular'>;

/** What `formatValue` needs to know of an indicator. */
export type ValueFormat = Pick<Indicator, 'kind' | 'scale' | 'decimals'>;

const precisionWords: Record<Precision, string> = {
  exact: '',
  over: 'oltre',
  about: 'circa',
  'at-least': 'almeno',
};

const statusWords: Record<Status, string> = {
  final: 'definitivo',
  provisional: 'provvisorio',
  estimated: 'stimato',
  missing: 'non disponibile',
};

const stageWords: Record<Stage, string> = {
  target: 'da raggiungere',
  funded: 'finanziati',
  adhered: 'aderenti',
  started: 'avviati',
  'one-service': 'con almeno un servizio migrato',
  migrated: 'migrati',
  completed: 'completati',
  paid: 'pagati',
};

const scales = {
  units: { divisor: 1, one: '', many: '' },
  millions: { divisor: 1e6, one: 'milione di ', many: 'milioni di ' },
  billions: { divisor: 1e9, one: 'miliardo di ', many: 'miliardi di ' },
};

/** The Italian word for a precision; empty for an exact value. */
export function precisionWord(precision: Precision): string {
  return precisionWords[precision];
}

/** The Italian word for a status. */
export function statusWord(status: Status): string {
  return statusWords[status];
}

/** The Italian words for the stage that an indicator counts. */
export function stageWord(stage: Stage): string {
  return stageWords[stage];
}

/** A number as Italian readers write it: `4083` gives `4.083`, with exactly the decimals asked for. */
export function formatNumber(value: number, decimals = 0): string {
  return new Intl.NumberFormat('it-IT', {
    useGrouping: 'always',
    signDisplay: 'negative', // -0.4 without decimals is 0, not -0
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/**
 * A value as people read it everywhere on the site: `4083` → `4.083`, 1.9e9 euro → `1,9 miliardi di euro`,
 * 72.5 percent → `72,5 %`. A missing value (`null`) is `n.d.`, never 0. Blanks inside do not break lines.
 */
export function formatValue(value: number | null, format: ValueFormat): string {
  if (value === null) return 'n.d.';
  const scale = scales[format.scale];
  const number = formatNumber(value / scale.divisor, format.decimals);
  const word = number === '1' ? scale.one : scale.many;
  const unit = { count: word.replace(' di ', ''), money: `${word}euro`, percent: '%' }[format.kind];
  return unit === '' ? number : `${number} ${unit}`.replaceAll(' ', '\u00a0');
}

/** A value with its precision word: 4000 with `over` → `oltre 4.000`. */
export function formatWithPrecision(value: number | null, precision: Precision, format: ValueFormat): string {
  const word = precisionWords[precision];
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
