import type { Catalogue } from '#src/checks/catalogue.ts';
import type { Finding, Rule } from '#src/checks/finding.ts';
import { perCatalogue } from '#src/checks/per-catalogue.ts';
import { historiesOf, isAcrossBreak, type GivenValue, type History } from '#src/checks/value-history.ts';
import type { WrittenObservation } from '#src/checks/written-observations.ts';
import { formatDay, isDay } from '#src/lib/day.ts';

/** The largest change, as a part of the value before, that goes without a note. */
const largestChange = 0.5;
/** A change of fewer than these is told by nobody: counts of a few bodies double easily. */
const smallestCount = 20;
/** The same for percentages, in points. */
const smallestPoints = 10;

/** Values that cannot be right beside another one, each with that one. */
type Doubts = Map<WrittenObservation, GivenValue>;

function doubtsOf(catalogue: Catalogue, judge: (history: History) => [GivenValue, GivenValue][]): Doubts {
  const doubts: Doubts = new Map();
  for (const { histories, judged } of historiesOf(catalogue))
    for (const [doubtful, other] of histories.flatMap(judge))
      if (judged(doubtful.bulletin)) doubts.set(doubtful.observation, other);
  return doubts;
}

/**
 * The values of a total that lie below one for an earlier day. If a value lies above both that follow it, and these fit
 * what came before it, that one is in doubt and not they. «Circa» says too little to tell.
 */
function findFalls(history: History): [GivenValue, GivenValue][] {
  const told = history.filter(({ observation }) => observation.precision !== 'about');
  const trusted: GivenValue[] = [];
  const falls: [GivenValue, GivenValue][] = [];
  told.forEach((now, place) => {
    const last = trusted.at(-1);
    const next = told[place + 1];
    if (last?.observation.asOf === now.observation.asOf) trusted.pop();
    else if (last && now.value < last.value && !now.explained) {
      if (isAcrossBreak(now.indicator, last.observation.asOf, now.observation.asOf)) trusted.length = 0;
      else if (now.observation.precision !== 'exact') return;
      else if (
        next &&
        next.value < last.value &&
        now.value >= (trusted.at(-2)?.value ?? 0) &&
        !last.explained
      ) {
        falls.push([last, now]);
        trusted.pop();
      } else {
        falls.push([now, last]);
        return;
      }
    }
    trusted.push(now);
  });
  return falls;
}

const falls = perCatalogue((catalogue) =>
  doubtsOf(catalogue, (history) => (history[0]?.indicator.cumulative === true ? findFalls(history) : [])),
);

function isLarge({ indicator: { kind }, value: now }: GivenValue, { value: before }: GivenValue): boolean {
  const size = Math.abs(now - before);
  const least = kind === 'count' ? smallestCount : kind === 'percent' ? smallestPoints : 0;
  return before !== 0 && size >= least && size / Math.abs(before) > largestChange;
}

/** True for a value that says how much there is, not only a minimum or about how much. */
function isTold({ observation: { precision } }: GivenValue): boolean {
  return precision === 'exact' || precision === 'over';
}

/** The last trusted value for a day or one before it; found by halving, since archives grow long. */
function lastUpTo(trusted: History, day: string): GivenValue | undefined {
  let [low, high] = [0, trusted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((trusted[middle]?.observation.asOf ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return trusted[low - 1];
}

/**
 * The values that differ much from the last that an earlier bulletin gave. One in doubt is no measure for those after
 * it, so that a slip is told once. Values announced as a minimum or about are not judged.
 */
function findJumps(history: History): [GivenValue, GivenValue][] {
  const trusted: History = [];
  const jumps: [GivenValue, GivenValue][] = [];
  const byBulletin = Map.groupBy(history, ({ bulletin }) => bulletin);
  for (const bulletin of [...byBulletin.keys()].toSorted()) {
    const sound = (byBulletin.get(bulletin) ?? []).filter((now) => {
      const before = lastUpTo(trusted, now.observation.asOf);
      if (!before || now.explained || !isTold(before) || !isTold(now)) return true;
      if (!isLarge(now, before)) return true;
      if (isAcrossBreak(now.indicator, before.observation.asOf, now.observation.asOf)) return true;
      jumps.push([now, before]);
      return false;
    });
    const isInOrder = (sound[0]?.observation.asOf ?? '9') >= (trusted.at(-1)?.observation.asOf ?? '');
    trusted.push(...sound);
    if (!isInOrder) trusted.sort((a, b) => (a.observation.asOf < b.observation.asOf ? -1 : 1));
  }
  return jumps;
}

const jumps = perCatalogue((catalogue) => doubtsOf(catalogue, findJumps));

function finding(rule: string, { value, offset }: WrittenObservation, message: string): Finding {
  const remedy = 'correggi il valore; se è giusto, spiega il cambiamento in una note dell’osservazione';
  return { rule, offset: value?.offset ?? offset, found: value?.source ?? '', message, remedy };
}

function whereFrom({ bulletin, observation: { asOf, value } }: GivenValue): string {
  return `${value?.source ?? ''} il ${isDay(asOf) ? formatDay(asOf) : asOf} (bollettino ${bulletin})`;
}

/** What adds up over time does not fall without a note or a correction. */
export const findFallingTotals: Rule = ({ kind, id }, catalogue) =>
  (kind === 'bulletin' ? (catalogue.bulletins.get(id)?.observations ?? []) : []).flatMap((observation) => {
    const other = falls(catalogue).get(observation);
    if (!other) return [];
    const isBefore = other.observation.asOf < observation.asOf;
    const message = `Questo totale può solo crescere, ma ${isBefore ? 'era' : 'poi è'} ${whereFrom(other)}`;
    return [finding('total-falls', observation, message)];
  });

/** A value half as much again, or half as much less, than the last one is a slip or news: either way it wants a word. */
export const findUnexplainedChanges: Rule = ({ kind, id }, catalogue) =>
  (kind === 'bulletin' ? (catalogue.bulletins.get(id)?.observations ?? []) : []).flatMap((observation) => {
    const before = jumps(catalogue).get(observation);
    if (!before) return [];
    const share = Math.round((Number(observation.value?.value) / before.value - 1) * 100);
    const change = `${share > 0 ? '+' : '−'}${Math.abs(share)} %`;
    const message = `Il valore cambia del ${change}: era ${whereFrom(before)}`;
    return [finding('change-unexplained', observation, message)];
  });
