import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { splitFrontmatter } from '#src/checks/frontmatter.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import { typesWithin, type FieldType } from '#src/lib/field-tree.ts';
import { readContent } from '#src/publishing/read-content.ts';
import { readFieldTree } from '#src/schemas/field-tree.ts';
import { kinds } from '#src/schemas/kinds.ts';
import { filesOf } from '#tests/site/built-site.ts';
import { workFolder } from '#tests/publishing/folder.ts';
import { build, copyContent, forgetPublished, library } from '#tests/site/builds.ts';

/** Text fields that no file of the site tells, each with the reason. */
const internal: Record<string, string> = {
  'bulletin charts.*.annotations.*.at': 'a day or an item of the axis; told as people read it',
  'bulletin corrections.*.old': 'a number or a word of the schema; told as people read it',
  'bulletin corrections.*.new': 'the same',
  'indicator unitSingular': 'stands for the unit beside a value of one, of which there may be none',
  'programme dimensions.*.values.*.short': 'three letters, in which no marker has room; maps write them',
  'programme measures.*.code':
    'stands in the name of its measure; lets texts write it without taking it for a figure',
  'site url': 'the address of the site itself: another one is another site',
};

/** Fields that the library's content leaves out, by the file that they are set in. */
const more: Record<string, [path: (string | number)[], value: unknown][]> = {
  'site.yaml': [
    [
      ['openData'],
      {
        identifierPrefix: 'scaffale',
        subjects: ['biblioteca'],
        holder: { name: 'Rete', identifier: 'rete' },
        licenceId: 'CC-BY',
        licenceUri: 'https://licenze.example/by',
      },
    ],
    [['accessibilityStatement'], 'https://form.agid.gov.it/view/scaffale'],
    [['admin'], { repository: 'rete/scaffale' }],
  ],
  'sources.yaml': [[['rapporto-2025-03', 'licence'], 'CC BY 4.0']],
  'synonyms.yaml': [[['groups'], [{ words: ['scaffale', 'ripiano'] }]]],
  'indicators/aperte-la-sera.yaml': [[['breaks'], [{ date: '2025-06-01', note: 'Dopo le venti.' }]]],
  'bulletins/2025-09.mdx': [
    [['series', 0, 'note'], 'Prestiti conclusi.'],
    [['charts', 0, 'annotations'], [{ at: '2025-08-31', text: 'chiusure', source: 'rapporto-2025-09' }]],
  ],
  'glossary/biblioteca-viaggiante.mdx': [[['expansion'], 'Biblioteca su ruote']],
};

/** Every text of a schema that is words or an address: ids, days and months are told by what they name. */
const isTold = (type: FieldType) =>
  (type.kind === 'text' && ['line', 'figures', 'address', 'email'].includes(type.form)) ||
  (type.kind === 'number' && type.words);

const fields = Object.entries(kinds).flatMap(([kind, { schema }]) => {
  const told = typesWithin(readFieldTree(schema)).filter(({ type }) => isTold(type));
  return [...new Set(told.map(({ path }) => `${kind} ${path}`))];
});

/** A word of letters alone: digits in a text would be taken for a figure. */
const markerOf = (index: number) =>
  `zq${String.fromCharCode(97 + Math.floor(index / 26))}${String.fromCharCode(97 + (index % 26))}qz`;

/** The paths of a document that fit a pattern. */
function matches(
  document: Document,
  pattern: string[],
  path: (string | number)[] = [],
): (string | number)[][] {
  const [step, ...rest] = pattern;
  if (step === undefined) return [path];
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  const names = isSeq(node)
    ? node.items.map((_, index) => index)
    : isMap(node)
      ? node.items.map(({ key }) => String(isScalar(key) ? key.value : key))
      : [];
  return names
    .filter((name) => step === '*' || step === name)
    .flatMap((name) => matches(document, rest, [...path, name]));
}

/** The text with a marker where its form allows one. */
function mark(text: string, marker: string): string {
  if (/^https:/.test(text)) return `${text.replace(/\/$/, '')}/${marker}/`;
  if (/^\S+@\S+$/.test(text)) return `${marker}.${text}`;
  if (/^[\w./-]+$/.test(text)) return `${text}${marker}`;
  return `${marker} ${text}`;
}

const work = workFolder();
const content = join(work, 'content');
const found = new Set<string>();

beforeAll(async () => {
  copyContent(library, content);
  writeFileSync(join(content, 'synonyms.yaml'), 'groups: []\n');
  const files = readTexts(readContent(content).files).catalogue.files;
  for (const { kind, path, text } of files) {
    const split = splitFrontmatter(text);
    const document = parseDocument(split?.yaml ?? text);
    const name = relative(content, path);
    for (const [at, value] of more[name] ?? []) document.setIn(at, document.createNode(value));
    for (const [index, field] of fields.entries()) {
      const [of, pattern = ''] = field.split(' ');
      if (of !== kind || Object.hasOwn(internal, field)) continue;
      for (const at of matches(document, pattern.split('.'))) {
        found.add(field);
        document.setIn(at, mark(String(document.getIn(at)), markerOf(index)));
      }
    }
    const yaml = document.toString({ lineWidth: 0 });
    writeFileSync(path, split ? `---\n${yaml}---\n${split.body}` : yaml);
  }
  forgetPublished(content);
  await build(content, join(work, 'site'));
});

describe('every text field of every schema', () => {
  test('is in the content of the test', () => {
    expect(fields.length).toBeGreaterThan(50);
    expect(fields.filter((field) => !found.has(field) && !Object.hasOwn(internal, field))).toEqual([]);
    expect(Object.keys(internal).filter((field) => !fields.includes(field))).toEqual([]);
  });

  test('reaches a file of the built site, or is listed as internal', () => {
    const site = join(work, 'site');
    const told = filesOf(site)
      .filter((file) => /\.(?:html|csv|json|jsonld|xml|ttl|ics|svg|txt|js)$/.test(file))
      .map((file) => readFileSync(join(site, file), 'utf8').toLowerCase())
      .join('\n');
    const silent = fields.filter(
      (field, index) => !Object.hasOwn(internal, field) && !told.includes(markerOf(index)),
    );
    expect(silent).toEqual([]);
  });
});
