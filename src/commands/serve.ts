import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPort } from '#src/commands/port.ts';
import { run } from '#src/commands/run.ts';
import { headerRulesFor, type HeaderRule } from '#src/lib/headers.ts';
import { adminAccess } from '#src/publishing/admin/integration.ts';
import { Fault } from '#src/publishing/fault.ts';
import { startServer, type RunningServer } from '#src/publishing/serve-site.ts';
import { contentFolder, readSiteAddress } from '#src/publishing/site-address.ts';

const firstPort = 4321;

type Site = { folder: string; base: string; rules: HeaderRule[] };

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Starts on the first free port from 4321 on. */
async function startOnFreePort(site: Site, port = firstPort): Promise<RunningServer> {
  try {
    return await startServer({ ...site, port });
  } catch (error) {
    if (isTaken(error) && port < firstPort + 100) return startOnFreePort(site, port + 1);
    throw error;
  }
}

/** Starts on the port that was asked for. */
async function startOnPort(site: Site, port: number): Promise<RunningServer> {
  try {
    return await startServer({ ...site, port });
  } catch (error) {
    if (isTaken(error)) throw new Fault(`La porta ${port} è occupata: scegline un’altra con --port.`);
    throw error;
  }
}

await run(async () => {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, folder: { type: 'string', default: 'dist' } },
  });
  const { folder } = values;
  const port = readPort(values.port);
  if (!existsSync(join(folder, 'index.html')))
    throw new Fault(
      `Nella cartella «${folder}» non c’è nessun sito: costruiscilo prima con «npm run build».`,
    );
  const content = contentFolder();
  const rules = headerRulesFor(adminAccess(content));
  const site = { folder, base: readSiteAddress(content).pathname, rules };
  const { url } = await (port === undefined ? startOnFreePort(site) : startOnPort(site, port));
  console.log(`Il sito si legge all’indirizzo ${url}\nPer fermarlo: Ctrl+C.`);
});
