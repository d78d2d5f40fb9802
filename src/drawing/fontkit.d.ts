/** The part of fontkit that measures text; the package has no types of its own. */
declare module 'fontkit' {
  export type Font = {
    /** Units of the font in one em; the other measures are in these units. */
    unitsPerEm: number;
    ascent: number;
    /** Below the baseline, so negative. */
    descent: number;
    layout(text: string): { advanceWidth: number };
  };
  export function create(buffer: Uint8Array): Font;
}
