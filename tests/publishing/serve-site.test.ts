import { symlinkSync } from 'node:fs';
import { request as send, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { headersFor } from '#src/lib/headers.ts';
import { startServer } from '#src/publishing/serve-site.ts';
import { temporaryFolder } from '#tests/publishing/folder.ts';

const files = {
  'site/index.html': '<h1>Inizio</h1>',
  'site/404.html': '<h1>Non c’è</h1>',
  'site/bollettini/index.html': '<h1>Bollettini</h1>',
  'site/bollettini/dati.csv': 'a,b\n',
  'site/_headers': '/*',
  'site/_astro/a.woff2': 'font',
  'secret.txt': 'secret',
};

async function start(base: string) {
  const server = await startServer({ folder: `${temporaryFolder(files)}/site`, port: 0, base });
  onTestFinished(server.close);
  return server;
}

/** A request whose path is sent as it is, without what `fetch` mends. */
function request(
  url: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<IncomingMessage & { body: Buffer }> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage & { body: Buffer }>();
  send({ host: 'localhost', port: new URL(url).port, path, headers, method }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => resolve(Object.assign(response, { body: Buffer.concat(parts) })));
  })
    .on('error', reject)
    .end();
  return promise;
}

describe('startServer', () => {
  test.for(['/', '/base/'])(
    'serves pages, data and files under %s with the headers of production',
    async (base) => {
      const { url } = await start(base);
      for (const [path, file] of [
        ['', 'index.html'],
        ['bollettini/', 'bollettini/index.html'],
        ['bollettini/dati.csv', 'bollettini/dati.csv'],
        ['_astro/a.woff2', '_astro/a.woff2'],
      ] as const) {
        const response = await fetch(url + path);
        expect(response.status).toBe(200);
        expect(await response.text()).toBe(files[`site/${file}`]);
        expect(Object.fromEntries(response.headers)).toMatchObject(
          Object.fromEntries(
            Object.entries(headersFor(base + path, base, file)).map(([name, value]) => [
              name.toLowerCase(),
              value,
            ]),
          ),
        );
      }
    },
  );

  test('answers 404 with the page for it, whatever the path asks for', async () => {
    const { url } = await start('/base/');
    const paths = ['/base/nope', '/base/nope.csv', '/', '/other/', '/base/_headers', '/base/../secret.txt'];
    const encoded = ['/base/%2e%2e/secret.txt', '/base/..%2fsecret.txt', '/base/_astro/'];
    for (const path of [...paths, ...encoded]) {
      const response = await request(url, path);
      expect([path, response.statusCode, response.headers['content-type'], String(response.body)]).toEqual([
        path,
        404,
        'text/html; charset=utf-8',
        '<h1>Non c’è</h1>',
      ]);
    }
  });

  test.for([
    ['/base', '/base/'],
    ['/base?q=psn', '/base/?q=psn'],
    ['/base/bollettini', '/base/bollettini/'],
    ['/base/bollettini?q=dell%27ente&x=1', '/base/bollettini/?q=dell%27ente&x=1'],
  ] as const)('leads %s to its address with the slash', async ([path, to]) => {
    const { url } = await start('/base/');
    const { statusCode, headers } = await request(url, path);
    expect([statusCode, headers.location]).toEqual([301, to]);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.any(String),
      'cache-control': 'public, max-age=0, must-revalidate',
    });
  });

  test.for(['//bollettini', '/.//bollettini', '/x/..//bollettini', '/%2fbollettini', '/\\bollettini'])(
    'never leads %s to another site',
    async (path) => {
      const { url } = await start('/');
      const { statusCode, headers } = await request(url, path);
      expect([statusCode, headers.location]).toEqual([301, '/bollettini/']);
    },
  );

  test.for(['/%zz', '/%00', '/bollettini/%ff', '*'])('refuses the malformed address %s', async (path) => {
    for (const base of ['/', '/base/']) {
      const { url } = await start(base);
      const { statusCode, headers } = await request(url, path);
      expect([statusCode, headers['x-content-type-options']]).toEqual([400, 'nosniff']);
    }
  });

  test.for(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s and says what it allows', async (method) => {
    const { url } = await start('/');
    const { statusCode, headers } = await request(url, '/', {}, method);
    expect([statusCode, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test('answers 404 for a file that cannot be read, and goes on', async () => {
    const folder = join(temporaryFolder(files), 'site');
    symlinkSync('loop.txt', join(folder, 'loop.txt'));
    // Found as a file, then an error at the first byte, as for one that is taken away in between.
    symlinkSync('/proc/self/mem', join(folder, 'gone.txt'));
    const server = await startServer({ folder, port: 0, base: '/' });
    onTestFinished(server.close);
    for (const path of ['/loop.txt', '/gone.txt', `/${'a'.repeat(300)}`])
      expect((await request(server.url, path)).statusCode).toBe(404);
    expect((await request(server.url, '/')).statusCode).toBe(200);
  });

  test('compresses text for those who accept it, and no fonts', async () => {
    const { url } = await start('/');
    const page = await request(url, '/', { 'accept-encoding': 'gzip, br' });
    expect(page.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(page.body).toString()).toBe('<h1>Inizio</h1>');
    expect((await request(url, '/')).headers['content-encoding']).toBeUndefined();
    const font = await request(url, '/_astro/a.woff2', { 'accept-encoding': 'gzip' });
    expect(font.headers['content-encoding']).toBeUndefined();
  });
});
