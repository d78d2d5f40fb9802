import { paths } from '#src/lib/address.ts';
import { formatWithUnit } from '#src/lib/format.ts';
import type { BulletinEntry, Figure, Ledger } from '#src/lib/ledger.ts';
import { asksForOtherStage } from '#src/lib/progress.ts';
import type { FigureCard } from '#src/search/answer.ts';
import { latestBySeries, seriesKey } from '#src/search/item-values.ts';
import type { Indicator, Target } from '#src/schemas/indicator.ts';

/** A card with what a search for its number must know: how the site writes the value. */
export interface FigureEntry {
  card: FigureCard;
  kind: Indicator['kind'];
  scale: Indicator['scale'];
  decimals: number;
}

const textOf = (figure: Figure) => formatWithUnit(figure, figure.indicator.data);

/** Which target it is, and that it is no longer the one to reach. */
const targetName = ({ code, superseded }: Target) => (superseded === true ? `${code} (non in vigore)` : code);

/** The latest value of a figure's series, where it is another one and counts what the figure counts. */
function latestFor(figure: Figure, latest: Figure | undefined): FigureCard['latest'] {
  const isComparable =
    figure.target === undefined || !(figure.target.superseded || asksForOtherStage(figure));
  if (!latest || !isComparable) return null;
  const isSame = latest.asOf === figure.asOf && textOf(latest) === textOf(figure);
  return isSame ? null : { text: textOf(latest), asOf: latest.asOf };
}

const hasValue = (figure: Figure): figure is Figure & { value: number } => figure.value !== null;

/** The one measure that a figure is about: that of its indicator, or one of several if it is limited to that. */
function measureOf({ indicator, breakdown }: Figure): string {
  const { measures } = indicator.data;
  const named = breakdown.map(({ value }) => value).find((value) => measures.includes(value));
  return named ?? (measures.length === 1 ? (measures[0] ?? '') : '');
}

function toEntry(
  figure: Figure & { value: number },
  { programme }: Ledger,
  bulletin: BulletinEntry | undefined,
  latest: Figure | undefined,
): FigureEntry {
  const { indicator, breakdown, target } = figure;
  const { kind, scale, decimals, name } = indicator.data;
  return {
    card: {
      value: figure.value,
      text: textOf(figure),
      asOf: figure.asOf,
      indicator: name,
      breakdown: target ? targetName(target) : breakdown.map((item) => item.name).join(', '),
      bulletin: bulletin?.data.title ?? '',
      bulletinAddress: bulletin ? paths.bulletin(bulletin.id) : '',
      latest: latestFor(figure, latest),
      address: `${paths.indicator(indicator.id)}#${figure.fragment}`,
      measure: measureOf(figure),
      bodies: breakdown.filter(({ dimension }) => dimension === programme.filterBy).map(({ value }) => value),
    },
    kind,
    scale,
    decimals,
  };
}

/** Newest bulletin first; targets, which no bulletin publishes, last. */
export function compareBulletins(a: FigureCard, b: FigureCard): number {
  return a.bulletinAddress > b.bulletinAddress ? -1 : a.bulletinAddress < b.bulletinAddress ? 1 : 0;
}

/**
 * Every value that the site publishes, newest bulletin first, then the targets. What is missing has no entry; a value
 * published again in the same series has one, that of the first bulletin, and its `latest` tells the later day.
 */
export function figureEntriesOf(ledger: Ledger): FigureEntry[] {
  const bulletins = new Map(ledger.bulletins.map((entry) => [entry.id, entry]));
  const latest = new Map(ledger.indicators.flatMap(({ id }) => [...latestBySeries(id, ledger)]));
  const observations = ledger.bulletins.flatMap(({ id }) => ledger.observationsOf(id)).filter(hasValue);
  const sameness = (figure: Figure) => `${figure.value} ${figure.precision} ${seriesKey(figure)}`;
  const first = [...Map.groupBy(observations, sameness).values()].flatMap((figures) => figures.slice(0, 1));
  const targets = ledger.indicators.flatMap(({ id }) => ledger.targetsOf(id)).filter(hasValue);
  return [...first, ...targets]
    .map((figure) =>
      toEntry(figure, ledger, bulletins.get(figure.bulletin ?? ''), latest.get(seriesKey(figure))),
    )
    .toSorted((a, b) => compareBulletins(a.card, b.card));
}
