import { describe, expect, test } from 'vitest';
import { checkContent } from '#src/checks/check-content.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import { goodContent, paths, surroundings, type TextFile } from '#src/checks/sample.ts';
import { spoil } from '#tests/checks/told.ts';

/** A fault put into one file: what it replaces, and the rule that must say so at `line:column`. */
type Fault = { name: string; from: string; to: string; rule: string; at: string };

const fault = (name: string, from: string, to: string, rule: string, at: string): Fault => ({
  name,
  from,
  to,
  rule,
  at,
});

const check = (files: TextFile[]) => checkContent(readTexts(files), surroundings);

const told = (files: TextFile[]) =>
  check(files).map(({ rule, file, line, column }) => `${file}:${line}:${column} ${rule}`);

const bulletinFields: Fault[] = [
  fault(
    'unclosed quote',
    'title: "Biblioteche: le aperture di marzo"',
    'title: "Biblioteche',
    'yaml-syntax',
    '2:8',
  ),
  fault('unclosed bracket', '[aperte, prestiti]', '[aperte, prestiti', 'yaml-syntax', '27:13'),
  fault(
    'colon in a plain text',
    '"Biblioteche: le aperture di marzo"',
    'Biblioteche: marzo',
    'yaml-syntax',
    '2:8',
  ),
  fault(
    'apostrophe in single quotes',
    '"Biblioteche: le aperture di marzo"',
    "'L'apertura'",
    'yaml-syntax',
    '2:11',
  ),
  fault('tab as indent', '    value: 1250', '\tvalue: 1250', 'yaml-syntax', '11:1'),
  fault(
    'repeated key',
    'asOf: "2026-03-31"',
    'asOf: "2026-03-31"\nasOf: "2026-03-31"',
    'yaml-key-twice',
    '7:1',
  ),
  fault('anchor', 'value: 1250', 'value: &a 1250', 'yaml-machinery', '11:12'),
  fault('misspelt key', 'title: "Bib', 'titel: "Bib', 'key-unknown', '2:1'),
  fault('unknown key', '    value: 900', '    value: 900\n    colore: rosso', 'key-unknown', '17:5'),
  fault('missing key', '    value: 1250\n', '', 'key-missing', '9:5'),
  fault(
    'blank value',
    'summary: A marzo 2026 le biblioteche aperte sono <Num id="aperte" />.',
    'summary:',
    'value-wrong',
    '3:1',
  ),
  fault('wrong type', 'modified:', 'draft: sì\nmodified:', 'value-wrong', '7:8'),
  fault('unknown word of a list', 'precision: over', 'precision: oltre', 'value-wrong', '12:16'),
  fault('no kind of chart', 'id: per-tipo\n    kind: bars', 'id: per-tipo', 'key-missing', '34:5'),
  fault('unknown kind of chart', 'kind: line', 'kind: linea', 'value-wrong', '30:11'),
  fault(
    'title too long',
    'le aperture di marzo',
    'le aperture di marzo, '.repeat(4) + 'fine',
    'value-wrong',
    '2:8',
  ),
  fault('null without status', 'value: 900', 'value: null', 'value-wrong', '16:12'),
  fault('thousands dot', 'value: 1250', 'value: 1.250', 'number-thousands', '11:12'),
  fault('two thousands dots', 'value: 1250', 'value: 1.250.000', 'number-thousands', '11:12'),
  fault('comma', 'value: 12.5', 'value: 12,5', 'number-comma', '25:12'),
  fault('leading zero', 'value: 1250', 'value: 010', 'number-zero', '11:12'),
  fault('exponent', 'value: 1250', 'value: 1e3', 'number-exponent', '11:12'),
  fault('other base', 'value: 1250', 'value: 0x10', 'number-base', '11:12'),
  fault('not a number', 'value: 1250', 'value: .nan', 'number-not-finite', '11:12'),
  fault('infinite', 'value: 1250', 'value: .inf', 'number-not-finite', '11:12'),
  fault('beyond 2^53', 'value: 1250', 'value: 9007199254740993', 'number-too-big', '11:12'),
  fault('quoted number', 'value: 1250', 'value: "1250"', 'number-quoted', '11:12'),
  fault('number with a unit', 'value: 1250', 'value: 1250 biblioteche', 'number-words', '11:12'),
  fault(
    'decimals that the indicator does not print',
    'value: 12.5',
    'value: 12.55',
    'number-decimals',
    '25:12',
  ),
  fault('count with decimals', 'value: 1250', 'value: 1250.5', 'number-decimals', '11:12'),
  fault('negative count', 'value: 1250', 'value: -1250', 'count-negative', '11:12'),
  fault('percent over 100', 'value: 12.5', 'value: 112.5', 'percent-out-of-range', '25:12'),
  fault('day that is not in the calendar', '"2026-03-31"', '2026-02-30', 'day-not-in-calendar', '6:7'),
  fault('day in Italian order', '"2026-03-31"', '31/03/2026', 'day-order', '6:7'),
  fault('day in words', '"2026-03-31"', '31 marzo 2026', 'day-order', '6:7'),
  fault('day without zeros', '"2026-03-31"', '"2026-3-31"', 'day-form', '6:7'),
  fault('as-of date after the release', '"2026-03-31"', '"2026-04-03"', 'day-after-release', '6:7'),
  fault(
    'modified before the release',
    'modified: "2026-04-02"',
    'modified: "2026-04-01"',
    'modified-before-release',
    '7:11',
  ),
  fault('unknown indicator', 'indicator: prestiti', 'indicator: prestitti', 'reference-unknown', '20:16'),
  fault(
    'unknown source',
    'precision: over\n    source: annuario',
    'precision: over\n    source: anuario',
    'reference-unknown',
    '13:13',
  ),
  fault('unknown dimension', '{ tipo: comunali }', '{ genere: comunali }', 'reference-unknown', '17:18'),
  fault('unknown item', '{ tipo: comunali }', '{ tipo: comunale }', 'reference-unknown', '17:24'),
  fault('unknown key figure', '[aperte, prestiti]', '[aperte, prestito]', 'reference-unknown', '27:22'),
  fault(
    'unknown observation in a chart',
    'observations: [aperte, aperte-comunali]',
    'observations: [aperte, comunali]',
    'reference-unknown',
    '38:28',
  ),
  fault(
    'unknown figure in a field',
    'summary: Le comunali sono <Num id="aperte-comunali" />',
    'summary: Le comunali sono <Num id="comunali" />',
    'reference-unknown',
    '37:40',
  ),
  fault(
    'repeated observation id',
    'keyFigures:',
    '  - { id: aperte, indicator: prestiti, value: 20000, asOf: "2026-03-01", source: annuario }\nkeyFigures:',
    'id-twice',
    '27:11',
  ),
  fault(
    'repeated chart id',
    '  - id: verso-il-traguardo',
    '  - { id: nel-tempo, kind: line, title: T, summary: S., lines: [{ indicator: prestiti }] }\n  - id: verso-il-traguardo',
    'id-twice',
    '39:11',
  ),
  fault('observation named as a target', '- id: quota', '- id: b1-7', 'observation-id-taken', '23:9'),
  fault('one value twice', '    breakdown: { tipo: comunali }\n', '', 'observation-twice', '14:9'),
  fault(
    'progress without a value',
    'value: 1250\n    precision: over',
    'value: null\n    status: missing',
    'chart-without-value',
    '43:20',
  ),
  fault(
    'line without a point',
    '[{ indicator: biblioteche-aperte }]',
    '[{ indicator: mostre }]',
    'chart-empty',
    '33:26',
  ),
  fault('bars of two units', '[aperte, aperte-comunali]', '[aperte, prestiti]', 'chart-units', '38:28'),
  fault(
    'progress without a target',
    'observations: [aperte]',
    'observations: [prestiti]',
    'chart-without-target',
    '43:20',
  ),
  fault(
    'line without observations',
    '[{ indicator: biblioteche-aperte }]',
    '[{ indicator: vuoto }]',
    'reference-unknown',
    '33:26',
  ),
  fault('text of the template', 'le aperture di marzo"', 'DA-SCRIVERE, la notizia"', 'placeholder', '2:22'),
  fault('loose figure in the title', 'le aperture di marzo"', '1.250 aperture"', 'figure-loose', '2:22'),
];

