import { crc32, inflateRawSync } from 'node:zlib';

/** The largest part that is unpacked: a sheet of 50,000 rows of 12 cells is half of it. */
const largestPart = 64_000_000;

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 };

/** A packed file that cannot be read, or not be trusted; the message is Italian and says why. */
export class BadPackage extends Error {}

function unpack(bytes: Buffer, entry: number): Buffer {
  const method = bytes.readUInt16LE(entry + 10);
  const size = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  if (bytes.readUInt16LE(entry + 8) & 1) throw new BadPackage('è protetto da una password');
  if (bytes.readUInt32LE(local) !== signatures.local) throw new BadPackage('è rovinato');
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + size);
  const limit = { maxOutputLength: largestPart };
  const part = method === 8 ? inflateRawSync(packed, limit) : method === 0 ? packed : undefined;
  if (!part || crc32(part) !== bytes.readUInt32LE(entry + 16)) throw new BadPackage('è rovinato');
  return part;
}

/** Tells in our words what Node says of bytes that are none of a zip, or too many. */
function reasonOf(error: unknown): BadPackage {
  if (error instanceof BadPackage) return error;
  const isLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
  return new BadPackage(isLarge ? 'contiene troppi dati' : 'è rovinato');
}

function findEnd(bytes: Buffer): number {
  for (let place = bytes.length - 22; place >= Math.max(0, bytes.length - 66_000); place -= 1)
    if (bytes.readUInt32LE(place) === signatures.end) return place;
  // A workbook with a password is packed in another way, which old .xls files have too.
  throw new BadPackage(
    bytes.toString('hex', 0, 4) === 'd0cf11e0'
      ? 'è protetto da una password, o è un vecchio .xls'
      : 'non è un .xlsx',
  );
}

/**
 * The parts of a zip by their names, unpacked when they are asked for: `undefined` if there is no such part. Each is
 * checked against its own sum, and none may unpack to more than a sheet may need (APPNOTE 6.3.3, without zip64).
 * @throws {BadPackage}
 */
export function unzip(bytes: Buffer): (name: string) => Buffer | undefined {
  const entries = new Map<string, number>();
  try {
    const end = findEnd(bytes);
    let place = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
      if (bytes.readUInt32LE(place) !== signatures.entry) throw new BadPackage('è rovinato');
      const length = bytes.readUInt16LE(place + 28);
      const name = bytes.toString('utf8', place + 46, place + 46 + length);
      if (entries.has(name)) throw new BadPackage('è rovinato');
      entries.set(name, place);
      place += 46 + length + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32);
    }
  } catch (error) {
    throw reasonOf(error);
  }
  return (name) => {
    const entry = entries.get(name);
    try {
      return entry === undefined ? undefined : unpack(bytes, entry);
    } catch (error) {
      throw reasonOf(error);
    }
  };
}
