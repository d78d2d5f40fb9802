import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerRules } from '#src/lib/headers.ts';
import { toCaddy, toNetlifyHeaders, toNginx } from '#src/lib/host-files.ts';

/**
 * Writes the response headers for the hosts that people use: `_headers` in the site, `nginx.conf` and `Caddyfile`
 * in the folder `hosting`.
 */
export function writeHostingFiles(site: string, hosting: string, address: URL, rules = headerRules): void {
  const { pathname: base, hostname } = address;
  mkdirSync(hosting, { recursive: true });
  const names = readdirSync(site, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .sort();
  writeFileSync(join(site, '_headers'), toNetlifyHeaders(rules, base, names));
  writeFileSync(join(hosting, 'nginx.conf'), toNginx(rules, base, hostname));
  writeFileSync(join(hosting, 'Caddyfile'), toCaddy(rules, base, hostname));
}
