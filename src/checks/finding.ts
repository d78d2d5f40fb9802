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

/** A stretch of a file as it is written, by its offset there. */
export type Stretch = { offset: number; source: string };

/** A finding that has all of a stretch at fault. */
export function findingAt({ offset, source }: Stretch, message: string, remedy: string): Finding {
  return { offset, found: source, message, remedy };
}

/** The first line of what runs over several: as much as an editor needs to see of it. */
export function firstLine(source: string): string {
  return source.split(/[\r\n]/)[0] ?? '';
}
