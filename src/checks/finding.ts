import type { Catalogue } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';

/** What a rule reports: a problem whose place is still an offset in the file's text. */
export type Finding = {
  rule: string;
  /** Offset in the text of the file, without byte order mark. */
  offset: number;
  found?: string;
  message: string;
  expected?: string;
  remedy: string;
};

/** One rule of the content: all it finds in one file. It sees the other files through the catalogue. */
export type Rule = (file: ContentFile, catalogue: Catalogue) => Finding[];
