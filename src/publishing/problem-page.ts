function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/**
 * The page of a preview whose content cannot be shown: what an editor reads in the terminal. `client` is the address
 * of the script that reloads the page when the content is mended.
 */
export function problemPage(problems: string, client: string): string {
  return `<!doctype html>
<html lang="it">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Contenuti da correggere</title>
    <script type="module" src="${client}"></script>
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
