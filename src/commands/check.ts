import { parseArgs } from 'node:util';
import { run } from '#src/commands/run.ts';
import { dayToJudge, setToday } from '#src/commands/today.ts';
import { formatProblems, type Problem } from '#src/checks/problem.ts';
import { Fault } from '#src/lib/fault.ts';
import { annotate } from '#src/publishing/annotate.ts';
import { checkFolder } from '#src/publishing/check.ts';
import { contentFolder } from '#src/publishing/read-site.ts';

/** Problems as `--json` prints them: an error keeps the content from being published, a warning does not. */
function withSeverity(problems: Problem[], severity: 'error' | 'warning') {
  return problems.map((problem) => ({ severity, ...problem }));
}

await run(() => {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, today: { type: 'string' } },
  });
  setToday(values.today);
  const { files, problems, text, advice } = checkFolder(contentFolder(), values.today ?? dayToJudge());
  const hints = advice();
  if (values.json) {
    console.log(
      JSON.stringify([...withSeverity(problems, 'error'), ...withSeverity(hints, 'warning')], null, 2),
    );
    process.exitCode = problems.length > 0 ? 1 : 0;
    return;
  }
  if (process.env['GITHUB_ACTIONS'] === 'true')
    process.stdout.write(annotate(problems, 'error') + annotate(hints, 'warning'));
  if (hints.length > 0)
    console.log(
      `${formatProblems(hints, files)}\n\nDa guardare, ma non ferma la pubblicazione: ${hints.length}.\n`,
    );
  if (problems.length > 0) throw new Fault(text);
  console.log(`I contenuti sono in ordine: ${files.length} file controllati, nessun problema.`);
});
