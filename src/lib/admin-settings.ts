import type { FieldType } from '#src/lib/field-tree.ts';

/** A component of the texts, as the tools in which editors write are told of it. */
export type TextComponent = {
  name: string;
  /** What it stands for, in a few words of Italian. */
  label: string;
  /** Its attributes, and those of them that may be left out. */
  attributes: string[];
  optional?: string[];
  /** In a sentence, or on lines of its own. */
  place: 'text' | 'flow';
  /** True if it stands around a text. */
  wraps: boolean;
};

/** What the build writes into `config.json` for the page in which editors write, which reads it. */
export type AdminSettings = {
  /** False if the page can do nothing away from the editor's own machine. */
  hasRepository: boolean;
  /** The configuration of Sveltia CMS. */
  config: object;
  /** How the files of each kind are read and written. */
  formats: { name: string; extension: string; hasBody: boolean; type: FieldType }[];
  components: TextComponent[];
};
