import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'astro';
import type { Day } from '#src/lib/day.ts';
import { Fault } from '#src/lib/fault.ts';
import { headerRulesFor } from '#src/lib/headers.ts';
import { adminAccess, adminPage } from '#src/publishing/admin/integration.ts';
import { checkFolder } from '#src/publishing/check.ts';
import { writeHostingFiles } from '#src/publishing/hosting.ts';
import { indexSite } from '#src/publishing/index-search.ts';
import { joinStyles } from '#src/publishing/join-styles.ts';
import { takeLock } from '#src/publishing/lock.ts';
import { readSite } from '#src/publishing/read-site.ts';
import { sha256 } from '#src/publishing/sha256.ts';
import { recoverSite, swapSite } from '#src/publishing/swap.ts';
import { formatSiteFaults, verifySite } from '#src/publishing/verify-site.ts';

async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  process.stdout.write(`${name}… `);
  try {
    const value = await work();
    const seconds = ((performance.now() - start) / 1000).toLocaleString('it-IT', {
      maximumFractionDigits: 1,
    });
    process.stdout.write(`fatto in ${seconds} s\n`);
    return value;
  } catch (error) {
    process.stdout.write('non riuscito\n');
    throw error;
  }
}

/** Only a folder that is empty or holds a built site, which has its `_headers`, may be replaced. */
function refuseOtherFolders(out: string): void {
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, '_headers')))
    throw new Fault(`La cartella «${out}» non contiene un sito costruito da qui: non la sostituisco.`);
}

/**
 * Without a day of its own the site is built for the newest day written in the content: a bulletin that is to come
 * out later would come out now.
 */
function refuseEarlyRelease(scheduled: string[], today: Day): void {
  if (scheduled.length === 0 || process.env['BUILD_TODAY'] !== undefined) return;
  throw new Fault(
    `In programma per un altro giorno: ${scheduled.join(', ')}.\nPer costruire il sito senza: npm run build -- --today ${today}`,
  );
}

function check(content: string, today: Day): void {
  const { text, scheduled } = checkFolder(content, today);
  if (text !== '') throw new Fault(text);
  refuseEarlyRelease(scheduled, today);
}

function verify(site: string, address: URL): void {
  const faults = verifySite(site, address);
  if (faults.length > 0) throw new Fault(`Il sito costruito ha dei difetti:\n${formatSiteFaults(faults)}`);
}

/**
 * Builds the site of a content folder into `out`: checks the content, makes pages and search index in a staging
 * folder beside `out`, verifies them and only then puts them in the place of what was there.
 * Each pair of content and `out` has a cache of its own; one build at a time, because Astro keeps generated modules
 * in the one folder `.astro`.
 * `today` is the day as of which the content is judged; the pages do not tell it.
 * @throws {Fault} if the content or the built site has faults; `out` is then as it was.
 */
export async function buildSite(content: string, out: string, today: Day): Promise<void> {
  const published = resolve(out);
  const work = join(dirname(published), '.staging', basename(published));
  const staged = join(work, 'site');
  const places = { published, staged, aside: join(work, 'previous') };
  const contentKey = sha256(resolve(content)).slice(0, 8);
  const release = takeLock(join('.staging', 'lock'));
  try {
    recoverSite(places);
    refuseOtherFolders(published);
    await step('Controllo dei contenuti', () => check(content, today));
    const { url, admin } = readSite(content);
    const address = new URL(url);
    rmSync(staged, { recursive: true, force: true });
    await step('Pagine', () =>
      build({
        outDir: staged,
        cacheDir: join(work, `cache-${contentKey}`),
        logLevel: 'error',
        integrations: admin?.published === false ? [] : [adminPage(content)],
      }),
    );
    await step('Fogli di stile', () => joinStyles(staged, address.pathname));
    await step('Indice di ricerca', () => indexSite(staged));
    await step('Verifica del sito', () => {
      const rules = headerRulesFor(adminAccess(staged));
      writeHostingFiles(staged, join(dirname(published), '.hosting'), address, rules);
      verify(staged, address);
    });
    await step('Sostituzione del sito precedente', () => swapSite(places));
  } finally {
    release();
  }
}
