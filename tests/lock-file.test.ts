import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type LockedPackage = { optionalDependencies?: Record<string, string>; resolved?: string };

/** The places where Node looks for a package that is asked for in `from`, the nearest first. */
function placesOf(name: string, from: string): string[] {
  const here = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (from === '') return [here];
  return [here, ...placesOf(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))))];
}

/** Optional dependencies without an entry, as `package → dependency`. */
function missingOptionals(packages: Record<string, LockedPackage>): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesOf(name, path).some((place) => place in packages))
      .map((name) => `${path} → ${name}`),
  );
}

describe('package-lock.json', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const packages: Record<string, LockedPackage> = lock.packages;

  test('holds the packages of every platform, so that npm ci works on each', () => {
    expect(Object.keys(packages)).toContain('node_modules/@pagefind/darwin-arm64');
    expect(missingOptionals(packages)).toEqual([]);
  });

  test('names no registry', () => {
    expect(Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined)).toEqual([]);
  });
});

describe('missingOptionals', () => {
  test('tells a platform package that has no entry', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { 'a-linux': '1.0.0', 'a-mac': '1.0.0' } },
      'node_modules/a/node_modules/a-linux': {},
    };
    expect(missingOptionals(packages)).toEqual(['node_modules/a → a-mac']);
  });

  test('finds an entry further up', () => {
    const packages = {
      'node_modules/@x/a/node_modules/b': { optionalDependencies: { c: '1.0.0' } },
      'node_modules/c': {},
    };
    expect(missingOptionals(packages)).toEqual([]);
  });
});
