import { describeChange } from '#src/lib/changes.ts';
import type { Figure, Ledger } from '#src/lib/ledger.ts';
import { allFigures } from '#src/lib/open-data/archive.ts';
import { inForce, isReached } from '#src/lib/progress.ts';
import { historyOf } from '#src/lib/published.ts';
import { correctionsOf, type CorrectedFigure } from '#src/lib/revisions.ts';
import { currentOf, itemsOf } from '#src/lib/series.ts';
import type { Correction } from '#src/schemas/bulletin.ts';

/** The content at one moment: its figures, drafts among them, and what each page says. */
export type ContentState = {
  ledger: Ledger;
  /** Ids of the bulletins that are drafts. */
  drafts: Set<string>;
  /** For the address of each page, a text or digest that differs when the page says something else. */
  pages: Map<string, string>;
};

/** A figure that is new, with how it compares with the newest value before it. */
export type AddedFigure = { figure: Figure; before: Figure | undefined; change: string };

/**
 * A figure whose value, precision, day or status is another; `corrected` if the bulletin says so and why, `silent` if
 * what was published is another and the bulletin does not.
 */
export type ChangedFigure = {
  before: Figure;
  now: Figure;
  published: boolean;
  corrected: boolean;
  silent: boolean;
};

/** A target that the figures reach and did not before. */
export type ReachedTarget = { target: Figure; figure: Figure };

/** What differs between two states of the content. */
export type ContentDiff = {
  added: AddedFigure[];
  changed: ChangedFigure[];
  /** `silent` for one that was published. */
  removed: { figure: Figure; silent: boolean }[];
  reached: ReachedTarget[];
  corrections: CorrectedFigure[];
  /** Addresses of pages that say something else, are new or are gone. */
  pages: string[];
};

function figuresOf(ledger: Ledger): Map<string, Figure> {
  return new Map(allFigures(ledger).map((figure) => [figure.key, figure]));
}

/** The newest value of the same indicator and items for an earlier day, as the bulletins up to this one tell it. */
function valueBefore(figure: Figure, ledger: Ledger): Figure | undefined {
  const items = Object.fromEntries(figure.breakdown.map(({ dimension, value }) => [dimension, value]));
  const series = ledger
    .seriesOf(figure.indicator.id)
    .filter(({ bulletin = '' }) => bulletin <= (figure.bulletin ?? ''));
  return currentOf(itemsOf(series, items)).findLast(
    ({ asOf, value }) => asOf < figure.asOf && value !== null,
  );
}

function isSame(a: Figure, b: Figure): boolean {
  return a.value === b.value && a.precision === b.precision && a.asOf === b.asOf && a.status === b.status;
}

/** What a correction may mend of a figure, and is lost if it goes in silence. */
const kept = ['value', 'precision', 'status'] as const;

/** All that an observation ever said in one field; a target has no history. */
function saidOf(figure: Figure, field: (typeof kept)[number], ledger: Ledger): Correction['old'][] {
  const bulletin = ledger.bulletins.find(({ id }) => id === figure.bulletin);
  return bulletin
    ? historyOf(figure.observation?.id ?? '', field, figure[field], bulletin.data.corrections)
    : [figure[field]];
}

/** True for a value that is missing: it has no precision, and its status says only that. */
const isMissing = ({ value }: Figure) => value === null;

/** True for a target, and for an observation of a bulletin that is no draft. */
function isPublished({ bulletin }: Figure, { drafts }: ContentState): boolean {
  return bulletin === undefined || !drafts.has(bulletin);
}

function compareFigures(before: Figure, now: Figure, states: { before: ContentState; now: ContentState }) {
  const changed = kept.filter(
    (field) => before[field] !== now[field] && (field === 'value' || !(isMissing(before) || isMissing(now))),
  );
  const corrected = changed.every((field) => {
    const past = saidOf(before, field, states.before.ledger);
    const present = saidOf(now, field, states.now.ledger);
    return present.length > past.length && past.every((said, index) => said === present[index]);
  });
  const published = isPublished(before, states.before);
  const silent = published && before.role === 'observation' && !corrected;
  return { before, now, published, corrected: changed.length > 0 && corrected, silent };
}

/** Targets that no total reached, and that one of the totals now does. */
function reachedTargets(before: ContentState, now: ContentState): ReachedTarget[] {
  const totals = (ledger: Ledger, indicator: string) =>
    itemsOf(ledger.seriesOf(indicator), {}).toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1));
  return now.ledger.indicators.flatMap(({ id }) =>
    inForce(now.ledger.targetsOf(id)).flatMap((target) => {
      const figure = totals(now.ledger, id).find((one) => isReached(one, target));
      const known = before.ledger.indicators.some((indicator) => indicator.id === id);
      const earlier = known ? totals(before.ledger, id) : [];
      return figure && !earlier.some((one) => isReached(one, target)) ? [{ target, figure }] : [];
    }),
  );
}

function newCorrections(before: Ledger, now: Ledger): CorrectedFigure[] {
  const keyOf = ({ figure, correction }: CorrectedFigure) =>
    [figure.key, correction.field, correction.date, correction.old, correction.new].join(' ');
  const known = new Set(correctionsOf(before).map(keyOf));
  return correctionsOf(now).filter((corrected) => !known.has(keyOf(corrected)));
}

/**
 * What changed from one state of the content to another, figures in the order of bulletins and of the ledger. A figure
 * of a draft that is published now is new, and one of a bulletin that is a draft again is gone.
 */
export function diffContent(before: ContentState, now: ContentState): ContentDiff {
  const past = figuresOf(before.ledger);
  const present = figuresOf(now.ledger);
  const isTurned = (key: string, out: boolean) => {
    const [earlier, later] = [past.get(key), present.get(key)];
    return !!earlier && !!later && isPublished(earlier, before) !== out && isPublished(later, now) === out;
  };
  const isOut = (key: string) => isTurned(key, true);
  const isBack = (key: string) => isTurned(key, false);
  const addresses = new Set([...before.pages.keys(), ...now.pages.keys()]);
  return {
    added: [...present.values()]
      .filter(({ key }) => !past.has(key) || isOut(key))
      .map((figure) => {
        const earlier = figure.role === 'target' ? undefined : valueBefore(figure, now.ledger);
        return { figure, before: earlier, change: earlier ? describeChange(earlier, figure) : '' };
      }),
    changed: [...present.values()].flatMap((figure) => {
      const earlier = past.get(figure.key);
      const moved = isOut(figure.key) || isBack(figure.key);
      return earlier && !moved && !isSame(earlier, figure)
        ? [compareFigures(earlier, figure, { before, now })]
        : [];
    }),
    removed: [...past.values()]
      .filter(({ key }) => !present.has(key) || isBack(key))
      .map((figure) => ({
        figure,
        silent: figure.role === 'observation' && isPublished(figure, before),
      })),
    reached: reachedTargets(before, now),
    corrections: newCorrections(before.ledger, now.ledger),
    pages: [...addresses]
      .filter((address) => before.pages.get(address) !== now.pages.get(address))
      .toSorted(),
  };
}

/** True if a published value changed or went without a correction. */
export function hasSilentChange({ changed, removed }: ContentDiff): boolean {
  return [...changed, ...removed].some(({ silent }) => silent);
}
