import { parseArgs } from 'node:util';
import { ask } from '#src/commands/ask.ts';
import { run } from '#src/commands/run.ts';
import { clockDay } from '#src/commands/today.ts';
import { Fault } from '#src/lib/fault.ts';
import {
  bulletinBefore,
  faultOfPeriod,
  indicatorsOf,
  readArchive,
  writeDraft,
  type Archive,
  type Choices,
} from '#src/publishing/new-bulletin.ts';
import { contentFolder } from '#src/publishing/read-site.ts';

/** The choices where nobody can be asked: the indicators may be left out if there is a bulletin to go on from. */
function complete(archive: Archive, { period, title, indicators }: Partial<Choices>): Choices {
  const usual = period === undefined ? [] : indicatorsOf(bulletinBefore(archive, period), archive);
  const chosen = indicators ?? usual;
  const missing = [
    ...(period === undefined ? ['--period'] : []),
    ...(title === undefined ? ['--title'] : []),
    ...(chosen.length === 0 && period !== undefined ? ['--indicators'] : []),
  ];
  if (period !== undefined && title !== undefined && chosen.length > 0)
    return { period, title, indicators: chosen };
  throw new Fault(
    `Qui non posso fare domande e manca ${missing.join(' e ')}. Scrivi per esempio:\n` +
      `  npm run new -- --period ${period ?? archive.nextPeriod} --title "La notizia" --indicators ${archive.indicators[0]?.id ?? ''}`,
  );
}

await run(async () => {
  const { values } = parseArgs({
    options: { period: { type: 'string' }, title: { type: 'string' }, indicators: { type: 'string' } },
  });
  const archive = readArchive(contentFolder(), clockDay());
  const given: Partial<Choices> = {
    ...(values.period !== undefined && { period: values.period }),
    ...(values.title !== undefined && { title: values.title }),
    ...(values.indicators !== undefined && {
      indicators: values.indicators.split(',').map((id) => id.trim()),
    }),
  };
  const fault = given.period === undefined ? undefined : faultOfPeriod(archive, given.period);
  if (fault !== undefined) throw new Fault(fault);
  const choices =
    process.stdin.isTTY && process.stdout.isTTY ? await ask(archive, given) : complete(archive, given);
  const path = writeDraft(archive, choices);
  console.log(
    `La bozza è in «${path}». Compilala; «npm run check» ti dice che cosa manca, «npm run dev» te la mostra.`,
  );
});
