import { run } from '#src/commands/run.ts';
import { clockDay } from '#src/commands/today.ts';
import { recordContent } from '#src/publishing/record.ts';
import { contentFolder } from '#src/publishing/read-site.ts';

await run(() => {
  const { path, bulletins } = recordContent(contentFolder(), clockDay());
  console.log(
    bulletins.length === 0
      ? `Il registro «${path}» è già aggiornato.`
      : `Registrato in «${path}»: ${bulletins.join(', ')}.`,
  );
});
