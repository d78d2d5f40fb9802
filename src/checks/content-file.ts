import { classify } from '#src/checks/content-tree.ts';
import { splitFrontmatter } from '#src/checks/frontmatter.ts';
import { readMdxBody, type MdxBody } from '#src/checks/mdx-body.ts';
import { readYaml, type YamlSource } from '#src/checks/yaml-source.ts';
import type { Kind } from '#src/schemas/kinds.ts';

/** A content file, read as far as it can be. */
export type ContentFile = {
  path: string;
  kind: Kind;
  id: string;
  /** The text without byte order mark; offsets count in it. */
  text: string;
  /** The YAML file or frontmatter; `null` if there is none to read. */
  yaml: YamlSource | null;
  /** The text under the frontmatter; `null` for a YAML file. */
  body: MdxBody | null;
};

/** Longest text that is read, in UTF-16 units; a bulletin has about 10,000. */
export const largestText = 1_000_000;

/** A carriage return that no line feed follows. */
export const loneReturn = /\r(?!\n)/g;

/** Reads a file below the content's root; `null` if it has no place there. */
export function readContentFile(path: string, relativePath: string, rawText: string): ContentFile | null {
  const place = classify(relativePath);
  if (!place) return null;
  const text = rawText.replace(/^\uFEFF/, '');
  const file = { path, ...place, text };
  if (text.length > largestText) return { ...file, yaml: null, body: null };
  // Readers of YAML and Markdown differ on lines that end with CR alone: a rule tells them, the rest is read.
  const lines = text.replace(loneReturn, '\n');
  if (relativePath.endsWith('.yaml')) return { ...file, yaml: readYaml(lines, 0), body: null };
  const parts = splitFrontmatter(lines);
  if (!parts) return { ...file, yaml: null, body: null };
  const { extraFence } = parts;
  const yaml = readYaml(parts.yaml, parts.yamlOffset);
  if (extraFence !== undefined) {
    const told = { message: 'Una riga «---» di troppo fra i campi', remedy: 'toglila' };
    yaml.findings.push({ rule: 'yaml-syntax', offset: extraFence, found: '---', ...told });
  }
  return { ...file, yaml, body: readMdxBody(lines, parts.bodyOffset) };
}
