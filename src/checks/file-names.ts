import { fixedAddresses } from '#src/checks/catalogue.ts';
import { largestText } from '#src/checks/content-file.ts';
import { rulesOn, type Explained } from '#src/checks/rule.ts';
import { perCatalogue } from '#src/checks/per-catalogue.ts';
import { keysAt } from '#src/checks/schema-field.ts';
import { isPeriod } from '#src/lib/day.ts';
import { paths } from '#src/lib/address.ts';
import { kinds, rootFiles } from '#src/schemas/kinds.ts';
import { id as idSchema } from '#src/schemas/parts.ts';

function sameToReaders(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** The first file of each name, as readers and file systems tell names apart. */
const firstOfName = perCatalogue(
  ({ files }) => new Map(files.toReversed().map((file) => [sameToReaders(file.path), file])),
);

/** Where the text begins after fields that no `---` closes: a line after a blank one that is no field. */
function unclosedFieldsEnd(text: string): number | undefined {
  if (!/^---[ \t]*\r?\n\w+:/.test(text)) return undefined;
  const spoilt = /^(?:[–—-]{1,2}|-{4,})[ \t]*$/m.exec(text);
  if (spoilt) return spoilt.index;
  const match = /(?:\r?\n)[ \t]*\r?\n(?![\w-]+:(?:\s|$)|[ \t]|- |#(?: |$)(?![^]*^---))(?=\S)/m.exec(text);
  return match ? match.index + match[0].length : undefined;
}

/** What a whole file is refused for before its text is looked at; the one that reads the folder tells these too. */
export const wholeFileRules = {
  'encoding-invalid': {
    sentence:
      'Un file che non è un testo in UTF-8: un’immagine, un documento, un testo in un’altra codifica.',
    example: null,
  },
  'file-folder': { sentence: 'Una cartella con il nome di un file, come 2026-05.mdx.', example: null },
  'file-symbolic-link': {
    sentence: 'Un collegamento simbolico al posto di un file: può portare fuori dai contenuti.',
    example: null,
  },
  'file-missing': {
    sentence: 'Manca un file senza il quale il sito non c’è: site.yaml, programme.yaml o sources.yaml.',
    example: { sources: null },
  },
  'file-unknown': {
    sentence: 'Un file in una cartella che non c’è, o con un’altra desinenza: nessuno lo leggerebbe.',
    example: { page: { 'privacy.mdx': 'privacy.md' } },
  },
} satisfies Record<string, Explained>;

export type WholeFileRule = keyof typeof wholeFileRules | 'file-size';

/** What to do with a file that is too large, whoever tells of it. */
export const divideIt = 'dividilo: un bollettino sta in circa 10.000 caratteri';

/** Names that a file cannot have, and files without what every one begins with. */
export const fileRules = rulesOn('files', 'file', [
  {
    id: 'file-period',
    tellsAll: true,
    sentence:
      'Un bollettino il cui nome non è il periodo a cui si riferisce: da lì vengono indirizzo e ordine.',
    example: {
      bulletin: { '2026-03.mdx': 'marzo.mdx' },
      calendar: null,
      doc: { '<Num id="2026-03/aperte" />': 'tante' },
    },
    find: ({ kind, id }) => {
      if (kind !== 'bulletin' || isPeriod(id)) return [];
      const message = 'Il nome del file deve essere il periodo del bollettino';
      return [{ offset: 0, found: id, message, remedy: 'usa AAAA-MM.mdx, per esempio 2024-10.mdx' }];
    },
  },
  {
    id: 'file-name',
    tellsAll: true,
    sentence: 'Un nome con maiuscole, spazi o accenti: diventa l’indirizzo della pagina.',
    example: { page: { 'privacy.mdx': 'La privacy.mdx' } },
    find: ({ kind, id }) => {
      if (kind === 'bulletin' || id.split('/').every((part) => idSchema.safeParse(part).success)) return [];
      const message = 'Il nome del file contiene caratteri che non possono stare in un indirizzo';
      const remedy = 'usa solo lettere minuscole senza accenti, cifre e trattini singoli';
      return [{ offset: 0, found: id, message, remedy }];
    },
  },
  {
    id: 'file-twin',
    tellsAll: true,
    sentence:
      'Due nomi che differiscono solo per le maiuscole o per come è scritto un accento: su molti computer sono un file solo.',
    example: null,
    find: (file, catalogue) => {
      const twin = firstOfName(catalogue).get(sameToReaders(file.path));
      if (!twin || twin === file) return [];
      const message = `Il nome è uguale a ${twin.path}, a parte maiuscole o accenti`;
      return [{ offset: 0, found: file.path, message, remedy: 'cambia nome a uno dei due' }];
    },
  },
  {
    id: 'address-taken',
    sentence: 'Una pagina con l’indirizzo di una che il sito ha già.',
    example: { page: { 'privacy.mdx': 'guide.mdx' } },
    find: ({ kind, id }) => {
      const own = [...fixedAddresses, paths.page('404'), paths.page('pagefind')];
      if (kind !== 'page' || !own.includes(paths.page(id))) return [];
      const message = `L’indirizzo ${paths.page(id)} è già una pagina del sito`;
      return [{ offset: 0, found: id, message, remedy: 'dai un altro nome al file' }];
    },
  },
  {
    id: 'file-size',
    tellsAll: true,
    sentence: 'Un file troppo grande per essere controllato: di solito sono più testi in uno.',
    example: null,
    find: ({ yaml, text }) =>
      yaml || text.length <= largestText
        ? []
        : [
            {
              offset: 0,
              message: 'Il file è troppo grande per essere controllato',
              remedy: divideIt,
            },
          ],
  },
  {
    id: 'frontmatter-missing',
    sentence: 'Un testo senza la testata, fra due righe «---», o con la testata non chiusa.',
    example: { page: { '---\ntitle': '‸title' } },
    find: ({ kind, yaml, text }) => {
      if (yaml || text.length > largestText) return [];
      const begins = unclosedFieldsEnd(text);
      if (begins !== undefined) {
        const message = 'Manca la riga «---» che chiude i campi';
        const remedy = 'scrivi qui tre trattini, «---», su una riga a sé prima del testo';
        return [{ offset: begins, message, remedy }];
      }
      const message = 'Mancano i campi in testa al file, fra due righe «---»';
      const remedy = `apri il file con una riga «---», scrivi i campi (${keysAt(kinds[kind].schema, undefined, [])[0] ?? ''}: …) e chiudi con «---»`;
      return [{ offset: 0, message, remedy }];
    },
  },
  {
    id: 'file-empty',
    tellsAll: true,
    sentence: 'Un file YAML, o una testata, senza campi.',
    example: { term: { 'term: Biblioteca\ndefinition: Un luogo con libri da prestare.\n': '' } },
    find: ({ kind, yaml }) => {
      if (!yaml || yaml.value !== null || yaml.findings.length > 0) return [];
      const isOptional = rootFiles.some((file) => file.kind === kind && !file.needed);
      const remedy = isOptional ? 'scrivi i campi, o cancella il file' : 'scrivi i campi';
      return [{ offset: 0, message: 'Non c’è nessun campo', remedy }];
    },
  },
]);
