import fc from 'fast-check';

/** How many times as many cases as `npm test` tries; `npm run trials` sets it. */
const times = Number(process.env['TRIALS'] ?? 1);

/** How many cases a property is tried on where `npm test` tries it on these. */
export const runs = (few: number) => few * times;

/** Members of a long list, these many spread over it in `npm test`. */
export function some<T>(all: readonly T[], few: number): T[] {
  const step = Math.max(1, Math.floor(all.length / runs(few)));
  return all.filter((_, index) => index % step === 0);
}

// The same cases at every run, so that one commit has one result; trials have others each time, and tell their seed.
const seed = Number(process.env['SEED'] ?? 20_261_123);
fc.configureGlobal({ numRuns: runs(100), ...((times === 1 || process.env['SEED']) && { seed }) });
