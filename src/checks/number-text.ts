import type { Catalogue } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { rulesOn, type Explained } from '#src/checks/rule.ts';
import { correctedNumbers } from '#src/checks/written-corrections.ts';
import { valueFields, type ValueField } from '#src/checks/value-fields.ts';
import { selectFields, siblingText, type Field, type YamlSource } from '#src/checks/yaml-source.ts';
import { toDecimal } from '#src/lib/italian-number.ts';

/** Where numbers are expected, besides the values of corrections. */
const numberFields = ['observations.*.value', 'series.*.values.*', 'targets.*.value', 'decimals', 'order'];

const plainNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/;

type Slip = Explained & {
  id: string;
  fits: (text: string, field: Field) => boolean;
  message: string;
  /** What to write instead, made from the text at fault. */
  remedy: (text: string) => string;
};

const write = (number: string) => `scrivi ${number}`;
const digitsOnly = (text: string) => text.replace(/\D/g, '');

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

/** One group of three digits after a dot. */
const grouped = /^-?[1-9]\d{0,2}\.\d{3}$/;

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/** Ways to write a number that YAML reads as another number, or as text. */
const slips: Slip[] = [
  {
    id: 'number-comma',
    sentence: 'Un numero con la virgola: YAML lo legge come un testo. I decimali si scrivono con il punto.',
    example: { bulletin: { 'value: 12.5': 'value: ‸12,5' } },
    fits: (text) => /^[+-]?(\d{1,3}([.\s]\d{3})+|\d+),\d+$/.test(text),
    message: 'Il numero ha la virgola',
    remedy: (text) =>
      /^\d{1,3},\d{3}$/.test(text)
        ? `scrivi ${digitsOnly(text)}, oppure ${text.replace(',', '.')} se la virgola separa i decimali`
        : write(toDecimal(text)),
  },
  {
    id: 'number-thousands',
    sentence: 'Un numero con i segni delle migliaia.',
    example: { bulletin: { 'value: 1250': 'value: ‸1.250.000' } },
    fits: (text) =>
      /^[+-]?\d{1,3}(\.\d{3}){2,}$|^[+-]?\d{1,3}([\s'’_]\d{3})+$|^[+-]?\d{1,3}(,\d{3}){2,}$|^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(
        text,
      ),
    message: 'Il numero ha i segni delle migliaia',
    remedy: (text) =>
      write(/,.*\./.test(text) ? text.replaceAll(',', '').replace(/\.0+$/, '') : digitsOnly(text)),
  },
  {
    id: 'number-not-finite',
    sentence: 'Un valore che non è un numero finito.',
    example: { bulletin: { 'value: 1250': 'value: ‸.inf' } },
    fits: (text) => /^[+-]?\.?(inf|nan|infinity|infinito)$/i.test(text),
    message: 'Il valore non è un numero finito',
    remedy: () => 'scrivi un numero; se il dato manca, null con status: missing',
  },
  {
    id: 'number-base',
    sentence: 'Un numero scritto in un’altra base, come 0x10.',
    example: { bulletin: { 'value: 1250': 'value: ‸0x10' } },
    fits: (text) => /^[+-]?0[xob][\da-f]+$/i.test(text),
    message: 'Il numero non è scritto in base dieci',
    remedy: () => 'scrivi il numero in cifre decimali',
  },
  {
    id: 'number-exponent',
    sentence: 'Un numero con l’esponente, come lo scrivono i fogli di calcolo.',
    example: { bulletin: { 'value: 1250': 'value: ‸1e3' } },
    fits: (text) => /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(text),
    message: 'Il numero è scritto con l’esponente',
    remedy: (text) => write(Math.abs(Number(text)) < 1e21 ? Number(text).toString() : 'il numero per esteso'),
  },
  {
    id: 'number-zero',
    sentence: 'Un numero che comincia con uno zero di troppo.',
    example: { bulletin: { 'value: 1250': 'value: ‸010' } },
    fits: (text) => /^[+-]?0\d+(\.\d+)?$|^-0(\.0+)?$/.test(text),
    message: 'Il numero comincia con uno zero o un segno di troppo',
    remedy: (text) => write(String(Math.abs(Number(text)))),
  },
  {
    id: 'number-words',
    sentence:
      'Un numero con parole o simboli accanto: «oltre» e «circa» hanno il loro campo, e l’unità è quella dell’indicatore.',
    example: { bulletin: { 'value: 1250': 'value: ‸1250 biblioteche' } },
    fits: (text) => /\d.*[a-zà-ù%€]|[a-zà-ù€].*\d/i.test(text),
    message: 'Accanto al numero ci sono parole o simboli',
    remedy: () => 'scrivi solo il numero: «oltre» e «circa» vanno in precision, l’unità sta nell’indicatore',
  },
  {
    id: 'number-form',
    sentence: 'Un numero scritto in una forma insolita, che pochi leggono allo stesso modo.',
    example: { bulletin: { 'value: 12.5': 'value: ‸.5' } },
    fits: (text, { value }) => !plainNumber.test(text) && typeof value === 'number',
    message: 'Il numero è scritto in una forma insolita',
    remedy: (text) => write(String(Number(text))),
  },
  {
    id: 'number-quoted',
    sentence: 'Un numero fra virgolette: è un testo.',
    example: { bulletin: { 'value: 1250': 'value: ‸"1250"' } },
    fits: (text, { style }) => plainNumber.test(text) && style !== 'plain',
    message: 'Il numero è fra virgolette',
    remedy: (text) => (grouped.test(text) ? `scrivi ${digitsOnly(text)}, oppure ${text}` : write(text)),
  },
  {
    id: 'number-too-big',
    sentence: 'Un numero con più cifre di quante un programma ne conservi esatte.',
    example: { bulletin: { 'value: 1250': 'value: ‸9007199254740993' } },
    fits: (text) => plainNumber.test(text) && !isKept(text),
    message: 'Il numero ha più cifre di quante se ne conservino esatte',
    remedy: () => 'scrivi un numero con al massimo 15 cifre',
  },
];

/** The fields that should be numbers, with their text. */
function numbersIn(yaml: YamlSource | null): { field: Field; text: string }[] {
  return [
    ...numberFields.flatMap((pattern) => selectFields(yaml, pattern)),
    ...correctedNumbers(yaml).map(({ field }) => field),
  ]
    .filter(({ style }) => style !== 'map' && style !== 'list')
    .map((field) => ({
      field,
      text: field.style === 'plain' ? field.source : String(field.value).trim(),
    }));
}

const isBlank = ({ source, style }: Field) => source === '' && style === 'plain';

/** The values of a file that are plain numbers, with their indicator. */
function plainValues(file: ContentFile, catalogue: Catalogue): ValueField[] {
  return valueFields(file, catalogue).filter(
    ({ field: { style, source } }) => style === 'plain' && plainNumber.test(source),
  );
}

/** How numbers are written. Of several slips at one number the first is told. */
export const numberRules = rulesOn('numbers', 'fields', [
  ...slips.map(({ fits, message, remedy, ...declared }) => ({
    ...declared,
    find: ({ yaml }: ContentFile) =>
      numbersIn(yaml)
        .filter(({ field, text }) => fits(text, field))
        .map(({ field, text }) => ({
          offset: field.offset,
          found: field.source,
          message,
          remedy: remedy(text),
        })),
  })),
  {
    id: 'number-thousands',
    sentence:
      'Il punto delle migliaia: farebbe leggere un numero mille volte più piccolo. Non vale per gli indicatori con tre decimali.',
    example: { bulletin: { 'value: 1250': 'value: ‸1.250' } },
    find: (file, catalogue) =>
      plainValues(file, catalogue)
        .filter(
          ({ field, indicator }) =>
            grouped.test(field.source) && indicator?.kind !== 'percent' && indicator?.decimals !== 3,
        )
        .map(({ field: { offset, source: found } }) => ({
          offset,
          found,
          message: 'Il punto delle migliaia fa leggere un numero mille volte più piccolo',
          remedy: write(digitsOnly(found)),
        })),
  },
  {
    id: 'number-decimals',
    sentence: 'Un valore con più decimali di quanti l’indicatore ne stampa.',
    example: { bulletin: { 'value: 12.5': 'value: ‸12.55' } },
    find: (file, catalogue) =>
      plainValues(file, catalogue).flatMap(({ field: { offset, source: found }, indicator }) => {
        if (indicator?.decimals === undefined || indicator.scale !== 'units' || indicator.kind === 'money')
          return [];
        const decimals = decimalsOf(found);
        if (decimals <= indicator.decimals) return [];
        const message = `Il valore ha più decimali dell’indicatore, che ne ha ${indicator.decimals}`;
        const isShare = indicator.kind === 'percent' && /^0\.\d/.test(found) && Number(found) > 0;
        const remedy = isShare
          ? `forse ${Number((Number(found) * 100).toFixed(decimals))}? Le percentuali si scrivono da 0 a 100; altrimenti arrotonda come la fonte`
          : 'arrotonda il valore come la fonte';
        return [{ offset, found, message, remedy }];
      }),
  },
  {
    id: 'value-blank',
    sentence:
      'Un valore che nessuno ha scritto: si leggerebbe come dato mancante. Una bozza nuova ne ha uno per cifra.',
    example: { bulletin: { 'value: 1250': '‸value:' } },
    find: ({ kind, yaml }) => {
      if (kind !== 'bulletin') return [];
      const single = selectFields(yaml, 'observations.*.value').filter(
        (field) => siblingText(yaml, field, 'status') !== 'missing',
      );
      const inSeries = selectFields(yaml, 'series.*.values.*');
      const tell = (fields: Field[], remedy: string) =>
        fields.filter(isBlank).map(({ offset }) => ({ offset, message: 'Manca il valore', remedy }));
      return [
        ...tell(single, 'scrivi il numero; se la fonte non lo dà, scrivi null e aggiungi status: missing'),
        ...tell(inSeries, 'scrivi il numero; se la fonte non lo dà, scrivi null'),
      ];
    },
  },
]);
