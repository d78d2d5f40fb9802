import { createServer, type ServerResponse } from 'node:http';
import { listen, type Listening } from '#src/publishing/listen.ts';
import { problemPage } from '#src/publishing/problem-page.ts';

/** Answers with the page of the problems. */
export function sendProblems(response: ServerResponse, problems: string): void {
  response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(problemPage(problems));
}

/**
 * Says at every address what is to be mended, while there is no site to show. Without `port` on the first free one
 * from 4321 on.
 * @throws {Fault} if the port is taken.
 */
export function serveProblems(problems: () => string, port: number | undefined): Promise<Listening> {
  return listen(
    createServer((_, response) => sendProblems(response, problems())),
    port,
  );
}
