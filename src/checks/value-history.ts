import type { Catalogue, IndicatorFacts } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { isLikelyDay } from '#src/checks/day-text.ts';
import { perCatalogue } from '#src/checks/per-catalogue.ts';
import { isFarBefore } from '#src/checks/release-days.ts';
import { itemsKey, type WrittenObservation } from '#src/checks/written-observations.ts';
import { correctedObservations } from '#src/checks/written-corrections.ts';

/** A number that a bulletin gives for an indicator. */
export type GivenValue = {
  bulletin: string;
  indicator: IndicatorFacts;
  observation: WrittenObservation;
  value: number;
  /** True if a correction of its bulletin tells why it is what it is. */
  corrected: boolean;
};

/** Values of one indicator and the same items in time, oldest day first, then oldest bulletin. */
export type History = GivenValue[];

/** True for a number that is written as its indicator wants it: a slip in it is told by its own rule. */
export function isPlainlyWritten({ value }: WrittenObservation, { kind }: IndicatorFacts): boolean {
  const source = value?.source ?? '';
  return kind === 'count'
    ? /^(?:0|[1-9]\d*)$/.test(source)
    : /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(source) &&
        (kind === 'percent' || !/^-?[1-9]\d{0,2}\.\d{3}$/.test(source));
}

function valuesOf(file: ContentFile, { bulletins, indicators }: Catalogue): GivenValue[] {
  const bulletin = file.id;
  // Of a field that stands there twice nobody knows which is meant.
  if (file.yaml && file.yaml.findings.length > 0) return [];
  const corrected = correctedObservations(file.yaml);
  const own = file.yaml?.fields.get('asOf')?.value;
  const wrongDay = typeof own === 'string' && isFarBefore(own, bulletin) ? own : undefined;
  return (bulletins.get(bulletin)?.observations ?? []).flatMap((observation): GivenValue[] => {
    if (observation.asOf === wrongDay) return [];
    const indicator = indicators.get(observation.indicator);
    const value = observation.value?.value;
    if (!indicator || typeof value !== 'number' || !isLikelyDay(observation.asOf)) return [];
    if (!isPlainlyWritten(observation, indicator)) return [];
    return [{ bulletin, indicator, observation, value, corrected: corrected.has(observation.id) }];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toHistories(values: GivenValue[]): History[] {
  const grouped = Map.groupBy(
    values,
    ({ observation: { indicator, breakdown } }) => `${indicator} ${itemsKey(breakdown)}`,
  );
  return [...grouped.values()].map((history) =>
    history.toSorted(
      (a, b) => compare(a.observation.asOf, b.observation.asOf) || compare(a.bulletin, b.bulletin),
    ),
  );
}

/** The numbers of every bulletin, drafts included, by the bulletin's id in the order of their periods. */
export const givenValues = perCatalogue((catalogue): Map<string, GivenValue[]> => {
  const files = catalogue.files.filter(({ kind }) => kind === 'bulletin');
  const byPeriod = files.toSorted((a, b) => compare(a.id, b.id));
  return new Map(byPeriod.map((file) => [file.id, valuesOf(file, catalogue)]));
});

/** Histories, and the draft that is judged in them; without one they are those that readers see. */
export type Histories = { histories: History[]; draft: string | undefined };

/** The histories that readers see; and for each draft those that they would see with it. */
export function historiesOf(catalogue: Catalogue): Histories[] {
  const values = givenValues(catalogue);
  const isDraft = (id: string) => catalogue.bulletins.get(id)?.draft === true;
  const drafts = [...values.keys()].filter(isDraft);
  return [undefined, ...drafts].map((draft) => {
    const seen = [...values].filter(([id]) => id === draft || !isDraft(id));
    return { histories: toHistories(seen.flatMap(([, given]) => given)), draft };
  });
}

/** True if the definition of what is counted changed between two days. */
export function isAcrossBreak({ breaks }: IndicatorFacts, from: string, to: string): boolean {
  return breaks.some((date) => from < date && date <= to);
}
