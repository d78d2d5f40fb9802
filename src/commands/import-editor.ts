import { confirm, note, select } from '@clack/prompts';
import { answered } from '#src/commands/ask.ts';
import type { ImportEditor } from '#src/publishing/sheet/import-sheet.ts';

/** The editor at a terminal, who is asked. */
export const askedEditor: ImportEditor = {
  meaningOf: async (sign, rows) => {
    const places = rows.length === 1 ? `riga ${rows[0] ?? 0}` : `righe ${rows.join(', ')}`;
    const meaning = await select({
      message: `Nella colonna dei valori c’è «${sign}» (${places}): che cosa vuol dire?`,
      options: [
        { value: 'missing' as const, label: 'il dato manca (n.d.)' },
        { value: 'zero' as const, label: 'vale zero' },
        { value: 'unknown' as const, label: 'non lo so, o altro' },
      ],
      initialValue: 'unknown' as const,
      showInstructions: false,
    });
    const answer = answered(meaning);
    return answer === 'unknown' ? undefined : answer;
  },
  agrees: async (told) => {
    note(told, 'Prima di scrivere');
    return answered(await confirm({ message: 'È giusto così?', active: 'Sì', inactive: 'No' }));
  },
};

/** Where nobody can be asked: what is to be known before is printed, and a sign without an option is refused. */
export const silentEditor: ImportEditor = {
  meaningOf: () => Promise.resolve(undefined),
  agrees: (told) => {
    console.log(`${told}\n`);
    return Promise.resolve(true);
  },
};
