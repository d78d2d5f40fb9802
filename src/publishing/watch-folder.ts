import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** A save is several events: what follows within this time belongs to it. */
const quietMs = 100;

function foldersBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Calls `onChange` after something below a folder has changed, for as long as the process lasts. Each folder has a
 * watcher of its own: on Linux the recursive one of Node 24 loses a file that an editor replaces by renaming.
 */
export function watchFolder(folder: string, onChange: () => void): void {
  let stop = (): void => undefined;
  let timer: NodeJS.Timeout | undefined;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      start();
      onChange();
    }, quietMs);
  };
  const start = (): void => {
    stop();
    const watchers: FSWatcher[] = [];
    stop = () => watchers.forEach((watcher) => watcher.close());
    try {
      for (const path of [folder, ...foldersBelow(folder)])
        watchers.push(watch(path, changed).on('error', changed));
    } catch {
      // A folder went between its listing and its watching.
      changed();
    }
  };
  start();
}
