import { createServer, type ServerResponse } from 'node:http';
import { listen, type Listening } from '#src/publishing/listen.ts';

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Opens the page anew as soon as the server has something else to show; while it is silent, asks again. */
const reloading = `
      let shown;
      setInterval(async () => {
        const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null);
        if (!answer) return;
        const text = await answer.text();
        if (answer.status !== 503 || text !== (shown ??= text)) location.reload();
      }, 1000);`;

/**
 * The page of a preview whose content cannot be shown: what an editor reads in the terminal. It asks by itself for
 * what is new, because the server that gives it may not be the one that gives the pages later.
 */
function problemPage(problems: string): string {
  return `<!doctype html>
<html lang="it">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Contenuti da correggere</title>
    <script type="module">${reloading}
    </script>
    <style>
      :root { color-scheme: light dark; }
      body { max-width: 75rem; margin: 2rem auto; padding-inline: 1rem; font: 1.125rem/1.5 sans-serif; }
      pre { white-space: pre-wrap; font: 1rem/1.5 monospace; }
    </style>
  </head>
  <body>
    <h1>Contenuti da correggere</h1>
    <p>Appena i file sono a posto, qui torna la pagina.</p>
    <pre>${escapeHtml(problems)}</pre>
  </body>
</html>
`;
}

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
  const server = createServer((_, response) => sendProblems(response, problems()));
  return listen(server, port);
}
