/** Where a page says what was asked for, and how well. */
export interface Occurrence {
  places: number[];
  worth: number;
}

/** Where a page says one thing asked for, with how much that thing tells pages apart. */
export interface AskedPlaces {
  weight: number;
  occurrences: readonly Occurrence[];
}

/** Words that a reader takes in at a glance, in an excerpt. */
export const windowLength = 30;

/** How much of what was asked for stands from one place up to another, by weight, each thing as it is said best. */
export function massBetween(asked: readonly AskedPlaces[], from: number, to: number): number {
  return asked.reduce((sum, { weight, occurrences }) => {
    const inside = occurrences.filter(({ places }) => places.every((at) => at >= from && at < to));
    return sum + weight * Math.max(0, ...inside.map(({ worth }) => worth));
  }, 0);
}

/** The places of all that was asked for, in no order. */
export function placesOf(asked: readonly AskedPlaces[]): number[] {
  return asked.flatMap(({ occurrences }) => occurrences.flatMap(({ places }) => places));
}

/** A window that begins at a place: what it holds, and how many places are in it. */
export interface Window {
  start: number;
  mass: number;
  times: number;
}

/** The first window that holds most of what was asked for, then most places; `undefined` if there are none. */
export function fullestWindow(asked: readonly AskedPlaces[], from: number, to: number): Window | undefined {
  const inside = placesOf(asked).filter((at) => at >= from && at < to);
  const windows = inside.map((start): Window => {
    const end = Math.min(to, start + windowLength);
    const times = inside.filter((at) => at >= start && at < end).length;
    return { start, mass: massBetween(asked, start, end), times };
  });
  return windows.toSorted((a, b) => b.mass - a.mass || b.times - a.times || a.start - b.start)[0];
}
