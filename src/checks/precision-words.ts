import type { Finding, Rule } from '#src/checks/finding.ts';
import { isElement } from '#src/checks/mdx-body.ts';
import { writtenObservations, type WrittenObservation } from '#src/checks/written-observations.ts';
import { selectFields } from '#src/checks/yaml-source.ts';

/** Words before a number that say how exact it is, with the article or preposition that may stand between. */
const before =
  /(?<!\p{L})(?:oltre|più di|circa|quasi|almeno|intorno a[il]?|attorno a[il]?|all[’']incirca|pressappoco|non meno di|poco (?:più|meno) di)(?:\s+(?:i|gli|le|il|lo|la))?\s*$/iu;

/** The same behind it: «<Num …/> circa». */
const behind = /^\s*(?:,\s*)?(?:circa|o più|almeno|all[’']incirca|e oltre)(?!\p{L})/iu;

const printed: Record<string, string> = { over: 'oltre', about: 'circa', 'at-least': 'almeno' };

const figureTag = /<Num id=\\?["']([^"'\\<>]*)\\?["'][^>]*>/g;

type Place = { id: string; offset: number; text: string; ahead: string; after: string };

/** The figures that a stretch of text names, each with what stands around it. */
function placesIn(source: string, start: number): Place[] {
  return [...source.matchAll(figureTag)].map(({ 0: tag, 1: id = '', index }) => ({
    id,
    offset: start + index,
    text: tag,
    ahead: source.slice(Math.max(0, index - 40), index),
    after: source.slice(index + tag.length, index + tag.length + 20),
  }));
}

/**
 * A figure brings its own word: «oltre» of a value announced so is printed with it, and another one before it would
 * be read twice, or contradict it.
 */
export const findPrecisionSaidTwice: Rule = ({ kind, id, yaml, body, text }, { bulletins }) => {
  const own = new Map<string, WrittenObservation>(
    kind === 'bulletin' ? writtenObservations(yaml).map((one) => [one.id, one]) : [],
  );
  const figure = (name: string): WrittenObservation | undefined => {
    const [bulletin = id, observation = ''] = name.split('/');
    return own.get(name) ?? bulletins.get(bulletin)?.observations.find((one) => one.id === observation);
  };
  const inFields = ['summary', 'standfirst', 'charts.*.summary'].flatMap((pattern) =>
    selectFields(yaml, pattern).flatMap(({ source, offset }) => placesIn(source, offset)),
  );
  const inBody = (body?.nodes ?? [])
    .filter(isElement)
    .filter(({ node }) => node.name === 'Num')
    .flatMap(({ offset, source }) =>
      placesIn(source, offset).map((place) => ({
        ...place,
        ahead: text.slice(Math.max(0, offset - 40), offset),
        after: text.slice(offset + source.length, offset + source.length + 20),
      })),
    );
  return [...inFields, ...inBody].flatMap(({ id: name, offset, text: tag, ahead, after }): Finding[] => {
    const precision = figure(name)?.precision;
    const word = precision === undefined ? undefined : printed[precision];
    if (word === undefined) return [];
    const said = before.exec(ahead)?.[0] ?? behind.exec(after)?.[0];
    if (said === undefined) return [];
    return [
      {
        rule: 'precision-twice',
        offset: before.test(ahead) ? offset - said.length : offset,
        found: before.test(ahead) ? `${said}${tag}` : `${tag}${said}`,
        message: `La cifra «${name}» si stampa già con «${word}»`,
        remedy: `togli «${said.trim()}» dal testo; se la parola giusta è un’altra, cambia precision`,
      },
    ];
  });
};
