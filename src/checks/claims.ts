import { writtenTexts } from '#src/checks/editor-text.ts';
import type { NamedFinding } from '#src/checks/finding.ts';
import { rulesOf, rulesOn, type Find } from '#src/checks/rule.ts';
import { figureText, sameUnit, sumNamed, wholeOf, type WrittenFigure } from '#src/checks/written-figures.ts';
import { judge } from '#src/lib/claims/judge.ts';
import { findPhrases } from '#src/lib/claims/phrase.ts';

/** A claim as it is written, in a text or in a line of the frontmatter: its attributes and its words. */
export const claim = /<Claim((?:\s+\w+=\\?"[^"<>]*")*)\s*>(.*?)<\/Claim>/gs;

/** Tags, marks of notes and addresses of links: written, but not read. */
export const unread = /<[^<>]*>|\[\^[^\]\s]+\]|\]\([^()\s]*\)/g;

const examples = '«circa un terzo», «più della metà», «quasi raddoppiati», «+12 %», «in calo», «superato»';

/** The value of an attribute; `undefined` if it is not written. */
function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}=\\\\?"([^"\\\\<>]*)`).exec(attributes)?.[1];
}

/** Blanks in place of a text, so that what follows keeps its place. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

type Finding = NamedFinding<'claim-unreadable' | 'claim-units' | 'claim-false'>;

function judgeClaim(words: string, offset: number, of: WrittenFigure, to: WrittenFigure | null): Finding[] {
  const told = { offset, found: words };
  const [only, ...others] = findPhrases(words.replace(unread, blank));
  if (!only) {
    const message = 'In <Claim> non riconosco nessun confronto';
    return [
      { rule: 'claim-unreadable', ...told, message, remedy: `scrivilo in una di queste forme: ${examples}` },
    ];
  }
  if (others.length > 0) {
    const message = 'In <Claim> ci sono più confronti insieme';
    return [{ rule: 'claim-unreadable', ...told, message, remedy: 'lasciane uno per ogni <Claim>' }];
  }
  if (only.negated) {
    const message = 'Un confronto negato in <Claim> non si può controllare';
    return [
      { rule: 'claim-unreadable', ...told, message, remedy: 'dillo in positivo, oppure toglilo da <Claim>' },
    ];
  }
  if (!to) {
    const message = 'A <Claim> manca la cifra con cui confrontare';
    const remedy = 'nominala nell’attributo to; solo una percentuale si può confrontare con l’intero';
    return [{ rule: 'claim-units', ...told, message, remedy }];
  }
  const sides = `${figureText(of)} rispetto a ${figureText(to)}`;
  if (!sameUnit(of, to)) {
    const message = `Il confronto mette insieme unità diverse: ${sides}`;
    return [{ rule: 'claim-units', ...told, message, remedy: 'confronta due cifre della stessa unità' }];
  }
  const { holds, computed } = judge(only.phrase, of, to);
  if (holds) return [];
  const message = `«${only.text}» non corrisponde alle cifre: ${sides} fa ${computed}`;
  const remedy = 'cambia le parole, oppure le cifre nominate in of e to';
  return [{ rule: 'claim-false', offset: offset + only.index, found: only.text, message, remedy }];
}

const findFalseClaims: Find<Finding> = (file, catalogue) =>
  writtenTexts(file).flatMap(({ source, offset }) =>
    [...source.matchAll(claim)].flatMap(({ 0: whole, 1: attributes = '', 2: words = '', index }) => {
      const of = sumNamed(attribute(attributes, 'of') ?? '', file, catalogue);
      const named = attribute(attributes, 'to');
      const to = named === undefined ? of && wholeOf(of) : sumNamed(named, file, catalogue);
      // An id that names nothing is told by the rule on references.
      if (!of || to === undefined) return [];
      return judgeClaim(words, offset + index + whole.indexOf('>') + 1, of, to);
    }),
  );

/**
 * Claims against the figures that they name. Several ids in one attribute stand for their sum; without `to` a percentage
 * is compared with the whole.
 */
export const claimRules = rulesOn(
  'figures',
  'text',
  rulesOf(findFalseClaims, {
    'claim-unreadable': {
      sentence:
        'Un <Claim> le cui parole non sono un confronto, sono più di uno o lo negano: non si può controllare.',
      example: {
        bulletin: { Servono: 'Sono <Claim of="aperte-comunali" to="b1-7">‸tante</Claim>. Servono' },
      },
    },
    'claim-units': {
      sentence: 'Un <Claim> che confronta cifre di unità diverse, o una cifra con niente.',
      example: {
        bulletin: { Servono: 'Sono <Claim of="aperte-comunali" to="prestiti">‸la metà</Claim>. Servono' },
      },
    },
    'claim-false': {
      sentence: 'Un <Claim> che le cifre nominate non confermano.',
      example: {
        bulletin: { Servono: 'Sono <Claim of="aperte-comunali" to="b1-7">‸un terzo</Claim>. Servono' },
      },
    },
  }),
);
