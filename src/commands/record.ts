import { run } from '#src/commands/run.ts';
import { recordContent } from '#src/publishing/record.ts';
import { contentFolder } from '#src/publishing/site-address.ts';

await run(() => {
  const today = new Date().toISOString().slice(0, 10);
  const { path, bulletins } = recordContent(contentFolder(), today);
  console.log(
    bulletins.length === 0
      ? `Il registro «${path}» è già aggiornato.`
      : `Registrato in «${path}»: ${bulletins.join(', ')}.`,
  );
});
