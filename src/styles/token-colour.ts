import { readFileSync } from 'node:fs';

/** The scheme whose half of `light-dark()` counts. */
export type Scheme = 'light' | 'dark';

/** The custom properties of a style sheet, each name with its value as written; the last one counts. */
export function readProperties(css: string): Map<string, string> {
  const withoutComments = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const declarations = withoutComments.matchAll(/(?<=[{;]\s*)(--[\w-]+):\s*([^;]+);/g);
  return new Map([...declarations].map(([, name = '', value = '']) => [name, value.trim()]));
}

/** The custom properties of `tokens.css`, read from the project’s folder: a build moves this code elsewhere. */
export const tokens = readProperties(readFileSync('src/styles/tokens.css', 'utf8'));

/**
 * A colour of `tokens.css` in one scheme as it is written there, its variables followed, for what no style sheet
 * reaches: `#06c`. Throws if it is no colour.
 */
export function tokenColour(name: string, scheme: Scheme): string {
  const value = tokens.get(name) ?? '';
  const [, light = value, dark = value] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [];
  const half = scheme === 'light' ? light : dark;
  const [, variable] = /^var\((--[\w-]+)\)$/.exec(half) ?? [];
  if (variable) return tokenColour(variable, scheme);
  if (!/^#(?:[0-9a-f]{3}){1,2}$/i.test(half)) throw new RangeError(`${name} is no colour: ${value}`);
  return half;
}

/** A colour in six digits and lower case: `#06C` gives `#0066cc`. Any other value stays as it is. */
export function normaliseColour(value: string): string {
  const text = value.trim().toLowerCase();
  return /^#[0-9a-f]{3}$/.test(text) ? text.replaceAll(/[0-9a-f]/g, '$&$&') : text;
}
