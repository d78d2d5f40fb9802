import type { Catalogue } from '#src/checks/catalogue.ts';

/** Computes something once for a catalogue: what is the same for every file must not be made again for each. */
export function perCatalogue<Result>(
  compute: (catalogue: Catalogue) => Result,
): (catalogue: Catalogue) => Result {
  const results = new WeakMap<Catalogue, { result: Result }>();
  return (catalogue) => {
    const known = results.get(catalogue) ?? { result: compute(catalogue) };
    results.set(catalogue, known);
    return known.result;
  };
}
