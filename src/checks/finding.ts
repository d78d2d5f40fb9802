/** What a rule tells of one place, which is still an offset in the file's text. */
export type Finding = {
  /** Offset in the text of the file, without byte order mark. */
  offset: number;
  found?: string;
  message: string;
  expected?: string;
  remedy: string;
};

/** A finding with the id of its rule. */
export type NamedFinding<Id extends string = string> = Finding & { rule: Id };
