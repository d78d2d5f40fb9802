import type { FieldType } from '#src/lib/field-tree.ts';
import type { ComponentName, TextComponent } from '#src/lib/text-components.ts';

/** A component of the texts, as the tools in which editors write are told of it. */
export type NamedComponent = TextComponent & { name: ComponentName };

/** What the build writes into `config.json` for the page in which editors write, which reads it. */
export type AdminSettings = {
  /** False if the page can do nothing away from the editor's own machine. */
  hasRepository: boolean;
  /** The configuration of Sveltia CMS. */
  config: object;
  /** How the files of each kind are read and written. */
  formats: { name: string; extension: string; hasBody: boolean; type: FieldType }[];
  components: NamedComponent[];
};
