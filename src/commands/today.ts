import { isDay } from '#src/lib/day.ts';
import { Fault } from '#src/publishing/fault.ts';

/**
 * Tells the pages which day it is, `--today` or the environment's: they read `BUILD_TODAY`.
 * @throws {Fault} if it is no day.
 */
export function setToday(option: string | undefined): void {
  const today = option ?? process.env['BUILD_TODAY'];
  if (today === undefined) return;
  if (!isDay(today))
    throw new Fault(`«${today}» non è un giorno: scrivi --today AAAA-MM-GG, per esempio --today 2026-12-01.`);
  process.env['BUILD_TODAY'] = today;
}
