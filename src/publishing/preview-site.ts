import { join, relative, resolve } from 'node:path';
import { dev } from 'astro';
import type { Day } from '#src/lib/day.ts';
import { Fault } from '#src/lib/fault.ts';
import { adminPage, type Integration } from '#src/publishing/admin/integration.ts';
import { checkFolder } from '#src/publishing/check.ts';
import { portTaken } from '#src/publishing/listen.ts';
import { mirrorTexts } from '#src/publishing/mirror.ts';
import { describeProblems } from '#src/publishing/open-content.ts';
import { takePreviewFolder } from '#src/publishing/preview-folder.ts';
import { sendProblems, serveProblems } from '#src/publishing/problem-page.ts';
import { readSite } from '#src/publishing/read-site.ts';
import { watchFolder } from '#src/publishing/watch-folder.ts';

/** The content as it was looked at last. */
type Look = {
  /** What an editor is told in the terminal. */
  told: string;
  /** What keeps the content from being shown, empty if nothing does. */
  faults: string;
};

/**
 * Checks the content and, if it can be shown, brings the mirror up to date with it. What only `npm run record` is to
 * mend can be shown: an editor looks at a text before it is recorded.
 */
function look(content: string, mirror: string, today: Day): Look {
  const { files, problems, behind, text } = checkFolder(content, today);
  const stopping = problems.filter((problem) => !behind.includes(problem));
  const faults = describeProblems(stopping, files);
  const texts = files.map((file) => ({ ...file, path: relative(content, file.path) }));
  if (faults === '') mirrorTexts(mirror, texts);
  return { told: text === '' ? 'Contenuti in ordine.' : text, faults };
}

/** Like `look`; a content folder that cannot be read is one more fault. */
function lookAgain(content: string, mirror: string, today: Day): Look {
  try {
    return look(content, mirror, today);
  } catch (error) {
    if (error instanceof Fault) return { told: error.message, faults: error.message };
    throw error;
  }
}

/** Answers every request for a page with the faults, while there are any. `reload` is called with what reloads. */
function showFaults(faults: () => string, onStart: (reload: () => void) => void): Integration {
  return {
    name: 'content-faults',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(resolve('src'));
        onStart(() => server.ws.send({ type: 'full-reload' }));
        server.middlewares.use((request, response, next) => {
          const isPage = request.headers.accept?.includes('text/html') ?? false;
          if (faults() === '' || !isPage) {
            next();
            return;
          }
          sendProblems(response, faults());
        });
      },
    },
  };
}

/**
 * Serves the pages of a content folder while it is being written, drafts too. Astro sees a mirror of the content that
 * is renewed only when the check finds nothing: a slip does not end the server, and the pages say in Italian what to
 * mend. Everything that Astro writes is below `.staging/preview`, in a folder of this process that is gone at its end,
 * so that a build may run meanwhile. Without `port` the first free one from 4321 on.
 * It gives the address, as soon as there is a site: until a content with faults is mended, the same port says what is
 * to be mended. `today` gives the day as of which the content is judged, whenever it is looked at.
 * @throws {Fault} if the content folder is not there or the port is taken.
 */
export async function previewSite(
  content: string,
  port: number | undefined,
  today: () => Day,
): Promise<string> {
  const root = takePreviewFolder(resolve('.staging', 'preview'));
  const mirror = join(root, 'content');

  let last = look(content, mirror, today());
  let reload = (): void => undefined;
  let onMended = (): void => undefined;
  console.log(last.told);
  watchFolder(content, () => {
    const before = last;
    last = lookAgain(content, mirror, today());
    if (last.told !== before.told) console.log(`\n${last.told}`);
    if (last.faults !== before.faults) reload();
    if (last.faults === '') onMended();
  });
  const faults = () => last.faults;
  if (last.faults !== '') {
    const waiting = await serveProblems(faults, port);
    port = waiting.port;
    console.log(
      `\nL’anteprima comincia quando i contenuti sono a posto.\nGli errori si leggono anche all’indirizzo http://localhost:${port}/`,
    );
    await new Promise<void>((done) => (onMended = done));
    await waiting.close();
  }

  process.env['CONTENT_DIR'] = mirror;
  try {
    const { resolvedUrls } = await dev({
      root,
      configFile: relative(root, 'astro.config.mjs'),
      srcDir: resolve('src'),
      publicDir: resolve('public'),
      cacheDir: join(root, 'cache'),
      logLevel: 'error',
      ...(port !== undefined && { server: { port } }),
      integrations: [showFaults(faults, (start) => (reload = start)), adminPage(content)],
      vite: {
        cacheDir: join(root, 'vite'),
        server: { strictPort: port !== undefined, fs: { allow: [resolve('.')] } },
      },
    });
    return new URL(new URL(readSite(mirror).url).pathname, resolvedUrls.local[0]).href;
  } catch (error) {
    if (port !== undefined && error instanceof Error && /already in use/.test(error.message))
      throw portTaken(port);
    throw error;
  }
}
