import { posix } from 'node:path';
import { builtInFormat } from '#src/lib/sheet/number-format.ts';
import { readRichTexts, type RichText } from '#src/publishing/sheet/xlsx/rich-text.ts';
import { BadPackage, unzip } from '#src/publishing/sheet/xlsx/unzip.ts';
import { isOn, visitXml } from '#src/publishing/sheet/xlsx/xml.ts';

/** How a cell is shown: the format of its number (`undefined` if it is not known) and a mark on its letters. */
export type CellStyle = { format: string | undefined; mark: RichText['mark'] };

/** A sheet of a workbook, by the name on its tab. */
export type SheetPart = { name: string; state: 'visible' | 'hidden' | 'veryHidden'; xml: Buffer };

/** What the sheets of a workbook share. */
export type Workbook = {
  sheets: SheetPart[];
  texts: RichText[];
  styles: CellStyle[];
  /** True if days are counted from 1904, as old Macs did. */
  from1904: boolean;
};

type Parts = (name: string) => Buffer | undefined;
type Relation = { id: string; type: string; target: string };

/** The parts that a part names, by the id that it calls them by. */
function relationsOf(parts: Parts, part: string): Relation[] {
  const { dir, base } = posix.parse(part);
  const relations: Relation[] = [];
  visitXml(parts(posix.join(dir, '_rels', `${base}.rels`)) ?? Buffer.of(), {
    open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (name !== 'Relationship' || mode === 'External') return;
      const place = posix.resolve('/', dir, target).slice(1);
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: place });
    },
  });
  return relations;
}

function readStyles(xml: Buffer): CellStyle[] {
  const formats = new Map<number, string>();
  const fonts: RichText['mark'][] = [];
  const styles: CellStyle[] = [];
  visitXml(xml, {
    open: (name, { numFmtId, formatCode, fontId, val }, path) => {
      const parent = path.at(-2);
      if (name === 'numFmt' && parent === 'numFmts') formats.set(Number(numFmtId), formatCode ?? '');
      else if (name === 'font' && parent === 'fonts') fonts.push(undefined);
      else if (name === 'vertAlign' && path.at(-3) === 'fonts' && val !== 'baseline')
        fonts[fonts.length - 1] = 'raised';
      else if (name === 'strike' && path.at(-3) === 'fonts' && isOn(val ?? '1'))
        fonts[fonts.length - 1] = 'struck';
      else if (name === 'xf' && parent === 'cellXfs') {
        const format = formats.get(Number(numFmtId ?? 0)) ?? builtInFormat(Number(numFmtId ?? 0));
        styles.push({ format, mark: fonts[Number(fontId ?? 0)] });
      }
    },
  });
  return styles;
}

/**
 * Reads what a workbook holds besides its cells. The parts are found by their relations, not by usual names
 * (ECMA-376, part 2).
 * @throws {BadPackage}
 */
export function readWorkbook(bytes: Buffer): Workbook {
  const parts = unzip(bytes);
  const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  const xml = main === undefined ? undefined : parts(main);
  if (main === undefined || !xml) throw new BadPackage('non è un .xlsx');
  const relations = relationsOf(parts, main);
  const partOf = (type: string) =>
    parts(relations.find((one) => one.type === type)?.target ?? '') ?? Buffer.of();
  const sheets: SheetPart[] = [];
  let from1904 = false;
  visitXml(xml, {
    open: (name, { name: title = '', state, id, date1904 }) => {
      if (name === 'workbookPr') from1904 = isOn(date1904);
      const relation = name === 'sheet' ? relations.find((one) => one.id === id) : undefined;
      // A sheet that holds a chart alone has no cells.
      const part = relation?.type === 'worksheet' ? parts(relation.target) : undefined;
      const shown = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
      if (part) sheets.push({ name: title, state: shown, xml: part });
    },
  });
  if (sheets.length === 0) throw new BadPackage('non ha nessun foglio');
  return {
    sheets,
    texts: readRichTexts(partOf('sharedStrings')),
    styles: readStyles(partOf('styles')),
    from1904,
  };
}
