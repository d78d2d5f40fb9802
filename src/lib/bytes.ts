import { formatNumber } from '#src/lib/format.ts';

const units = ['kB', 'MB', 'GB'];

/**
 * The size of a file as people read it, in powers of ten: `812` → `812 byte`, `12400` → `12,4 kB`. The blank does
 * not break lines.
 */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${formatNumber(bytes)}\u00a0byte`;
  // 999.960 bytes round to 1.000,0 kB, so they are 1,0 MB.
  const step = units.findIndex((_, index) => Math.round(bytes / 100 / 1000 ** index) < 10_000);
  const power = step === -1 ? units.length - 1 : step;
  return `${formatNumber(bytes / 1000 ** (power + 1), 1)}\u00a0${units[power] ?? ''}`;
}
