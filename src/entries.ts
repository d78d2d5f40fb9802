import { getCollection, getEntry, type CollectionKey } from 'astro:content';
import { buildCalendar } from '#src/lib/calendar.ts';
import { buildChart } from '#src/lib/charts/chart.ts';
import { toCorrectionItem, toFeedItem } from '#src/lib/feed.ts';
import { fillFigures } from '#src/lib/figure-text.ts';
import { withLastChange } from '#src/lib/last-change.ts';
import { buildLedger, type Figure, type Ledger } from '#src/lib/ledger.ts';
import { correctionsOf } from '#src/lib/revisions.ts';
import { isPublished, newestDay } from '#src/lib/publication.ts';
import { standingDay } from '#src/lib/target-state.ts';
import { readFieldTree } from '#src/schemas/field-tree.ts';
import { folders, kinds } from '#src/schemas/kinds.ts';

/** True in `npm run dev` and false in a build; set by `astro.config.mjs`. */
declare const IS_PREVIEW: boolean;

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** Reads once a build, and anew for each page while content is being edited. */
function oncePerBuild<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => (IS_PREVIEW ? read() : (value ??= read()));
}

/** The one entry of a collection that is a single file. */
function required<Item>(entry: Item | undefined, file: string): Item {
  if (entry === undefined) throw new Error(`The content folder has no ${file}`);
  return entry;
}

/** Who publishes, where, under what licence. */
export async function getSite() {
  return required(await getEntry('site', 'site'), 'site.yaml').data;
}

/** The newest day on which a text of any kind changed or came out, up to the day that the site is built for. */
export const getNewestDay = oncePerBuild(async () => {
  const entries = await Promise.all(folders.map(({ folder }) => getCollection(folder as CollectionKey)));
  const dated = entries.flat().flatMap(({ data }) => ('modified' in data ? [{ data }] : []));
  return newestDay(dated, process.env['BUILD_TODAY']);
});

/** The day that the site is built for: `npm run build -- --today`, else the newest day of the content. */
export async function getToday() {
  return process.env['BUILD_TODAY'] ?? (await getNewestDay());
}

/** The day since which what the home page tells of these targets has been so, and up to which it draws. */
export async function getStandingDay(targets: Figure[]) {
  return standingDay(targets, await getLedger(), await getNewestDay(), await getToday());
}

/** The same for an indicator, of which a change elsewhere tells nothing: only a release says that there is no news. */
export async function getIndicatorDay(id: string) {
  const ledger = await getLedger();
  const [newest = await getNewestDay()] = ledger.bulletins
    .map(({ data }) => data.releaseDate)
    .toSorted()
    .toReversed();
  return standingDay(ledger.targetsOf(id), ledger, newest, await getToday());
}

/**
 * Bulletins as they are written, newest first: in a build no drafts, and none that is to come out after today. Who
 * writes them sees them all.
 */
async function readBulletins() {
  const today = await getToday();
  const entries = await getCollection('bulletins', ({ data }) => IS_PREVIEW || isPublished(data, today));
  return entries.toSorted(byId).toReversed();
}

/** Published bulletins, newest first; `modified` is the day on which the page changed last. */
export async function getBulletins() {
  const ledger = await getLedger();
  const modified = new Map(ledger.bulletins.map(({ id, data }) => [id, data.modified]));
  return (await readBulletins()).map((entry) => ({
    ...entry,
    data: { ...entry.data, modified: modified.get(entry.id) ?? entry.data.modified },
  }));
}

/** Indicators by id. */
export async function getIndicators() {
  return (await getCollection('indicators')).toSorted(byId);
}

/** Guides in the order that they declare. */
export async function getDocs() {
  return (await getCollection('docs')).toSorted((a, b) => a.data.order - b.data.order || byId(a, b));
}

/** Pages at the root of the site. */
export async function getPages() {
  return (await getCollection('pages')).toSorted(byId);
}

/** Glossary entries, as a dictionary orders them. */
export async function getTerms() {
  return (await getCollection('glossary')).toSorted(
    (a, b) => a.data.term.localeCompare(b.data.term, 'it') || byId(a, b),
  );
}

/** The releases still to come and those behind, as they stand on the day that the site is built for. */
export const getReleases = oncePerBuild(async () => {
  const published = new Set((await getBulletins()).map(({ id }) => id));
  return buildCalendar(await getCalendar(), await getToday(), published);
});

/** The calendar of releases, in no order. */
export async function getCalendar() {
  return (await getCollection('calendar')).map(({ data }) => data);
}

async function readLedger(): Promise<Ledger> {
  const written = buildLedger({
    bulletins: await readBulletins(),
    indicators: await getIndicators(),
    sources: (await getCollection('sources')).toSorted(byId),
    programme: required(await getEntry('programme', 'programme'), 'programme.yaml').data,
  });
  return { ...written, bulletins: written.bulletins.map((entry) => withLastChange(entry, written)) };
}

/** The ledger of all published figures. */
export const getLedger = oncePerBuild(readLedger);

/** All that the open data are made from. */
export async function getArchive() {
  return {
    site: await getSite(),
    ledger: await getLedger(),
    sources: (await getCollection('sources')).toSorted(byId),
  };
}

/**
 * Words that the search takes for each other: each acronym of the glossary with what it stands for, and the synonyms
 * that the editors list.
 */
export async function getEquivalents() {
  const terms = await getTerms();
  const synonyms = await getEntry('synonyms', 'synonyms');
  return {
    acronyms: terms.flatMap(({ data }) => (data.expansion ? [[data.term, data.expansion]] : [])),
    synonyms: (synonyms?.data.groups ?? []).map(({ words }) => words),
  };
}

/** What the files of each kind hold, as trees of fields by kind. */
export function getFieldTrees() {
  return new Map(Object.entries(kinds).map(([kind, { schema }]) => [kind, readFieldTree(schema)]));
}

/** Every chart of every published bulletin, newest bulletin first. */
export async function getCharts() {
  const ledger = await getLedger();
  return (await getBulletins()).flatMap((bulletin) =>
    bulletin.data.charts.map((spec) => ({ bulletin, chart: buildChart(spec, bulletin.id, ledger) })),
  );
}

/** Bulletins and corrections as both feeds print them, newest first. */
export async function getFeedItems() {
  const site = await getSite();
  const ledger = await getLedger();
  const bulletins = (await getBulletins()).map((bulletin) => {
    const figureOf = (id: string) => ledger.figure(bulletin.id, id);
    const summary = fillFigures(bulletin.data.summary, figureOf);
    return toFeedItem(bulletin, summary, bulletin.data.keyFigures.map(figureOf), site);
  });
  const corrections = correctionsOf(ledger).map((corrected) => toCorrectionItem(corrected, site));
  return [...bulletins, ...corrections].toSorted((a, b) => b.published.localeCompare(a.published));
}
