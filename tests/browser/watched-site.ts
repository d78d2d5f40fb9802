import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startServer, type RunningServer } from '#src/publishing/serve-site.ts';
import { siteFolder } from '#tests/site/built-site.ts';

/** Notes what goes wrong in a page in `window.faults`; served as a file, which the policy of the site allows. */
const watch = `
  window.faults = [];
  addEventListener('error', (event) => faults.push('error: ' + (event.message ?? event.target?.src)), true);
  addEventListener('unhandledrejection', (event) => faults.push('rejection: ' + event.reason));
  addEventListener('securitypolicyviolation', (event) => faults.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
  const { error } = console;
  console.error = (...words) => { faults.push('console: ' + words.join(' ')); error.apply(console, words); };
`;

/**
 * The built site with its own headers, for browsers whose driver does not tell what goes wrong in a page: each page
 * first loads a script that notes it.
 */
export async function startWatchedSite(): Promise<RunningServer> {
  const site = await startServer({ folder: siteFolder, port: 0, base: '/' });
  const server = createServer((request, response) => {
    void (async () => {
      if (request.url === '/watch.js') {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(watch);
        return;
      }
      const answer = await fetch(new URL(request.url ?? '/', site.url), { redirect: 'manual' });
      const headers = [...answer.headers].filter(
        ([name]) => !/^(?:content-(?:encoding|length)|etag)$/.test(name),
      );
      const body = Buffer.from(await answer.arrayBuffer());
      const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
      response.writeHead(answer.status, Object.fromEntries(headers));
      response.end(
        isPage ? body.toString().replace('<head>', '<head><script src="/watch.js"></script>') : body,
      );
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await site.close();
    },
  };
}
