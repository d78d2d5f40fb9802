/**
 * Runs before the tests: gets Chromium, Firefox and WebKit where that can be done without asking (Debian or Ubuntu, as
 * root), or stops with the command to run. The browser tests are never left out; only on systems other than Linux,
 * for which there is no WebKitGTK, Chromium is enough and the tests in the other two are shown as skipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '#tests/browser/chromium.ts';
import { findFirefox } from '#tests/browser/firefox.ts';
import { findWebKit } from '#tests/browser/webkit.ts';

/** What a test needs, by the package of Debian that brings it. */
function missingPackages(): string[] {
  const { driver, browser, screen, cookies } = findWebKit();
  const found: [string, string | null][] = [
    ['chromium', findChromium()],
    ['firefox-esr', findFirefox()],
    ['webkit2gtk-driver', driver && browser],
    ['xvfb', screen],
    ['xauth', cookies],
  ];
  const needed = process.platform === 'linux' ? found : found.slice(0, 1);
  return needed.filter(([, path]) => path === null).map(([name]) => name);
}

const installOf = (packages: readonly string[]): string =>
  `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;

function stop(...lines: string[]): never {
  console.error(
    ['', 'I test nel browser hanno bisogno di programmi che qui non ci sono.', ...lines, ''].join('\n'),
  );
  process.exit(1);
}

const missing = missingPackages();
if (missing.length > 0) {
  for (const variable of ['CHROMIUM_PATH', 'FIREFOX_PATH']) {
    const chosen = process.env[variable];
    if (chosen && !existsSync(chosen)) stop(`${variable} indica «${chosen}», che non è un programma.`);
  }
  if (process.platform !== 'linux')
    stop(
      'Installa Chromium o Google Chrome, oppure indica dove si trova: CHROMIUM_PATH=/percorso/chromium npm test',
    );
  if (!existsSync('/usr/bin/apt-get')) stop(`Installa ciò che in Debian si chiama: ${missing.join(', ')}`);
  if (process.getuid?.() !== 0) stop('Installali con:', `  sudo sh -c '${installOf(missing)}'`);
  console.log(`Per i test nel browser mancano ${missing.join(', ')}: li installo dai pacchetti del sistema.`);
  spawnSync('sh', ['-c', installOf(missing)], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const still = missingPackages();
  if (still.length > 0) stop('L’installazione non è riuscita. Riprova con:', `  ${installOf(still)}`);
}
if (process.platform !== 'linux')
  console.log('Firefox e WebKit si provano solo su Linux: qui i loro test sono saltati.');
