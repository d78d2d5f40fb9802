import { amount, halfDigit, number, readAmount, readNumber, type Groups } from '#src/lib/claims/amount.ts';
import { hedge, readHedge, type Hedge } from '#src/lib/claims/hedge.ts';

/** What a phrase says of two values: the one it is about and the one it is compared with. */
export type Phrase =
  /** The first is this many times the second: `un terzo`, `tre su dieci`, `il doppio`, `quasi raddoppiati`. */
  | { says: 'ratio'; hedge: Hedge; times: number; half: number }
  /** The first differs from the second by a share of it, negative for less: `+12 %`, `diminuiti di un quarto`. */
  | { says: 'share'; hedge: Hedge; share: number; half: number }
  /** The first differs from the second by percentage points: `+3,5 punti`. */
  | { says: 'points'; hedge: Hedge; points: number; half: number }
  /** The first is above, at least at, equal to or below the second: `superato`, `raggiunto`, `in calo`. */
  | { says: 'order'; order: 'above' | 'reached' | 'equal' | 'below' };

/** A phrase with its place in the text; `negated` if a «non» before it turns it round. */
export type FoundPhrase = { phrase: Phrase; index: number; text: string; negated: boolean };

const times: [string, number][] = [
  ['raddoppi(?:a(?:no|ndo|t[oaie])?|ò|arono)', 2],
  ['triplic(?:a(?:no|ndo|t[oaie])?|ò|arono)', 3],
  ['quadruplic(?:a(?:no|ndo|t[oaie])?|ò|arono)', 4],
];
const halved = 'dimezz(?:a(?:no|ndo|t[oaie])?|ò|arono)';
const up =
  'cresc(?:e|ono|iut[oaie])|aument(?:a|ano|at[oaie])|sal(?:e|gono|it[oaie])|in (?:crescita|aumento|rialzo|salita)';
const down =
  'diminui(?:sce|scono|t[oaie])|cal(?:a|ano|at[oaie])|scend(?:e|ono)|sces[oaie]|ridott[oaie]|riduc(?:e|ono)|in (?:calo|diminuzione|discesa|ribasso)';
/** Nouns of a change, which say nothing without an amount. */
const rise = 'crescita|aumento|rialzo|incremento';
const fall = 'calo|diminuzione|riduzione|flessione';
const by = `(?:di|del|dell'|d') ?`;

const word = (pattern: string) => `(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`;
const regex = (pattern: string) => new RegExp(pattern, 'giu');

type Form = { pattern: RegExp; read: (groups: Groups) => Phrase };

const change = (verbs: string, sign: 1 | -1): Form[] => [
  {
    pattern: regex(word(`(?:${verbs}) ${hedge}${by}(?<points>${number}) punti(?: percentuali)?`)),
    read: ({ hedge: words, points = '' }) => ({
      says: 'points',
      hedge: readHedge(words),
      points: sign * readNumber(points),
      half: halfDigit(points),
    }),
  },
  {
    pattern: regex(`(?<![\\p{L}\\d])(?:${verbs}) (?:${by})?${hedge}(?:${by})?(?:${amount})(?![\\p{L}\\d])`),
    read: (groups) => {
      const { times: share, half } = readAmount(groups);
      return { says: 'share', hedge: readHedge(groups['hedge']), share: sign * share, half };
    },
  },
];

