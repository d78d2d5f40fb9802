import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPort } from '#src/commands/port.ts';
import { run } from '#src/commands/run.ts';
import { Fault } from '#src/lib/fault.ts';
import { headerRulesFor } from '#src/lib/headers.ts';
import { adminAccess } from '#src/publishing/admin/integration.ts';
import { startServer } from '#src/publishing/serve-site.ts';
import { contentFolder, readSite } from '#src/publishing/read-site.ts';

await run(async () => {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, folder: { type: 'string', default: 'dist' } },
  });
  const { folder } = values;
  if (!existsSync(join(folder, 'index.html')))
    throw new Fault(
      `Nella cartella «${folder}» non c’è nessun sito: costruiscilo prima con «npm run build».`,
    );
  const { pathname: base } = new URL(readSite(contentFolder()).url);
  const rules = headerRulesFor(adminAccess(folder));
  const { url } = await startServer({ folder, base, rules, port: readPort(values.port) });
  console.log(`Il sito si legge all’indirizzo ${url}\nPer fermarlo: Ctrl+C.`);
});
