import { pathKey, selectFields, siblingText, type Field, type YamlSource } from '#src/checks/yaml-source.ts';

/** A correction as it is written, each field at its place; `of` is what it mends, `value` unless it says otherwise. */
export type WrittenCorrection = {
  observation: string;
  of: string;
  date: Field;
  before: Field;
  after: Field;
};

function correctedField(yaml: YamlSource | null, field: Field): string {
  return siblingText(yaml, field, 'field') ?? 'value';
}

/** The corrections of a bulletin that have all their fields, in the order in which they are written. */
export function writtenCorrections(yaml: YamlSource | null): WrittenCorrection[] {
  return selectFields(yaml, 'corrections.*.observation').flatMap((field) => {
    const sibling = (key: string) => yaml?.fields.get(pathKey([...field.path.slice(0, -1), key]));
    const date = sibling('date');
    const before = sibling('old');
    const after = sibling('new');
    if (typeof field.value !== 'string' || !date || !before || !after) return [];
    return [{ observation: field.value, of: correctedField(yaml, field), date, before, after }];
  });
}

/** The old and new numbers of a bulletin's corrections, each with the observation that it is a value of. */
export function correctedNumbers(yaml: YamlSource | null): { field: Field; observation: string }[] {
  return ['corrections.*.old', 'corrections.*.new'].flatMap((pattern) =>
    selectFields(yaml, pattern)
      .filter((field) => correctedField(yaml, field) === 'value')
      .map((field) => ({ field, observation: siblingText(yaml, field, 'observation') ?? '' })),
  );
}

/** The observations of a bulletin whose value was corrected: that tells why it is what it is. */
export function correctedObservations(yaml: YamlSource | null): Set<unknown> {
  return new Set(
    selectFields(yaml, 'corrections.*.observation')
      .filter((field) => correctedField(yaml, field) === 'value')
      .map(({ value }) => value),
  );
}