const bulletinBody: Fault[] = [
  fault('import', 'Il 31 marzo', 'import fs from "fs"\n\nIl 31 marzo', 'mdx-import', '46:1'),
  fault('export', 'Il 31 marzo', 'export const a = 1\n\nIl 31 marzo', 'mdx-import', '46:1'),
  fault('expression', 'Il 31 marzo', 'È il {1 + 1} 31 marzo', 'mdx-expression', '46:6'),
  fault('expression with a mistake', 'Il 31 marzo', 'È il {1 +} 31 marzo', 'mdx-expression', '46:6'),
  fault('raw HTML', 'Il 31 marzo', '<b>Il</b> 31 marzo', 'html-raw', '46:1'),
  fault('script', 'Il 31 marzo', '<script>alert()</script>\n\nIl 31 marzo', 'html-raw', '46:1'),
  fault('HTML comment', 'Il 31 marzo', '<!-- nota -->\n\nIl 31 marzo', 'mdx-syntax', '46:1'),
  fault('unclosed HTML tag', 'Il 31 marzo', 'Riga.<br> Il 31 marzo', 'html-raw', '46:6'),
  fault(
    'unknown component',
    '<Num id="aperte" />, con la',
    '<Nun id="aperte" />, con la',
    'component-unknown',
    '46:74',
  ),
  fault(
    'unclosed component',
    '<Num id="aperte" />, con la',
    '<Num id="aperte">, con la',
    'mdx-syntax',
    '46:74',
  ),
  fault('unclosed callout', '\n</Callout>\n', '', 'mdx-syntax', '54:1'),
  fault('stray <', 'Servono <Num', 'Servono <3 <Num', 'mdx-syntax', '52:9'),
  fault('stray {', 'Servono <Num', 'Servono { <Num', 'mdx-syntax', '52:9'),
  fault('address between < and >', 'Servono <Num', '<https://a.example/> <Num', 'mdx-syntax', '52:1'),
  fault('unknown attribute', '<Num id="b1-7" />', '<Num id="b1-7" unit="x" />', 'attribute-unknown', '52:24'),
  fault('missing attribute', '<Callout title="Una cautela">', '<Callout>', 'attribute-missing', '54:1'),
  fault('attribute as code', '<Num id="b1-7" />', '<Num id={"b1-7"} />', 'attribute-value', '52:14'),
  fault(
    'figure on a line of its own',
    'Servono <Num',
    'Servono\n<Num id="b1-7" />\no <Num',
    'component-place',
    '53:1',
  ),
  fault(
    'chart in a sentence',
    '<Chart id="per-tipo" />',
    'Ecco <Chart id="per-tipo" />',
    'component-place',
    '62:6',
  ),
  fault(
    'empty term',
    '<Term id="biblioteca">biblioteche</Term>',
    '<Term id="biblioteca" />',
    'component-text',
    '46:21',
  ),
  fault('unknown figure', '<Num id="b1-7" />', '<Num id="b1-8" />', 'reference-unknown', '52:18'),
  fault(
    'unknown figure of another bulletin',
    '2026-02/aperte',
    '2026-01/aperte',
    'reference-unknown',
    '56:58',
  ),
  fault('unknown term', '<Term id="biblioteca">', '<Term id="bibioteca">', 'reference-unknown', '46:31'),
  fault('chart left out', '<Chart id="per-tipo" />', '', 'chart-not-shown', '34:9'),
  fault(
    'chart shown twice',
    '### Per tipo',
    '<Chart id="nel-tempo" />\n\n### Per tipo',
    'chart-shown-twice',
    '60:1',
  ),
  fault('first-level heading', '## Il traguardo', '# Il traguardo', 'heading-first-level', '50:1'),
  fault('empty heading', '## Il traguardo', '## ', 'heading-empty', '50:1'),
  fault('skipped heading', '## Il traguardo', '### Il traguardo', 'heading-skipped', '50:1'),
  fault(
    'link without https',
    'https://annuario.example/2026/',
    'http://annuario.example/2026/',
    'link-insecure',
    '66:32',
  ),
  fault('link to a script', '/guide/leggere-i-dati/', 'javascript:alert(1)', 'link-scheme', '52:103'),
  fault(
    'link to a script in disguise',
    '/guide/leggere-i-dati/',
    'java&#10;script:alert(1)',
    'link-scheme',
    '52:95',
  ),
  fault('link to data', '/guide/leggere-i-dati/', 'data:text/html,x', 'link-scheme', '52:103'),
  fault('link to another host', '/guide/leggere-i-dati/', '//altrove.example/', 'link-relative', '52:103'),
  fault('malformed link', '/guide/leggere-i-dati/', 'https:/annuario', 'link-malformed', '52:103'),
  fault('relative link', '/guide/leggere-i-dati/', '../guide/', 'link-relative', '52:103'),
  fault('broken link', '/guide/leggere-i-dati/', '/guide/leggere-dati/', 'link-broken', '52:103'),
  fault(
    'link without its last slash',
    '/guide/leggere-i-dati/',
    '/guide/leggere-i-dati',
    'link-broken',
    '52:103',
  ),
  fault('broken anchor', '/guide/leggere-i-dati/', '#il-traguardino', 'link-broken', '52:103'),
  fault('undefined link', '[guida](/guide/leggere-i-dati/)', '[guida][assente]', 'link-undefined', '52:95'),
  fault('empty link', '[guida](', '[](', 'link-empty', '52:95'),
  fault(
    'image of a third party',
    '### Per tipo',
    '![Una foto](https://altrove.example/a.png)\n\n### Per tipo',
    'image-foreign',
    '60:1',
  ),
  fault('image without text', '### Per tipo', '![](/a.png)\n\n### Per tipo', 'image-alt-missing', '60:1'),
  fault('undefined footnote', '[^fonte] Vedi', '[^fonte] [^altra] Vedi', 'footnote-undefined', '52:87'),
  fault(
    'footnote written twice',
    '[^fonte]: Lo',
    '[^fonte]: Altro.\n\n[^fonte]: Lo',
    'footnote-twice',
    '68:1',
  ),
  fault('unused footnote', '[^fonte] Vedi', ' Vedi', 'footnote-unused', '66:1'),
  fault('loose figure', 'Servono <Num', 'Servono 2.000 <Num', 'figure-loose', '52:9'),
  fault('loose figure after an emoji', 'Servono <Num', '📚 Servono 2.000 <Num', 'figure-loose', '52:12'),
  fault(
    'figure spelt as a character reference',
    'Servono <Num',
    'Servono &#52; <Num',
    'figure-loose',
    '52:9',
  ),
  fault(
    'figure in the shape of a year',
    'Servono <Num',
    'Servono 2000 biblioteche, <Num',
    'figure-loose',
    '52:9',
  ),
  fault('figure in a callout title', 'Una cautela', 'Le 30 sedi', 'figure-loose', '54:20'),
  fault('zero-width space', 'Servono', 'Ser\u200Bvono', 'character-invisible', '52:4'),
  fault('bidirectional mark', 'Servono', 'Ser\u202Evono', 'character-invisible', '52:4'),
  fault('NUL', 'Servono', 'Ser\0vono', 'character-invisible', '52:4'),
  fault('lost character', 'Servono', 'Ser\uFFFDvono', 'character-lost', '52:4'),
];

