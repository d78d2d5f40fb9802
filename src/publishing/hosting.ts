import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerRules } from '#src/lib/headers.ts';
import { toCaddy, toNetlifyHeaders, toNginx } from '#src/lib/host-files.ts';

/**
 * Writes the response headers for the hosts that people use: `_headers` in the site, `nginx.conf` and `Caddyfile`
 * in the folder `hosting`.
 */
export function writeHostingFiles(site: string, hosting: string, address: URL): void {
  const { pathname: base, hostname } = address;
  mkdirSync(hosting, { recursive: true });
  writeFileSync(join(site, '_headers'), toNetlifyHeaders(headerRules, base));
  writeFileSync(join(hosting, 'nginx.conf'), toNginx(headerRules, base, hostname));
  writeFileSync(join(hosting, 'Caddyfile'), toCaddy(headerRules, base, hostname));
}
