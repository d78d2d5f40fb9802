import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { parse } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { italianSynonyms } from '#src/search/synonyms.ts';
import type { Source } from '#src/schemas/source.ts';
import { termSchema } from '#src/schemas/text.ts';
import { frontmatterOf, readLedger } from '#tests/content.ts';
import { filesOf, textOf } from '#tests/site/built-site.ts';
import { workFolder } from '#tests/publishing/folder.ts';
import { build, library, page, pagesOf, read } from '#tests/site/builds.ts';

const out = join(workFolder(), 'site');
beforeAll(() => build(library, out));

const { ledger, site } = readLedger(library);

/** Words of the first programme's glossary and titles that belong to publishing figures, or to everyday Italian. */
const wordsOfAnyProgramme = new Set([
  ...italianSynonyms.flat(),
  'bollettino',
  'completato',
  'correzione',
  'indicatore',
  'progetto',
  'revisione',
  'traguardo',
]);

/** Words that only the first programme uses, taken from its content so that none is forgotten when it grows. */
function wordsOfTheFirstProgramme(): string[] {
  const first = readLedger('content');
  const { measures, name } = first.ledger.programme;
  const targets = first.ledger.indicators.flatMap(({ data }) => data.targets);
  const sources = parse(readFileSync('content/sources.yaml', 'utf8')) as Record<string, Source>;
  const terms = readdirSync('content/glossary').map((file) =>
    termSchema.parse(parse(frontmatterOf(join('content/glossary', file)))),
  );
  return [
    ...['PNRR', 'PSN', 'Polo Strategico', 'ReGiS', 'M1C1', 'Misura 1', 'Dipartimento', 'ministero', 'cloud'],
    ...['migrazione', 'migrazioni', 'migrato', 'migrati', 'migrate', 'migrata'],
    ...[name, first.site.title, first.site.tagline, first.site.publisher.name, new URL(first.site.url).host],
    ...measures.map((measure) => measure.name),
    ...targets.map((target) => target.code),
    ...first.ledger.indicators.flatMap(({ id, data }) => [id, data.name, data.definition]),
    ...first.ledger.bulletins.map(({ data }) => data.title),
    ...Object.values(sources).flatMap((source) => [source.publisher, source.title]),
    ...terms.flatMap(({ term, expansion = term }) => [term, expansion]),
  ].filter((word) => !wordsOfAnyProgramme.has(word.toLowerCase()));
}