/** Faults in a correction that stands before the key figures, its date at 28:13. */
const correctionFields: { name: string; rule: string; at: string; corrections: string[] }[] = (
  [
    [
      'unknown observation',
      'reference-unknown',
      '28:40',
      ['date: "2026-04-02", observation: aperta, old: 1, new: 1250'],
    ],
    [
      'before the release',
      'correction-before-release',
      '28:13',
      ['date: "2026-04-01", observation: aperte, old: 1, new: 1250'],
    ],
    [
      'after the last change',
      'correction-after-modified',
      '28:13',
      ['date: "2026-04-03", observation: aperte, old: 1, new: 1250'],
    ],
    [
      'impossible day',
      'day-not-in-calendar',
      '28:13',
      ['date: "2026-04-31", observation: aperte, old: 1, new: 1250'],
    ],
    [
      'thousands dots',
      'number-thousands',
      '28:53',
      ['date: "2026-04-02", observation: aperte, old: 1.250, new: 1250'],
    ],
    [
      'no change',
      'correction-idle',
      '28:64',
      ['date: "2026-04-02", observation: aperte, old: 1250, new: 1250'],
    ],
    [
      'not done',
      'correction-not-done',
      '28:61',
      ['date: "2026-04-02", observation: aperte, old: 1, new: 1260'],
    ],
    [
      'broken chain',
      'correction-chain',
      '29:53',
      [
        'date: "2026-04-02", observation: aperte, old: 1, new: 2',
        'date: "2026-04-02", observation: aperte, old: 3, new: 1250',
      ],
    ],
  ] as const
).map(([name, rule, at, corrections]) => ({ name, rule, at, corrections: [...corrections] }));

