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

/**
 * What VS Code is told of the content, as files with their path: a JSON schema with Italian descriptions for each kind
 * of YAML file, where each applies, and the snippets. All from the schemas and the table of components.
 */
export function toEditorFiles(): { path: string; text: string }[] {
  const settings = {
    'yaml.schemas': Object.fromEntries(
      yamlFiles.map(({ kind, files }) => [`./${folder}/schemas/${kind}.json`, files]),
    ),
    'yaml.schemaStore.enable': false,
    'astro.content-intellisense': true,
    'files.eol': '\n',
    'files.insertFinalNewline': true,
    '[mdx]': { 'editor.wordWrap': 'on', 'editor.quickSuggestions': { other: true, strings: true } },
    '[yaml]': { 'editor.wordWrap': 'on', 'editor.insertSpaces': true, 'editor.tabSize': 2 },
  };
  const extensions = {
    recommendations: ['astro-build.astro-vscode', 'unifiedjs.vscode-mdx', 'redhat.vscode-yaml'],
  };
  return [
    ...yamlFiles.map(({ kind }) => ({
      path: `${folder}/schemas/${kind}.json`,
      text: json(toJsonSchema(kinds[kind].schema)),
    })),
    { path: `${folder}/bollettino.code-snippets`, text: json(toSnippets()) },
    { path: `${folder}/settings.json`, text: json(settings) },
    { path: `${folder}/extensions.json`, text: json(extensions) },
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
