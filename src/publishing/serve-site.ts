import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersFor } from '#src/lib/headers.ts';

/** A server that runs. */
export type RunningServer = { url: string; close: () => Promise<void> };

type Answer = { status: number; headers: Record<string, string>; body: Buffer };

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Decoded path of a request; `null` if it cannot be read or leaves the site. */
function toPath(address: string): string | null {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    return path.includes('\0') || path.split(/[/\\]/).includes('..') ? null : path;
  } catch {
    return null;
  }
}

function answer(folder: string, base: string, address: string): Answer {
  const path = toPath(address) ?? '';
  const redirect = (to: string): Answer => ({
    status: 301,
    headers: { Location: to },
    body: Buffer.alloc(0),
  });
  if (`${path}/` === base) return redirect(base);
  const name = path.startsWith(base) ? path.slice(base.length) : null;
  const file = name === null ? '404.html' : name === '' || name.endsWith('/') ? `${name}index.html` : name;
  if (name !== null && name !== '_headers' && isFile(join(folder, file)))
    return { status: 200, headers: headersFor(path, base, file), body: readFileSync(join(folder, file)) };
  if (name && isFile(join(folder, name, 'index.html'))) return redirect(`${encodeURI(path)}/`);
  const page = join(folder, '404.html');
  const body = isFile(page) ? readFileSync(page) : Buffer.from('404');
  return { status: 404, headers: headersFor(`${base}404.html`, base, '404.html'), body };
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  const compress =
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
 * Port 0 takes any free port. Rejects with the code `EADDRINUSE` if the port is taken.
 */
export async function startServer(options: {
  folder: string;
  port: number;
  base: string;
}): Promise<RunningServer> {
  const { folder, port, base } = options;
  const server = createServer((request, response) => {
    send(request, response, answer(folder, base, request.url ?? '/'));
  });
  server.listen(port, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://localhost:${actual}${base}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
