import { fromDayNumber, isDay, type Day } from '#src/lib/day.ts';
import { withComma } from '#src/lib/italian-number.ts';
import { showCell, showsText } from '#src/lib/sheet/number-format.ts';
import { toDigits } from '#src/lib/sheet/number.ts';
import { errorReason, isErrorText, type CellReason } from '#src/publishing/sheet/cell-fault.ts';
import type { Cell } from '#src/publishing/sheet/sheet.ts';
import { decodeText } from '#src/publishing/sheet/xlsx/rich-text.ts';
import type { CellStyle, Workbook } from '#src/publishing/sheet/xlsx/workbook.ts';
import type { RawCell } from '#src/publishing/sheet/xlsx/worksheet.ts';

/** What a cell says, or why what it shows is not what it holds. */
export type CellRead = { cell: Cell } | { reason: CellReason };

const plainNumber = 'dai alla cella il formato «Numero», con tutti i decimali che servono';

function refuse(found: string, message: string, remedy: string): CellRead {
  return { reason: { found, message, remedy } };
}

const marks = {
  raised: {
    message:
      'nella cella c’è un carattere in apice o in pedice, che senza formato cambia il testo o il numero',
    remedy: 'togli dalla cella il richiamo o l’esponente; una nota va nella colonna «nota»',
  },
  struck: {
    message: 'nella cella c’è del testo barrato',
    remedy: 'togli ciò che è barrato, oppure togli la barratura se vale ancora',
  },
};

function readText(text: string, mark: keyof typeof marks | undefined, format: string | undefined): CellRead {
  const found = text.trim();
  if (isErrorText(found)) return { reason: errorReason(found) };
  if (found === '') return { cell: '' };
  if (mark) return refuse(found, marks[mark].message, marks[mark].remedy);
  if (!showsText(format))
    return refuse(
      found,
      'il formato della cella non mostra il testo così com’è',
      'dai alla cella il formato «Testo»',
    );
  return { cell: found };
}

/**
 * The day that a spreadsheet counts from 1900, or from 1904; fractions are hours and are cut. Excel's 1900 has a 29
 * February, so that the days before March are `undefined`, like what is beyond the year 9999.
 */
function dayOfSerial(serial: number, from1904: boolean): Day | undefined {
  const [first, last, epoch] = from1904 ? [0, 2_957_003, 24_107] : [61, 2_958_465, 25_569];
  const day = Math.floor(serial);
  return first <= day && day <= last ? fromDayNumber(day - epoch) : undefined;
}

/** The digits that a spreadsheet keeps of a number; behind them a file may hold the tail of its binary form. */
const keptDigits = 15;

function readNumber(text: string, { format, mark }: CellStyle, from1904: boolean): CellRead {
  const value = Number(Number(text).toPrecision(keptDigits));
  if (text.trim() === '' || !Number.isFinite(value))
    return refuse(text, 'la cella non contiene un numero che si legga', 'riscrivi il valore nella cella');
  const digits = withComma(toDigits(value));
  if (mark) return refuse(digits, marks[mark].message, marks[mark].remedy);
  const shown = showCell(value, format);
  if (shown.is === 'number')
    return { cell: shown.unit === '' ? value : { digits: shown.digits, unit: shown.unit } };
  const day = dayOfSerial(value, from1904);
  if (shown.is === 'day' && day !== undefined) return { cell: new Date(`${day}T00:00:00Z`) };
  if (shown.is === 'day' || shown.is === 'part of a day')
    return refuse(
      day ?? digits,
      'la cella contiene una data o un’ora che il suo formato non mostra per intero',
      'dai alla cella un formato con giorno, mese e anno, e controlla la data',
    );
  if (shown.is === 'other number')
    return refuse(
      digits,
      `la cella mostra ${withComma(shown.digits)} ma contiene ${digits}`,
      `${plainNumber}, oppure scrivi nella cella il numero che mostra`,
    );
  if (shown.is === 'text' && shown.text === '')
    return refuse(digits, 'la cella contiene un numero che non mostra', plainNumber);
  return shown.is === 'text'
    ? refuse(
        digits,
        `il formato della cella aggiunge «${shown.text}», che nel numero non c’è`,
        `${plainNumber}, e scrivi a parte che cosa vuol dire «${shown.text}»`,
      )
    : refuse(digits, 'non si sa come il formato della cella mostri questo numero', plainNumber);
}

/**
 * What a cell of a spreadsheet says: what people see in it, never what its format, its letters or its formula keep from
 * them. Decimals that the format `Generale` has no room for are seen when the cell is chosen.
 */
export function readCell(raw: RawCell, { texts, styles, from1904 }: Workbook): CellRead {
  const { type, value, isFormula, rich } = raw;
  const style = styles[raw.style] ?? { format: 'General', mark: undefined };
  if (rich) return readText(rich.text, rich.mark ?? style.mark, style.format);
  if (isFormula && (value === undefined || (value === '' && type !== 'str')))
    return refuse(
      '',
      'la cella contiene una formula, ma non il suo risultato',
      'apri il foglio in Excel o LibreOffice, lascia che calcoli e salvalo di nuovo',
    );
  if (value === undefined || value === '') return { cell: '' };
  if (type === 'e') return { reason: errorReason(value) };
  if (type === 's') {
    const shared = texts[Number(value)];
    return shared
      ? readText(shared.text, shared.mark ?? style.mark, style.format)
      : refuse('', 'il testo della cella manca dal file', 'salva di nuovo il foglio');
  }
  if (type === 'b') return { cell: value === '1' };
  if (type === 'd')
    return isDay(value.slice(0, 10))
      ? { cell: new Date(`${value.slice(0, 10)}T00:00:00Z`) }
      : refuse(value, 'la cella contiene una data che non si legge', 'riscrivi la data nella cella');
  return type === 'n'
    ? readNumber(value, style, from1904)
    : readText(decodeText(value), style.mark, style.format);
}
