import { parseArgs } from 'node:util';
import { readPort } from '#src/commands/port.ts';
import { run } from '#src/commands/run.ts';
import { dayToJudge, setToday } from '#src/commands/today.ts';
import { previewSite } from '#src/publishing/preview-site.ts';
import { contentFolder } from '#src/publishing/read-site.ts';

process.env['NODE_ENV'] = 'development';
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));

await run(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string' }, today: { type: 'string' } } });
  setToday(values.today);
  const url = await previewSite(contentFolder(), readPort(values.port), dayToJudge);
  console.log(`\nL’anteprima si legge all’indirizzo ${url}\nPer fermarla: Ctrl+C.`);
});
// What watches the content would keep a preview alive that could not start.
if (process.exitCode === 1) process.exit();
