import { conflictMessage } from '#src/checks/conflict-marks.ts';

/** Where a line is at fault, from the beginning of the text, and what to tell. */
export type LineFault = { offset: number; message: string; remedy: string };

type Line = { start: number; text: string };

const misplaced = {
  message: 'Il rientro di questa riga non torna',
  remedy: 'allineala alle righe dello stesso livello',
};

/** The column at which what a line says begins, after the dash of a list. */
function columnOf(line: Line | undefined): number {
  return line === undefined ? -1 : (/^\s*(?:-\s+)*/.exec(line.text)?.[0].length ?? 0);
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/^.*$/gm)]
    .map(({ 0: line, index }) => ({ start: index, text: line }))
    .filter(({ text: line }) => line.trim() !== '' && !/^\s*#/.test(line));
}

/**
 * The line that is really at fault where the YAML reader stumbles at `position`, often one line off: marks of git, no
 * blank after a dash, or a field further in or out than its neighbours. `runsOn` says that the value at the position
 * goes on below it, as the reader has it. `undefined` if it is none of these.
 */
export function findLineFault(text: string, position: number, runsOn: boolean): LineFault | undefined {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= position);
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!line) return undefined;
  if (/^(?:<{7}|={7}|>{7})/.test(line.text)) return { offset: line.start, ...conflictMessage };
  const dash = /^\s*-(?=[\p{L}_][^\s:]*:(?:\s|$))/u.exec(line.text);
  if (dash) {
    const message = 'Dopo il trattino manca uno spazio';
    return { offset: line.start + dash[0].length - 1, message, remedy: 'scrivi «- » davanti al primo campo' };
  }
  if (at === 1 && /^\s/.test(before?.text ?? '') && !/^\s/.test(line.text))
    return { offset: before?.start ?? 0, ...misplaced };
  if (!runsOn || !next || !/^\s*(?:-\s+)*["']?[\p{L}\d_-]+["']?:(?:\s|$)|^\s*-\s/u.test(next.text))
    return undefined;
  // Of two lines that do not fit, the odd one is that which differs from both its neighbours.
  const isOdd = columnOf(before) === columnOf(next) && columnOf(line) !== columnOf(next);
  return { offset: (isOdd ? line : next).start, ...misplaced };
}
