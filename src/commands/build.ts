import { parseArgs } from 'node:util';
import { run } from '#src/commands/run.ts';
import { dayToJudge, setToday } from '#src/commands/today.ts';
import { buildSite } from '#src/publishing/build-site.ts';
import { contentFolder } from '#src/publishing/read-site.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

await run(async () => {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: 'dist' }, today: { type: 'string' } },
  });
  setToday(values.today);
  await buildSite(contentFolder(), values.out, dayToJudge());
  console.log(`Il sito è pronto nella cartella «${values.out}».`);
});
