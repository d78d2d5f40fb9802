import type { Catalogue } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import type { Finding } from '#src/checks/finding.ts';
import type { Day } from '#src/lib/day.ts';

/** What the rules have to know besides the content. */
export type Surroundings = {
  /** The day on which the content is checked: what is known is known by then. */
  today: Day;
  /** The files that are served as they are, as addresses from the root of the site: `/favicon.svg`. */
  publicFiles: ReadonlySet<string>;
};

/** One rule of the content: all it finds in one file. It sees the other files through the catalogue. */
export type Rule = (file: ContentFile, catalogue: Catalogue, surroundings: Surroundings) => Finding[];
