import { parseArgs } from 'node:util';
import { run } from '#src/commands/run.ts';
import { clockDay } from '#src/commands/today.ts';
import { diffFolder } from '#src/publishing/diff.ts';
import { contentFolder } from '#src/publishing/read-site.ts';

await run(() => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const { report, silent } = diffFolder(contentFolder(), positionals[0] ?? 'HEAD', clockDay());
  console.log(report);
  if (silent) process.exitCode = 1;
});
