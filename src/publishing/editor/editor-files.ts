import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toSnippets } from '#src/publishing/editor/snippets.ts';
import { toJsonSchema } from '#src/schemas/field-tree.ts';
import { folders, kinds, rootFiles } from '#src/schemas/kinds.ts';

const folder = '.vscode';
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The files of YAML alone: the heads of texts are the matter of the Astro extension. */
const yamlFiles = [
  ...folders
    .filter(({ ending }) => ending === '.yaml')
    .map(({ kind, folder: name }) => ({ kind, files: `content/${name}/*.yaml` })),
  ...rootFiles.map(({ kind, name }) => ({ kind, files: `content/${name}` })),
];

/** Which files of the content each JSON schema is for, as the settings of VS Code name them. */
export const schemaUses = Object.fromEntries(
  yamlFiles.map(({ kind, files }) => [`./${folder}/schemas/${kind}.json`, files]),
);

/**
 * What VS Code is told of the content, as files with their path: a JSON schema with Italian descriptions for each kind
 * of YAML file, and the snippets. All from the schemas and the table of components; its settings are kept by hand.
 */
export function toEditorFiles(): { path: string; text: string }[] {
  return [
    ...yamlFiles.map(({ kind }) => ({
      path: `${folder}/schemas/${kind}.json`,
      text: json(toJsonSchema(kinds[kind].schema)),
    })),
    { path: `${folder}/bollettino.code-snippets`, text: json(toSnippets()) },
  ];
}

/** Writes the files of `toEditorFiles` below a folder, over those that are there; gives their number. */
export function writeEditorFiles(project: string): number {
  const files = toEditorFiles();
  for (const { path, text } of files) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  return files.length;
}
