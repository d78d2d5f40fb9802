import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rewriteAddresses } from '#src/publishing/admin/rewrite.ts';

/** Contents by path below `/admin/`. */
export type AdminFiles = Map<string, string | Buffer>;

const cms = resolve('node_modules/@sveltia/cms');

/** The folder of a package that the program uses: an installer puts it inside the program's own, or beside it. */
function folderOf(name: string): string {
  const places = [join(cms, 'node_modules', name), resolve('node_modules', name)];
  const found = places.find((place) => existsSync(join(place, 'package.json')));
  if (found === undefined) throw new Error(`The package ${name} is not installed`);
  return found;
}

/** The only file of a folder whose name begins so: its end changes with its content. */
function only(folder: string, start: string, end: string): string {
  const names = readdirSync(folder).filter((name) => name.startsWith(start) && name.endsWith(end));
  if (names.length !== 1 || names[0] === undefined)
    throw new Error(`Sveltia CMS has ${names.length} files ${start}…${end} in ${folder}`);
  return join(folder, names[0]);
}

/** Packages that the program loads when it needs them; what ours never needs is left out: maps, PDF, photographs. */
const packages = {
  immutable: 'dist/immutable.es.js',
  exifr: 'dist/lite.esm.mjs',
  svgo: 'dist/svgo.browser.js',
  turndown: 'lib/turndown.browser.es.js',
};

const fonts = ['source-sans-3', 'noto-mono', 'material-symbols-outlined'];

/** A module of a package and all modules beside it that it imports, by name. */
function withImports(
  folder: string,
  names: string[],
  found = new Map<string, string>(),
): Map<string, string> {
  for (const name of names) {
    if (found.has(name)) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    found.set(name, text);
    const imported = [...text.matchAll(/from\s*['"]\.\/([^'"]+)['"]/g)].flatMap(([, other]) => other ?? []);
    withImports(folder, imported, found);
  }
  return found;
}

/**
 * The program of the editors' page and all that it loads, from the installed package, asking no other site.
 * `base` is the site's base path.
 * @throws if the package is not as it is expected: after an update somebody has to look.
 */
export function readSveltia(base: string): AdminFiles {
  const read = (...path: string[]) => readFileSync(join(cms, ...path));
  const program = read('dist', 'sveltia-cms.js').toString();
  const { version } = JSON.parse(read('package.json').toString()) as { version: string };
  const files: AdminFiles = new Map<string, string | Buffer>([
    ['sveltia-cms.js', rewriteAddresses(program, `${base}admin/sveltia`)],
    // The program compares its version with this one.
    ['package.json', JSON.stringify({ version })],
    ['status.json', JSON.stringify({ status: { indicator: 'none' } })],
    ['LICENSE.txt', read('LICENSE.txt')],
    ['chunks/react-dom.js', read('dist', 'chunks', 'react-dom.js')],
    ['locales/it.json', read('locales', 'it.json')],
    ['shiki/shiki-engine.js', readFileSync(only(join(cms, 'npm/chunks'), 'shiki-engine-', '.js'))],
  ]);
  const assets = join(cms, 'npm/assets');
  for (const font of fonts) {
    files.set(`fonts/${font}.woff2`, readFileSync(only(assets, `${font}-`, '.woff2')));
    files.set(`fonts/${font}.LICENSE.txt`, readFileSync(only(assets, `${font}.`, 'LICENSE.txt')));
  }
  for (const [name, path] of Object.entries(packages))
    files.set(`packages/${name}/${path}`, readFileSync(join(folderOf(name), path)));
  const languages = join(folderOf('@shikijs/langs'), 'dist');
  for (const [name, text] of withImports(languages, ['markdown.mjs', 'mdx.mjs', 'yaml.mjs']))
    files.set(`shiki/langs/${name}`, text);
  const themes = join(folderOf('@shikijs/themes'), 'dist');
  for (const [name, text] of withImports(themes, ['github-light.mjs', 'github-dark.mjs']))
    files.set(`shiki/themes/${name}`, text);
  return new Map([...files].map(([path, content]) => [`sveltia/${path}`, content]));
}
