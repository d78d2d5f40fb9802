const read = /^[a-z][a-z0-9-]*$/;
const meanings = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);

/** A text as a YAML value on one line: an id as it is, anything else in double quotes. */
export function toYamlText(text: string): string {
  return read.test(text) && !meanings.has(text) ? text : JSON.stringify(text);
}

/** Names and texts as a YAML map on one line: `{ tipo-di-ente: sanita }`. */
export function toYamlMap(map: Record<string, string>): string {
  const entries = Object.entries(map).map(([key, text]) => `${toYamlText(key)}: ${toYamlText(text)}`);
  return `{ ${entries.join(', ')} }`;
}
