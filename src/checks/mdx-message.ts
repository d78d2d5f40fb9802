import type { Place } from '#src/checks/positions.ts';

/** An error of the MDX reader in Italian. */
type Explanation = {
  place: Place;
  /** Where the reader stumbled: the closing tag that does not fit, if it is one. */
  closedAt: Place;
  rule: 'mdx-syntax' | 'mdx-expression';
  message: string;
  remedy: string;
  /** Name of the tag at fault, where the reader names it. */
  tag?: string;
  /** Name of the closing tag that showed the fault and has none of its own. */
  closing?: string;
  /** True where the fault may be only what an earlier one left behind. */
  echo?: boolean;
};

const closeTag = (tag: string) =>
  tag === 'Num' || tag === 'Chart'
    ? `chiudi il componente con «/>», per esempio <${tag} id="…" />`
    : `aggiungi </${tag}>; un tag di apertura e uno di chiusura su più righe vogliono una riga vuota prima e dopo il testo`;

type Reading = {
  pattern: RegExp;
  explain: (match: RegExpExecArray) => Omit<Explanation, 'place' | 'closedAt'>;
};

const readings: Reading[] = [
  {
    pattern: /^Expected a closing tag for `<([^>]*)>`/,
    explain: ([, tag = '']) => ({
      rule: 'mdx-syntax',
      tag,
      message: `<${tag}> non è chiuso`,
      remedy: closeTag(tag),
    }),
  },
  {
    pattern: /^Unexpected closing tag `<\/([^>]*)>`, expected corresponding closing tag for `<([^>]*)>`/,
    explain: ([, closing = '', tag = '']) => ({
      rule: 'mdx-syntax',
      tag,
      closing,
      message: `<${tag}> non è chiuso prima di </${closing}>`,
      remedy: closeTag(tag),
    }),
  },
  {
    pattern: /^(?:Unexpected closing tag|Expected the closing tag) `<\/([^>]*)>`/,
    explain: ([, tag = '']) => ({ tag, echo: true, ...strayClosing(tag) }),
  },
  {
    pattern: /^Unexpected character `!`/,
    explain: () => ({
      rule: 'mdx-syntax',
      message: 'I commenti HTML non sono ammessi',
      remedy: 'togli il commento',
    }),
  },
  {
    pattern: /^Unexpected end of file in expression/,
    explain: () => ({
      rule: 'mdx-syntax',
      message: 'La parentesi graffa aperta qui non è chiusa',
      remedy: 'togli la parentesi graffa o scrivi &#123; al suo posto',
    }),
  },
  {
    pattern: /^Could not parse expression/,
    explain: () => ({
      rule: 'mdx-expression',
      message: 'Le espressioni fra parentesi graffe non sono ammesse',
      remedy: 'scrivi testo, oppure <Num id="…" /> per una cifra',
    }),
  },
];

const spoiltTag = {
  rule: 'mdx-syntax',
  message: 'Il tag che comincia qui non è scritto bene',
  remedy: 'controlla le virgolette degli attributi e il segno di chiusura, come in <Num id="…" />',
} as const;

/** A closing tag that closes nothing. */
export const strayClosing = (tag: string) => ({
  rule: 'mdx-syntax' as const,
  message: `</${tag}> chiude un componente che non è aperto`,
  remedy: `togli </${tag}> o controlla il tag di apertura`,
});

/** Puts an error message of the reader, `7:10: Unexpected …`, into Italian. */
export function mdxMessage(text: string): Explanation {
  const [, line = '1', column = '1', reason = ''] = /^(\d+):(\d+): ([^]*)$/.exec(text) ?? [];
  // A tag closed in the wrong order: the fault is where the inner one was opened, which the message names.
  const opened = /expected corresponding closing tag for `<[^>]*>` \((\d+):(\d+)\)/.exec(reason);
  const closedAt = { line: Number(line), column: Number(column) };
  const place = opened ? { line: Number(opened[1]), column: Number(opened[2]) } : closedAt;
  for (const { pattern, explain } of readings) {
    const match = pattern.exec(reason);
    if (match) return { place, closedAt, ...explain(match) };
  }
  return { place, closedAt, ...spoiltTag };
}
