import { z } from 'astro/zod';
import type { ContentFile } from '#src/checks/content-file.ts';
import { splitFrontmatter } from '#src/checks/frontmatter.ts';
import type { ReadContent } from '#src/checks/read-texts.ts';
import { faultOf } from '#src/lib/fault.ts';
import { buildLedger, type BulletinEntry, type Ledger, type LedgerParts } from '#src/lib/ledger.ts';
import { bulletinSchema } from '#src/schemas/bulletin.ts';
import { indicatorSchema } from '#src/schemas/indicator.ts';
import type { Kind } from '#src/schemas/kinds.ts';
import { programmeSchema } from '#src/schemas/programme.ts';
import { sourceSchema } from '#src/schemas/source.ts';

/** What a bulletin names: indicators and sources by id, dimensions of the programme. */
export type Definitions = Omit<LedgerParts, 'bulletins'>;

/** A bulletin with its text and the file that it was read from. */
export type WrittenBulletin = BulletinEntry & { body: string; file: ContentFile };

/** What a file says as YAML; empty for a file without any. */
export function fieldsOf(file: ContentFile): Record<string, unknown> {
  return (file.yaml?.value ?? {}) as Record<string, unknown>;
}

/** The files of a kind with what they say. */
function readKind<Data>({ catalogue }: ReadContent, kind: Kind, schema: z.ZodType<Data>) {
  return catalogue.files
    .filter((file) => file.kind === kind)
    .map((file) => {
      const { success, data } = schema.safeParse(fieldsOf(file));
      if (success) return { id: file.id, data, file };
      throw faultOf(file.path);
    });
}

/** What the one file of a kind says. */
function readOne<Data>(content: ReadContent, kind: Kind, schema: z.ZodType<Data>): Data {
  const [only] = readKind(content, kind, schema);
  if (only) return only.data;
  throw faultOf(`${kind}.yaml`);
}

/**
 * Reads what the bulletins of a content name.
 * @throws {Fault} if a file of it is not as its schema wants it.
 */
export function readDefinitions(content: ReadContent): Definitions {
  const sources = readOne(content, 'sources', z.record(z.string(), sourceSchema));
  return {
    programme: readOne(content, 'programme', programmeSchema),
    indicators: readKind(content, 'indicator', indicatorSchema),
    sources: Object.entries(sources).map(([id, data]) => ({ id, data })),
  };
}

/**
 * The ledger of the content without Astro, of the bulletins that `isWanted`.
 * @throws {Fault} if a file is not as its schema wants it.
 */
export function ledgerOf(
  content: ReadContent,
  isWanted: (bulletin: BulletinEntry) => boolean,
): { ledger: Ledger; bulletins: WrittenBulletin[] } {
  const bulletins = readKind(content, 'bulletin', bulletinSchema)
    .map((entry) => ({ ...entry, body: splitFrontmatter(entry.file.text)?.body ?? '' }))
    .filter(isWanted);
  return { ledger: buildLedger({ bulletins, ...readDefinitions(content) }), bulletins };
}
