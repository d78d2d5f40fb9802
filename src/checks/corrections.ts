import type { Finding, Rule } from '#src/checks/finding.ts';
import { pathKey, selectFields, type Field, type YamlSource } from '#src/checks/yaml-source.ts';
import { writtenObservations } from '#src/checks/written-observations.ts';
import { isDay } from '#src/lib/day.ts';

/** A correction as it is written, each field at its place. */
type Written = { observation: string; date: Field; before: Field; after: Field };

/** The corrections of a bulletin that have all their fields, in the order in which they are written. */
function correctionsIn(yaml: YamlSource | null): Written[] {
  return selectFields(yaml, 'corrections.*.observation').flatMap((field) => {
    const sibling = (key: string) => yaml?.fields.get(pathKey([...field.path.slice(0, -1), key]));
    const date = sibling('date');
    const before = sibling('old');
    const after = sibling('new');
    if (typeof field.value !== 'string' || !date || !before || !after) return [];
    return [{ observation: field.value, date, before, after }];
  });
}

function dayOf(yaml: YamlSource | null, key: string): string | undefined {
  const value = yaml?.fields.get(key)?.value;
  return typeof value === 'string' && isDay(value) ? value : undefined;
}

/** A correction mends what was published: not before the release, and not after the text was changed last. */
export const findCorrectionsOutOfTime: Rule = ({ yaml }) => {
  const released = dayOf(yaml, 'releaseDate');
  const modified = dayOf(yaml, 'modified');
  return correctionsIn(yaml).flatMap(({ date }): Finding[] => {
    const day = date.value;
    if (typeof day !== 'string' || !isDay(day)) return [];
    const at = { offset: date.offset, found: day };
    if (released !== undefined && day < released) {
      const message = `La correzione (${day}) viene prima della pubblicazione (${released})`;
      return [{ rule: 'correction-before-release', ...at, message, remedy: 'correggi date' }];
    }
    if (modified === undefined || day <= modified) return [];
    const message = `La correzione (${day}) viene dopo l’ultima modifica (${modified})`;
    return [{ rule: 'correction-after-modified', ...at, message, remedy: `scrivi modified: "${day}"` }];
  });
};

/** The corrections of one observation stand in the order in which they were made. */
export const findCorrectionsOutOfOrder: Rule = ({ yaml }) => {
  const latest = new Map<string, string>();
  return correctionsIn(yaml).flatMap(({ observation, date }) => {
    const day = String(date.value);
    const before = latest.get(observation) ?? day;
    latest.set(observation, day);
    if (day >= before) return [];
    const message = `La correzione di «${observation}» del ${day} sta dopo quella del ${before}`;
    const remedy = 'mettile in ordine di data, la più vecchia per prima';
    return [{ rule: 'correction-order', offset: date.offset, found: day, message, remedy }];
  });
};

/** The value that a correction mends is the one that the correction before it left. */
export const findBrokenChains: Rule = ({ yaml }) => {
  const left = new Map<string, unknown>();
  return correctionsIn(yaml).flatMap(({ observation, before, after }): Finding[] => {
    const expected = left.has(observation) ? left.get(observation) : before.value;
    left.set(observation, after.value);
    if (before.value !== expected) {
      const message = `La correzione precedente di «${observation}» aveva lasciato ${String(expected)}`;
      const remedy = `scrivi old: ${String(expected)}`;
      return [{ rule: 'correction-chain', offset: before.offset, found: before.source, message, remedy }];
    }
    if (before.value !== after.value) return [];
    const message = 'La correzione non cambia il valore';
    const remedy = 'scrivi in old il valore sbagliato e in new quello giusto';
    return [{ rule: 'correction-idle', offset: after.offset, found: after.source, message, remedy }];
  });
};

/** The last correction of an observation gives the value that it has now. */
export const findCorrectionsNotDone: Rule = ({ yaml }) => {
  const last = new Map(correctionsIn(yaml).map((one) => [one.observation, one.after]));
  return writtenObservations(yaml).flatMap(({ id, value }) => {
    const after = last.get(id);
    if (!after || !value || value.value === after.value) return [];
    const message = `«${id}» vale ${value.source}, ma l’ultima correzione gli dà ${after.source}`;
    const remedy = `scrivi ${after.source} nel registro, oppure correggi new`;
    return [{ rule: 'correction-not-done', offset: after.offset, found: after.source, message, remedy }];
  });
};
