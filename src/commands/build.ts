import { parseArgs } from 'node:util';
import { run } from '#src/commands/run.ts';
import { buildSite } from '#src/publishing/build-site.ts';
import { contentFolder } from '#src/publishing/site-address.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

await run(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  await buildSite(contentFolder(), values.out);
  console.log(`Il sito è pronto nella cartella «${values.out}».`);
});
