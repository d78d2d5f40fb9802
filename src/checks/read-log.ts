import { publishedSchema, type Published } from '#src/schemas/published.ts';

/** The log of what was published, empty if there is none; `null` if its file cannot be read. */
export function readLog(text: string | null): Published | null {
  if (text === null) return {};
  try {
    return publishedSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The figures that the log knows, by their full keys: `2024-10/pa-locali`. */
export function recordedFigures(text: string | null): Set<string> {
  return new Set(
    Object.entries(readLog(text) ?? {}).flatMap(([bulletin, { values }]) =>
      Object.keys(values).map((observation) => `${bulletin}/${observation}`),
    ),
  );
}
