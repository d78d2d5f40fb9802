import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * What each part of `src` may import: other parts (`#lib`) and packages. `type:` allows types only, `*` any package.
 * A part may always import itself, except pages.
 */
const allowed: Record<string, string[]> = {
  // The guide to the messages runs the check on its examples.
  pages: [
    '#checks',
    '#entries.ts',
    '#layouts',
    '#components',
    '#drawing',
    '#lib',
    '#open-data',
    '#search',
    'type:#schemas',
    'astro',
    'astro:content',
    '@astrojs/rss',
  ],
  'entries.ts': ['#lib', '#schemas', '#search', 'astro:content'],
  'content.config.ts': ['#lib', '#schemas', 'astro:content', 'astro/loaders', 'node:*', 'yaml'],
  layouts: ['#entries.ts', '#components', '#lib', '#search', '#styles', '@fontsource/titillium-web'],
  admin: ['#checks', '#lib', 'yaml'],
  components: ['type:#checks', '#drawing', '#islands', '#lib', '#search', 'type:#schemas', 'type:astro'],
  islands: ['#lib', '#search', '#styles', 'chart.js'],
  commands: ['#publishing', '#checks', '#lib', '#search', '@clack/prompts', 'astro', 'node:*'],
  publishing: ['#checks', '#lib', '#schemas', '#search', '*', 'node:*'],
  checks: ['#lib', '#schemas', 'astro/zod', 'satteri', 'yaml'],
  drawing: ['#islands', '#lib', '#styles', 'chart.js', 'fontkit', 'node:*', 'type:#schemas'],
  'open-data': ['#lib', 'jsonld', 'n3', 'node:*'],
  search: ['#lib', 'type:#schemas'],
  styles: ['node:*'],
  lib: ['type:#schemas', 'type:chart.js', 'papaparse'],
  schemas: ['#lib', 'astro/zod'],
};

type Import = { target: string; typeOnly: boolean };

/** The imports of a source text, in any of their forms. */
function importsOf(source: string): Import[] {
  const statements = source.matchAll(/^[ \t]*(?:import|export)\b([^;'"`]*?)\bfrom\s*['"]([^'"]+)['"]/gm);
  const others = source.matchAll(/^[ \t]*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm);
  return [
    ...[...statements].map(([, names = '', target = '']) => {
      const named = /^\s*\{([^}]*)\}\s*$/
        .exec(names)?.[1]
        ?.split(',')
        .filter((name) => name.trim() !== '');
      const typeOnly = /^\s*type\b/.test(names) || (named?.every((name) => /^\s*type\s/.test(name)) ?? false);
      return { target, typeOnly };
    }),
    ...[...others].map(([, plain, dynamic]) => ({ target: plain ?? dynamic ?? '', typeOnly: false })),
  ];
}

/** `#src/lib/day.ts` → `#lib`; `chart.js/auto` → `chart.js`; `node:fs` → `node:*`; what is named in a table stays. */
function nameOf(target: string, rules: string[]): string {
  if (target.startsWith('#src/')) return `#${target.split('/')[1] ?? ''}`;
  if (target.startsWith('node:')) return 'node:*';
  if (rules.includes(target) || target.startsWith('.') || target.startsWith('astro')) return target;
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Imports that the table does not allow, as `file → target`. `file` is a path below `src`. */
function forbiddenImports(file: string, source: string): string[] {
  const part = file.split('/')[0] ?? '';
  const rules = allowed[part] ?? [];
  return importsOf(source)
    .filter(({ target, typeOnly }) => {
      const name = nameOf(target, rules);
      if (name === `#${part}` && part !== 'pages') return false;
      if (rules.includes(name) || (typeOnly && rules.includes(`type:${name}`))) return false;
      return !(rules.includes('*') && /^[@a-z]/.test(name));
    })
    .map(({ target }) => `${file} → ${target}`);
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:ts|astro)$/.test(file))
  .sort();

describe('src', () => {
  test('has files in every part of the table', () => {
    const parts = new Set(files.map((file) => file.split('/')[0]));
    expect([...parts].sort()).toEqual(Object.keys(allowed).sort());
  });

  test('imports downwards only', () => {
    const imports = files.flatMap((file) => importsOf(readFileSync(join('src', file), 'utf8')));
    expect(imports.length).toBeGreaterThan(100);
    const forbidden = files.flatMap((file) =>
      forbiddenImports(file, readFileSync(join('src', file), 'utf8')),
    );
    expect(forbidden).toEqual([]);
  });

  test('has no circle of imports, types included', () => {
    const importsIn = new Map(
      files.map((file) => [
        `#src/${file}`,
        importsOf(readFileSync(join('src', file), 'utf8')).map(({ target }) => target),
      ]),
    );
    const sound = new Set<string>();
    const circleFrom = (file: string, above: string[]): string[] => {
      if (above.includes(file)) return [...above.slice(above.indexOf(file)), file];
      const circle = sound.has(file)
        ? []
        : (importsIn.get(file) ?? []).flatMap((target) => circleFrom(target, [...above, file]));
      if (circle.length === 0) sound.add(file);
      return circle;
    };
    expect([...importsIn.keys()].flatMap((file) => circleFrom(file, []))).toEqual([]);
  });
});

describe('forbiddenImports', () => {
  test.for([
    ['lib/day.ts', "import Num from '#src/components/Num.astro';"],
    ['lib/day.ts', "import { readFileSync } from 'node:fs';"],
    ['lib/day.ts', "import { Chart } from 'chart.js';"],
    ['lib/day.ts', "import { type Chart, Legend } from 'chart.js';"],
    ['lib/day.ts', "import { siteSchema } from '#src/schemas/site.ts';"],
    ['lib/day.ts', "export { getSite } from '#src/entries.ts';"],
    ['lib/day.ts', "import {\n  a,\n  b,\n} from '../checks/problem.ts';"],
    ['islands/live-chart.ts', "const checks = await import('#src/checks/problem.ts');"],
    ['components/Num.astro', "---\nimport { getLedger } from '#src/entries.ts';\n---\n"],
    ['components/Num.astro', "<script>\n  import '#src/pages/x.ts';\n</script>"],
    ['pages/index.astro', "import Other from '#src/pages/404.astro';"],
    ['checks/problem.ts', "import { build } from 'astro';"],
    ['publishing/swap.ts', "import { run } from '#src/commands/run.ts';"],
    ['fresh/thing.ts', "import { a } from '#src/lib/a.ts';"],
  ])('refuses in %s: %s', ([file = '', source = '']) => {
    expect(forbiddenImports(file, source)).toHaveLength(1);
  });

  test.for([
    ['lib/day.ts', "import type { Site } from '#src/schemas/site.ts';"],
    ['lib/day.ts', "import { type Chart, type Plugin } from 'chart.js';"],
    ['lib/day.ts', "import { other } from '#src/lib/other.ts';"],
    ['layouts/Page.astro', "import regular from '@fontsource/titillium-web/files/a.woff2?url';"],
    ['islands/live-chart.ts', "import { Chart } from 'chart.js/auto';"],
    ['publishing/swap.ts', "import { parseHTML } from 'linkedom';\nimport fs from 'node:fs';"],
  ])('allows in %s: %s', ([file = '', source = '']) => {
    expect(forbiddenImports(file, source)).toEqual([]);
  });
});
