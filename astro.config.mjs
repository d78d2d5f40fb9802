import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';

const contentFolder = process.env['CONTENT_DIR'] ?? 'content';
/** The one setting for address and base path: `url` in the site's `site.yaml`. */
const { url } = parse(readFileSync(join(contentFolder, 'site.yaml'), 'utf8'));
const address = new URL(url);

/**
 * Tells `src/entries.ts` whether to show drafts. Astro's own `import.meta.env.DEV` will not do: a variable `DEV` in
 * the environment takes its place, and a build would publish them.
 */
const preview = {
  name: 'preview',
  hooks: {
    /** @type {import('astro').AstroIntegration['hooks']['astro:config:setup']} */
    'astro:config:setup': ({ command, updateConfig }) => {
      updateConfig({ vite: { define: { IS_PREVIEW: JSON.stringify(command === 'dev') } } });
    },
  },
};

/**
 * Vite's helper for dynamic imports outweighs all the scripts of a page, and would be one file more. In its place each
 * script gets a few lines of its own, which fetch the parts of what is imported side by side; what is imported waits
 * for its style sheets, and fails with them.
 */
const lightImports = {
  name: 'light-imports',
  /** @type {'pre'} */
  enforce: 'pre',
  /**
   * @param {string} id
   * @param {string | undefined} importer
   */
  resolveId: (id, importer) =>
    id.endsWith('vite/preload-helper.js') ? `\0light-import:${importer}.js` : null,
  /** @param {string} id */
  load: (id) =>
    id.startsWith('\0light-import:')
      ? `export const __vitePreload = (load, parts = []) =>
           Promise.all(parts.map((part) => {
             const isStyle = part.endsWith('.css');
             const link = Object.assign(document.createElement('link'),
               { rel: isStyle ? 'stylesheet' : 'modulepreload', href: ${JSON.stringify(address.pathname)} + part });
             document.head.append(link);
             return isStyle && new Promise((resolve, reject) => Object.assign(link, { onload: resolve, onerror: reject }));
           })).then(load);`
      : null,
};

export default defineConfig({
  site: address.href,
  base: address.pathname,
  trailingSlash: 'always',
  // 'jsx', the default, drops the blank between inline elements on separate lines.
  compressHTML: true,
  // The header policy allows no inline style and no inline script.
  build: { inlineStylesheets: 'never' },
  prerenderConflictBehavior: 'error',
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: {
        gfm: { footnotes: { label: 'Note', backLabel: 'Torna al testo della nota {reference}' } },
      },
    }),
  },
  integrations: [preview, mdx(), sitemap({ filter: (page) => !/\/(?:404|admin)\/$/.test(page) })],
  devToolbar: { enabled: false },
  // Lets the Astro extension of VS Code check the head of a text while it is being written.
  experimental: { contentIntellisense: true },
  vite: {
    plugins: [lightImports],
    define: { SITE_BASE: JSON.stringify(address.pathname) },
    build: { assetsInlineLimit: 0, cssCodeSplit: true },
    css: { devSourcemap: false },
  },
});
