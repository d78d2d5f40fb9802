import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import { parse } from 'yaml';
import { mediaTypes, type AdminAccess } from '#src/lib/headers.ts';
import { toAdminSettings } from '#src/publishing/admin/cms-config.ts';
import { readSveltia, type AdminFiles } from '#src/publishing/admin/sveltia.ts';
import type { Site } from '#src/schemas/site.ts';

type Integration = Extract<NonNullable<AstroInlineConfig['integrations']>[number], { name: string }>;

function readSite(content: string): Site {
  return parse(readFileSync(join(content, 'site.yaml'), 'utf8')) as Site;
}

/** What the editors' page of a site may ask; `null` if `site.yaml` leaves the page out of the site. */
export function adminAccess(content: string): AdminAccess | null {
  const { published = true, repository } = readSite(content).admin ?? {};
  if (!published) return null;
  return {
    reached: repository === undefined ? [] : ['https://api.github.com'],
  };
}

/** A folder as the project's editors have it; one that is elsewhere is taken for theirs. */
function folderInProject(content: string): string {
  const path = relative('.', content).split(sep).join('/');
  return path === '' || path.startsWith('..') || /^(?:\/|[A-Za-z]:)/.test(path) ? 'content' : path;
}

/** All files below `/admin/` but the page itself and its script, which Astro makes. */
export function readAdminFiles(content: string): AdminFiles {
  const site = readSite(content);
  const settings = toAdminSettings(site, folderInProject(content));
  return new Map([...readSveltia(new URL(site.url).pathname), ['config.json', JSON.stringify(settings)]]);
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
