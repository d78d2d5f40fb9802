import type { Catalogue } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import type { Finding, NamedFinding } from '#src/checks/finding.ts';
import type { SampleName } from '#src/checks/sample.ts';
import type { Day } from '#src/lib/day.ts';

/** What the rules have to know besides the content. */
export type Surroundings = {
  /** The day on which the content is checked: what is known is known by then. */
  today: Day;
  /** The files that are served as they are, as addresses from the root of the site: `/favicon.svg`. */
  publicFiles: ReadonlySet<string>;
};

/** What rules are about, in the order in which the guide tells of them. */
export const subjects = [
  'files',
  'fields',
  'numbers',
  'days',
  'names',
  'values',
  'corrections',
  'charts',
  'components',
  'markdown',
  'links',
  'texts',
  'figures',
  'characters',
  'log',
  'advice',
] as const;

export type Subject = (typeof subjects)[number];

/** Marks in an example the place of its fault; without it that is the beginning of the first file named. */
export const faultMark = '‸';

/**
 * Files of the sample site with some texts replaced by others, in the file or in its path:
 * `{ bulletin: { 'value: 1250': 'value: ‸1.250' } }`. `null` takes a file away.
 */
export type Example = Partial<Record<SampleName, Record<string, string> | null>>;

/** What an editor is told of a rule. */
export type Explained = {
  /** What is refused and why, in Italian. */
  sentence: string;
  /** The smallest fault of this kind; `null` where no text can show it. */
  example: Example | null;
  /** Told even where another rule has told something of the same place: one place can lack or break several things. */
  tellsAll?: true;
};

/**
 * A rule as the guide lists it. Its id stands in `npm run check -- --json` and names what is told: several rules share
 * one where they find the same fault in different places.
 */
export type Declared = Explained & { id: string; subject: Subject };

/**
 * How far a file must have been read: not at all, its fields, its text, or the whole text without a fault. Before
 * that a rule has nothing to look at.
 */
export type Phase = 'file' | 'fields' | 'text' | 'whole-text';

/** Finds all faults of a kind in one file; it sees the other files through the catalogue. */
export type Find<Found = Finding> = (
  file: ContentFile,
  catalogue: Catalogue,
  surroundings: Surroundings,
) => Found[];

/** One rule of the content. */
export type Rule = Declared & { phase: Phase; find: Find };

type OwnRule = Omit<Rule, 'subject' | 'phase'> & { phase?: Phase };

/** Rules of one subject, and of one phase where they name no other. */
export function rulesOn(subject: Subject, phase: Phase, rules: OwnRule[]): Rule[] {
  return rules.map((rule) => ({ subject, phase, ...rule }));
}

/** Rules that one function tells apart: it looks at a file once, and each takes what is named after it. */
export function rulesOf<Id extends string>(
  find: Find<NamedFinding<NoInfer<Id>>>,
  explained: Record<Id, Explained>,
): OwnRule[] {
  let last: { seen: Parameters<Find>; found: NamedFinding[] } | undefined;
  const look: Find<NamedFinding> = (...seen) => {
    if (!last?.seen.every((one, index) => one === seen[index])) last = { seen, found: find(...seen) };
    return last.found;
  };
  return Object.entries<Explained>(explained).map(([id, words]) => ({
    id,
    ...words,
    find: (...seen) => look(...seen).filter(({ rule }) => rule === id),
  }));
}
