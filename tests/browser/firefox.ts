import puppeteer from 'puppeteer-core';
import { findProgram, requireProgram } from '#tests/browser/find-program.ts';
import type { OtherBrowser } from '#tests/browser/other-browser.ts';

/** The Firefox of this machine: `FIREFOX_PATH`, or the first on the PATH; `null` if there is none. */
export const findFirefox = (): string | null => findProgram(['firefox-esr', 'firefox'], 'FIREFOX_PATH');

/** Starts Firefox without a window, driven over WebDriver BiDi. Throws if there is none. */
export async function openFirefox(): Promise<OtherBrowser> {
  const executablePath = requireProgram(findFirefox(), 'Firefox');
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  return {
    open: async (address) => {
      await page.goto(address, { waitUntil: 'load' });
    },
    evaluate: (expression) => page.evaluate(expression),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    click: (selector) => page.click(selector),
    close: () => browser.close(),
  };
}
