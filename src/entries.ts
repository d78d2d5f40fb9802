import { getCollection, getEntry } from 'astro:content';
import { buildChart } from '#src/lib/chart.ts';
import { toFeedItem } from '#src/lib/feed.ts';
import { fillFigures } from '#src/lib/figure-text.ts';
import { buildLedger } from '#src/lib/ledger.ts';

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** The one entry of a collection that is a single file. */
function required<Item>(entry: Item | undefined, file: string): Item {
  if (entry === undefined) throw new Error(`The content folder has no ${file}`);
  return entry;
}

/** Who publishes, where, under what licence. */
export async function getSite() {
  return required(await getEntry('site', 'site'), 'site.yaml').data;
}

/** Published bulletins, newest first. */
export async function getBulletins() {
  const entries = await getCollection('bulletins', ({ data }) => !data.draft);
  return entries.toSorted(byId).toReversed();
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

/** The ledger of all published figures. */
export async function getLedger() {
  return buildLedger({
    bulletins: await getBulletins(),
    indicators: await getIndicators(),
    sources: (await getCollection('sources')).toSorted(byId),
    programme: required(await getEntry('programme', 'programme'), 'programme.yaml').data,
  });
}

/** Every chart of every published bulletin, newest bulletin first. */
export async function getCharts() {
  const ledger = await getLedger();
  return (await getBulletins()).flatMap((bulletin) =>
    bulletin.data.charts.map((spec) => ({ bulletin, chart: buildChart(spec, bulletin.id, ledger) })),
  );
}

/** The published bulletins as both feeds print them, newest first. */
export async function getFeedItems() {
  const site = await getSite();
  const ledger = await getLedger();
  return (await getBulletins()).map((bulletin) => {
    const figureOf = (id: string) => ledger.figure(bulletin.id, id);
    const summary = fillFigures(bulletin.data.summary, figureOf);
    return toFeedItem(bulletin, summary, bulletin.data.keyFigures.map(figureOf), site);
  });
}
