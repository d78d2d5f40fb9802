import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Builder, By, Key } from 'selenium-webdriver';
import { findProgram, requireProgram } from '#tests/browser/find-program.ts';
import type { OtherBrowser } from '#tests/browser/other-browser.ts';

/** The programs of WebKitGTK: its driver, its small browser and a screen for it; `null` for what is not there. */
export const findWebKit = () => ({
  driver: findProgram(['WebKitWebDriver']),
  browser: findProgram(globSync('/usr/{lib,lib/*,libexec}/webkit2gtk-4.*/MiniBrowser')),
  screen: findProgram(['xvfb-run']),
  // xvfb-run asks for it, and Debian only recommends it.
  cookies: findProgram(['xauth']),
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts WebKitGTK on a screen of its own, driven over WebDriver. Throws if a part of it is missing. */
export async function openWebKit(): Promise<OtherBrowser> {
  const { driver, browser, screen, cookies } = findWebKit();
  requireProgram(cookies, 'xauth');
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const run = [requireProgram(driver, 'WebKitWebDriver'), `--port=${port}`, '--host=127.0.0.1'];
  const server = spawn(requireProgram(screen, 'xvfb-run'), ['-a', ...run], {
    detached: true,
    stdio: 'ignore',
  });
  const stop = () => {
    if (server.pid !== undefined) process.kill(-server.pid);
  };
  try {
    const isReady = () =>
      fetch(`${address}/status`).then(
        ({ ok }) => ok,
        () => false,
      );
    for (let tries = 0; !(await isReady()); tries += 1) {
      if (tries === 100) throw new Error('WebKitWebDriver does not answer');
      await wait(100);
    }
    const session = await new Builder()
      .usingServer(address)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': {
          binary: requireProgram(browser, 'MiniBrowser'),
          args: ['--automation'],
        },
      })
      .build();
    const keys = { ArrowDown: Key.ARROW_DOWN, Enter: Key.ENTER, Escape: Key.ESCAPE };
    const type = (text: string) => session.switchTo().activeElement().sendKeys(text);
    return {
      open: (page) => session.get(page),
      evaluate: (expression) => session.executeScript(`return (${expression})`),
      type,
      press: (key) => type(keys[key]),
      click: (selector) => session.findElement(By.css(selector)).click(),
      close: async () => {
        await session.quit().finally(stop);
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}
