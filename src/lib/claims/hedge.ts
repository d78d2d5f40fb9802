/** How a number is hedged: nothing, `circa`, `quasi`, `poco più di`, `più di`, `almeno`, `meno di`. */
export type Hedge = 'plain' | 'about' | 'nearly' | 'just-over' | 'over' | 'at-least' | 'under';

const hedges: [string, Hedge][] = [
  [
    'poco (?:più|oltre)(?: (?:di|del|dell[oa]?|dei|degli|delle))?|appena (?:più|oltre)(?: (?:di|del|dell[oa]?))?',
    'just-over',
  ],
  ['poco meno (?:di|del|dell[oa]?|dei|degli|delle)', 'nearly'],
  [
    '(?:ben )?più (?:che|di|del|dell[oa]?|dei|degli|delle)|oltre(?: (?:il|lo|la|i|gli|le))?|supera(?:no|ndo|t[oaie]|va(?:no)?)?(?: (?:il|lo|la|i|gli|le))?',
    'over',
  ],
  ['meno (?:di|del|dell[oa]?|dei|degli|delle)|sotto(?: (?:il|lo|la|i|gli|le))?', 'under'],
  ['almeno(?: (?:il|lo|la|i|gli|le))?|non meno (?:di|del|dell[oa]?)', 'at-least'],
  [
    'circa(?: (?:il|lo|la|i|gli|le))?|più o meno(?: (?:il|lo|la|i|gli|le))?|intorno (?:a|al|alla|allo|ai)',
    'about',
  ],
  ['quasi(?: (?:il|lo|la|i|gli|le))?', 'nearly'],
];
/** A hedge and the blank after it, if there is one, as a pattern with the group `hedge`. */
export const hedge = `(?:(?<hedge>${hedges.map(([words]) => words).join('|')})(?: |(?<=')))?`;

/** The hedge that the words of the group stand for. */
export function readHedge(words: string | undefined): Hedge {
  if (words === undefined) return 'plain';
  return hedges.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(words))?.[1] ?? 'plain';
}
