import { findProgram, requireProgram } from '#tests/browser/find-program.ts';

/** The Chromium of this machine: `CHROMIUM_PATH`, or the first on the PATH; `null` if there is none. */
export const findChromium = (): string | null =>
  findProgram(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'], 'CHROMIUM_PATH');

/** The Chromium that browser tests run. Throws if there is none. */
export const chromiumPath = (): string => requireProgram(findChromium(), 'Chromium');
