import type { Catalogue } from '#src/checks/catalogue.ts';
import { blank, claim, unread } from '#src/checks/claims.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { writtenTexts, type WrittenText } from '#src/checks/editor-text.ts';
import type { Finding } from '#src/checks/finding.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { standingLines } from '#src/checks/standing-figures.ts';
import {
  comparableWith,
  figureNamed,
  figureText,
  sameUnit,
  type WrittenFigure,
} from '#src/checks/written-figures.ts';
import { judge } from '#src/lib/claims/judge.ts';
import { findPhrases, type FoundPhrase, type Phrase } from '#src/lib/claims/phrase.ts';

const figureTag = /<Num\s+id=\\?"([^"\\<>]*)\\?"\s*\/>/g;

type Compared = { of: WrittenFigure; to: WrittenFigure; holds: boolean; computed: string };

/** Comparisons that are told for one phrase. */
const mostTold = 3;

/** The sentences of a text, without what is already bound and without tags, and the figures that each names. */
function sentencesOf({ source, offset }: WrittenText) {
  const rest = source.replace(claim, blank);
  const words = rest.replace(unread, blank);
  const ends = [...words.matchAll(/[.!?:;…](?=\s|$)/g)].map(({ index }) => index + 1);
  return [0, ...ends].map((start, index) => {
    const end = ends[index] ?? source.length;
    const figures = [...rest.slice(start, end).matchAll(figureTag)].map(({ 1: id = '' }) => id);
    return { text: words.slice(start, end), offset: offset + start, figures };
  });
}

/** What a phrase may compare: the figures of its sentence with each other, with the value before and the targets. */
function comparisons(phrase: Phrase, ids: string[], file: ContentFile, catalogue: Catalogue): Compared[] {
  const figures = ids.flatMap((id) => figureNamed(id, file, catalogue) ?? []);
  return figures
    .flatMap((of) =>
      [...new Set([...figures.filter((other) => other !== of), ...comparableWith(of, catalogue)])].map(
        (to) => ({
          of,
          to,
        }),
      ),
    )
    .filter(({ of, to }) => sameUnit(of, to) && to.value !== 0)
    .map(({ of, to }) => ({ of, to, ...judge(phrase, of, to) }))
    .toSorted((a, b) => Number(b.holds) - Number(a.holds));
}

/** A figure's key as a text of this file names it. */
function nameIn(file: ContentFile, { key }: WrittenFigure): string {
  return key.startsWith(`${file.id}/`) ? key.slice(file.id.length + 1) : key;
}

function hint(found: FoundPhrase, offset: number, told: Compared[], file: ContentFile): Finding[] {
  const [first] = told;
  if (!first) return [];
  const ids = `of="${nameIn(file, first.of)}" to="${nameIn(file, first.to)}"`;
  const isTrue = first.holds && !found.negated;
  return [
    {
      offset: offset + found.index,
      found: found.text,
      message: `«${found.text}» sta accanto a una cifra e nessuno lo controlla`,
      expected: told
        .slice(0, mostTold)
        .map(({ of, to, computed }) => `${figureText(of)} rispetto a ${figureText(to)} fa ${computed}`)
        .join('; '),
      remedy: isTrue
        ? `se parla di queste cifre scrivi <Claim ${ids}>${found.text}</Claim>`
        : 'se parla di queste cifre, controlla che le parole corrispondano',
    },
  ];
}

/** A figure and the targets of its indicator, which a sentence may compare with each other. */
function withTargets(id: string, file: ContentFile, catalogue: Catalogue): string[] {
  return [id, ...(figureNamed(id, file, catalogue)?.facts.targets.map((target) => target.id) ?? [])];
}

/** Words that say what is compared, where no figure stands beside: a fraction, or a target. */
function isPlainComparison({ phrase }: FoundPhrase, sentence: string): boolean {
  return phrase.says === 'ratio' || (phrase.says === 'order' && /traguard|obiettiv/i.test(sentence));
}

/** Comparisons in words that nobody checks. */
export const comparisonAdvice = rulesOn('advice', 'text', [
  {
    id: 'comparison-unbound',
    sentence:
      'Un confronto in parole accanto a una cifra, fuori da <Claim>: nessuno lo controlla. Le parole possono anche parlare d’altro.',
    example: { bulletin: { Servono: 'Sono <Num id="aperte-comunali" />, ‸in crescita. Servono' } },
    find: (file, catalogue) =>
      writtenTexts(file)
        .flatMap(sentencesOf)
        .filter(({ figures }) => figures.length > 0)
        .flatMap(({ text, offset, figures }) =>
          findPhrases(text).flatMap((found) =>
            hint(found, offset, comparisons(found.phrase, figures, file, catalogue), file),
          ),
        ),
  },
  {
    id: 'comparison-unbound',
    sentence:
      'Un confronto in parole in un titolo, in un sommario o sotto un grafico, in una frase che non nomina cifre: valgono quelle del grafico o quelle in evidenza.',
    example: { bulletin: { 'Il traguardo è vicino.': 'Il traguardo è ‸superato.' } },
    find: (file, catalogue) =>
      standingLines(file, catalogue).flatMap((line) =>
        sentencesOf(line)
          .filter(({ figures }) => figures.length === 0)
          .flatMap(({ text, offset }) =>
            findPhrases(text)
              .filter((found) => isPlainComparison(found, text))
              .flatMap((found) => {
                const ids = [...new Set(line.figures.flatMap((id) => withTargets(id, file, catalogue)))];
                const all = comparisons(found.phrase, ids, file, catalogue);
                const isTarget = ({ of, to }: Compared) => of.observation && !to.observation;
                const told = found.phrase.says === 'order' ? all.filter(isTarget) : all;
                return told[0]?.holds === true && !line.isOfChart ? [] : hint(found, offset, told, file);
              }),
          ),
      ),
  },
]);
