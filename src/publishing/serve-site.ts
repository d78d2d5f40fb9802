import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headerRules, headersFor, type HeaderRule } from '#src/lib/headers.ts';
import { listen } from '#src/publishing/listen.ts';

/** A server that runs. */
export type RunningServer = { url: string; close: () => Promise<void> };

type Answer = { status: number; headers: Record<string, string>; body: Buffer };
type Target = { path: string; query: string };
type Site = { folder: string; base: string; rules: HeaderRule[] };

/** A file as it is now, `null` if there is none or it cannot be read: it may go while the server runs. */
function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/**
 * Decoded path and query (`?q=psn`) of a request; `null` if the address is malformed. Slashes at the beginning
 * become one: browsers take `//name/` for the address of another site.
 */
function toTarget(address: string): Target | null {
  try {
    const { pathname, search } = new URL(address.startsWith('/') ? `http://localhost${address}` : address);
    const path = decodeURIComponent(pathname).replace(/^[/\\]+/, '/');
    return path.startsWith('/') && !path.includes('\0') ? { path, query: search } : null;
  } catch {
    return null;
  }
}

const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/');

function answer({ folder, base, rules }: Site, { path, query }: Target): Answer {
  const headersOf = (file: string) => headersFor(base + file, base, file, rules);
  const redirect = (to: string): Answer => ({
    status: 301,
    headers: { ...headersOf('redirect.txt'), Location: encodePath(to) + query },
    body: Buffer.alloc(0),
  });
  if (`${path}/` === base) return redirect(base);
  const name = path.startsWith(base) ? path.slice(base.length) : null;
  if (name !== null && name !== '_headers' && !name.split(/[/\\]/).includes('..')) {
    const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
    const body = readIfThere(join(folder, file));
    if (body) return { status: 200, headers: headersFor(path, base, file, rules), body };
    if (readIfThere(join(folder, name, 'index.html'))) return redirect(`${path}/`);
  }
  const body = readIfThere(join(folder, '404.html')) ?? Buffer.from('404');
  return { status: 404, headers: headersOf('404.html'), body };
}

function refuse(status: 400 | 405, base: string, headers: Record<string, string> = {}): Answer {
  const body = Buffer.from(String(status));
  return { status, headers: { ...headersFor(`${base}refused.txt`, base, 'refused.txt'), ...headers }, body };
}

function answerTo(request: IncomingMessage, site: Site): Answer {
  const { base } = site;
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, base, { Allow: 'GET, HEAD' });
  const target = toTarget(request.url ?? '');
  return target ? answer(site, target) : refuse(400, base);
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  const compress =
    body.length > 0 &&
    /charset/.test(headers['Content-Type'] ?? '') &&
    /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const bytes = compress ? gzipSync(body) : body;
  response.writeHead(status, {
    ...headers,
    ...(compress && { 'Content-Encoding': 'gzip' }),
    Vary: 'Accept-Encoding',
    'Content-Length': bytes.length,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/**
 * Serves a built site on this machine under its base path, with the headers of production, compressed, with
 * `404.html` for what is not there. It reads the files at every request, so a new build is served at once.
 * It only reads: other methods than GET and HEAD are refused (405), and so are malformed addresses (400).
 * Port 0 takes any free port, none the first free one from 4321 on. `rules` are the headers, if they are not the usual
 * ones.
 * @throws {Fault} if the port is taken.
 */
export async function startServer(options: {
  folder: string;
  port: number | undefined;
  base: string;
  rules?: HeaderRule[];
}): Promise<RunningServer> {
  const { folder, port, base, rules = headerRules } = options;
  const server = createServer((request, response) => {
    send(request, response, answerTo(request, { folder, base, rules }));
  });
  const listening = await listen(server, port);
  return { url: `http://localhost:${listening.port}${base}`, close: listening.close };
}
