/** A window and its colours, as a picture is taken of them. */
export type View = { width: number; height: number; colorScheme: 'light' | 'dark' };

/** The windows in which pages are photographed: a laptop and a phone, light and dark. */
export const views: View[] = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
].flatMap((size) => (['light', 'dark'] as const).map((colorScheme) => ({ ...size, colorScheme })));

/** What a view is called in a file name: `1280-light`. */
export const nameOfView = ({ width, colorScheme }: View): string => `${width}-${colorScheme}`;