/** Faults in the series, charts and breakdowns of the earlier bulletin. */
const seriesFields: Fault[] = [
  fault('misspelt key', 'prestiti\n    source', 'prestiti\n    soruce', 'key-unknown', '13:5'),
  fault(
    'no values',
    '    values:\n      comunali: 12.5\n      scolastiche: 8',
    '    values: {}',
    'value-wrong',
    '28:13',
  ),
  fault('thousands dot', '20000', '20.000', 'number-thousands', '15:21'),
  fault('comma', '20000', '20000,5', 'number-comma', '15:21'),
  fault('quoted number', '20000', '"20000"', 'number-quoted', '15:21'),
  fault('count with decimals', 'comunali: 800', 'comunali: 800.5', 'number-decimals', '22:17'),
  fault('negative count', 'comunali: 800', 'comunali: -800', 'count-negative', '22:17'),
  fault('percent over 100', 'comunali: 12.5', 'comunali: 112.5', 'percent-out-of-range', '29:17'),
  fault('repeated key', '"2026-02-28": null', '"2026-01-31": null', 'yaml-key-twice', '16:7'),
  fault(
    'day that is not in the calendar',
    '"2026-02-28": null',
    '"2026-02-30": null',
    'day-not-in-calendar',
    '16:7',
  ),
  fault('day in Italian order', '"2026-02-28": null', '"28/02/2026": null', 'day-order', '16:7'),
  fault('day without quotes', '"2026-02-28": null', '2026-02-28: null', 'day-unquoted', '16:7'),
  fault('day after the release', '"2026-02-28": null', '"2026-03-28": null', 'day-after-release', '16:7'),
  fault(
    'items without their dimension',
    'quota-digitale\n    by: tipo\n',
    'quota-digitale\n',
    'day-form',
    '28:7',
  ),
  fault(
    'unknown dimension',
    'quota-digitale\n    by: tipo',
    'quota-digitale\n    by: genere',
    'reference-unknown',
    '26:9',
  ),
  fault('unknown item', 'comunali: 12.5', 'comunale: 12.5', 'reference-unknown', '29:7'),
  fault(
    'dimension that the indicator does not have',
    'indicator: prestiti\n',
    'indicator: prestiti\n    breakdown: { tipo: comunali }\n',
    'reference-unknown',
    '13:18',
  ),
  fault(
    'dimension of the keys said twice',
    'quota-digitale\n',
    'quota-digitale\n    breakdown: { tipo: comunali }\n',
    'series-said-twice',
    '26:18',
  ),
  fault(
    'day of the keys said twice',
    '    indicator: prestiti\n',
    '    indicator: prestiti\n    asOf: "2026-01-31"\n',
    'series-said-twice',
    '13:5',
  ),
  fault('unknown indicator', 'indicator: prestiti\n', 'indicator: prestitti\n', 'reference-unknown', '12:16'),
  fault(
    'unknown source',
    'by: tipo\n    source: annuario',
    'by: tipo\n    source: anuario',
    'reference-unknown',
    '20:13',
  ),
  fault('series named as an observation', '- id: quota\n', '- id: aperte\n', 'id-twice', '24:9'),
  fault(
    'value named as an observation',
    '{ id: aperte,',
    '{ id: quota-comunali, indicator: prestiti, value: 1, asOf: "2026-01-01", source: annuario }\n  - { id: aperte,',
    'id-twice',
    '30:7',
  ),
  fault(
    'one value twice',
    '{ id: aperte,',
    '{ id: altra, indicator: quota-digitale, value: 8, breakdown: { tipo: comunali }, source: annuario }\n  - { id: aperte,',
    'observation-twice',
    '30:7',
  ),
  fault('unknown key figure', 'prestiti-2026-01-31]', 'prestiti-2026-01-30]', 'reference-unknown', '31:22'),
  fault(
    'series as a key figure',
    '[aperte, prestiti-2026-01-31]',
    '[aperte, prestiti]',
    'reference-unknown',
    '31:22',
  ),
  fault('unknown series in a chart', '[per-tipo]', '[per-tipi]', 'reference-unknown', '37:20'),
  fault('series in a chart of shares', 'kind: bars', 'kind: progress', 'chart-series', '37:20'),
  fault('bars of two units', '[per-tipo]', '[per-tipo, prestiti]', 'chart-units', '37:30'),
  fault(
    'lines of two units',
    '- { indicator: biblioteche-aperte, breakdown: { tipo: scolastiche } }',
    '- { indicator: prestiti }',
    'chart-units',
    '44:22',
  ),
  fault(
    'unknown item of a line',
    '{ tipo: scolastiche }',
    '{ tipo: scolastica }',
    'reference-unknown',
    '44:61',
  ),
  fault('one line twice', '{ tipo: scolastiche } }\n', '{ tipo: comunali } }\n', 'chart-line-twice', '44:22'),
  fault('line without a value', '      scolastiche: 400', '      scolastiche: null', 'chart-empty', '44:22'),
  fault(
    'targets with two lines',
    '    lines:\n',
    '    targets: true\n    lines:\n',
    'chart-targets',
    '42:14',
  ),
  fault(
    'unknown value in the text',
    '<Num id="per-tipo-comunali" />',
    '<Num id="per-tipo-comunale" />',
    'reference-unknown',
    '41:40',
  ),
  fault(
    'file of a chart that is not there',
    'più che',
    'più ([dati](/bollettini/2026-02/grafici/aperte.csv)) che',
    'link-broken',
    '47:39',
  ),
];

