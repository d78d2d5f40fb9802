import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { temporaryFolder } from '#tests/publishing/folder.ts';

/** A zip of parts by their names. */
export function zip(parts: Record<string, string | Buffer>): Buffer {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    files.push(file);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, place, Buffer.from(name)]));
    offset += file.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directory, end]);
}

/** A workbook made by hand, for what `write-excel-file` cannot write: the first sheet is called `Dati`. */
export type HandMade = {
  /** What stands in `sheetData`. */
  rows: string;
  /** What stands before and after it. */
  before?: string;
  after?: string;
  styles?: string;
  texts?: string;
  workbookPr?: string;
  state?: string;
  /** A further sheet, `Altro`, with its state. */
  other?: { rows: string; state?: string };
};

const sheet = ({ rows, before = '', after = '' }: HandMade) =>
  `<?xml version="1.0"?><worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** The bytes of a workbook made by hand. */
export function handMade(given: HandMade): Buffer {
  const { styles = '', texts = '', workbookPr = '', state, other } = given;
  const tab = (name: string, id: number, shown = 'visible') =>
    `<sheet name="${name}" sheetId="${id}" state="${shown}" r:id="rId${id}"/>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  return zip({
    '_rels/.rels': `<Relationships>${relation('a', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook>${workbookPr}<sheets>${tab('Dati', 1, state)}${other ? tab('Altro', 2, other.state) : ''}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${[
      relation('rId2', 'worksheet', 'worksheets/first.xml'),
      relation('rId1', 'worksheet', 'worksheets/second.xml'),
      relation('s', 'styles', 'styles.xml'),
      relation('t', 'sharedStrings', 'texts.xml'),
    ].join('')}</Relationships>`,
    'xl/worksheets/second.xml': sheet(given),
    'xl/worksheets/first.xml': sheet(other ?? { rows: '' }),
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    'xl/texts.xml': `<sst>${texts}</sst>`,
  });
}

/** The path of a file with these bytes. */
export function fileOf(bytes: Buffer, name = 'dati.xlsx'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

/** A cell with a text of its own. */
export const textCell = (name: string, text: string) =>
  `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** The usual headers, then rows. */
export const underHeaders = (rows: string) =>
  `<row r="1">${textCell('A1', 'indicatore')}${textCell('B1', 'valore')}${textCell('C1', 'regione')}</row>${rows}`;
