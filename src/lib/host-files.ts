import { defaultCaching, mediaTypes, type HeaderRule, type Pattern } from '#src/lib/headers.ts';

/** A pattern as `_headers` writes it. */
function toGlob(pattern: Exclude<Pattern, { outside: string }>, base: string): string {
  if ('folder' in pattern) return `${base}${pattern.folder.slice(1)}*`;
  if ('ending' in pattern) return `${base}*${pattern.ending}`;
  return `${base}*`;
}

/** A pattern as a regular expression of nginx. */
function toRegExp(pattern: Pattern, base: string): string {
  const escape = (text: string) => text.replace(/[.+?()[\]{}|^$\\]/g, '\\$&');
  if ('folder' in pattern) return `^${escape(`${base}${pattern.folder.slice(1)}`)}`;
  if ('ending' in pattern) return `^${escape(base)}.*${escape(pattern.ending)}$`;
  if ('outside' in pattern) return `^${escape(base)}(?!${escape(pattern.outside.slice(1))})`;
  return `^${escape(base)}`;
}

const notice = (text: string) =>
  `# ${text}\n# Lo scrive la pubblicazione del sito: non va modificato a mano.\n`;

/**
 * A pattern as the patterns of `_headers`, which knows no «but»: what is outside a folder is everything else at the
 * root of the site (`names`, those of folders with their slash). Addresses of nothing are left out by that: the page shown there carries its policy itself.
 */
function toGlobs(pattern: Pattern, base: string, names: string[]): string[] {
  if (!('outside' in pattern)) return [toGlob(pattern, base)];
  const others = names.filter((name) => `/${name}` !== pattern.outside);
  return [base, ...others.map((name) => base + (name.endsWith('/') ? `${name}*` : name))];
}

/**
 * The rules as a `_headers` file, for Netlify, Cloudflare Pages and hosts that read the same; `names` is what stands at
 * the root of the site.
 */
export function toNetlifyHeaders(rules: HeaderRule[], base: string, names: string[]): string {
  const blocks = rules.flatMap(({ pattern, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
    return toGlobs(pattern, base, names).map((glob) => `${glob}\n${lines.join('')}`);
  });
  return `${notice('Intestazioni di risposta.')}\n${blocks.join('\n')}`;
}

/** Every header that a rule sets, with the rules that set it. */
function rulesByHeader(rules: HeaderRule[]): Map<string, { pattern: Pattern; value: string }[]> {
  const byHeader = new Map<string, { pattern: Pattern; value: string }[]>();
  for (const { pattern, headers } of rules)
    for (const [name, value] of Object.entries(headers))
      byHeader.set(name, [...(byHeader.get(name) ?? []), { pattern, value }]);
  return byHeader;
}

/** A media type without its character set. */
const bare = (type: string) => type.replace(/;.*/, '');

/** Media types by ending: those that servers are told and those that the rules set. */
function allMediaTypes(rules: HeaderRule[]): [ending: string, type: string][] {
  const set = rules.flatMap(({ pattern, headers }): [string, string][] => {
    const type = headers['Content-Type'];
    return 'ending' in pattern && type ? [[pattern.ending.slice(1), type]] : [];
  });
  return [...mediaTypes, ...set];
}

/**
 * The rules as an nginx configuration, for `conf.d`. Values come from maps and every `add_header` stands at one
 * level: nginx forgets those of the outer level as soon as an inner one has its own.
 */
export function toNginx(rules: HeaderRule[], base: string, host: string): string {
  const maps: string[] = [];
  const headers: string[] = [];
  for (const [name, values] of rulesByHeader(rules)) {
    if (name === 'Content-Type') continue;
    const first = values[0];
    if (values.length === 1 && first && 'all' in first.pattern) {
      headers.push(`  add_header ${name} "${first.value}" always;`);
      continue;
    }
    const variable = `$bollettino_${name.toLowerCase().replaceAll('-', '_')}`;
    const otherwise = name === 'Cache-Control' ? defaultCaching : '';
    const lines = values.map(({ pattern, value }) => `  "~${toRegExp(pattern, base)}" "${value}";`);
    maps.push(`map $uri ${variable} {\n  default "${otherwise}";\n${lines.join('\n')}\n}\n`);
    headers.push(`  add_header ${name} ${variable} always;`);
  }
  const types = allMediaTypes(rules);
  const texts = types.flatMap(([, type]) => (type.includes('charset') ? bare(type) : []));
  // nginx takes text/html for granted in both lists.
  const textTypes = texts.filter((type) => type !== 'text/html').join(' ');
  const withoutSlash =
    base === '/' ? '' : `  location = ${base.slice(0, -1)} {\n    return 301 ${base};\n  }\n\n`;
  return `${notice('Configurazione di nginx, da mettere in conf.d. La cartella del sito e i certificati sono da adattare.')}
${maps.join('\n')}
server {
  listen 80;
  server_name ${host};
  absolute_redirect off;
  error_page 404 ${base}404.html;

${headers.join('\n')}

  types {
${types.map(([ending, type]) => `    ${bare(type)} ${ending};`).join('\n')}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${textTypes};
  gzip on;
  gzip_vary on;
  gzip_types ${textTypes};
  # Con il modulo brotli: brotli on; e brotli_types con gli stessi tipi.

${withoutSlash}  location = ${base}_headers {
    return 404;
  }

  location ${base} {
    alias /var/www/bollettino/;
    index index.html;
  }
}
`;
}

/** The rules as a Caddyfile. Caddy gets the certificate and compresses by itself. */
export function toCaddy(rules: HeaderRule[], base: string, host: string): string {
  const types = [...mediaTypes].map(([ending, type]): HeaderRule => ({
    pattern: { ending: `.${ending}` },
    headers: { 'Content-Type': type },
  }));
  const headers = [...rules, ...types].map(({ pattern, headers }, index) => {
    const lines = Object.entries(headers).map(([name, value]) => `    ${name} "${value}"\n`);
    // `*.csv` reaches into folders only when it begins with the star.
    const path =
      'outside' in pattern
        ? `not path ${base}${pattern.outside.slice(1)}*`
        : `path ${'ending' in pattern ? `*${pattern.ending}` : toGlob(pattern, base)}`;
    return `  @rule${index} ${path}\n  header @rule${index} {\n${lines.join('')}  }\n`;
  });
  const withoutSlash =
    base === '/' ? '' : `  redir ${base.slice(0, -1)} ${base}{query_mark}{query} permanent\n`;
  return `${notice('Caddyfile. La cartella del sito è da adattare.')}
${host} {
  root * /var/www/bollettino
  encode zstd gzip

${headers.join('')}  header ?Cache-Control "${defaultCaching}"

  # file_server porta una cartella al suo indirizzo con la barra, ma perde la ricerca che segue il «?».
  map {query} {query_mark} {
    "" ""
    default "?"
  }
${withoutSlash}  handle_path ${base}* {
    @hidden path /_headers
    error @hidden 404
    @folder {
      path_regexp folder ^/+(.*[^/])$
      file {path}/index.html
    }
    redir @folder ${base}{re.folder.1}/{query_mark}{query} permanent
    file_server
  }
  handle {
    error 404
  }
  handle_errors {
    header Cache-Control "${defaultCaching}"
    header Content-Type "${mediaTypes.get('html')}"
    rewrite * /404.html
    file_server {
      status {err.status_code}
    }
  }
}
`;
}
