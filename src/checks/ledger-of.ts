import type { ContentFile } from '#src/checks/content-file.ts';
import { splitFrontmatter } from '#src/checks/frontmatter.ts';
import type { ReadContent } from '#src/checks/read-texts.ts';
import { buildLedger, type BulletinEntry, type Ledger } from '#src/lib/ledger.ts';
import { bulletinSchema } from '#src/schemas/bulletin.ts';
import { indicatorSchema } from '#src/schemas/indicator.ts';
import { programmeSchema } from '#src/schemas/programme.ts';
import { sourceSchema } from '#src/schemas/source.ts';

/** A bulletin with its text and the file that it was read from. */
export type WrittenBulletin = BulletinEntry & { body: string; file: ContentFile };

/** What a file says as YAML; empty for a file without any. */
export function fieldsOf(file: ContentFile | undefined): Record<string, unknown> {
  return (file?.yaml?.value ?? {}) as Record<string, unknown>;
}

/**
 * The ledger of the content without Astro, of the bulletins that `isWanted`. The content must have no problems.
 * @throws {z.ZodError} for what the schemas refuse.
 */
export function ledgerOf(
  { catalogue: { files } }: ReadContent,
  isWanted: (bulletin: BulletinEntry) => boolean,
): { ledger: Ledger; bulletins: WrittenBulletin[] } {
  const ofKind = (kind: ContentFile['kind']) => files.filter((file) => file.kind === kind);
  const bulletins = ofKind('bulletin')
    .map((file) => ({
      id: file.id,
      file,
      data: bulletinSchema.parse(fieldsOf(file)),
      body: splitFrontmatter(file.text)?.body ?? '',
    }))
    .filter(isWanted);
  const ledger = buildLedger({
    bulletins,
    indicators: ofKind('indicator').map((file) => ({
      id: file.id,
      data: indicatorSchema.parse(fieldsOf(file)),
    })),
    sources: Object.entries(fieldsOf(ofKind('sources')[0])).map(([id, source]) => ({
      id,
      data: sourceSchema.parse(source),
    })),
    programme: programmeSchema.parse(fieldsOf(ofKind('programme')[0])),
  });
  return { ledger, bulletins };
}
