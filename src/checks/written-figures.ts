import type { Catalogue, IndicatorFacts } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { perCatalogue } from '#src/checks/per-catalogue.ts';
import { isPlainlyWritten } from '#src/checks/value-history.ts';
import { itemsKey, type WrittenObservation } from '#src/checks/written-observations.ts';
import { formatWithPrecision } from '#src/lib/format.ts';
import { precisionIds, precisions, type Precision } from '#src/lib/precision.ts';

/** A figure as the content writes it: an observation or a target with a value that can be read. */
export type WrittenFigure = {
  key: string;
  indicator: string;
  facts: IndicatorFacts;
  value: number | null;
  precision: Precision;
  /** `undefined` for a target. */
  observation: WrittenObservation | undefined;
};

/** A precision as it is written; `exact` for what is none, which the schema tells. */
export function precisionOf(text: string): Precision {
  return precisionIds.find((precision) => precision === text) ?? 'exact';
}

/** Every figure by its full key: `2024-10/pa-locali`, or the id of a target. */
const figuresByKey = perCatalogue(({ bulletins, indicators }): Map<string, WrittenFigure> => {
  const targets = [...indicators].flatMap(([indicator, facts]) =>
    facts.targets.flatMap(({ id, value }): WrittenFigure[] =>
      value === undefined
        ? []
        : [{ key: id, indicator, facts, value, precision: 'exact', observation: undefined }],
    ),
  );
  const observations = [...bulletins].flatMap(([bulletin, written]) =>
    written.observations.flatMap((observation): WrittenFigure[] => {
      const facts = indicators.get(observation.indicator);
      const value = observation.value?.value ?? null;
      if (!facts || (typeof value !== 'number' && value !== null)) return [];
      // A slip in the number has a rule of its own; what is said of it would be told twice.
      const isSlip =
        value === null ? observation.status !== 'missing' : !isPlainlyWritten(observation, facts);
      if (isSlip) return [];
      const key = `${bulletin}/${observation.id}`;
      const precision = precisionOf(observation.precision);
      return [{ key, indicator: observation.indicator, facts, value, precision, observation }];
    }),
  );
  return new Map([...targets, ...observations].map((figure) => [figure.key, figure]));
});

const seriesByIndicator = perCatalogue((catalogue) =>
  Map.groupBy(
    [...figuresByKey(catalogue).values()].filter(({ observation }) => observation),
    ({ indicator, observation }) => `${indicator} ${itemsKey(observation?.breakdown ?? {})}`,
  ),
);

/** The figure that an id names in a text: its own, one of another bulletin, or a target; `undefined` if none. */
export function figureNamed(id: string, file: ContentFile, catalogue: Catalogue): WrittenFigure | undefined {
  const figures = figuresByKey(catalogue);
  return (file.kind === 'bulletin' ? figures.get(`${file.id}/${id}`) : undefined) ?? figures.get(id);
}

/**
 * What a figure can be compared with: the newest value of its own series for an earlier day, and its indicator's
 * targets, if it is a total, in the order in which they are written.
 */
export function comparableWith(figure: WrittenFigure, catalogue: Catalogue): WrittenFigure[] {
  const { observation, indicator, facts } = figure;
  const series = seriesByIndicator(catalogue).get(`${indicator} ${itemsKey(observation?.breakdown ?? {})}`);
  const before = (series ?? [])
    .filter((other) => observation && (other.observation?.asOf ?? '') < observation.asOf)
    .toSorted((a, b) => ((a.observation?.asOf ?? '') < (b.observation?.asOf ?? '') ? -1 : 1))
    .at(-1);
  const isTotal = Object.keys(observation?.breakdown ?? {}).length === 0;
  const targets = isTotal ? facts.targets.flatMap(({ id }) => figuresByKey(catalogue).get(id) ?? []) : [];
  return [...(before ? [before] : []), ...targets.filter((target) => target !== figure)];
}

/** A figure as people read it: `oltre 4.000`, `n.d.`. */
export function figureText({ value, precision, facts }: WrittenFigure): string {
  const kind = facts.kind === 'money' || facts.kind === 'percent' ? facts.kind : 'count';
  const scale = facts.scale === 'millions' || facts.scale === 'billions' ? facts.scale : 'units';
  return formatWithPrecision(value, precision, { kind, scale, decimals: facts.decimals ?? 0 });
}

/** True if two figures can be compared: amounts of money, percentages, or counts of the same thing. */
export function sameUnit(a: WrittenFigure, b: WrittenFigure): boolean {
  return a.facts.kind === b.facts.kind && (a.facts.kind !== 'count' || a.facts.unit === b.facts.unit);
}

/** How a sum is known: as `circa` if a part is, else as `almeno` if a part has no upper bound. */
function leastCertain(a: Precision, b: Precision): Precision {
  if ([a, b].some((precision) => precisions[precision].leavesOpen === 'either')) return 'about';
  if (a === 'exact' && b === 'exact') return 'exact';
  return a === 'over' || b === 'over' ? 'over' : 'at-least';
}

/** The figure that an attribute names, or the sum of several with blanks between them; `undefined` if one is not there. */
export function sumNamed(ids: string, file: ContentFile, catalogue: Catalogue): WrittenFigure | undefined {
  const figures = ids
    .trim()
    .split(/\s+/)
    .map((id) => figureNamed(id, file, catalogue));
  return figures.reduce((sum, figure) => {
    if (!sum || !figure || !sameUnit(sum, figure)) return undefined;
    const value = sum.value === null || figure.value === null ? null : sum.value + figure.value;
    return { ...sum, value, precision: leastCertain(sum.precision, figure.precision) };
  });
}

/** The whole that a percentage is a share of, as a figure; `null` for what is no percentage. */
export function wholeOf(figure: WrittenFigure): WrittenFigure | null {
  return figure.facts.kind === 'percent'
    ? { ...figure, value: 100, precision: 'exact', observation: undefined }
    : null;
}
