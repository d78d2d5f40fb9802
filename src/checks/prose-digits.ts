import type { Catalogue } from '#src/checks/catalogue.ts';
import { decodeEscapes } from '#src/checks/coded-characters.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import type { Finding } from '#src/checks/finding.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { isElement, nodesOf } from '#src/checks/mdx-body.ts';
import { perCatalogue } from '#src/checks/per-catalogue.ts';
import { selectFields } from '#src/checks/yaml-source.ts';
import { monthNames } from '#src/lib/day.ts';

/** Lines of the frontmatter that readers see as text. */
const proseFields = [
  'title',
  'summary',
  'standfirst',
  'charts.*.title',
  'charts.*.summary',
  'charts.*.annotations.*.text',
];

const month = `(?:${monthNames.join('|')})`;
const ordinalDay = '(?:1[º°]|[12]?\\d|3[01])';

/** «30 settembre 2024», «1º ottobre», «dal 9 al 10 maggio». */
const dateInWords = new RegExp(
  `(?<![\\d.,])${ordinalDay}(?:\\s*(?:,|e|al|all[’']|a|o|[-–])\\s*(?:(?:il|l[’'])\\s*)?${ordinalDay})*\\s+${month}(?![a-zà-ù])(?:\\s+(?:19|20)\\d{2}(?![\\d]))?`,
  'giu',
);

const lawNumber = '\\d+(?:[./]\\d+)*(?:[-\\s]?(?:bis|ter|quater))?';

/** «legge 4/2004», «art. 52», «DL 19/2026», «regolamento (UE) 2016/679», «comma 2», «artt. 5 e 6». */
const laws = [
  new RegExp(
    `(?<!\\p{L})(?:legge|l\\.|decreto(?:[- ]legge| legislativo| ministeriale)?|dl|d\\.l\\.|dlgs|d\\.\\s?lgs\\.|dpcm|d\\.p\\.c\\.m\\.|dpr|d\\.p\\.r\\.|direttiva|regolamento|articolo|art\\.|comma|allegato)\\s*(?:\\((?:ue|ce)\\)\\s*)?(?:n\\.\\s*)?${lawNumber}`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})(?:articoli|artt\\.|commi)\\s*${lawNumber}(?:\\s*(?:,|e)\\s*${lawNumber})*`, 'giu'),
];

/** Names that hold digits: `M1C1-139-ITA-1`, `IPv6`, `COVID-19`, `ISO 27001`. */
const code =
  /(?<![\p{L}\d])(?=[\p{L}\d-]*\d)\p{Lu}[\p{L}\d]*(?:-[\p{L}\d]+)*|(?<!\p{L})(?:ISO|EN|UNI|WCAG|IEC)(?:\/IEC)?\s\d[\d.:-]*/gu;

/** «2024», «2024-2025», «2023/24». */
const year = /(?<![\d.,/])(?:19|20)\d{2}(?:[-–/](?:(?:19|20)\d{2}|\d{2})(?!\d))?(?!\d|[.,/]\d)/g;

/**
 * The programme's own numbers: a code after the word that its name gives it, in one or the other number
 * («Misura 1.2», «Misure 1.1 e 1.2.»), or alone if letters set it apart from a figure.
 */
const measureCodes = perCatalogue(({ measures }): RegExp[] => {
  const codes = (measures ?? []).filter(({ code: measure }) => measure !== '');
  const any = codes
    .map(({ code: measure }) => RegExp.escape(measure))
    .toSorted((a, b) => b.length - a.length)
    .join('|');
  const list = `(?:${any})(?:\\s*(?:,|ed?|o|né)\\s*(?:${any}))*(?!\\d|[.,]\\d)`;
  return codes.flatMap(({ code: measure, name }) => {
    if (/\p{L}/u.test(measure))
      return [new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(measure)}(?![\\p{L}\\d])`, 'gu')];
    const word = /(\p{L}+)\P{L}*$/u.exec(name.slice(0, Math.max(0, name.indexOf(measure))))?.[1];
    if (word === undefined) return [];
    return [new RegExp(`(?<!\\p{L})${RegExp.escape(word.slice(0, -1))}\\p{L}\\s+${list}`, 'giu')];
  });
});

