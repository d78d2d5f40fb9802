import { run } from '#src/commands/run.ts';
import { writeEditorFiles } from '#src/publishing/editor/editor-files.ts';

await run(() => {
  const count = writeEditorFiles('.');
  console.log(`Scritti ${count} file per VS Code, nella cartella «.vscode».`);
});
