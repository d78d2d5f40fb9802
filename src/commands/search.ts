import { parseArgs } from 'node:util';
import { run } from '#src/commands/run.ts';
import { Fault } from '#src/lib/fault.ts';
import { SearchUnavailable, type SearchAnswer, type SearchQuery } from '#src/search/answer.ts';
import { toCountMessage, toIgnoredMessage } from '#src/search/message.ts';
import { openSearch } from '#src/publishing/search-in-node.ts';

/** One line a result: address, title with its section, score. */
function toLines({ results }: SearchAnswer): string[] {
  const rows = results.map(({ address, section, title, score }) => ({
    address: address + (section ? `#${section.id}` : ''),
    title: section ? `${title} · ${section.heading}` : title,
    score: score.toLocaleString('it-IT', { minimumFractionDigits: 3, maximumFractionDigits: 3 }),
  }));
  const widest = (key: 'address' | 'title') => Math.max(...rows.map((row) => row[key].length));
  return rows.map(
    ({ address, title, score }) => `${score.padStart(8)}  ${address.padEnd(widest('address'))}  ${title}`,
  );
}

function toText(query: string, answer: SearchAnswer): string {
  return [
    toCountMessage(query, answer),
    ...answer.mended.map(({ from, to }) => `«${from}» cercato come «${to}»`),
    ...[toIgnoredMessage(answer.ignored)].filter((message) => message !== ''),
    ...toLines(answer),
    ...answer.suggestions.map((suggestion) => `Forse cercavi: ${suggestion}`),
    ...answer.nearest.map(({ text, indicator }) => `Valore più vicino: ${text} (${indicator})`),
  ].join('\n');
}

async function ask(folder: string, query: SearchQuery): Promise<SearchAnswer> {
  const opened = await openSearch(folder);
  try {
    return await opened.search(query);
  } finally {
    await opened.close();
  }
}

/** An answer, or why there is none as an editor can mend it. */
async function askOrExplain(folder: string, query: SearchQuery): Promise<SearchAnswer> {
  try {
    return await ask(folder, query);
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error;
    throw new Fault(`L’indice di ricerca in «${folder}» è incompleto: rifai il sito con «npm run build».`);
  }
}

await run(async () => {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      folder: { type: 'string', default: 'dist' },
      limit: { type: 'string', default: '10' },
    },
    allowPositionals: true,
  });
  const query = positionals.join(' ');
  if (query.trim() === '') throw new Fault('Scrivi che cosa cercare: npm run search -- "parole o cifre"');
  if (!/^[1-9]\d*$/.test(values.limit))
    throw new Fault(`«--limit ${values.limit}» non è un numero di risultati: scrivi per esempio --limit 20`);
  const answer = await askOrExplain(values.folder, { text: query, limit: Number(values.limit) });
  console.log(values.json ? JSON.stringify({ query, ...answer }, null, 2) : toText(query, answer));
});
