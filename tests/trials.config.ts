import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** The tests with many cases, on twenty times as many, other random ones at each run: `SEED=7 npm run trials` repeats one. */
export default defineConfig({
  test: {
    include: globSync('tests/**/*.test.ts').filter((file) =>
      /fast-check|random\.ts/.test(readFileSync(file, 'utf8')),
    ),
    setupFiles: ['tests/random.ts'],
    env: { TRIALS: '20' },
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    maxWorkers: 2,
    isolate: false,
  },
});
