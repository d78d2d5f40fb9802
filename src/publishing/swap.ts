import { existsSync, renameSync, rmSync } from 'node:fs';

/** Where a site is published, where the next one is made and where the last one waits during the exchange. */
export type Places = { published: string; staged: string; aside: string };

/** Puts back a site that a killed exchange left aside, or removes it when the new one is already in its place. */
export function recoverSite({ published, aside }: Places): void {
  if (!existsSync(aside)) return;
  if (existsSync(published)) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, published);
}

/**
 * Puts the staged site in the place of the published one. Killed at any moment, it leaves a whole site, published or
 * aside; `recoverSite` puts the latter back.
 */
export function swapSite(places: Places): void {
  const { published, staged, aside } = places;
  recoverSite(places);
  if (existsSync(published)) renameSync(published, aside);
  try {
    renameSync(staged, published);
  } catch (error) {
    recoverSite(places);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}
