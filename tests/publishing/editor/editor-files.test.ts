import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textComponents } from '#src/lib/text-components.ts';
import { schemaUses, toEditorFiles } from '#src/publishing/editor/editor-files.ts';
import { toSnippets } from '#src/publishing/editor/snippets.ts';

describe('toEditorFiles', () => {
  test.for(toEditorFiles())(
    '$path is as the schemas have it: npm run schemas writes it',
    ({ path, text }) => {
      expect(readFileSync(path, 'utf8')).toBe(text);
    },
  );

  test('has schemas whose files the settings name', () => {
    const settings: unknown = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));
    expect(settings).toMatchObject({ 'yaml.schemas': schemaUses });
  });
});

describe('toSnippets', () => {
  const snippets = toSnippets();

  test('has every component and every kind of chart', () => {
    expect(Object.keys(snippets)).toEqual(
      expect.arrayContaining([
        ...Object.keys(textComponents),
        'observations',
        'charts-line',
        'charts-progress',
        'charts-bars',
      ]),
    );
  });

  test('asks for the fields that must be there, indented as YAML wants them', () => {
    expect(snippets['charts-line']?.body).toEqual([
      '- kind: line',
      '  id: ${1:Identificativo}',
      '  title: ${2:Titolo del grafico}',
      '  summary: ${3:Una frase che dice che cosa mostra}',
      '  lines:',
      '    - indicator: ${4:Indicatore di cui si mostra la serie}',
    ]);
  });
});
