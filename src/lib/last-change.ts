import { buildChart, notesOf } from '#src/lib/charts/chart.ts';
import { changesOf } from '#src/lib/changes.ts';
import type { Day } from '#src/lib/day.ts';
import { splitFigures } from '#src/lib/figure-text.ts';
import type { BulletinEntry, Figure, Ledger } from '#src/lib/ledger.ts';
import { correctionsOf } from '#src/lib/revisions.ts';

/** Code, fenced or within a line: what stands in it is shown, not meant. */
const code = /^(```+|~~~+)[\s\S]*?^\1|`[^`\n]+`/gm;

/** A bulletin with the text below its frontmatter, where it is at hand. */
export type BulletinWithBody = BulletinEntry & { body?: string };

const newest = (days: Day[]) => days.toSorted().at(-1);

/** The figures that a text names with `<Num id="…" />`; `bulletin` is the one it belongs to, empty for a guide. */
export function figuresNamed(text: string, bulletin: string, ledger: Ledger): Figure[] {
  return splitFigures(text.replace(code, ''), (id) => ledger.figure(bulletin, id)).filter(
    (part) => typeof part !== 'string',
  );
}

/** The figures that the texts of a bulletin name and its charts draw. */
function figuresInTextsAndCharts({ id, data, body = '' }: BulletinWithBody, ledger: Ledger): Figure[] {
  return [
    ...[data.summary, data.standfirst, body].flatMap((text) => figuresNamed(text, id, ledger)),
    ...data.charts.flatMap((spec) => [
      ...buildChart(spec, id, ledger).figures,
      ...[spec.summary, ...notesOf(spec).map(({ text }) => text)].flatMap((text) =>
        figuresNamed(text, id, ledger),
      ),
    ]),
  ];
}

/**
 * The figures that the page of a bulletin tells: its own, and those of others in its texts, charts and changes. The
 * newer values that it points to are not told by it.
 */
export function figuresTold(bulletin: BulletinWithBody, ledger: Ledger): Figure[] {
  return [
    ...ledger.observationsOf(bulletin.id),
    ...figuresInTextsAndCharts(bulletin, ledger),
    ...changesOf(bulletin.id, ledger).flatMap(({ before, now }) => [before, now]),
  ];
}

/**
 * The observations of a bulletin that neither its text nor its key figures nor its charts print, in the order in
 * which they are written: the page lists them at its end, so that none can be read only in a download.
 */
export function unprintedFigures(bulletin: BulletinWithBody, ledger: Ledger): Figure[] {
  const keyFigures = bulletin.data.keyFigures.map((key) => ledger.figure(bulletin.id, key));
  const printed = [...keyFigures, ...figuresInTextsAndCharts(bulletin, ledger)];
  const keys = new Set(printed.map((figure) => figure.key));
  return ledger.observationsOf(bulletin.id).filter((figure) => !keys.has(figure.key));
}

/**
 * The last day on which a page changed that shows these figures: the day written for its text, or that of the newest
 * correction of one of them.
 */
export function lastChange(written: Day, shown: Figure[], ledger: Ledger): Day {
  const keys = new Set(shown.map((figure) => figure.key));
  const corrected = correctionsOf(ledger).filter(({ figure }) => keys.has(figure.key));
  return newest([written, ...corrected.map(({ correction }) => correction.date)]) ?? written;
}

/** The same bulletin with `modified` as its page changed last, which a correction of another bulletin may have done. */
export function withLastChange<Item extends BulletinWithBody>(item: Item, ledger: Ledger): Item {
  const modified = lastChange(item.data.modified, figuresTold(item, ledger), ledger);
  return { ...item, data: { ...item.data, modified } };
}

/**
 * The last day on which a list of figures changed: the newest release of one of them, or the newest correction.
 * `undefined` for no figures. Another word in the text of a bulletin does not change what is listed here.
 */
export function lastChangeOfFigures(figures: Figure[], ledger: Ledger): Day | undefined {
  const bulletins = new Set(figures.map((figure) => figure.bulletin));
  const released = ledger.bulletins.filter(({ id }) => bulletins.has(id)).map(({ data }) => data.releaseDate);
  const day = newest(released);
  return day === undefined ? undefined : lastChange(day, figures, ledger);
}
