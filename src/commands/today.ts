import { isDay, type Day } from '#src/lib/day.ts';
import { Fault } from '#src/lib/fault.ts';

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

/** The day that it is in Italy by the clock of this machine, wherever it stands. */
export function clockDay(): Day {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date());
}

/**
 * The day as of which the content is judged by a command that also shows it: the clock's, or the later one that the
 * pages are made for. The clock may refuse something, but no page tells it.
 */
export function dayToJudge(): Day {
  const [clock, told = clock] = [clockDay(), process.env['BUILD_TODAY']];
  return told > clock ? told : clock;
}
