import { parseArgs } from 'node:util';
import { run } from '#src/commands/run.ts';
import { checkFolder } from '#src/publishing/check.ts';
import { Fault } from '#src/publishing/fault.ts';
import { contentFolder } from '#src/publishing/site-address.ts';

await run(() => {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const { files, problems, text } = checkFolder(contentFolder());
  if (values.json) {
    console.log(JSON.stringify(problems, null, 2));
    process.exitCode = problems.length > 0 ? 1 : 0;
  } else if (problems.length > 0) throw new Fault(text);
  else console.log(`I contenuti sono in ordine: ${files.length} file controllati, nessun problema.`);
});
