import type { Finding } from '#src/checks/finding.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { nodesOf } from '#src/checks/mdx-body.ts';

/** How an address begins, beyond doubt. */
const address = String.raw`(?:https?:|mailto:|www\.|[/#](?=[\p{L}\d]))`;

type Form = { pattern: RegExp; message: string; remedy: string };

const whole = 'scrivi [testo](indirizzo), con l’indirizzo senza spazi';

/** Links that the reader of Markdown leaves in the text as they are written. The first that fits is told. */
const forms: Form[] = [
  {
    pattern: new RegExp(String.raw`(?<!\\)(?:\[[^\][]*)?\]\s+\(${address}`, 'gu'),
    message: 'Fra la parentesi quadra e quella tonda c’è uno spazio',
    remedy: 'togli lo spazio: [testo](indirizzo)',
  },
  {
    pattern: new RegExp(String.raw`(?<!\\)\([^()]*\)\s*\[${address}[^\][]*\]`, 'gu'),
    message: 'Le parentesi del collegamento sono scambiate',
    remedy: 'il testo va fra le quadre e l’indirizzo fra le tonde: [testo](indirizzo)',
  },
  {
    pattern: new RegExp(String.raw`(?<!\\)\[[^\][]+\](?:: ?)?${address}[^\s()]*|\[\[[^\][]+\]\]`, 'gu'),
    message: 'L’indirizzo del collegamento non è fra parentesi tonde',
    remedy: whole,
  },
  {
    pattern: /(?<!\\)(?:\[[^\][]*)?\]\([^()\r\n]*\)/gu,
    message: 'L’indirizzo del collegamento non si può leggere',
    remedy: whole,
  },
  {
    pattern: /(?<!\\)(?:\[[^\][]*)?\]\((?=\S)/gu,
    message: 'La parentesi dell’indirizzo non è chiusa',
    remedy: 'chiudila dopo l’indirizzo: [testo](indirizzo)',
  },
  {
    pattern: new RegExp(String.raw`(?<!\\)\[[^\]\[()]*\(${address}[^\s()]*\)`, 'gu'),
    message: 'La parentesi quadra del collegamento non è chiusa',
    remedy: 'chiudila dopo il testo: [testo](indirizzo)',
  },
];

/** Links whose brackets do not make one. */
export const linkFormRules = rulesOn('links', 'text', [
  {
    id: 'link-form',
    sentence: 'Un collegamento con le parentesi fuori posto: i lettori vedrebbero le parentesi.',
    example: { bulletin: { Servono: 'La ‸[guida] (/guide/leggere-i-dati/). Servono' } },
    find: ({ body }) =>
      nodesOf(body, 'text').flatMap(({ source, offset }) => {
        if (!/[[\]]/.test(source)) return [];
        let rest = source;
        return forms.flatMap(({ pattern, message, remedy }): Finding[] => {
          const found = [...rest.matchAll(pattern)];
          rest = rest.replace(pattern, (match) => ' '.repeat(match.length));
          return found.map((match) => ({
            offset: offset + match.index,
            found: match[0],
            message,
            remedy,
          }));
        });
      }),
  },
]);
