import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readDefinitions } from '#src/checks/ledger-of.ts';
import { suggest } from '#src/checks/nearest.ts';
import { zodMessage } from '#src/checks/zod-message.ts';
import { isPeriod, type Day } from '#src/lib/day.ts';
import { carryOver } from '#src/lib/draft/carry-over.ts';
import { draftText } from '#src/lib/draft/draft-text.ts';
import { Fault, faultOf } from '#src/lib/fault.ts';
import type { BulletinEntry, IndicatorEntry } from '#src/lib/ledger.ts';
import { openContent } from '#src/publishing/open-content.ts';
import { bulletinSchema } from '#src/schemas/bulletin.ts';
import type { Programme } from '#src/schemas/programme.ts';

/** What an editor decides about a new bulletin. */
export type Choices = { period: string; title: string; indicators: string[] };

/** A content folder as a new bulletin finds it. */
export type Archive = {
  folder: string;
  /** The month after the last bulletin's, drafts included; the month of `today` if there is none. */
  nextPeriod: string;
  indicators: IndicatorEntry[];
  programme: Programme;
  /** The bulletins that are no drafts, oldest first. */
  published: { id: string; path: string; value: unknown }[];
};

/** `2026-12` → `2027-01`. */
function monthAfter(period: string): string {
  const month = new Date(`${period}-01T00:00:00Z`);
  month.setUTCMonth(month.getUTCMonth() + 1);
  return month.toISOString().slice(0, 7);
}

/**
 * Reads what a new bulletin goes on from.
 * @throws {Fault} if the content has no indicators or they cannot be read.
 */
export function readArchive(folder: string, today: Day): Archive {
  const { content } = openContent(folder, today);
  const { indicators, programme } = readDefinitions(content);
  if (indicators.length === 0)
    throw new Fault(`In «${folder}/indicators» non c’è nessun indicatore: scrivine prima uno.`);
  const bulletins = content.catalogue.files
    .filter(({ kind, id }) => kind === 'bulletin' && isPeriod(id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const last = bulletins.at(-1)?.id;
  return {
    folder,
    nextPeriod: last === undefined ? today.slice(0, 7) : monthAfter(last),
    indicators,
    programme,
    published: bulletins
      .filter(({ id }) => content.catalogue.bulletins.get(id)?.draft === false)
      .map(({ id, path, yaml }) => ({ id, path, value: yaml?.value })),
  };
}

/**
 * The bulletin that one of this period goes on from; `undefined` for the first one.
 * @throws {Fault} if it has problems.
 */
export function bulletinBefore({ published }: Archive, period: string): BulletinEntry | undefined {
  const last = published.findLast(({ id }) => id < period);
  if (!last) return undefined;
  const result = bulletinSchema.safeParse(last.value);
  if (!result.success) throw faultOf(last.path);
  return { id: last.id, data: result.data };
}

/** The indicators that a bulletin speaks of, in their order in the content. */
export function indicatorsOf(bulletin: BulletinEntry | undefined, { indicators }: Archive): string[] {
  const used = new Set(
    [...(bulletin?.data.observations ?? []), ...(bulletin?.data.series ?? [])].map(
      ({ indicator }) => indicator,
    ),
  );
  return indicators.map(({ id }) => id).filter((id) => used.has(id));
}

/** What keeps a period from being that of a new bulletin; `undefined` if nothing does. */
export function faultOfPeriod({ folder }: Archive, period: string): string | undefined {
  if (!isPeriod(period))
    return `«${period}» non è un periodo: scrivi anno e mese come AAAA-MM, per esempio 2024-10.`;
  const name = `${period}.mdx`;
  const names = readBulletinNames(folder);
  const twin = names.find((other) => other.normalize('NFKC').toLowerCase() === name);
  return twin === undefined
    ? undefined
    : `Il bollettino ${period} c’è già («${join(folder, 'bulletins', twin)}»): non lo sovrascrivo. Scegli un altro periodo.`;
}

function readBulletinNames(folder: string): string[] {
  const place = join(folder, 'bulletins');
  return existsSync(place) ? readdirSync(place) : [];
}

/** What is wrong with a title; `undefined` if nothing is. */
export function faultOfTitle(title: string): string | undefined {
  const { error } = bulletinSchema.shape.title.safeParse(title, { error: zodMessage });
  return error && `Il titolo ${error.issues[0]?.message ?? ''}.`;
}

function chosenIndicators({ indicators }: Archive, ids: string[]): IndicatorEntry[] {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  if (ids.length === 0) throw new Fault('Un bollettino ha bisogno di almeno un indicatore.');
  return [...new Set(ids)].map((id) => {
    const indicator = known.get(id);
    if (indicator) return indicator;
    throw new Fault(`L’indicatore «${id}» non esiste: ${suggest(id, known.keys(), '')}.`);
  });
}

/**
 * Writes a draft for the editor to fill in, and gives its path. It never takes the place of a file.
 * @throws {Fault} if a choice is not possible; nothing is then written.
 */
export function writeDraft(archive: Archive, { period, title, indicators }: Choices): string {
  const fault = faultOfPeriod(archive, period) ?? faultOfTitle(title);
  if (fault !== undefined) throw new Fault(fault);
  const last = bulletinBefore(archive, period);
  const draft = carryOver(last, chosenIndicators(archive, indicators));
  const text = draftText(title, draft, last?.id, archive.programme);
  const path = join(archive.folder, 'bulletins', `${period}.mdx`);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new Fault(`Il file «${path}» c’è già: non lo sovrascrivo.`);
    throw error;
  }
  return path;
}
