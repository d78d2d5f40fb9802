import { fixedAddresses } from '#src/checks/catalogue.ts';
import { largestText } from '#src/checks/content-file.ts';
import type { Rule } from '#src/checks/rule.ts';
import { perCatalogue } from '#src/checks/per-catalogue.ts';
import { keysAt } from '#src/checks/schema-field.ts';
import { isPeriod } from '#src/lib/day.ts';
import { paths } from '#src/lib/address.ts';
import { kinds, rootFiles } from '#src/schemas/kinds.ts';
import { id as idSchema } from '#src/schemas/parts.ts';

/** A bulletin is named by its reference period. */
export const findBadPeriods: Rule = ({ kind, id }) => {
  if (kind !== 'bulletin' || isPeriod(id)) return [];
  const message = 'Il nome del file deve essere il periodo del bollettino';
  return [
    {
      rule: 'file-period',
      offset: 0,
      found: id,
      message,
      remedy: 'usa AAAA-MM.mdx, per esempio 2024-10.mdx',
    },
  ];
};

/** Every part of another file's name is an id. */
export const findBadNames: Rule = ({ kind, id }) => {
  if (kind === 'bulletin' || id.split('/').every((part) => idSchema.safeParse(part).success)) return [];
  const message = 'Il nome del file contiene caratteri che non possono stare in un indirizzo';
  const remedy = 'usa solo lettere minuscole senza accenti, cifre e trattini singoli';
  return [{ rule: 'file-name', offset: 0, found: id, message, remedy }];
};

function sameToReaders(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** The first file of each name, as readers and file systems tell names apart. */
const firstOfName = perCatalogue(
  ({ files }) => new Map(files.toReversed().map((file) => [sameToReaders(file.path), file])),
);

/** Two names that differ only by case or by the way an accent is stored are one file on many computers. */
export const findTwins: Rule = (file, catalogue) => {
  const twin = firstOfName(catalogue).get(sameToReaders(file.path));
  if (!twin || twin === file) return [];
  const message = `Il nome è uguale a ${twin.path}, a parte maiuscole o accenti`;
  return [{ rule: 'file-twin', offset: 0, found: file.path, message, remedy: 'cambia nome a uno dei due' }];
};

/** A page may not stand where the site has its own. */
export const findTakenAddresses: Rule = ({ kind, id }) => {
  const own = [...fixedAddresses, paths.page('404'), paths.page('pagefind')];
  if (kind !== 'page' || !own.includes(paths.page(id))) return [];
  const message = `L’indirizzo ${paths.page(id)} è già una pagina del sito`;
  return [{ rule: 'address-taken', offset: 0, found: id, message, remedy: 'dai un altro nome al file' }];
};

/** A YAML file or a frontmatter without a field says nothing. */
export const findEmptyFiles: Rule = ({ kind, yaml }) => {
  if (!yaml || yaml.value !== null || yaml.findings.length > 0) return [];
  const message = 'Non c’è nessun campo';
  const isOptional = rootFiles.some((file) => file.kind === kind && !file.needed);
  const remedy = isOptional ? 'scrivi i campi, o cancella il file' : 'scrivi i campi';
  return [{ rule: 'file-empty', offset: 0, message, remedy }];
};

/** Where the text begins after fields that no `---` closes: a line after a blank one that is no field. */
function unclosedFieldsEnd(text: string): number | undefined {
  if (!/^---[ \t]*\r?\n\w+:/.test(text)) return undefined;
  const spoilt = /^(?:[–—-]{1,2}|-{4,})[ \t]*$/m.exec(text);
  if (spoilt) return spoilt.index;
  const match = /(?:\r?\n)[ \t]*\r?\n(?![\w-]+:(?:\s|$)|[ \t]|- |#(?: |$)(?![^]*^---))(?=\S)/m.exec(text);
  return match ? match.index + match[0].length : undefined;
}

/** A text file begins with its fields between two lines of `---`. */
export const findMissingFrontmatter: Rule = ({ kind, yaml, text }) => {
  if (yaml) return [];
  if (text.length > largestText) {
    const message = 'Il file è troppo grande per essere controllato';
    return [
      {
        rule: 'file-size',
        offset: 0,
        message,
        remedy: 'dividilo: un bollettino sta in circa 10.000 caratteri',
      },
    ];
  }
  const begins = unclosedFieldsEnd(text);
  if (begins !== undefined) {
    const message = 'Manca la riga «---» che chiude i campi';
    const remedy = 'scrivi qui tre trattini, «---», su una riga a sé prima del testo';
    return [{ rule: 'frontmatter-missing', offset: begins, message, remedy }];
  }
  const message = 'Mancano i campi in testa al file, fra due righe «---»';
  const remedy = `apri il file con una riga «---», scrivi i campi (${keysAt(kinds[kind].schema, undefined, [])[0] ?? ''}: …) e chiudi con «---»`;
  return [{ rule: 'frontmatter-missing', offset: 0, message, remedy }];
};
