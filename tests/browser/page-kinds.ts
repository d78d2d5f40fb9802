/** `/guide/a/` and `/guide/b/` are of one kind; at the root each page is one of its own. */
const kindOf = (path: string) => path.replace(/\?.*|\.html$/, '').replace(/(?<=^\/.+\/)[^/]+\/$/, '*');

/** Pages that show more than others of their kind. */
const chosen = [
  '/bollettini/2024-10/',
  '/bollettini/2024-05/',
  '/bollettini/2026-08/',
  '/indicatori/completati-misura-1-2/',
  '/indicatori/pa-locali-cloud/',
  '/cerca/?q=psn',
  '/guide/scrivere-un-bollettino/',
  '/404',
];

/** One of each kind among the paths of a site, so that a new kind is among them, and all that are chosen. */
export function toPageKinds(paths: string[]): string[] {
  const byKind = Map.groupBy(new Set([...chosen, ...paths]), kindOf);
  return [...byKind.values()].flatMap((ofKind) =>
    ofKind.filter((path) => path === ofKind[0] || chosen.includes(path)),
  );
}
