type Channels = [number, number, number];

/** Linear channels, 0 to 1, of a colour of six digits. */
function toLinear(colour: string): Channels {
  const channel = (start: number): number => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const times = (matrix: [Channels, Channels, Channels], [a, b, c]: Channels): Channels => {
  const row = ([x, y, z]: Channels): number => x * a + y * b + z * c;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

/** Contrast of two colours of six digits, from 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const luminance = ([red, green, blue]: Channels): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const [darker = 0, lighter = 0] = [one, other]
    .map((colour) => luminance(toLinear(colour)))
    .toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What each sight does to linear channels; the colour-blind ones by Machado, Oliveira and Fernandes (2009). */
const sights = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} satisfies Record<string, [Channels, Channels, Channels]>;

/** Normal sight and the three kinds of colour blindness. */
export type Sight = keyof typeof sights;
export const allSights = Object.keys(sights) as Sight[];

/** A colour of six digits in OKLab, as one with that sight sees it. */
function toOklab(colour: string, sight: Sight): Channels {
  const [red, green, blue] = times(sights[sight], toLinear(colour));
  const seen: Channels = [Math.max(0, red), Math.max(0, green), Math.max(0, blue)];
  const [long, medium, short] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    seen,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(long), Math.cbrt(medium), Math.cbrt(short)],
  );
}

/** Distance of two colours of six digits in OKLab, times 100: black and white are 100 apart. */
export function distance(one: string, other: string, sight: Sight): number {
  const [l, a, b] = toOklab(one, sight);
  const [l2, a2, b2] = toOklab(other, sight);
  return 100 * Math.hypot(l - l2, a - a2, b - b2);
}
