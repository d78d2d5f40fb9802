import { suggest } from '#src/checks/nearest.ts';
import { folders, rootFiles, type Kind } from '#src/schemas/kinds.ts';

/** The log of what was published, at the root of the content; `npm run record` writes it. */
export const logName = 'published.json';

/** What stands before `bulletins/`, `indicators/` and the other folders of content in most paths. */
function foldersRoot(paths: string[]): string {
  const below = new RegExp(`^((?:.*/)?)(?:${folders.map(({ folder }) => folder).join('|')})/`);
  const roots = paths.flatMap((path) => below.exec(path)?.[1] ?? []);
  const first = paths[0] ?? '';
  const counted = [...Map.groupBy(roots, (root) => root)].toSorted(([, a], [, b]) => b.length - a.length);
  return counted[0]?.[0] ?? first.slice(0, first.indexOf('/') + 1);
}

/**
 * The folder that holds the content, with its last slash: the one of the outermost `site.yaml` or, without that, of
 * the folders in which content stands.
 */
export function contentRoot(paths: string[]): string {
  const sites = paths.filter((path) => path === 'site.yaml' || path.endsWith('/site.yaml'));
  const outermost = sites.toSorted((a, b) => a.split('/').length - b.split('/').length)[0];
  if (outermost === undefined) return foldersRoot(paths);
  return outermost.slice(0, outermost.length - 'site.yaml'.length);
}

/** True for templates (`_…`), hidden files and READMEs: not content. */
export function isIgnored(relativePath: string): boolean {
  return relativePath.split('/').some((name) => /^[_.]|^readme(\.md)?$/i.test(name));
}

/** A path below the content's root as kind and id; `null` for a file that has no place there. */
export function classify(relativePath: string): { kind: Kind; id: string } | null {
  const atRoot = rootFiles.find(({ name }) => name === relativePath);
  if (atRoot) return { kind: atRoot.kind, id: atRoot.kind };
  const [top = '', ...rest] = relativePath.split('/');
  const folder = folders.find((known) => known.folder === top);
  const name = rest.join('/');
  if (!folder || !name.endsWith(folder.ending) || (rest.length > 1 && !folder.nested)) return null;
  return { kind: folder.kind, id: name.slice(0, -folder.ending.length) };
}

/** What to do with a file that has no place in the content. */
export function whereItBelongs(relativePath: string): string {
  const [top = '', ...rest] = relativePath.split('/');
  if (rest.length === 0) {
    const names = rootFiles.map(({ name }) => name);
    return `${suggest(top, names, '')}; un nome che comincia con _ viene ignorato`;
  }
  const folder = folders.find((known) => known.folder === top);
  if (!folder)
    return suggest(
      top,
      folders.map((known) => known.folder),
      '',
    );
  if (!relativePath.endsWith(folder.ending)) return `in ${top}/ i nomi finiscono con ${folder.ending}`;
  return `mettilo direttamente in ${top}/, senza sottocartelle`;
}
