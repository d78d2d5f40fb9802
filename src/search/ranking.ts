import type { AskedPlaces, Occurrence } from '#src/search/places.ts';

/** What one page says of one thing asked for, with how much that thing tells pages apart. */
export interface AskedInPage extends AskedPlaces {
  isOptional: boolean;
  /** Worth of the best form in its title or its other names, 0 to 1. */
  titleWorth: number;
}

/** How quickly saying a thing again stops to count. */
const saturation = 0.5;
/** Words in a section of usual length. */
const usualLength = 150;
/** Two words as many words apart are half as close as neighbours. */
const halfDistance = 6;
const optionalShare = 0.25;
/** Beyond so many places the rest of a page tells nothing new. */
const mostPlaces = 60;

/** How much a thing tells pages apart: the fewer of `pages` hold it, the more. */
export function weightOf(holding: number, pages: number): number {
  return Math.log(1 + (Math.max(pages, holding) - holding + 0.5) / (holding + 0.5)) + 0.1;
}

const worthOf = (occurrences: readonly Occurrence[]) =>
  occurrences.reduce((best, { worth }) => Math.max(best, worth), 0);

const shareOf = (asked: AskedInPage) => asked.weight * (asked.isOptional ? optionalShare : 1);

const totalOf = (asked: readonly AskedInPage[]) => asked.reduce((sum, one) => sum + shareOf(one), 0);

/** How well a page has what must be there, by weight, from 0 to 1 if each thing is had so. */
function neededShare(asked: readonly AskedInPage[], howWell: (one: AskedInPage) => number): number {
  const needed = asked.filter(({ isOptional }) => !isOptional);
  const had = needed.reduce((sum, one) => sum + shareOf(one) * howWell(one), 0);
  return totalOf(needed) === 0 ? 0 : had / totalOf(needed);
}

/** The share, by weight, of what must be there that a page holds, in its own words or equal ones: 0 to 1. */
export function coverageOf(asked: readonly AskedInPage[]): number {
  return neededShare(asked, ({ occurrences }) => (occurrences.length > 0 ? 1 : 0));
}

/** The same with what stands there only in other words counted less. */
export function fidelityOf(asked: readonly AskedInPage[]): number {
  return neededShare(asked, ({ occurrences }) => Math.sqrt(worthOf(occurrences)));
}

/**
 * How well and how often a text of some length says what was asked for: 1 if one of usual length says each thing once,
 * in the very words.
 */
export function frequencyOf(asked: readonly AskedInPage[], length = usualLength): number {
  const slow = saturation * (0.5 + (0.5 * length) / usualLength);
  const sum = asked.reduce((all, one) => {
    const times = one.occurrences.reduce((count, { worth }) => count + worth, 0);
    const often = (times * (1 + saturation)) / (times + slow);
    return all + shareOf(one) * worthOf(one.occurrences) * often;
  }, 0);
  return sum / Math.max(totalOf(asked), Number.EPSILON);
}

/** How much of what was asked for stands where a page says it in its title: 0 to 1. */
export function shareWhere(asked: readonly AskedInPage[], isThere: (at: number) => boolean): number {
  return neededShare(asked, ({ occurrences }) =>
    worthOf(occurrences.filter(({ places }) => places.every(isThere))),
  );
}

/** How close together a page says what was asked for, at its best place: 0 if it says one thing only, to 1. */
export function closenessOf(asked: readonly AskedInPage[]): number {
  const held = asked
    .filter(({ isOptional, occurrences }) => !isOptional && occurrences.length > 0)
    .toSorted((a, b) => a.occurrences.length - b.occurrences.length);
  const [rarest, ...others] = held;
  if (!rarest || others.length === 0) return 0;
  const total = others.reduce((sum, { weight }) => sum + weight, 0);
  return rarest.occurrences.slice(0, mostPlaces).reduce((best, { places: [at = 0] }) => {
    const near = others.reduce((sum, { weight, occurrences }) => {
      const distance = occurrences.reduce(
        (least, { places }) =>
          places.reduce((nearest, place) => Math.min(nearest, Math.abs(place - at)), least),
        Infinity,
      );
      return sum + weight / (1 + Math.max(0, distance - 1) / halfDistance);
    }, 0);
    return Math.max(best, near / total);
  }, 0);
}

/** The share, by weight, of what must be there that a page holds in its title or its other names: 0 to 1. */
export function titleShareOf(asked: readonly AskedInPage[]): number {
  return neededShare(asked, ({ titleWorth }) => titleWorth);
}

/** A first rank, from what the index tells alone. */
export function firstRank(asked: readonly AskedInPage[]): number {
  return (
    fidelityOf(asked) ** 2 * (0.6 * frequencyOf(asked) + 0.7 * titleShareOf(asked) + 0.4 * closenessOf(asked))
  );
}
