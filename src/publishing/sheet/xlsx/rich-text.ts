import { isOn, visitXml, type Visitor } from '#src/publishing/sheet/xlsx/xml.ts';

/** A text and the first mark on its letters that changes what it says: `125¹` is not 1251, and a struck value is none. */
export type RichText = { text: string; mark: 'raised' | 'struck' | undefined };

/** A text of a workbook as it is meant: `_x000D_` stands for a character that XML cannot hold (ECMA-376, 22.9.2.19). */
export const decodeText = (text: string) =>
  text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** A visitor that reads the rich texts that stand in elements of this name: `si` or `is`. */
export function richTextReader(element: string, found: (text: RichText) => void): Required<Visitor> {
  let text = '';
  let mark: RichText['mark'];
  let runMark: RichText['mark'];
  return {
    open: (name, { val }, path) => {
      if (name === element) [text, mark, runMark] = ['', undefined, undefined];
      else if (!path.includes(element)) return;
      else if (name === 'r') runMark = undefined;
      else if (name === 'vertAlign' && val !== 'baseline') runMark = 'raised';
      else if (name === 'strike' && isOn(val ?? '1')) runMark = 'struck';
    },
    text: (part, path) => {
      // Readings of Japanese signs (`rPh`) are no part of the text.
      if (path.at(-1) !== 't' || !path.includes(element) || path.includes('rPh')) return;
      text += part;
      if (part.trim() !== '') mark ??= runMark;
    },
    close: (name) => {
      if (name === element) found({ text: decodeText(text), mark });
    },
  };
}

/** The texts that all sheets of a workbook share, in their order. */
export function readRichTexts(xml: Buffer): RichText[] {
  const texts: RichText[] = [];
  const reader = richTextReader('si', (text) => texts.push(text));
  visitXml(xml, reader);
  return texts;
}
