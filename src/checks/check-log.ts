import { findUnmovedDays, findUnrecorded, logRules } from '#src/checks/log-rules.ts';
import type { NamedFinding } from '#src/checks/finding.ts';
import { compareProblems, type Problem, problemOf, problemsAt } from '#src/checks/problem.ts';
import { readLog } from '#src/checks/read-log.ts';
import type { ReadContent } from '#src/checks/read-texts.ts';
import { readReleases, type Hash, type ReleasedFile } from '#src/checks/releases.ts';
import type { Explained } from '#src/checks/rule.ts';
import type { Day } from '#src/lib/day.ts';
import type { Published } from '#src/schemas/published.ts';

/** What is told of the log as a whole, and what `npm run record` mends. */
export const logFaults = {
  'log-unreadable': {
    sentence:
      'Il registro delle cifre pubblicate (published.json) non si legge: lo scrive solo npm run record.',
    example: { log: { '{': '[' } },
  },
  'log-missing': {
    sentence: 'Manca il registro delle cifre pubblicate: senza, una cifra cambierebbe in silenzio.',
    example: { log: null },
  },
  'log-behind': {
    sentence: 'Un bollettino nuovo, o cambiato, che non è ancora registrato.',
    example: {
      bulletin: { 'modified: "2026-04-02"': 'modified: ‸"2026-05-01"', Servono: 'Occorrono' },
    },
  },
  'modified-not-moved': {
    sentence: 'Un testo cambiato la cui data di modifica è ancora quella di prima. Lo dice npm run record.',
    example: {
      bulletin: { 'modified: "2026-04-02"': 'modified: ‸"2026-04-02"', Servono: 'Occorrono' },
    },
  },
  'bulletin-removed': {
    sentence: 'Un bollettino pubblicato che non c’è più: il suo indirizzo non muore.',
    example: { bulletin: null, calendar: null, doc: { '<Num id="2026-03/aperte" />': 'tante' } },
  },
  'bulletin-withdrawn': {
    sentence: 'Un bollettino pubblicato che torna bozza.',
    example: {
      earlier: { 'keyFigures:': 'draft: ‸true\nkeyFigures:' },
      bulletin: {
        'modified: "2026-04-02"': 'modified: "2026-05-01"',
        '(/bollettini/2026-02/)': '(/bollettini/)',
        '<Num id="2026-02/aperte" />': 'minore',
      },
    },
  },
} satisfies Record<string, Explained>;

type LogFault = keyof typeof logFaults;

/** The log of what was published, the bulletins as they are now, and what is wrong between them. */
export type LogReport = {
  log: Published;
  releases: ReleasedFile[];
  /** What only an editor can mend. */
  refused: Problem[];
  /** What `npm run record` mends; empty while something is refused. */
  behind: Problem[];
};

function unreadableLog(path: string): Problem {
  const rule: LogFault = 'log-unreadable';
  const message = 'Il registro delle cifre pubblicate non si legge';
  const remedy = 'riprendi il file dalla versione precedente: lo scrive solo npm run record';
  return problemOf(path, { rule, message, remedy });
}

function missingLog(path: string): Problem {
  const rule: LogFault = 'log-missing';
  const message = 'Manca il registro delle cifre pubblicate';
  return problemOf(path, { rule, message, remedy: 'esegui npm run record' });
}

/** A bulletin that was published and is no more, or is a draft again. */
function withdrawn(id: string, { root, catalogue }: ReadContent): Problem[] {
  const file = catalogue.files.find((one) => one.kind === 'bulletin' && one.id === id);
  if (!file) {
    const path = `${root}bulletins/${id}.mdx`;
    const rule: LogFault = 'bulletin-removed';
    const message = `Il bollettino ${id} è stato pubblicato e non c’è più`;
    return [problemOf(path, { rule, message, remedy: 'rimetti il file' })];
  }
  const draft = file.yaml?.fields.get('draft');
  const rule: LogFault = 'bulletin-withdrawn';
  const message = 'Il bollettino è stato pubblicato e non può tornare bozza';
  const remedy = 'togli draft: true';
  const at = { offset: draft?.offset ?? 0, found: draft?.source ?? '' };
  return problemsAt(file.path, file.text, [{ rule, ...at, message, remedy }]);
}

/** A bulletin that the log does not know. */
function unrecorded({ file }: ReleasedFile): Problem[] {
  const rule: LogFault = 'log-behind';
  const message = 'Il bollettino non è nel registro delle cifre pubblicate';
  const remedy = 'esegui npm run record; se non va ancora pubblicato, scrivi draft: true';
  return problemsAt(file.path, file.text, [{ rule, offset: 0, message, remedy }]);
}

/**
 * Compares the content with the log of what was published. To be called only where `checkContent` finds nothing: a
 * slip in a value would be told twice, and the figures that a text tells are not known. A content without bulletins
 * to publish needs no log. `today` is given only to record: a text changed without its day is refused then.
 */
export function checkLog(content: ReadContent, hash: Hash, today?: Day): LogReport {
  const { path, text } = content.log;
  const log = readLog(text);
  const releases = readReleases(content, hash);
  if (!log) return { log: {}, releases, refused: [unreadableLog(path)], behind: [] };
  if (text === null)
    return { log, releases, refused: [], behind: releases.length > 0 ? [missingLog(path)] : [] };

  const refused: Problem[] = [];
  const behind: Problem[] = [];
  for (const released of releases) {
    const { file, release } = released;
    const logged = log[release.id];
    if (!logged) behind.push(...unrecorded(released));
    else {
      const comparison = { file, release, logged };
      const told: NamedFinding[] = logRules.flatMap(({ id, find }) =>
        find(comparison).map((finding) => ({ rule: id, ...finding })),
      );
      const found = told.length > 0 || today === undefined ? told : findUnmovedDays(comparison, today);
      refused.push(...problemsAt(file.path, file.text, found));
      if (found.length === 0) behind.push(...problemsAt(file.path, file.text, findUnrecorded(comparison)));
    }
  }
  const here = new Set(releases.map(({ release }) => release.id));
  const gone = Object.keys(log).filter((id) => !here.has(id));
  refused.push(...gone.flatMap((id) => withdrawn(id, content)));
  return {
    log,
    releases,
    refused: refused.toSorted(compareProblems),
    // A value changed in silence is told by other bulletins too: those have nothing to record yet.
    behind: refused.length > 0 ? [] : behind.toSorted(compareProblems),
  };
}
