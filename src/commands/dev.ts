import { dev } from 'astro';
import { run } from '#src/commands/run.ts';
import { checkFolder } from '#src/publishing/check.ts';
import { contentFolder } from '#src/publishing/site-address.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DEV_BACKGROUND'] = '0';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';

await run(async () => {
  const { text } = checkFolder(contentFolder());
  if (text !== '') console.error(`${text}\n`);
  await dev({});
});
