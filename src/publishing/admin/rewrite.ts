import { namedSites } from '#src/publishing/admin/named-sites.ts';

/** A place in the program where it asks another site, each expected once, and what stands there instead. */
type Rewriting = { from: RegExp; to: string };

/** All that the program asks of other sites by itself, at the address `at` of our own. */
function rewritings(at: string): Rewriting[] {
  const font = (name: string) => ({
    from: new RegExp(`https://cdn\\.jsdelivr\\.net/fontsource/fonts/${name}[:@][^)]*\\.woff2`, 'g'),
    to: `${at}/fonts/${name}.woff2`,
  });
  return [
    font('source-sans-3'),
    font('noto-mono'),
    font('material-symbols-outlined'),
    { from: /\$\{\w+\}@\$\{\w+\}\/dist\/shiki-engine\.js/g, to: `${at}/shiki/shiki-engine.js` },
    { from: /\$\{\w+\}\/langs@\$\{\w+\}\/dist\//g, to: `${at}/shiki/langs/` },
    { from: /\$\{\w+\}\/themes@\$\{\w+\}\/dist\//g, to: `${at}/shiki/themes/` },
    { from: /\$\{\w+\}@\$\{\w+\}\/locales/g, to: `${at}/locales` },
    // The program puts the version that it wants after the name of a package: ours is the one installed.
    {
      from: /https:\/\/unpkg\.com\/(\$\{\w+\})`,(\w+)=\w+\[\w+\]\?\.replace\(\/\^\\D\/,``\)/g,
      to: `${at}/packages/$1\`,$2=void 0`,
    },
    // Whether the archive's host is well is its own affair: the answer is always that it is.
    { from: /https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/g, to: `${at}/status.json` },
    { from: /https:\/\/unpkg\.com\/@shikijs(?=`)/g, to: `${at}/shiki` },
    { from: /https:\/\/unpkg\.com\/@sveltia\/ui(?=`)/g, to: `${at}/shiki` },
    { from: /https:\/\/unpkg\.com\/@sveltia\/cms(?=`)/g, to: at },
    { from: /\n\/\/# sourceMappingURL=\S+/g, to: '' },
  ];
}

/** The sites that a program names. */
function sitesIn(program: string): string[] {
  return [...program.matchAll(/https?:\/\/(\{s\}[^\s"'`<>\\/]*|[^\s"'`<>\\/()?#,;{}[\]|]+)/g)].map(
    ([, site = '']) => site.replace(/\.$/, ''),
  );
}

/**
 * The program of the editors' page with every address of a network of distribution in the place of one of our own:
 * `at` is where its files are served, `/admin/sveltia`.
 * @throws if an address is not where it is expected, or if another site is named than those we know: the package has
 * changed, and somebody has to look.
 */
export function rewriteAddresses(program: string, at: string): string {
  const rewritten = rewritings(at).reduce((text, { from, to }) => {
    const { length } = [...text.matchAll(from)];
    if (length !== 1) throw new Error(`Sveltia CMS: ${length} places instead of one fit ${from.source}`);
    return text.replace(from, to);
  }, program);
  const unknown = new Set(sitesIn(rewritten).filter((site) => !namedSites.has(site)));
  if (unknown.size > 0)
    throw new Error(`Sveltia CMS names sites that nobody has looked at: ${[...unknown].join(', ')}`);
  return rewritten;
}
