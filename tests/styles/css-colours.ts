/** The custom properties of a style sheet, each name with its value as written; the last one counts. */
export function readProperties(css: string): Map<string, string> {
  const withoutComments = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const declarations = withoutComments.matchAll(/(?<=[{;]\s*)(--[\w-]+):\s*([^;]+);/g);
  return new Map([...declarations].map(([, name = '', value = '']) => [name, value.trim()]));
}

/** The registered colours of a style sheet, each name with its initial value as written. */
export function readRegistered(css: string): Map<string, string> {
  const rules = css.matchAll(/@property (--[\w-]+) \{[^}]*initial-value: ([^;]+);/g);
  return new Map([...rules].map(([, name = '', value = '']) => [name, value]));
}

/** A colour in six digits and lower case: `#06C` gives `#0066cc`. Any other value stays as it is. */
export function normaliseColour(value: string): string {
  const text = value.trim().toLowerCase();
  return /^#[0-9a-f]{3}$/.test(text) ? text.replaceAll(/[0-9a-f]/g, '$&$&') : text;
}

/** The scheme whose half of `light-dark()` counts. */
export type Scheme = 'light' | 'dark';

/** A property as a colour of six digits in one scheme, its variables followed. Throws if it is no colour. */
export function resolveColour(name: string, scheme: Scheme, properties: Map<string, string>): string {
  const value = properties.get(name) ?? '';
  const [, light = value, dark = value] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [];
  const half = scheme === 'light' ? light : dark;
  const [, variable] = /^var\((--[\w-]+)\)$/.exec(half) ?? [];
  if (variable) return resolveColour(variable, scheme, properties);
  const colour = normaliseColour(half);
  if (!/^#[0-9a-f]{6}$/.test(colour)) throw new RangeError(`${name} is no colour: ${value}`);
  return colour;
}

/** Relative luminance of a colour of six digits, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours of six digits, from 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
