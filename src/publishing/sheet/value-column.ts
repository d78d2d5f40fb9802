import { Fault } from '#src/lib/fault.ts';
import { withComma, type NumberForm } from '#src/lib/italian-number.ts';
import { decideForm, isAbsent, readDigits, signOf, splitUnit, toDigits } from '#src/lib/sheet/number.ts';
import type { Column } from '#src/publishing/sheet/columns.ts';
import type { Signs } from '#src/publishing/sheet/signs.ts';
import { cellText, isUnitNumber, type Cell, type Sheet } from '#src/publishing/sheet/sheet.ts';
import type { RowFault } from '#src/publishing/sheet/row-fault.ts';

const formNames: Record<NumberForm, string> = { it: 'italiani', en: 'inglesi' };

/**
 * The form of the numbers in the value column: the one asked for, or what its own cells decide. Cells that hold a
 * number and not a text have none.
 * @throws {Fault} if the cells do not decide, or contradict each other.
 */
export function formOfValues({ rows }: Sheet, { index, header }: Column, asked?: NumberForm): NumberForm {
  if (asked) return asked;
  const texts = rows.flatMap(({ row, cells }) => {
    const cell = cells[index] ?? '';
    return typeof cell === 'string' && !isAbsent(cell) && signOf(cell) === undefined
      ? [{ row, ...splitUnit(cell) }]
      : [];
  });
  const decided = decideForm(texts.map(({ digits }) => digits));
  if ('form' in decided) return decided.form;
  const tell = (place: number) => `«${texts[place]?.digits ?? ''}» (riga ${texts[place]?.row ?? 0})`;
  if (decided.fault === 'mixed')
    throw new Fault(
      `Nella colonna «${header}» ci sono numeri scritti all’italiana, come ${tell(decided.it)}, e all’inglese, come ${tell(decided.en)}.\nScrivili tutti in un modo solo.`,
    );
  const { digits = '' } = texts[decided.example] ?? {};
  const reading = (form: NumberForm) => withComma(readDigits(digits, form) ?? '');
  throw new Fault(
    `Nella colonna «${header}» non si capisce come sono scritti i numeri: ${tell(decided.example)} all’italiana vale ${reading('it')}, all’inglese ${reading('en')}.\nRipeti il comando con --numbers it o con --numbers en.`,
  );
}

/**
 * Up to here a number without a sign may be a hundredth of the percentage that is meant: 0,725 for 72,5 %. Nobody means
 * 1.000 %. A cell that shows the sign is known to mean what it shows.
 */
const largestDoubtful = 10;

type Reason = Pick<RowFault, 'message' | 'remedy'>;

const precisionWords = /^(?:oltre|circa|almeno|più di|quasi|intorno)\b/i;

function unknownSign(sign: string): Reason {
  return {
    message: `non si sa che cosa vuol dire «${sign}»`,
    remedy: `guarda la legenda della fonte e ripeti il comando con --missing "${sign}" se il dato manca, con --zero "${sign}" se vale zero`,
  };
}

/** What to do with a number that does not stand alone. Nothing that it says may get lost. */
function whyNotAlone(text: string): Reason {
  if (/[\u00b2\u00b3\u00b9\u2070-\u209f]/u.test(text))
    return {
      message: 'accanto al numero c’è un carattere in apice o in pedice',
      remedy: 'togli dal numero il richiamo, e scrivi che cosa dice nella colonna «nota»',
    };
  if (/^[<≤]|\d\s*[-–—÷/]\s*\d/u.test(text))
    return {
      message: 'è un limite o un intervallo, non un numero',
      remedy: 'chiedi alla fonte il numero: qui un limite o un intervallo non si può scrivere',
    };
  if (text.startsWith('='))
    return { message: 'non è un numero', remedy: 'è una formula: scrivi nella cella il suo risultato' };
  if (/^[>≥~≈±]/u.test(text))
    return {
      message: 'accanto al numero c’è un segno',
      remedy: 'scrivi solo il numero, e il segno nella colonna «precisione»',
    };
  if (/\d/.test(text))
    return {
      message: 'accanto al numero c’è dell’altro',
      remedy:
        'scrivi solo il numero, e ciò che il segno vuol dire (provvisorio, stimato, una nota…) nelle colonne «status» e «nota»',
    };
  return {
    message: 'non è un numero',
    remedy:
      'controlla che cosa dice la fonte: nella cella va un numero, oppure n.d. se la fonte non dà il dato',
  };
}

function whyNoNumber(digits: string, form: NumberForm): Reason {
  const other: NumberForm = form === 'it' ? 'en' : 'it';
  if (/^#/.test(digits))
    return { message: 'la cella contiene un errore del foglio', remedy: 'correggi la formula' };
  if (precisionWords.test(digits))
    return {
      message: 'accanto al numero ci sono parole',
      remedy: 'scrivi solo il numero, e la parola nella colonna «precisione»',
    };
  if (/^-?\d+([.,]\d+)?e[+-]?\d+$/i.test(digits))
    return {
      message: 'il numero è scritto con l’esponente e può aver perso delle cifre',
      remedy: 'dai alla cella il formato «Numero» e salva di nuovo',
    };
  if (readDigits(digits, other) !== undefined)
    return {
      message: `il numero non è scritto come gli altri, che sono ${formNames[form]}`,
      remedy: 'scrivi tutti i numeri in un modo solo',
    };
  return whyNotAlone(digits);
}

/** A value as YAML has it, `null` if it is missing, or why it is none. */
export function readValue(
  cell: Cell,
  form: NumberForm,
  kind: string,
  signs: Signs,
): { value: string | null } | { fault: Reason } {
  if (cell instanceof Date)
    return {
      fault: { message: 'qui c’è una data, non un numero', remedy: 'dai alla cella il formato «Numero»' },
    };
  if (typeof cell === 'number') {
    if (kind === 'percent' && cell !== 0 && Math.abs(cell) <= largestDoubtful)
      return {
        fault: {
          message: `non si sa se è ${withComma(toDigits(cell))} % o ${withComma(toDigits(cell * 100))} %`,
          remedy: 'dai alla cella il formato «Percentuale», o scrivila come testo con il segno: 72,5%',
        },
      };
    return { value: toDigits(cell) };
  }
  const text = cellText(cell);
  if (isAbsent(text)) return { value: null };
  const sign = typeof cell === 'string' ? signOf(text) : undefined;
  if (sign !== undefined) {
    const meaning = signs.get(sign);
    return meaning === undefined ? { fault: unknownSign(sign) } : { value: meaning === 'zero' ? '0' : null };
  }
  const { digits, unit } = isUnitNumber(cell) ? cell : splitUnit(text);
  const value = isUnitNumber(cell) ? digits : readDigits(digits, form);
  if (value === undefined) return { fault: whyNoNumber(digits, form) };
  if ((unit === '%' && kind !== 'percent') || (unit === '€' && kind !== 'money'))
    return {
      fault: {
        message: `il valore ha il segno «${unit}», ma l’indicatore non è ${unit === '%' ? 'una percentuale' : 'un importo'}`,
        remedy: 'controlla il valore e l’indicatore',
      },
    };
  return { value };
}
