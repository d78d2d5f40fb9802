import { existsSync } from 'node:fs';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { entrySchema, folders, rootFiles, type Collections } from '#src/schemas/kinds.ts';

const root = process.env['CONTENT_DIR'] ?? 'content';

/** The loader of a YAML file: one entry named like the kind, or several; none where there is no such file. */
function loaderOf(kind: string, path: string, isOne: boolean) {
  if (!existsSync(path)) return () => [];
  const parser = (text: string) => ({ [kind]: parse(text) as Record<string, unknown> });
  return isOne ? file(path, { parser }) : file(path);
}

/** The collections of the site: all kinds of content, with the entries of each. */
export const collections = Object.fromEntries([
  ...folders.map(({ folder, ending, nested, schema }) => {
    const pattern = [`${nested ? '**/' : ''}*${ending}`, '!**/_*'];
    return [
      folder,
      defineCollection({ loader: glob({ base: `${root}/${folder}`, pattern }), schema }),
    ] as const;
  }),
  ...rootFiles.map(({ kind, name, schema }) => {
    const entry = entrySchema(schema);
    const loader = loaderOf(kind, `${root}/${name}`, entry === schema);
    return [kind, defineCollection({ loader, schema: entry })] as const;
  }),
]) as Collections;
