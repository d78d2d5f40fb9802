/** The registered colours of a style sheet, each name with its initial value as written. */
export function readRegistered(css: string): Map<string, string> {
  const rules = css.matchAll(/@property (--[\w-]+) \{[^}]*initial-value: ([^;]+);/g);
  return new Map([...rules].map(([, name = '', value = '']) => [name, value]));
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
