import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileOfPath } from '#tests/site/built-site.ts';

/** What a browser fetches for a page of a built site before anyone touches it, in bytes (gzip), and its elements. */
export function weighPage(folder: string, path: string, document: Document) {
  const bytesOf = (file: string) => readFileSync(join(folder, file));
  const gzip = (file: string) => gzipSync(bytesOf(file), { level: 9 }).length;
  const attributes = (selector: string, name: string) => [
    ...new Set([...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '')),
  ];
  const styles = attributes('link[rel="stylesheet"]', 'href');
  const scripts = [...attributes('script[src]', 'src'), ...attributes('link[rel="modulepreload"]', 'href')];
  const fonts = attributes('link[rel="preload"][as="font"]', 'href');
  const icons = attributes('link[rel="icon"]', 'href');
  const sum = (files: string[]) => files.reduce((total, file) => total + gzip(file), 0);
  const [html, css, js] = [gzip(fileOfPath(path)), sum(styles), sum(scripts)];
  return {
    page: html + css + js,
    js,
    fonts: fonts.reduce((total, file) => total + bytesOf(file).length, 0),
    requests: 1 + styles.length + scripts.length + fonts.length + icons.length,
    nodes: document.querySelectorAll('*').length,
  };
}
