import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fromDayNumber, toDayNumber, type Day } from '#src/lib/day.ts';
import { recordAnew } from '#tests/publishing/record.ts';

/**
 * Times `npm run check` on archives of 100 and 5,000 bulletins, start of the process included: `npm run bench:check`.
 * No test: times depend on the machine. The archives are always the same; each is the small site of the tests with
 * made-up bulletins before its own, a month each, on fifty groups of indicators in turn.
 */
const library = 'tests/fixtures/biblioteche';
const sizes = [100, 5000];
const runs = 3;
const groups = 50;

/** The month a number of months before January 2025. */
function periodBefore(count: number): string {
  const months = 2025 * 12 - count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** A file of the site with another name for what it measures, and without its targets. */
function copyIndicator(content: string, id: string, group: number): void {
  const text = readFileSync(join(content, 'indicators', `${id}.yaml`), 'utf8');
  const copy = text
    .replace(/^name: .*/m, (name) => `${name} (${letters(group)})`)
    .replace(/^targets:\n(?:[ -].*\n)+/m, '');
  writeFileSync(join(content, 'indicators', `${id}-${group}.yaml`), copy);
}

/** A number in letters: digits in a text would have to come from the ledger. */
function letters(number: number): string {
  return String(number).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
}

function bulletin(period: string, place: number): string {
  const group = place % groups;
  const asOf = `${period}-10`;
  const released: Day = fromDayNumber(toDayNumber(asOf) + 14);
  const [villages, quarters, vans] = [40 + (place % 13), 20 + (place % 7), 3 + (place % 4)];
  const name = letters(place);
  const month = (back: number): Day => fromDayNumber(toDayNumber(`${period}-01`) - 30 * back);
  return `---
title: La rete dei prestiti, rapporto ${name}
summary: Nel rapporto ${name} le biblioteche collegate sono <Num id="collegate" />.
standfirst: Le biblioteche collegate sono <Num id="collegate" />, quelle di paese <Num id="per-tipo-di-paese" />.
releaseDate: "${released}"
asOf: "${asOf}"
modified: "${released}"
observations:
  - id: collegate
    indicator: biblioteche-collegate-${group}
    value: ${villages + quarters + vans}
    source: rapporto-2026-03
  - id: sera
    indicator: aperte-la-sera-${group}
    value: ${20 + (place % 9)}.5
    source: rapporto-2026-03
series:
  - id: per-tipo
    indicator: biblioteche-collegate-${group}
    by: tipo-di-biblioteca
    source: rapporto-2026-03
    values:
      di-paese: ${villages}
      di-quartiere: ${quarters}
      viaggianti: ${vans}
  - id: prestiti
    indicator: prestiti-in-rete-${group}
    source: rapporto-2026-03
    values:
      "${month(2)}": ${600 + (place % 90)}
      "${month(1)}": ${610 + (place % 80)}
      "${month(0)}": ${620 + (place % 70)}
keyFigures: [collegate, sera]
charts:
  - id: nel-tempo
    kind: line
    title: Biblioteche collegate e mete
    summary: Le biblioteche collegate sono <Num id="collegate" />.
    lines:
      - indicator: biblioteche-collegate-${group}
  - id: per-tipo-di-biblioteca
    kind: bars
    title: Biblioteche collegate, per tipo
    summary: Le biblioteche di paese sono <Num id="per-tipo-di-paese" />.
    observations: [per-tipo]
---

Le biblioteche nella <Term id="rete-dei-prestiti">rete dei prestiti</Term> sono <Num id="collegate" />.

<Chart id="nel-tempo" />

## Chi è entrato

Le biblioteche di quartiere sono <Num id="per-tipo-di-quartiere" />, la meta del 2027 è di <Num id="meta-2027" />.

<Chart id="per-tipo-di-biblioteca" />

## I prestiti

La sera ne apre il <Num id="sera" />. Come si conta lo dice la [guida](/guide/come-si-conta/).
`;
}

/** Runs the check once; gives its time in seconds. */
function timeCheck(content: string): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(resolve('node_modules/.bin/node'), ['src/commands/check.ts'], {
    env: { ...process.env, CONTENT_DIR: content },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The made-up content has problems:\n${stdout}${stderr.slice(0, 2000)}`);
  return (performance.now() - start) / 1000;
}

for (const size of sizes) {
  const content = mkdtempSync(join(tmpdir(), 'bollettino-bench-'));
  try {
    cpSync(library, content, { recursive: true });
    for (let group = 0; group < groups; group += 1)
      for (const id of ['biblioteche-collegate', 'aperte-la-sera', 'prestiti-in-rete'])
        copyIndicator(content, id, group);
    for (let place = 1; place <= size - 3; place += 1) {
      const period = periodBefore(place);
      writeFileSync(join(content, 'bulletins', `${period}.mdx`), bulletin(period, place));
    }
    recordAnew(content);
    const times = Array.from({ length: runs }, () => timeCheck(content)).toSorted((a, b) => a - b);
    const [median = 0] = times.slice(Math.floor(runs / 2));
    console.log(
      `${size} bulletins: ${median.toFixed(2)} s (${times.map((time) => time.toFixed(2)).join(', ')})`,
    );
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
}
