import { describe, expect, test } from 'vitest';
import { typesWithin } from '#src/lib/field-tree.ts';
import { toAdminSettings } from '#src/publishing/admin/cms-config.ts';
import type { CmsField } from '#src/publishing/admin/cms-fields.ts';
import { readFieldTree } from '#src/schemas/field-tree.ts';
import { folders, kinds, rootFiles } from '#src/schemas/kinds.ts';

const site = { title: 'Prova', url: 'https://x.example/base/' };
const settings = toAdminSettings(site, 'content');
const { collections, singletons } = settings.config;

/** The paths of the fields that a form shows, as the schema writes them. */
function formPaths(fields: CmsField[], path: string[] = []): string[] {
  return fields.flatMap((field) => {
    const here = [...path, field.name];
    const below = field.widget === 'list' ? [...here, '*'] : here;
    const types = (field['types'] ?? []) as { fields: CmsField[] }[];
    return [
      here.join('.'),
      ...(types.length > 0 ? [[...below, String(field['typeKey'])].join('.')] : []),
      ...formPaths((field['fields'] ?? []) as CmsField[], below),
      ...types.flatMap((type) => formPaths(type.fields, below)),
    ];
  });
}

const forms = [
  ...folders.map(({ folder, kind }) => ({ kind, form: collections.find(({ name }) => name === folder) })),
  ...rootFiles.map(({ kind }) => ({ kind, form: singletons.find(({ name }) => name === kind) })),
];

describe('toAdminSettings', () => {
  test.for(forms)('has every field of the schema of $kind in its form, and no other', ({ kind, form }) => {
    const type = readFieldTree(kinds[kind].schema);
    const paths = typesWithin(type).map(({ path }) => path);
    const expected = [...new Set(paths)].filter((path) => /[^*]$/.test(path));
    const shown = formPaths(form?.fields ?? [])
      .filter((path) => path !== 'body')
      .map((path) => (type.kind === 'group' ? path : path.replace(/^entries(?:\.|$)/, '')))
      // A map of fields is shown as a list whose items have their name.
      .filter((path) => path !== '' && !(type.kind === 'map' && path === '*.id'));
    expect(expected.length).toBeGreaterThan(0);
    expect([...new Set(shown)].toSorted()).toEqual(expected.toSorted());
  });

  test('says of every field what it is and how it is called in the file', () => {
    const plain = collections
      .flatMap(({ fields }) => fields)
      .filter(({ name, hint, label }) => name !== 'body' && (!String(hint).includes(name) || label === ''));
    expect(plain).toEqual([]);
  });

  test('offers what an id may name', () => {
    const paths = JSON.stringify(collections.find(({ name }) => name === 'bulletins'));
    expect(paths).toContain('"collection":"indicators"');
    expect(paths).toContain('"file":"sources"');
  });

  test('makes a new bulletin a draft', () => {
    const bulletins = collections.find(({ name }) => name === 'bulletins');
    expect(bulletins?.fields.find(({ name }) => name === 'draft')).toMatchObject({ default: true });
  });

  test('names the archive only if the site does', () => {
    expect(settings.hasRepository).toBe(false);
    const own = toAdminSettings({ ...site, admin: { published: true, repository: 'ente/sito' } }, 'content');
    expect(own).toMatchObject({ hasRepository: true, config: { backend: { repo: 'ente/sito' } } });
  });
});
