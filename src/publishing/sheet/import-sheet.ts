import { readFileSync } from 'node:fs';
import type { ContentFile } from '#src/checks/content-file.ts';
import { readDefinitions } from '#src/checks/ledger-of.ts';
import { suggest } from '#src/checks/nearest.ts';
import type { ReadContent } from '#src/checks/read-texts.ts';
import type { Day } from '#src/lib/day.ts';
import { Fault, faultOf } from '#src/lib/fault.ts';
import type { NumberForm } from '#src/lib/italian-number.ts';
import { describeProblems, openContent } from '#src/publishing/open-content.ts';
import { replaceFile } from '#src/publishing/replace-file.ts';
import { readColumns } from '#src/publishing/sheet/columns.ts';
import { placeRows } from '#src/publishing/sheet/place-rows.ts';
import { readRows } from '#src/publishing/sheet/read-rows.ts';
import { readSheet } from '#src/publishing/sheet/read-sheet.ts';
import { formatRowFault, type RowFault } from '#src/publishing/sheet/row-fault.ts';
import { signsIn, type SignMeaning, type Signs } from '#src/publishing/sheet/signs.ts';
import { toldBefore } from '#src/publishing/sheet/told-before.ts';
import { tryRows } from '#src/publishing/sheet/try-rows.ts';
import { wordsOf } from '#src/publishing/sheet/words.ts';

/** What an editor asks of an import. */
export type ImportOrder = {
  sheet: string;
  /** The period of a bulletin; without it, the only draft. */
  bulletin: string | undefined;
  /** How numbers are written, where the sheet does not tell. */
  numbers: NumberForm | undefined;
  /** What signs in place of a number stand for. */
  signs: Signs;
  /** Take the good rows though others are not. */
  partial: boolean;
};

/** Who answers where a sheet does not tell. */
export type ImportEditor = {
  /** What a sign in the value column stands for; `undefined` if that is not known. */
  meaningOf: (sign: string, rows: number[]) => Promise<SignMeaning | undefined>;
  /** Is told by name which figures a blank cell makes missing or totals; false if they are not to be written. */
  agrees: (told: string) => Promise<boolean>;
};

/** What an import did. */
export type Imported = { path: string; added: number; updated: number; same: number; faults: RowFault[] };

function chooseBulletin({ catalogue }: ReadContent, asked: string | undefined): ContentFile {
  const bulletins = catalogue.files.filter(({ kind }) => kind === 'bulletin');
  const drafts = bulletins.filter(({ id }) => catalogue.bulletins.get(id)?.draft === true);
  const [only] = drafts;
  if (asked === undefined) {
    if (only && drafts.length === 1) return only;
    throw new Fault(
      only
        ? `Ci sono più bozze (${drafts.map(({ id }) => id).join(', ')}): scegline una con --bulletin AAAA-MM.`
        : 'Non c’è nessuna bozza: falla con «npm run new», o scegli un bollettino con --bulletin AAAA-MM.',
    );
  }
  const found = bulletins.find(({ id }) => id === asked);
  if (found) return found;
  const known = bulletins.map(({ id }) => id).toReversed();
  throw new Fault(`Il bollettino «${asked}» non c’è: ${suggest(asked, known, 'fallo con «npm run new»')}.`);
}

const byRow = (a: RowFault, b: RowFault) => a.row - b.row;

function refuse(faults: RowFault[], taken: number): never {
  const list = faults.toSorted(byRow).map(formatRowFault).join('\n\n');
  const rows = new Set(faults.map(({ row }) => row)).size;
  const count = rows === 1 ? 'Una riga non si può prendere' : `${rows} righe non si possono prendere`;
  const offer =
    taken === 0
      ? ''
      : `\nPer prendere solo ${taken === 1 ? 'la riga buona' : `le ${taken} righe buone`}, ripeti con --partial.`;
  throw new Fault(`${list}\n\n${count}: non ho scritto niente.${offer}`);
}

/**
 * Takes the rows of a sheet into the `observations` of a bulletin, or fills in what is there: that of a draft only.
 * The bulletin is written once the check finds nothing in it that it did not find before.
 * @throws {Fault} if the editor does not agree; if a row cannot be taken and `partial` is not asked for, or none can; nothing is then written.
 */
export async function importSheet(
  folder: string,
  order: ImportOrder,
  editor: ImportEditor,
  today: Day,
): Promise<Imported> {
  const opened = openContent(folder, today);
  const { content } = opened;
  const file = chooseBulletin(content, order.bulletin);
  const isFields = typeof file.yaml?.value === 'object' && file.yaml.value !== null;
  if (!isFields) throw faultOf(file.path);
  const words = wordsOf(readDefinitions(content));
  const sheet = readSheet(order.sheet);
  const columns = readColumns(sheet, words);
  const signs = new Map(order.signs);
  for (const [sign, places] of signsIn(sheet, columns.fields.value)) {
    const meaning = signs.get(sign) ?? (await editor.meaningOf(sign, places));
    if (meaning !== undefined) signs.set(sign, meaning);
  }
  const read = readRows(sheet, columns, words, order.numbers, signs);
  const isDraft = content.catalogue.bulletins.get(file.id)?.draft === true;
  const situation = { file, opened, before: opened.findFaults() };

  let rows = read.rows;
  let faults = read.faults;
  for (;;) {
    const placed = placeRows(rows, file, isDraft);
    const { placements, same } = placed;
    const trial = tryRows(placements, columns, situation);
    const bad = [...placed.faults, ...trial.faults];
    if (bad.length === 0) {
      const taken = placements.length;
      if (faults.length > 0 && (!order.partial || taken + same === 0)) refuse(faults, taken + same);
      if (trial.others.length > 0)
        throw new Fault(
          `Con queste righe il bollettino non sarebbe in ordine: non ho scritto niente.\n\n${describeProblems(trial.others, trial.files)}`,
        );
      const told = toldBefore(placements, columns, words);
      if (told !== '' && !(await editor.agrees(told)))
        throw new Fault('Non ho scritto niente: completa il foglio e ripeti il comando.');
      if (taken > 0) writeBulletin(file, trial.text);
      const added = placements.filter(({ isNew }) => isNew).length;
      return { path: file.path, added, updated: taken - added, same, faults: faults.toSorted(byRow) };
    }
    const out = new Set(bad.map(({ row }) => row));
    faults = [...faults, ...bad];
    rows = rows.filter(({ row }) => !out.has(row));
  }
}

/** @throws {Fault} if the bulletin was changed since it was read. */
function writeBulletin({ path, text }: ContentFile, next: string): void {
  const now = readFileSync(path, 'utf8');
  const mark = now.startsWith('\uFEFF') ? '\uFEFF' : '';
  if (now.slice(mark.length) !== text)
    throw new Fault(`«${path}» è cambiato nel frattempo: salvalo e ripeti il comando.`);
  replaceFile(path, mark + next);
}
