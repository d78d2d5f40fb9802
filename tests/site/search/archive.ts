import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildLedger, type Ledger } from '#src/lib/ledger.ts';
import { toFigureFiles } from '#src/search/figure-shards.ts';
import { indexSite } from '#src/publishing/index-search.ts';
import { readLedger } from '#tests/content.ts';
import { filesOf } from '#tests/site/built-site.ts';

type Chance = () => number;

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(values: readonly T[], chance: Chance) => values[Math.floor(chance() * values.length)];

const syllables =
  'ba ca co da di fa ga la li lo ma me mi na ne no pa pe ra re ri ro sa se so ta te ti to va ve vi'.split(
    ' ',
  );

/** A name that no page has yet, as new places and projects bring them. */
const inventName = (chance: Chance) =>
  Array.from({ length: 4 }, () => pick(syllables, chance) ?? '').join('');

/** A word of the pages, a new one or the same; the digits of a figure, but years stay. */
function vary(text: string, words: readonly string[], chance: Chance): string {
  return text.replace(/(?<!&)\p{L}{5,}|\d[\d.,]*\d|\d/gu, (found) => {
    if (/^20\d\d$/.test(found)) return found;
    if (/\d/.test(found)) return found.replace(/\d/g, () => String(1 + Math.floor(chance() * 9)));
    const fate = chance();
    return (fate < 0.2 ? pick(words, chance) : fate < 0.21 ? inventName(chance) : undefined) ?? found;
  });
}

/** `2027-01` for 0, and a month later for each number after it. */
function toMonth(number: number): string {
  return `${2027 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** The ledger of the content with `size` bulletins more: those it has, with other values. */
function enlarge(ledger: Ledger, size: number, chance: Chance): Ledger {
  const other = (value: number | null) =>
    value === null ? null : Number((value * (0.5 + chance())).toFixed(Number.isInteger(value) ? 0 : 2));
  const models = ledger.bulletins;
  const more = Array.from({ length: size }, (_, number) => models[number % models.length]).flatMap(
    (model, number) => {
      if (!model) return [];
      const { observations, series } = model.data;
      const data = {
        ...model.data,
        observations: observations.map((one) => ({ ...one, value: other(one.value) })),
        series: series.map((one) => ({
          ...one,
          values: Object.fromEntries(Object.entries(one.values).map(([key, value]) => [key, other(value)])),
        })),
      };
      return [{ id: toMonth(number), data }];
    },
  );
  const figures = ledger.indicators.flatMap(({ id }) => [...ledger.seriesOf(id), ...ledger.targetsOf(id)]);
  const sources = new Map(figures.map(({ source }) => [source.id, source]));
  const { indicators, programme } = ledger;
  return buildLedger({
    bulletins: [...models, ...more],
    indicators,
    programme,
    sources: [...sources.values()],
  });
}

/**
 * Makes in `target` an archive of `size` bulletins more than a built site has, out of its own with other words and
 * figures, and indexes it; the values are those of `content/`. The same site gives the same archive.
 */
export async function buildArchive(site: string, target: string, size: number): Promise<void> {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    writeFileSync(join(target, file), text);
  };
  const pages = filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: readFileSync(join(site, file), 'utf8') }));
  for (const { file, html } of pages) write(file, html);
  write('cerca/sinonimi.json', readFileSync(join(site, 'cerca/sinonimi.json'), 'utf8'));

  const models = pages
    .filter(({ file }) => /^bollettini\/[^/]+\/index\.html$/.test(file))
    .map(({ html }) => {
      const start = html.indexOf('<main');
      return { head: html.slice(0, start), main: html.slice(start) };
    });
  // As many times as they are written, so that common words stay common and rare ones rare.
  const words = models.flatMap(
    ({ main }) =>
      main
        .match(/>[^<]+</g)
        ?.join(' ')
        .match(/\p{L}{5,}/gu) ?? [],
  );
  const chance = chanceFrom(1);
  for (let number = 0; number < size; number += 1) {
    const model = models[number % models.length];
    if (!model) throw new Error(`No bulletins in ${site}`);
    const main = model.main.replace(/>([^<]+)</g, (_, text: string) => `>${vary(text, words, chance)}<`);
    write(`bollettini/${toMonth(number)}/index.html`, model.head + main);
  }
  for (const { name, content } of toFigureFiles(enlarge(readLedger('content').ledger, size, chance)))
    write(`cerca/cifre/${name}.json`, JSON.stringify(content));
  await indexSite(target);
}
