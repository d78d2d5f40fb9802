import { chromium, type Browser } from 'playwright-core';
import { findProgram, requireProgram } from '#tests/browser/find-program.ts';

/** The Chromium of this machine: `CHROMIUM_PATH`, or the first on the PATH; `null` if there is none. */
export const findChromium = (): string | null =>
  findProgram(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'], 'CHROMIUM_PATH');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the Chromium that visits sites. Throws if there is none. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: requireProgram(findChromium(), 'Chromium'), args: flags });
