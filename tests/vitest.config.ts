import { defineConfig } from 'vitest/config';

/** Folders of tests that need more than the sources: the content, processes and built sites, or browsers. */
const folders = {
  content: ['content'],
  site: ['site', 'commands'],
  browser: ['browser'],
};

const testsIn = (names: string[]) => names.map((name) => `tests/${name}/**/*.test.ts`);

const settings = {
  // A build takes seconds, and may wait for those of other files.
  testTimeout: 180_000,
  hookTimeout: 400_000,
  // The commands that tests start are compiled once, not each time.
  env: { NODE_COMPILE_CACHE: 'node_modules/.cache/compiled' },
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    allowOnly: false,
    // Modules are loaded once for all files of a worker: none may keep what a test did.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: Object.values(folders).flatMap(testsIn),
          setupFiles: ['tests/random.ts'],
          testTimeout: 30_000,
        },
      },
      ...Object.entries(folders).map(([name, names]) => ({
        extends: true as const,
        test: { name, include: testsIn(names), ...settings },
      })),
    ],
  },
});
