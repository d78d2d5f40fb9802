import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

/** Weights of Titillium Web with which charts are written; names and values share a face, as in `fonts.css`. */
export type FontWeight = 400 | 600 | 700;

// From the project's folder, not from this file: a build moves the code elsewhere.
const fromProject = createRequire(join(process.cwd(), 'package.json'));
const fonts = new Map<FontWeight, Font>();

function openFont(weight: FontWeight): Font {
  const face = weight === 400 ? 400 : 700;
  const file = `@fontsource/titillium-web/files/titillium-web-latin-${face}-normal.woff2`;
  const open = fonts.get(weight) ?? create(readFileSync(fromProject.resolve(file)));
  fonts.set(weight, open);
  return open;
}

const ems = new Map<string, number>();

/** Width of a text in pixels as a browser lays it out in Titillium Web. */
export function textWidth(text: string, size: number, weight: FontWeight): number {
  // Layout is slow, and axes of all charts bear much the same words.
  const key = `${weight} ${text}`;
  let width = ems.get(key);
  if (width === undefined) {
    const font = openFont(weight);
    width = font.layout(text).advanceWidth / font.unitsPerEm;
    ems.set(key, width);
  }
  return width * size;
}

/** Heights above and below the baseline, in pixels and both positive. */
export function textExtent(size: number, weight: FontWeight): { ascent: number; descent: number } {
  const { ascent, descent, unitsPerEm } = openFont(weight);
  return { ascent: (ascent / unitsPerEm) * size, descent: (-descent / unitsPerEm) * size };
}