/** The forms of a phrase; where two begin in one place, the first here is the one. */
const forms: Form[] = [
  {
    pattern: regex(`(?<![\\p{L}\\d])(?<sign>[+\u2212-]) ?(?<percent>${number}) ?(?:%|per cento)`),
    read: ({ sign, percent = '' }) => ({
      says: 'share',
      hedge: 'plain',
      share: ((sign === '+' ? 1 : -1) * readNumber(percent)) / 100,
      half: halfDigit(percent) / 100,
    }),
  },
  {
    pattern: regex(`(?<![\\p{L}\\d])(?<sign>[+\u2212-]) ?(?<points>${number}) punti(?: percentuali)?`),
    read: ({ sign, points = '' }) => ({
      says: 'points',
      hedge: 'plain',
      points: (sign === '+' ? 1 : -1) * readNumber(points),
      half: halfDigit(points),
    }),
  },
  ...change(`${up}|${rise}`, 1),
  ...change(`${down}|${fall}`, -1),
  {
    // «Più che dimezzati» is less than half: the words hedge what went away.
    pattern: regex(word(`${hedge}(?:${halved})`)),
    read: (groups) => ({ says: 'share', hedge: readHedge(groups['hedge']), share: -0.5, half: 0 }),
  },
  ...times.map(([verb, factor]): Form => ({
    pattern: regex(word(`${hedge}(?:${verb})`)),
    read: (groups) => ({ says: 'ratio', hedge: readHedge(groups['hedge']), times: factor, half: 0 }),
  })),
  {
    pattern: regex(`(?<![\\p{L}\\d])${hedge}(?:${amount})(?![\\p{L}\\d])`),
    read: (groups) => {
      const { times: factor, half } = readAmount(groups);
      return { says: 'ratio', hedge: readHedge(groups['hedge']), times: factor, half };
    },
  },
  {
    pattern: regex(
      word(
        `non (?:(?:è|sono|ha|hanno) )?(?:ancora )?(?:stat[oaie] )?(?:raggiunt[oaie]|raggiung(?:e|ono)|supera(?:no|t[oaie])?)|mancat[oaie]`,
      ),
    ),
    read: () => ({ says: 'order', order: 'below' }),
  },
  {
    pattern: regex(word('supera(?:no|ndo|t[oaie])?|oltrepassat[oaie]')),
    read: () => ({ says: 'order', order: 'above' }),
  },
  {
    pattern: regex(word('raggiunt[oaie]|raggiung(?:e|ono)|centrat[oaie]')),
    read: () => ({ says: 'order', order: 'reached' }),
  },
  { pattern: regex(word(up)), read: () => ({ says: 'order', order: 'above' }) },
  { pattern: regex(word(down)), read: () => ({ says: 'order', order: 'below' }) },
  { pattern: regex(word('invariat[oaie]|stabil[ei]')), read: () => ({ says: 'order', order: 'equal' }) },
];

/** A word that turns round what one of the next few says, in the same clause. */
const negation = /(?<![\p{L}])(?:non|né|mai|senza|nemmeno|neanche|neppure)(?: [^ .,;:!?]+){0,3} ?$/iu;

/** The text with plain blanks and apostrophes, of the same length. */
function straighten(text: string): string {
  return text.replace(/[\s\u00a0\u202f]/g, ' ').replaceAll('’', "'");
}

/**
 * The comparisons that a text makes, in order, none within another: «circa un terzo», «quasi raddoppiati», «+12 %»,
 * «in calo», «traguardo superato». Other words are not understood and left alone.
 */
export function findPhrases(text: string): FoundPhrase[] {
  const source = straighten(text);
  const found = forms.flatMap(({ pattern, read }, rank) =>
    [...source.matchAll(pattern)].map((match) => ({
      phrase: read(match.groups ?? {}),
      index: match.index,
      text: text.slice(match.index, match.index + match[0].length),
      rank,
    })),
  );
  const kept: typeof found = [];
  for (const one of found.toSorted((a, b) => a.rank - b.rank || a.index - b.index)) {
    const overlaps = kept.some(
      (other) => one.index < other.index + other.text.length && other.index < one.index + one.text.length,
    );
    if (!overlaps) kept.push(one);
  }
  return kept
    .toSorted((a, b) => a.index - b.index)
    .map(({ phrase, index, text: words }) => {
      const negated = negation.test(source.slice(0, index));
      return { phrase, index, text: words, negated };
    });
}
