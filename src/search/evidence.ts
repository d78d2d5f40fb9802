import type { SearchFilters } from '#src/search/answer.ts';
import type { Occurrence } from '#src/search/places.ts';
import { indexTerm } from '#src/search/copy.ts';
import type { Form } from '#src/search/vocabulary.ts';
import type { EngineMatch, SearchEngine } from '#src/search/engine.ts';

/** One way to say what was asked for: for each of its words, the forms that will do. */
export interface Alternative {
  places: Form[][];
  worth: number;
  /** True if its words must follow each other with nothing between. */
  isExact: boolean;
}

/** What one page says of one thing asked for. */
export interface PageEvidence {
  occurrences: Occurrence[];
  /** Worth of the best form that its title or its other names hold; 0 if they hold none. */
  titleWorth: number;
}

/** By the page's id. */
export type Evidence = Map<string, PageEvidence>;

/** Words that hold a phrase together stand between its words; in an exact one, signs that are no words. */
const widestGap = { loose: 4, exact: 2 };

/** Asks the engine for each word once and keeps its answers. */
export interface IndexReader {
  find(form: Form): Promise<ReadonlyMap<string, EngineMatch>>;
  /** The match of a page, from any answer so far. */
  matchOf(id: string): EngineMatch | undefined;
}

/**
 * The engine drops words whose part of the index is missing, without a word: one that the site certainly holds and
 * that gives nothing means that the index is broken, and `find` rejects.
 */
export function createIndexReader(engine: SearchEngine, filters: SearchFilters): IndexReader {
  const asked = new Map<string, Promise<Map<string, EngineMatch>>>();
  const matches = new Map<string, EngineMatch>();
  const options = Object.keys(filters).length > 0 ? { filters } : {};
  async function ask(text: string): Promise<Map<string, EngineMatch>> {
    const { results, unfilteredResultCount } = await engine.search(text, options);
    if (results.length === 0 && unfilteredResultCount === 0) throw new Error(`The index has lost "${text}"`);
    for (const match of results) if (!matches.has(match.id)) matches.set(match.id, match);
    return new Map(results.map((match) => [match.id, match]));
  }
  return {
    find: ({ key }) => {
      const text = indexTerm(key);
      const answer = asked.get(text) ?? ask(text);
      asked.set(text, answer);
      return answer;
    },
    matchOf: (id) => matches.get(id),
  };
}

interface Place {
  at: number;
  worth: number;
}

type PlacesInPage = Pick<PageEvidence, 'titleWorth'> & { places: Place[] };

/** For each page, where one of the forms stands, best form first where several stand together. */
async function placesOf(forms: readonly Form[], reader: IndexReader): Promise<Map<string, PlacesInPage>> {
  const found = new Map<string, PlacesInPage>();
  const answers = await Promise.all(forms.map(async (form) => ({ form, matches: await reader.find(form) })));
  for (const { form, matches } of answers)
    for (const [id, { words, matchedMetaFields = [] }] of matches) {
      const page = found.get(id) ?? { places: [], titleWorth: 0 };
      page.places.push(...words.map((at) => ({ at, worth: form.worth })));
      if (matchedMetaFields.some((field) => field === 'title' || field === 'alias'))
        page.titleWorth = Math.max(page.titleWorth, form.worth);
      if (page.places.length > 0) found.set(id, page);
    }
  return found;
}

/** Follows a phrase word by word from its first one. */
function follow(first: Place, others: readonly (readonly Place[])[], gap: number): Occurrence | undefined {
  const places = [first.at];
  let worth = first.worth;
  for (const next of others) {
    const last = places.at(-1) ?? 0;
    const nearest = next
      .filter(({ at }) => at > last && at <= last + gap)
      .reduce<Place | undefined>((best, place) => (!best || place.at < best.at ? place : best), undefined);
    if (!nearest) return undefined;
    places.push(nearest.at);
    worth = Math.min(worth, nearest.worth);
  }
  return { places, worth };
}

/** Where each page says it in this way. */
export async function findAlternative(
  { places, worth, isExact }: Alternative,
  reader: IndexReader,
): Promise<Evidence> {
  const found = await Promise.all(places.map((forms) => placesOf(forms, reader)));
  const [first, ...others] = found;
  const gap = isExact ? widestGap.exact : widestGap.loose;
  const evidence: Evidence = new Map();
  for (const [id, page] of first ?? []) {
    const rest = others.map((pages) => pages.get(id));
    if (!rest.every((other) => other !== undefined)) continue;
    const next = rest.map((other) => other.places);
    const occurrences = page.places.flatMap((place) => {
      const occurrence = follow(place, next, gap);
      return occurrence ? [{ ...occurrence, worth: occurrence.worth * worth }] : [];
    });
    if (occurrences.length === 0) continue;
    const titleWorth = worth * Math.min(page.titleWorth, ...rest.map((other) => other.titleWorth));
    evidence.set(id, { occurrences, titleWorth });
  }
  return evidence;
}

/** What any of several ways gives, together. */
export function mergeEvidence(all: readonly Evidence[]): Evidence {
  const merged: Evidence = new Map();
  for (const evidence of all)
    for (const [id, { occurrences, titleWorth }] of evidence) {
      const known = merged.get(id);
      merged.set(id, {
        occurrences: [...(known?.occurrences ?? []), ...occurrences],
        titleWorth: Math.max(titleWorth, known?.titleWorth ?? 0),
      });
    }
  return merged;
}
