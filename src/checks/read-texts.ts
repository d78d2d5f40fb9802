import { buildCatalogue, type Catalogue } from '#src/checks/catalogue.ts';
import { readContentFile } from '#src/checks/content-file.ts';
import { recordedFigures } from '#src/checks/read-log.ts';
import { contentRoot, isIgnored, logName } from '#src/checks/content-tree.ts';

type Text = { path: string; text: string };

/** The content as the rules see it. */
export type ReadContent = {
  /** The content folder with its last slash. */
  root: string;
  catalogue: Catalogue;
  /** Files that have no place in the content; paths below the root are in `relativePath`. */
  misplaced: { path: string; relativePath: string }[];
  /** The log of what was published; `text` is `null` if there is none. */
  log: { path: string; text: string | null };
};

/**
 * Reads the files below the content folder, which is the one that holds `site.yaml`; templates (`_…`), hidden files
 * and READMEs among them are passed over. `read` may know some files already.
 */
export function readTexts(texts: Text[], read = readContentFile): ReadContent {
  const root = contentRoot(texts.map(({ path }) => path));
  const below = texts
    .filter(({ path }) => path.startsWith(root))
    .map(({ path, text }) => ({ path, text, relativePath: path.slice(root.length) }))
    .filter(({ relativePath }) => !isIgnored(relativePath));
  const isLog = ({ relativePath }: { relativePath: string }) => relativePath === logName;
  const placed = below
    .filter((file) => !isLog(file))
    .map((file) => ({ ...file, known: read(file.path, file.relativePath, file.text) }));
  const log = below.find(isLog)?.text ?? null;
  return {
    root,
    catalogue: buildCatalogue(
      placed.flatMap(({ known }) => known ?? []),
      recordedFigures(log),
    ),
    misplaced: placed.filter(({ known }) => known === null),
    log: { path: `${root}${logName}`, text: log },
  };
}