const otherFiles: (Fault & { file: string })[] = [
  {
    file: paths.indicator,
    ...fault(
      'final target superseded',
      'final: true',
      'final: true\n    superseded: true',
      'target-final-superseded',
      '18:5',
    ),
  },
  {
    file: paths.calendar,
    ...fault('misspelt key', 'status: confirmed\n- id', 'statsu: confirmed\n- id', 'key-unknown', '4:3'),
  },
  { file: paths.calendar, ...fault('repeated id', '- id: marzo', '- id: aprile', 'id-twice', '5:7') },
  {
    file: paths.calendar,
    ...fault('impossible day', '"2026-05-04"', '"2026-05-32"', 'day-not-in-calendar', '3:9'),
  },
  {
    file: paths.calendar,
    ...fault(
      'cancelled without a reason',
      'status: confirmed\n- id',
      'status: cancelled\n- id',
      'key-missing',
      '1:3',
    ),
  },
  {
    file: paths.calendar,
    ...fault('unknown bulletin', 'bulletin: "2026-03"', 'bulletin: "2026-04"', 'reference-unknown', '9:13'),
  },
  {
    file: paths.doc,
    ...fault('figure without its bulletin', '2026-03/aperte', 'aperte', 'reference-unknown', '8:75'),
  },
  { file: paths.doc, ...fault('unknown figure', '"b1-7"', '"b1-8"', 'reference-unknown', '8:106') },
  {
    file: paths.indicator,
    ...fault(
      'two final targets',
      'source: annuario\nsource',
      'source: annuario\n  - { id: b1-8, code: B1-8, value: 1, dueDate: "2026-07-31", level: eu, final: true, requires: A., source: annuario }\nsource',
      'target-final-twice',
      '20:73',
    ),
  },
  {
    file: paths.indicator,
    ...fault('unknown measure', '[linea-1-2]', '[linea-1-4]', 'reference-unknown', '9:12'),
  },
  {
    file: paths.indicator,
    ...fault('unknown dimension', '[tipo]', '[tipo, tipi]', 'reference-unknown', '10:20'),
  },
  {
    file: paths.indicator,
    ...fault('target with thousands dot', 'value: 2000', 'value: 2.000', 'number-thousands', '14:12'),
  },
  {
    file: paths.indicator,
    ...fault('impossible due date', '"2026-06-30"', '"2026-06-31"', 'day-not-in-calendar', '15:14'),
  },
  { file: paths.indicator, ...fault('unknown kind', 'kind: count', 'kind: counts', 'value-wrong', '6:7') },
  {
    file: paths.indicator,
    ...fault('quoted decimals', 'decimals: 0', 'decimals: "0"', 'number-quoted', '7:11'),
  },
  {
    file: paths.site,
    ...fault(
      'address without its last slash',
      'scaffale.example/\n',
      'scaffale.example\n',
      'value-wrong',
      '4:6',
    ),
  },
  {
    file: paths.site,
    ...fault('not an e-mail address', 'redazione@scaffale.example', 'redazione', 'value-wrong', '7:10'),
  },
  { file: paths.sources, ...fault('source without https', 'https:', 'http:', 'value-wrong', '5:8') },
  {
    file: paths.sources,
    ...fault(
      'id with a capital',
      'annuario:',
      'Altro:\n  title: A\n  publisher: B\n  date: "2026-01-01"\n  url: https://a.example/\nannuario:',
      'value-wrong',
      '1:1',
    ),
  },
  {
    file: paths.programme,
    ...fault('no summary', 'summary: Il programma apre le biblioteche la sera.\n', '', 'key-missing', '1:1'),
  },
  {
    file: paths.doc,
    ...fault(
      'component of bulletins',
      'Ogni cifra ha una fonte:',
      '<Chart id="nel-tempo" />\n\nOgni cifra ha una fonte:',
      'component-unknown',
      '8:1',
    ),
  },
  { file: paths.doc, ...fault('no frontmatter', '---\ntitle', 'title', 'frontmatter-missing', '1:1') },
  {
    file: paths.term,
    ...fault(
      'unknown related term',
      'term: Biblioteca',
      'term: Biblioteca\nrelated: [libro]',
      'reference-unknown',
      '3:11',
    ),
  },
];

