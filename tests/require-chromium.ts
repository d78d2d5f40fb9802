/**
 * Runs before the tests: gets Chromium where that can be done without asking (Debian or Ubuntu, as root), or stops
 * with the command to run. The browser tests are never left out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '#tests/browser/chromium.ts';

const install = 'apt-get update && apt-get install -y --no-install-recommends chromium';

function stop(...lines: string[]): never {
  console.error(
    ['', 'I test nel browser hanno bisogno di Chromium, che qui non c’è.', ...lines, ''].join('\n'),
  );
  process.exit(1);
}

if (findChromium() === null) {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) stop(`CHROMIUM_PATH indica «${chosen}», che non è un programma.`);
  if (!existsSync('/usr/bin/apt-get'))
    stop(
      'Installa Chromium o Google Chrome, oppure indica dove si trova: CHROMIUM_PATH=/percorso/chromium npm test',
    );
  if (process.getuid?.() !== 0) stop('Installalo con:', `  sudo sh -c '${install}'`);
  console.log('Chromium non c’è: lo installo dal pacchetto di Debian.');
  spawnSync('sh', ['-c', install], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (findChromium() === null) stop('L’installazione non è riuscita. Riprova con:', `  ${install}`);
}
