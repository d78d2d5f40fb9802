import type { Rule } from '#src/checks/rule.ts';
import { correctedNumbers } from '#src/checks/written-corrections.ts';
import { valueFields } from '#src/checks/value-fields.ts';
import { selectFields, siblingText, type Field } from '#src/checks/yaml-source.ts';
import { toDecimal } from '#src/lib/italian-number.ts';

/** Where numbers are expected, besides the values of corrections. */
const numberFields = ['observations.*.value', 'series.*.values.*', 'targets.*.value', 'decimals', 'order'];

const plainNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/;

type Slip = {
  rule: string;
  pattern: RegExp;
  message: string;
  /** What to write instead, made from the text at fault. */
  remedy: (text: string) => string;
};

const write = (number: string) => `scrivi ${number}`;
const digitsOnly = (text: string) => text.replace(/\D/g, '');

/** Ways to write a number that YAML reads as another number, or as text. The first that fits is reported. */
const slips: Slip[] = [
  {
    rule: 'number-comma',
    pattern: /^[+-]?(\d{1,3}([.\s]\d{3})+|\d+),\d+$/,
    message: 'Il numero ha la virgola',
    remedy: (text) =>
      /^\d{1,3},\d{3}$/.test(text)
        ? `scrivi ${digitsOnly(text)}, oppure ${text.replace(',', '.')} se la virgola separa i decimali`
        : write(toDecimal(text)),
  },
  {
    rule: 'number-thousands',
    pattern:
      /^[+-]?\d{1,3}(\.\d{3}){2,}$|^[+-]?\d{1,3}([\s'’_]\d{3})+$|^[+-]?\d{1,3}(,\d{3}){2,}$|^[+-]?\d{1,3}(,\d{3})+\.\d+$/,
    message: 'Il numero ha i segni delle migliaia',
    remedy: (text) =>
      write(/,.*\./.test(text) ? text.replaceAll(',', '').replace(/\.0+$/, '') : digitsOnly(text)),
  },
  {
    rule: 'number-not-finite',
    pattern: /^[+-]?\.?(inf|nan|infinity|infinito)$/i,
    message: 'Il valore non è un numero finito',
    remedy: () => 'scrivi un numero; se il dato manca, null con status: missing',
  },
  {
    rule: 'number-base',
    pattern: /^[+-]?0[xob][\da-f]+$/i,
    message: 'Il numero non è scritto in base dieci',
    remedy: () => 'scrivi il numero in cifre decimali',
  },
  {
    rule: 'number-exponent',
    pattern: /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i,
    message: 'Il numero è scritto con l’esponente',
    remedy: (text) => write(Math.abs(Number(text)) < 1e21 ? Number(text).toString() : 'il numero per esteso'),
  },
  {
    rule: 'number-zero',
    pattern: /^[+-]?0\d+(\.\d+)?$|^-0(\.0+)?$/,
    message: 'Il numero comincia con uno zero o un segno di troppo',
    remedy: (text) => write(String(Math.abs(Number(text)))),
  },
  {
    rule: 'number-words',
    pattern: /\d.*[a-zà-ù%€]|[a-zà-ù€].*\d/i,
    message: 'Accanto al numero ci sono parole o simboli',
    remedy: () => 'scrivi solo il numero: «oltre» e «circa» vanno in precision, l’unità sta nell’indicatore',
  },
];

/** The significant digits of a number, without sign, point and outer zeros. */
function significant(text: string): string {
  return text
    .replace(/^-/, '')
    .replace(/^0\.0*/, '')
    .replace('.', '')
    .replace(/^0+/, '');
}

/** True if the number is held exactly: no more digits than a double keeps. */
function isKept(text: string): boolean {
  const whole = text.replace(/^-/, '').split('.')[0] ?? '';
  return BigInt(whole) <= BigInt(Number.MAX_SAFE_INTEGER) && significant(text).length <= 15;
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/** Numbers written in a way that does not mean what it seems, judged on their text. */
export const findNumberSlips: Rule = ({ yaml }) =>
  [
    ...numberFields.flatMap((pattern) => selectFields(yaml, pattern)),
    ...correctedNumbers(yaml).map(({ field }) => field),
  ].flatMap((field) => {
    const { offset, source: found } = field;
    if (field.style === 'map' || field.style === 'list') return [];
    const text = field.style === 'plain' ? found : String(field.value).trim();
    const slip = slips.find((known) => known.pattern.test(text));
    if (slip) return [{ rule: slip.rule, offset, found, message: slip.message, remedy: slip.remedy(text) }];
    if (!plainNumber.test(text)) {
      if (typeof field.value !== 'number') return [];
      const message = 'Il numero è scritto in una forma insolita';
      return [{ rule: 'number-form', offset, found, message, remedy: write(String(field.value)) }];
    }
    if (field.style !== 'plain') {
      const message = 'Il numero è fra virgolette';
      const isGrouped = /^-?[1-9]\d{0,2}\.\d{3}$/.test(text);
      const remedy = isGrouped ? `scrivi ${digitsOnly(text)}, oppure ${text}` : write(text);
      return [{ rule: 'number-quoted', offset, found, message, remedy }];
    }
    if (isKept(text)) return [];
    const message = 'Il numero ha più cifre di quante se ne conservino esatte';
    return [
      {
        rule: 'number-too-big',
        offset,
        found,
        message,
        remedy: 'scrivi un numero con al massimo 15 cifre',
      },
    ];
  });

const isBlank = ({ source, style }: Field) => source === '' && style === 'plain';

/**
 * A value that nobody wrote reads as `null`, a missing one: in a series it would be published as such. The draft
 * that `npm run new` writes has one for each figure.
 */
export const findBlankValues: Rule = ({ kind, yaml }) => {
  if (kind !== 'bulletin') return [];
  const single = selectFields(yaml, 'observations.*.value').filter(
    (field) => siblingText(yaml, field, 'status') !== 'missing',
  );
  const inSeries = selectFields(yaml, 'series.*.values.*');
  const tell = (fields: Field[], remedy: string) =>
    fields
      .filter(isBlank)
      .map(({ offset }) => ({ rule: 'value-blank', offset, message: 'Manca il valore', remedy }));
  return [
    ...tell(single, 'scrivi il numero; se la fonte non lo dà, scrivi null e aggiungi status: missing'),
    ...tell(inSeries, 'scrivi il numero; se la fonte non lo dà, scrivi null'),
  ];
};

function isPlainNumber(field: Field): boolean {
  return field.style === 'plain' && plainNumber.test(field.source);
}

/**
 * `4.083` is four and a bit. One group of three after the dot is taken for a thousands dot unless the indicator
 * has three decimals; other values may not have more decimals than the indicator prints, in its own scale.
 */
export const findThousandsDots: Rule = (file, catalogue) =>
  valueFields(file, catalogue)
    .filter(({ field }) => isPlainNumber(field))
    .flatMap(({ field: { offset, source: found }, indicator }) => {
      const decimals = decimalsOf(found);
      const grouped = /^-?[1-9]\d{0,2}\.\d{3}$/.test(found);
      if (grouped && indicator?.kind !== 'percent' && indicator?.decimals !== 3) {
        const message = 'Il punto delle migliaia fa leggere un numero mille volte più piccolo';
        return [{ rule: 'number-thousands', offset, found, message, remedy: write(digitsOnly(found)) }];
      }
      if (indicator?.decimals === undefined || indicator.scale !== 'units' || indicator.kind === 'money')
        return [];
      if (decimals <= indicator.decimals) return [];
      const message = `Il valore ha più decimali dell’indicatore, che ne ha ${indicator.decimals}`;
      const isShare = indicator.kind === 'percent' && /^0\.\d/.test(found) && Number(found) > 0;
      const remedy = isShare
        ? `forse ${Number((Number(found) * 100).toFixed(decimals))}? Le percentuali si scrivono da 0 a 100; altrimenti arrotonda come la fonte`
        : 'arrotonda il valore come la fonte';
      return [{ rule: 'number-decimals', offset, found, message, remedy }];
    });
