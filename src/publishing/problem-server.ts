import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { Fault } from '#src/publishing/fault.ts';
import { problemPage } from '#src/publishing/problem-page.ts';

/** The port from which a free one is looked for, as Astro does. */
const firstPort = 4321;
const lastPort = firstPort + 100;

/** Answers with the page of the problems. */
export function sendProblems(response: ServerResponse, problems: string): void {
  response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(problemPage(problems));
}

/** A server that says at every address what is to be mended. */
export type ProblemServer = { port: number; stop: () => Promise<void> };

/**
 * Shows what is to be mended while there is no site to show. Without `port` on the first free one from 4321 on.
 * @throws {Fault} if the port is taken.
 */
export async function serveProblems(
  problems: () => string,
  port: number | undefined,
): Promise<ProblemServer> {
  const server = createServer((_, response) => sendProblems(response, problems()));
  for (let candidate = port ?? firstPort; ; candidate += 1) {
    server.listen(candidate, 'localhost');
    try {
      await once(server, 'listening');
      break;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken) throw error;
      if (port !== undefined || candidate === lastPort)
        throw new Fault(`La porta ${candidate} è occupata: scegline un’altra con --port.`);
    }
  }
  const address = server.address();
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}
