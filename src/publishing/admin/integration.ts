import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import type { AdminSettings } from '#src/lib/admin-settings.ts';
import { mediaTypes, type AdminAccess } from '#src/lib/headers.ts';
import { toAdminSettings } from '#src/publishing/admin/cms-config.ts';
import { readSveltia, type AdminFiles } from '#src/publishing/admin/sveltia.ts';
import { readSite } from '#src/publishing/read-site.ts';

/** What is added to Astro for a build or a preview. */
export type Integration = Extract<NonNullable<AstroInlineConfig['integrations']>[number], { name: string }>;

/** What the editors' page in the folder of a built site may ask; `null` if the site was built without that page. */
export function adminAccess(site: string): AdminAccess | null {
  const file = join(site, 'admin', 'config.json');
  if (!existsSync(file)) return null;
  const { hasRepository } = JSON.parse(readFileSync(file, 'utf8')) as AdminSettings;
  return { reached: hasRepository ? ['https://api.github.com'] : [] };
}

/** A folder as the project's editors have it; one that is elsewhere is taken for theirs. */
function folderInProject(content: string): string {
  const path = relative('.', content).split(sep).join('/');
  return path === '' || path.startsWith('..') || /^(?:\/|[A-Za-z]:)/.test(path) ? 'content' : path;
}

/** All files below `/admin/` but the page itself and its script, which Astro makes. */
function readAdminFiles(content: string): AdminFiles {
  const site = readSite(content);
  const settings = toAdminSettings(site, folderInProject(content));
  // What an id names is told by its widget.
  const text = JSON.stringify(settings, (key, value: unknown) => (key === 'names' ? undefined : value));
  return new Map([...readSveltia(new URL(site.url).pathname), ['config.json', text]]);
}

/** Adds `/admin/`, the page in which editors write, to a build or to the preview of a content folder. */
export function adminPage(content: string): Integration {
  return {
    name: 'admin-page',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({ pattern: '/admin', entrypoint: resolve('src/admin/index.astro'), prerender: true });
      },
      'astro:server:setup': ({ server }) => {
        const files = readAdminFiles(content);
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').replace(/[?#].*/, '');
          const start = `${server.config.base}admin/`;
          const file = path.startsWith(start) ? files.get(path.slice(start.length)) : undefined;
          if (file === undefined) {
            next();
            return;
          }
          const type = mediaTypes.get(extname(path).slice(1)) ?? 'application/json; charset=utf-8';
          response.writeHead(200, { 'Content-Type': type });
          response.end(file);
        });
      },
      'astro:build:done': ({ dir }) => {
        const folder = join(fileURLToPath(dir), 'admin');
        for (const [path, text] of readAdminFiles(content)) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), text);
        }
      },
    },
  };
}