describe('a site of another programme', () => {
  test('holds no word of the first one', () => {
    const words = [...new Set(wordsOfTheFirstProgramme())];
    expect(words.length).toBeGreaterThan(100);
    // What editors see has words of the schemas and of the editing program, which are those of any programme.
    const texts = filesOf(out).filter(
      (file) => /\.(?:html|xml|json|csv|svg|txt|ics|ttl|md)$/.test(file) && !file.startsWith('admin/'),
    );
    expect(texts.length).toBeGreaterThan(40);
    const found = texts.flatMap((file) => {
      const text = read(out, file);
      return words
        .filter((word) =>
          new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(word)}(?![\\p{L}\\d])`, 'iu').test(text),
        )
        .map((word) => `${file}: ${word}`);
    });
    expect(found).toEqual([]);
  });

  test('has all of its own pages', () => {
    const guides = readdirSync(join(library, 'docs')).map((file) => `guide/${file.replace('.mdx', '')}`);
    const roots = readdirSync(join(library, 'pages')).map((file) => file.replace('.mdx', ''));
    const wanted = [
      ...ledger.bulletins.map(({ id }) => `bollettini/${id}`),
      ...ledger.indicators.map(({ id }) => `indicatori/${id}`),
      ...['bollettini', 'indicatori', 'guide', 'glossario', 'calendario', 'correzioni', 'cerca'],
      ...guides,
      ...roots,
    ].map((path) => `${path}/index.html`);
    expect(pagesOf(out)).toEqual(expect.arrayContaining(wanted));
    const charts = ledger.bulletins.flatMap(({ id, data }) =>
      data.charts.map((chart) => `bollettini/${id}/grafici/${chart.id}.svg`),
    );
    expect(filesOf(out)).toEqual(expect.arrayContaining(charts));
  });

  test('says who publishes it on every page', () => {
    for (const file of pagesOf(out)) {
      const document = page(out, file);
      expect(textOf(document.querySelector('footer')), file).toContain(site.publisher.name);
      expect(textOf(document.querySelector('head > title')), file).toContain(site.title);
    }
  });

  test('puts its base path before every address', () => {
    const base = new URL(site.url).pathname;
    const addresses = pagesOf(out).flatMap((file) =>
      [...read(out, file).matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map((match) => match[1] ?? ''),
    );
    expect(addresses.length).toBeGreaterThan(200);
    expect(addresses.filter((address) => !address.startsWith(base))).toEqual([]);
    for (const file of ['feed.xml', 'feed.json', 'calendario.ics', 'sitemap-0.xml', 'robots.txt']) {
      const own = [
        ...read(out, file)
          .replaceAll('\r\n ', '')
          .matchAll(/https:\/\/valdoria\.example[^\s<"]*/g),
      ].map(([address]) => address);
      expect(own.length, file).toBeGreaterThan(0);
      expect(
        own.filter((address) => !`${address}/`.startsWith(site.url)),
        file,
      ).toEqual([]);
    }
  });
});

describe('the calendar', () => {
  const entries = () => [...page(out, 'calendario/index.html').querySelectorAll('main li[id]')];
  const entry = (id: string) => textOf(page(out, 'calendario/index.html').getElementById(id));

  test('lists what is to come before what is past', () => {
    expect(entries().map((item) => item.id)).toEqual([
      'inverno-2026',
      'sere-2026',
      'lettori-2027',
      'primavera-2026',
    ]);
    expect(entries().map((item) => textOf(item.querySelector('.state')))).toEqual([
      'in ritardo',
      'provvisoria',
      'annullata',
      'pubblicata',
    ]);
  });

  test('tells what is late, moved, cancelled or out, each with its own day and none with that of the build', () => {
    const days = [...page(out, 'calendario/index.html').querySelectorAll('main time')];
    const released = ledger.bulletins.map(({ data }) => data.releaseDate).toReversed();
    expect(days.map((day) => day.getAttribute('datetime'))).toEqual([
      '2026-02-16',
      '2026-12-10',
      '2026-11-05',
      '2027-02-18',
      ...released,
    ]);
    expect(entry('primavera-2026')).toContain('pubblicata nel giorno previsto');
    expect(entry('inverno-2026')).toContain('Doveva uscire entro il 16 febbraio 2026');
    expect(entry('sere-2026')).toContain('prima era prevista per il 5 novembre 2026');
    expect(entry('sere-2026')).toContain('Mancano le risposte');
    expect(entry('lettori-2027')).toContain('rinviata alla fine del programma');
    expect(
      page(out, 'calendario/index.html').querySelector('#primavera-2026 h3 a')?.getAttribute('href'),
    ).toBe('/osservatorio/scaffale/bollettini/2026-03/');
  });

  test('is a calendar file too, with the same releases', () => {
    const calendar = new ICAL.Component(ICAL.parse(read(out, 'calendario.ics')));
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    expect(events.map((event) => [event.uid.split('@')[0], event.startDate.toString()])).toEqual([
      ['inverno-2026', '2026-02-16'],
      ['primavera-2026', '2026-03-30'],
      ['sere-2026', '2026-12-10'],
      ['lettori-2027', '2027-02-18'],
    ]);
    expect(
      new Set(events.map((event) => event.component.getFirstPropertyValue('dtstamp')?.toString())),
    ).toEqual(new Set(['2026-03-30T00:00:00Z']));
  });
});
