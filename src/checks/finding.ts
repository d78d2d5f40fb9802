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
