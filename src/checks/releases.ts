import type { ContentFile } from '#src/checks/content-file.ts';
import { splitFrontmatter } from '#src/checks/frontmatter.ts';
import type { ReadContent } from '#src/checks/read-texts.ts';
import { figuresTold, withLastChange } from '#src/lib/last-change.ts';
import { buildLedger } from '#src/lib/ledger.ts';
import { historyOf, spokenText, type Release } from '#src/lib/published.ts';
import { bulletinSchema } from '#src/schemas/bulletin.ts';
import { indicatorSchema } from '#src/schemas/indicator.ts';
import { programmeSchema } from '#src/schemas/programme.ts';
import { sourceSchema } from '#src/schemas/source.ts';

/** Gives the digest of a text, 64 digits of base 16. */
export type Hash = (text: string) => string;

/** A bulletin that is no draft, with its file. */
export type ReleasedFile = { file: ContentFile; release: Release };

function valueOf(file: ContentFile | undefined): Record<string, unknown> {
  return (file?.yaml?.value ?? {}) as Record<string, unknown>;
}

/** The bulletins that are no drafts, as the log keeps them. The content must have no problems: it is parsed here. */
export function readReleases({ catalogue: { files } }: ReadContent, hash: Hash): ReleasedFile[] {
  const ofKind = (kind: ContentFile['kind']) => files.filter((file) => file.kind === kind);
  const bulletins = ofKind('bulletin')
    .map((file) => ({
      id: file.id,
      file,
      data: bulletinSchema.parse(valueOf(file)),
      body: splitFrontmatter(file.text)?.body ?? '',
    }))
    .filter(({ data }) => !data.draft);
  const ledger = buildLedger({
    bulletins,
    indicators: ofKind('indicator').map((file) => ({
      id: file.id,
      data: indicatorSchema.parse(valueOf(file)),
    })),
    sources: Object.entries(valueOf(ofKind('sources')[0])).map(([id, source]) => ({
      id,
      data: sourceSchema.parse(source),
    })),
    programme: programmeSchema.parse(valueOf(ofKind('programme')[0])),
  });
  return bulletins.map((bulletin) => {
    const { id, file, body, data } = bulletin;
    const figures = ledger.observationsOf(id).map((figure): [string, (number | null)[]] => {
      const observation = figure.observation?.id ?? '';
      return [observation, historyOf(observation, figure.value, data.corrections)];
    });
    return {
      file,
      release: {
        id,
        modified: withLastChange(bulletin, ledger).data.modified,
        digest: hash(spokenText(valueOf(file), body, figuresTold(bulletin, ledger))),
        values: Object.fromEntries(figures),
      },
    };
  });
}
