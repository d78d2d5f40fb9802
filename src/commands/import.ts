import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { askedEditor, silentEditor } from '#src/commands/import-editor.ts';
import { run } from '#src/commands/run.ts';
import { clockDay } from '#src/commands/today.ts';
import { Fault } from '#src/lib/fault.ts';
import type { NumberForm } from '#src/lib/italian-number.ts';
import { signOf } from '#src/lib/sheet/number.ts';
import { importSheet } from '#src/publishing/sheet/import-sheet.ts';
import { formatRowFault } from '#src/publishing/sheet/row-fault.ts';
import type { SignMeaning, Signs } from '#src/publishing/sheet/signs.ts';
import { contentFolder } from '#src/publishing/read-site.ts';

function readForm(option: string | undefined): NumberForm | undefined {
  if (option === undefined || option === 'it' || option === 'en') return option;
  throw new Fault(`«${option}» non è un modo di scrivere i numeri: scrivi --numbers it o --numbers en.`);
}

const rows = (count: number) => (count === 1 ? '1 riga' : `${count} righe`);

/** The signs that an option names, as they are compared. */
function readSigns(texts: string[], meaning: SignMeaning): [string, SignMeaning][] {
  return texts.map((text) => {
    const sign = signOf(text);
    if (sign !== undefined) return [sign, meaning];
    throw new Fault(`«${text}» non è un segno al posto di un numero: scrivi per esempio --${meaning} "-".`);
  });
}

function readMeanings(missing: string[], zero: string[]): Signs {
  const signs = [...readSigns(missing, 'missing'), ...readSigns(zero, 'zero')];
  const meanings = new Map(signs);
  const twice = signs.find(([sign, meaning]) => meanings.get(sign) !== meaning);
  if (twice) throw new Fault(`«${twice[0]}» non può voler dire insieme che il dato manca e che vale zero.`);
  return meanings;
}

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      bulletin: { type: 'string' },
      numbers: { type: 'string' },
      missing: { type: 'string', multiple: true, default: [] },
      zero: { type: 'string', multiple: true, default: [] },
      partial: { type: 'boolean', default: false },
    },
  });
  const [sheet] = positionals;
  if (sheet === undefined || positionals.length > 1)
    throw new Fault(
      'Indica un foglio, per esempio: npm run import -- dati.csv --bulletin 2026-10\nSe il nome contiene spazi, mettilo fra virgolette.',
    );
  const { bulletin, partial } = values;
  const { path, added, updated, same, faults } = await importSheet(
    contentFolder(),
    // npm runs in the folder of the project, and says here where the editor is.
    {
      sheet: resolve(process.env['INIT_CWD'] ?? '.', sheet),
      bulletin,
      partial,
      numbers: readForm(values.numbers),
      signs: readMeanings(values.missing, values.zero),
    },
    process.stdin.isTTY && process.stdout.isTTY ? askedEditor : silentEditor,
    clockDay(),
  );
  for (const fault of faults) console.log(`${formatRowFault(fault)}\n`);
  const skipped = new Set(faults.map(({ row }) => row)).size;
  const parts = [
    added + updated === 0
      ? `Niente da scrivere in «${path}».`
      : `Scritto «${path}»: cifre nuove ${added}, riempite o aggiornate ${updated}.`,
    ...(same > 0 ? [`Già uguali nel bollettino: ${rows(same)}.`] : []),
    ...(skipped > 0 ? [`Lasciate fuori: ${rows(skipped)}, per i motivi detti sopra.`] : []),
    'Ora esegui «npm run check».',
  ];
  console.log(parts.join('\n'));
});
