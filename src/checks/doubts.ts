import type { Catalogue } from '#src/checks/catalogue.ts';
import { historiesOf, type GivenValue, type History } from '#src/checks/value-history.ts';
import type { WrittenObservation } from '#src/checks/written-observations.ts';

/** A value that cannot be right beside another one, or by itself; `next` is the one after it, if it bears that out. */
export type Doubt = { doubtful: GivenValue; other: GivenValue; next?: GivenValue };

/** Where a doubt is told, with the value that it is told against. */
export type Doubts = Map<WrittenObservation, { given: GivenValue; against: GivenValue }>;

/**
 * The doubts of all histories, each at one value: the draft's, if there is one in it, else one that is not in the log
 * of what was published, since that was judged before; else the doubtful one.
 */
export function doubtsOf(catalogue: Catalogue, judge: (histories: History[]) => Doubt[]): Doubts {
  const doubts: Doubts = new Map();
  const isNew = ({ bulletin, observation: { id } }: GivenValue) =>
    !catalogue.recorded.has(`${bulletin}/${id}`);
  for (const { histories, draft } of historiesOf(catalogue))
    for (const { doubtful, other, next } of judge(histories)) {
      const involved = [doubtful, other, ...(next ? [next] : [])];
      const own = involved.find(({ bulletin }) => bulletin === draft);
      if (draft !== undefined && !own) continue;
      const given = own ?? involved.find(isNew) ?? doubtful;
      doubts.set(given.observation, { given, against: given === doubtful ? other : doubtful });
    }
  return doubts;
}