describe('checkContent', () => {
  test('finds nothing in good content', () => {
    expect(check(goodContent())).toEqual([]);
  });

  test('finds a release in another year than that of the period', () => {
    const problems = told(spoil(paths.bulletin, 'releaseDate: "2026-04-02"', 'releaseDate: "2028-04-02"'));
    expect(problems).toContain(`${paths.bulletin}:5:14 release-far-from-period`);
  });

  test('finds figures that their source is too old to tell', () => {
    const problems = told(spoil(paths.sources, 'date: "2026-03-31"', 'date: "2026-02-28"'));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every((problem) => problem.endsWith('day-after-source'))).toBe(true);
    expect(problems).toContain(`${paths.bulletin}:13:13 day-after-source`);
  });

  test.for(bulletinFields)('finds in the fields of a bulletin: $name', ({ from, to, rule, at }) => {
    expect(told(spoil(paths.bulletin, from, to))).toEqual([`${paths.bulletin}:${at} ${rule}`]);
  });

  test.for(correctionFields)('finds in a correction: $name', ({ corrections, rule, at }) => {
    const list = corrections.map((fields) => `  - { ${fields}, reason: Un refuso. }\n`).join('');
    const files = spoil(paths.bulletin, 'keyFigures:', `corrections:\n${list}keyFigures:`);
    expect(told(files)).toEqual([`${paths.bulletin}:${at} ${rule}`]);
  });

  test('finds corrections that are not in the order of their days', () => {
    const one = (day: string, old: number, fresh: number) =>
      `  - { date: "${day}", observation: aperte, old: ${old}, new: ${fresh}, reason: Un refuso. }\n`;
    const list = `corrections:\n${one('2026-04-05', 1, 2)}${one('2026-04-04', 2, 1250)}`;
    const files = spoil(paths.bulletin, 'keyFigures:', `${list}keyFigures:`).map(({ path, text }) => ({
      path,
      text: text.replace('modified: "2026-04-02"', 'modified: "2026-04-05"'),
    }));
    expect(told(files)).toEqual([`${paths.bulletin}:29:13 correction-order`]);
  });

  test.for(seriesFields)('finds in series and charts: $name', ({ from, to, rule, at }) => {
    expect(told(spoil(paths.earlier, from, to))).toEqual([`${paths.earlier}:${at} ${rule}`]);
  });

  test.for(bulletinBody)('finds in the text of a bulletin: $name', ({ from, to, rule, at }) => {
    expect(told(spoil(paths.bulletin, from, to))).toEqual([`${paths.bulletin}:${at} ${rule}`]);
  });

  test.for(otherFiles)('finds in $file: $name', ({ file, from, to, rule, at }) => {
    expect(told(spoil(file, from, to))).toEqual([`${file}:${at} ${rule}`]);
  });

  test('finds all problems of all files in one run, in order', () => {
    const files = spoil(paths.bulletin, 'value: 1250', 'value: 1.250').map((file) => {
      if (file.path === paths.sources) return { ...file, text: 'annuario: "mai chiuso' };
      return file.path === paths.doc ? { ...file, text: file.text.concat('\n# Uno\n\n{2}\n') } : file;
    });
    expect(told(files)).toEqual([
      `${paths.bulletin}:11:12 number-thousands`,
      `${paths.doc}:10:1 heading-first-level`,
      `${paths.doc}:12:1 mdx-expression`,
      `${paths.sources}:1:11 yaml-syntax`,
    ]);
  });

  test('reads on after a syntax error of the text', () => {
    const files = spoil(paths.bulletin, 'Servono <Num', 'Servono { <Num').map((file) =>
      file.path === paths.bulletin
        ? { ...file, text: file.text.replace('### Per', '<Nun id="x" />\n\n### Per') }
        : file,
    );
    expect(told(files)).toEqual([
      `${paths.bulletin}:52:9 mdx-syntax`,
      `${paths.bulletin}:60:1 component-unknown`,
    ]);
  });

  test.for([
    ['content/bulletins/marzo.mdx', 'file-period'],
    ['content/bulletins/2026-13.mdx', 'file-period'],
    ['content/glossary/Scaffale aperto.mdx', 'file-name'],
    ['content/glossary/BIBLIOTECA.mdx', 'file-twin'],
    ['content/pages/guide.mdx', 'address-taken'],
    ['content/bulletins/2026-04.md', 'file-unknown'],
    ['content/bollettini/2026-04.mdx', 'file-unknown'],
    ['content/glossary/a/b.mdx', 'file-unknown'],
    ['content/note.txt', 'file-unknown'],
  ] as const)('judges the name of %s: %s', ([path, rule]) => {
    expect(told([...goodContent(), { path, text: '' }])).toContain(`${path}:1:1 ${rule}`);
  });

  test('takes one accent stored in two ways for one name', () => {
    const names = ['content/glossary/citta\u0300.mdx', 'content/glossary/citt\u00e0.mdx'];
    const files = [...goodContent(), ...names.map((path) => ({ path, text: '' }))];
    expect(told(files)).toContain(`${names[1]}:1:1 file-twin`);
  });

  test('finds the content below any folder, and says which file it lacks', () => {
    const moved = goodContent().map(({ path, text }) => ({ path: path.replace('content', 'a/b'), text }));
    expect(check(moved)).toEqual([]);
    expect(told(moved.filter(({ path }) => path !== 'a/b/programme.yaml'))).toContain(
      'a/b/programme.yaml:1:1 file-missing',
    );
  });

  test('counts lines and columns alike with CRLF and a byte order mark', () => {
    const files = spoil(paths.bulletin, 'Servono <Num', 'Servono 2.000 <Num').map(({ path, text }) => ({
      path,
      text: `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    }));
    expect(told(files)).toEqual([`${paths.bulletin}:52:9 figure-loose`]);
  });

  test('keeps drafts out of the links and figures of published bulletins', () => {
    const files = spoil(paths.earlier, 'keyFigures:', 'draft: true\nkeyFigures:');
    expect(told(files)).toEqual([
      `${paths.bulletin}:56:23 link-broken`,
      `${paths.bulletin}:56:58 reference-unknown`,
    ]);
  });

  test('says the missing field with its description, and offers the nearest name of a misspelt one', () => {
    const [missing] = check(spoil(paths.bulletin, '    value: 1250\n', ''));
    expect(missing?.message).toBe('Manca il campo «value»');
    expect(missing?.expected).toContain('Valore grezzo');
    const [misspelt] = check(spoil(paths.bulletin, 'title: "Bib', 'titel: "Bib'));
    expect(misspelt?.remedy).toBe('forse intendevi «title»');
  });

  test('says how a figure is named in a guide', () => {
    const [bare] = check(spoil(paths.doc, '2026-03/aperte', 'aperte'));
    expect(bare?.remedy).toBe('scrivi <Num id="2026-03/aperte" />');
  });

  test('needs no calendar', () => {
    expect(check(goodContent().filter(({ path }) => path !== paths.calendar))).toEqual([]);
  });

  test('writes the number as it was meant', () => {
    const [thousands] = check(spoil(paths.bulletin, 'value: 1250', 'value: 4.083'));
    expect(thousands?.remedy).toBe('scrivi 4083');
    const [comma] = check(spoil(paths.bulletin, 'value: 12.5', 'value: 12,5'));
    expect(comma?.remedy).toBe('scrivi 12.5');
  });

  test('finds a target id that another indicator has', () => {
    const files = spoil(
      paths.loans,
      'source: annuario',
      'targets:\n  - { id: b1-7, code: B, value: 1, dueDate: "2026-07-31", level: eu, requires: A., source: annuario }\nsource: annuario',
    );
    expect(told(files)).toEqual([`${paths.loans}:11:11 target-id-taken`]);
  });

  test('finds a count that is not whole though its indicator prints decimals', () => {
    const files = spoil(paths.loans, 'decimals: 0\n', 'decimals: 1\n').map((file) =>
      file.path === paths.bulletin
        ? { ...file, text: file.text.replace('value: 25000', 'value: 25000.5') }
        : file,
    );
    expect(told(files)).toEqual([`${paths.bulletin}:21:12 count-not-whole`]);
  });

  test('refuses a huge file without reading it', () => {
    const files = goodContent().map((file) =>
      file.path === paths.term ? { ...file, text: file.text.concat('parola '.repeat(200_000)) } : file,
    );
    expect(told(files)).toEqual([`${paths.term}:1:1 file-size`]);
  });
});
