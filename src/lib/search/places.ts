/** Words that a reader takes in at a glance, in an excerpt. */
export const windowLength = 30;

/** How many places are in the window that begins at `start`. */
export function countInWindow(places: readonly number[], start: number): number {
  return places.filter((at) => at >= start && at < start + windowLength).length;
}

/** The first place of the window that holds most of them; `undefined` if there are none. */
export function densestStart(places: readonly number[]): number | undefined {
  return places.reduce<number | undefined>(
    (best, at) => (best === undefined || countInWindow(places, at) > countInWindow(places, best) ? at : best),
    undefined,
  );
}