/** Names of the content that hold digits as a part of them: «Il Sole 24 Ore», «PA digitale 2026». */
const namesWithDigits = perCatalogue(({ names }): RegExp[] =>
  [...(names ?? [])]
    .filter((name) => /\p{Nd}/u.test(name) && /\p{L}/u.test(name))
    .toSorted((a, b) => b.length - a.length)
    .map((name) => new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(name)}(?![\\p{L}\\d]|[.,]\\d)`, 'giu')),
);

/** A year is none when a unit of the ledger follows: «2000 amministrazioni». */
const unitsAfter = perCatalogue(({ indicators }): RegExp => {
  const units = [...indicators.values()].map(({ unit }) => RegExp.escape(unit)).filter((unit) => unit !== '');
  return new RegExp(
    `^\\s+(?:${[...units, '%', '€', 'euro', 'mila', 'milion[ei]', 'miliard[oi]'].join('|')})`,
    'iu',
  );
});

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

const figureTag = /<Num [^>]*>/g;
/** Its words are judged by a rule of their own. */
const claim = /<Claim [^>]*>[^<>]*<\/Claim>/g;
const footnoteMark = /\[\^[^\]\s]+\]/g;

/** Character references as the characters they stand for, so that `&#52;` is seen as a digit. */
function decodeReferences(text: string): string {
  return text.replace(/&#(?:x([\da-f]+)|(\d+));/gi, (reference, hex?: string, decimal?: string) => {
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return (point <= 0x10ffff ? String.fromCodePoint(point) : '').padEnd(reference.length, ' ');
  });
}

/**
 * What a reader takes for a figure: digits with their separators and what is glued to them, and fractions and other
 * signs that are numbers («⅓», «²», «Ⅻ») unless they end a word («m²», «CO₂»).
 */
const figure =
  /(?<!\p{L})[\p{No}\p{Nl}]+|\p{Nd}+(?:[.,\s\u00a0\u202f'’](?=\p{Nd}{3}(?!\p{Nd}))\p{Nd}{3})*(?:[.,/:]\p{Nd}+)*(?:\p{L}+|[\s\u00a0\u202f]?[%‰€])?/gu;

/** Finds the figures of a text that nothing exempts; `found` offsets count in the text. */
export function looseFigures(text: string, catalogue: Catalogue): { found: string; index: number }[] {
  if (!/\p{N}|&#/u.test(text)) return [];
  const named = [...namesWithDigits(catalogue), dateInWords, ...measureCodes(catalogue), ...laws, code];
  const units = unitsAfter(catalogue);
  const withoutNames = [claim, figureTag, footnoteMark, ...named].reduce(
    (rest, pattern) => rest.replace(pattern, blank),
    decodeReferences(text),
  );
  const rest = withoutNames.replace(year, (match, index: number) =>
    units.test(withoutNames.slice(index + match.length)) ? match : blank(match),
  );
  return [...rest.matchAll(figure)].map(({ 0: found, index }) => ({ found, index }));
}

/** What the images of a text show, and the titles of images and links: read out, or shown to who points at them. */
function describingTexts({ body }: ContentFile): { source: string; offset: number }[] {
  const described = [
    ...nodesOf(body, 'image'),
    ...nodesOf(body, 'imageReference'),
    ...nodesOf(body, 'link'),
    ...nodesOf(body, 'definition'),
  ];
  return described.flatMap(({ node, offset, source }) => {
    const texts = ['alt' in node ? node.alt : null, 'title' in node ? node.title : null];
    return texts.flatMap((text) => {
      const at = text ? source.indexOf(text) : -1;
      return text && at > -1 ? [{ source: text, offset: offset + at }] : [];
    });
  });
}

/** The stretches of a bulletin that readers see as text, with their offset in the file. */
function proseOf(file: ContentFile): { source: string; offset: number }[] {
  const { yaml, body } = file;
  const titles = (body?.nodes ?? []).filter(isElement).flatMap(({ node, offset, source }) =>
    node.attributes.flatMap((attribute) => {
      const title = 'name' in attribute && attribute.name === 'title' ? attribute.value : undefined;
      if (typeof title !== 'string') return [];
      return [{ source: title, offset: offset + Math.max(0, source.indexOf(title)) }];
    }),
  );
  return [
    ...proseFields.flatMap((pattern) =>
      selectFields(yaml, pattern)
        .filter(({ value }) => typeof value === 'string')
        .map(({ source, offset }) => ({ source: decodeEscapes(source), offset })),
    ),
    ...titles,
    ...describingTexts(file),
    ...nodesOf(body, 'inlineCode'),
    ...nodesOf(body, 'code'),
    // A bare address is a link whose text is the address itself.
    ...nodesOf(body, 'text').filter(({ source }) => !/^(https?:\/\/|www\.)\S+$/.test(source)),
  ];
}

/** Figures that are typed in a text. */
export const looseFigureRules = rulesOn('figures', 'fields', [
  {
    id: 'figure-loose',
    sentence:
      'Una cifra scritta a mano nel testo di un bollettino: non seguirebbe una correzione. Anni, date in lettere, leggi e nomi si scrivono invece come sono.',
    example: { bulletin: { 'Servono <Num': 'Servono ‸2.000 <Num' } },
    find: (file, catalogue) => {
      if (file.kind !== 'bulletin' || !catalogue.names) return [];
      return proseOf(file).flatMap(({ source, offset }) =>
        looseFigures(source, catalogue).map(({ found, index }): Finding => ({
          offset: offset + index,
          found,
          message: `La cifra «${found}» non viene dal registro`,
          remedy: 'aggiungila a observations e scrivi <Num id="…" />, oppure scrivila in lettere',
        })),
      );
    },
  },
]);
