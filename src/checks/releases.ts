import type { ContentFile } from '#src/checks/content-file.ts';
import { fieldsOf, ledgerOf } from '#src/checks/ledger-of.ts';
import type { ReadContent } from '#src/checks/read-texts.ts';
import { figuresTold, lastChange } from '#src/lib/last-change.ts';
import { historyOf, spokenText, statedHistory, type Release } from '#src/lib/published.ts';
import type { Stated } from '#src/schemas/published.ts';

/** Gives the digest of a text, 64 digits of base 16. */
export type Hash = (text: string) => string;

/** A bulletin that is no draft, with its file. */
export type ReleasedFile = { file: ContentFile; release: Release };

/** The bulletins that are no drafts, as the log keeps them. The content must have no problems: it is parsed here. */
export function readReleases(content: ReadContent, hash: Hash): ReleasedFile[] {
  const { ledger, bulletins } = ledgerOf(content, ({ data }) => !data.draft);
  return bulletins.map((bulletin) => {
    const { id, file, body, data } = bulletin;
    const figures = ledger.observationsOf(id).map((figure): [string, (number | null)[]] => {
      const observation = figure.observation?.id ?? '';
      return [observation, historyOf(observation, 'value', figure.value, data.corrections)];
    });
    const stated = ledger
      .observationsOf(id)
      .map((figure): [string, Stated] => [
        figure.observation?.id ?? '',
        statedHistory(figure, data.corrections),
      ]);
    const told = figuresTold(bulletin, ledger);
    return {
      file,
      release: {
        id,
        modified: lastChange(data.modified, told, ledger),
        digest: hash(spokenText(fieldsOf(file), body, told)),
        values: Object.fromEntries(figures),
        stated: Object.fromEntries(stated.filter(([, told]) => Object.keys(told).length > 0)),
      },
    };
  });
}
