import { existsSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recoverSite, swapSite } from '#src/publishing/swap.ts';
import { temporaryFolder } from '#tests/publishing/folder.ts';

const placesIn = (folder: string) => ({
  published: join(folder, 'dist'),
  staged: join(folder, 'work', 'site'),
  aside: join(folder, 'work', 'previous'),
});
const published = (folder: string) => readFileSync(join(folder, 'dist', 'index.html'), 'utf8');
const both = { 'dist/index.html': 'old', 'dist/gone.html': 'old', 'work/site/index.html': 'new' };

describe('swapSite', () => {
  test('puts the new site in the place of the old one, whole', () => {
    const folder = temporaryFolder(both);
    swapSite(placesIn(folder));
    expect(published(folder)).toBe('new');
    expect(readdirSync(join(folder, 'dist'))).toEqual(['index.html']);
    expect(readdirSync(join(folder, 'work'))).toEqual([]);
  });

  test('publishes the first site', () => {
    const folder = temporaryFolder({ 'work/site/index.html': 'new' });
    swapSite(placesIn(folder));
    expect(published(folder)).toBe('new');
  });

  test('leaves the old site when there is no new one', () => {
    const folder = temporaryFolder({ 'dist/index.html': 'old', 'work/note.txt': '' });
    expect(() => swapSite(placesIn(folder))).toThrow('ENOENT');
    expect(published(folder)).toBe('old');
  });
});

describe('recoverSite', () => {
  test('puts back the old site of an exchange that was killed after its first half', () => {
    const folder = temporaryFolder(both);
    const places = placesIn(folder);
    renameSync(places.published, places.aside);
    recoverSite(places);
    expect(published(folder)).toBe('old');
    expect(existsSync(places.aside)).toBe(false);
  });

  test('removes what is left of the old site when the new one is in its place', () => {
    const folder = temporaryFolder({ 'dist/index.html': 'new', 'work/previous/index.html': 'old' });
    recoverSite(placesIn(folder));
    expect(published(folder)).toBe('new');
    expect(readdirSync(join(folder, 'work'))).toEqual([]);
  });
});
