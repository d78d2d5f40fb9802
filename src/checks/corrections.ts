import type { Finding } from '#src/checks/finding.ts';
import type { Rule } from '#src/checks/rule.ts';
import { nearest } from '#src/checks/nearest.ts';
import { writtenCorrections } from '#src/checks/written-corrections.ts';
import { writtenObservations, type WrittenObservation } from '#src/checks/written-observations.ts';
import type { YamlSource } from '#src/checks/yaml-source.ts';
import { isDay } from '#src/lib/day.ts';

function dayOf(yaml: YamlSource | null, key: string): string | undefined {
  const value = yaml?.fields.get(key)?.value;
  return typeof value === 'string' && isDay(value) ? value : undefined;
}

/** A correction mends what was published: not before the release, and not after the text was changed last. */
export const findCorrectionsOutOfTime: Rule = ({ yaml }) => {
  const released = dayOf(yaml, 'releaseDate');
  const modified = dayOf(yaml, 'modified');
  return writtenCorrections(yaml).flatMap(({ date }): Finding[] => {
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

/** What a correction mends: one field of one observation. Those of another field are another chain. */
const keyOf = ({ observation, of }: { observation: string; of: string }) => `${observation} ${of}`;

/** The corrections of one observation stand in the order in which they were made. */
export const findCorrectionsOutOfOrder: Rule = ({ yaml }) => {
  const latest = new Map<string, string>();
  return writtenCorrections(yaml).flatMap((correction) => {
    const { observation, date } = correction;
    const day = String(date.value);
    const before = latest.get(keyOf(correction)) ?? day;
    latest.set(keyOf(correction), day);
    if (day >= before) return [];
    const message = `La correzione di «${observation}» del ${day} sta dopo quella del ${before}`;
    const remedy = 'mettile in ordine di data, la più vecchia per prima';
    return [{ rule: 'correction-order', offset: date.offset, found: day, message, remedy }];
  });
};

/** The value that a correction mends is the one that the correction before it left. */
export const findBrokenChains: Rule = ({ yaml }) => {
  const left = new Map<string, unknown>();
  return writtenCorrections(yaml).flatMap((correction): Finding[] => {
    const { observation, before, after } = correction;
    const key = keyOf(correction);
    const expected = left.has(key) ? left.get(key) : before.value;
    left.set(key, after.value);
    if (before.value !== expected) {
      const message = `La correzione precedente di «${observation}» aveva lasciato ${String(expected)}`;
      const remedy = `scrivi old: ${String(expected)}`;
      return [{ rule: 'correction-chain', offset: before.offset, found: before.source, message, remedy }];
    }
    if (before.value !== after.value) return [];
    const message = 'La correzione non cambia nulla';
    const remedy = 'scrivi in old ciò che era sbagliato e in new ciò che è giusto';
    return [{ rule: 'correction-idle', offset: after.offset, found: after.source, message, remedy }];
  });
};

/** What an observation says now in each field that a correction may mend, and how the file writes it. */
function statedNow({ value, precision, status, source }: WrittenObservation, unit: string) {
  const asWritten = (text: string) => ({ value: text, source: text });
  const now: Record<string, { value: unknown; source: string } | undefined> = {
    value,
    precision: asWritten(precision),
    status: asWritten(status),
    source: asWritten(source),
    unit: asWritten(unit),
  };
  return now;
}

/** The last correction of an observation gives what it says now. */
export const findCorrectionsNotDone: Rule = ({ yaml }, { indicators }) => {
  const observations = new Map(writtenObservations(yaml).map((one) => [one.id, one]));
  const last = new Map(writtenCorrections(yaml).map((one) => [keyOf(one), one]));
  return [...last.values()].flatMap(({ observation, of, after }) => {
    const written = observations.get(observation);
    const now = written && statedNow(written, indicators.get(written.indicator)?.unit ?? '')[of];
    // What is missing now is settled by its value.
    const isMissing = of !== 'value' && written?.value?.value === null;
    if (now === undefined || isMissing || now.value === after.value) return [];
    const name = of === 'value' ? `«${observation}» vale` : `«${observation}» ha ${of}:`;
    const message = `${name} ${now.source}, ma l’ultima correzione gli dà ${after.source}`;
    const remedy = `scrivi ${after.source} ${of === 'unit' ? 'nell’indicatore' : 'nel registro'}, oppure correggi new`;
    return [{ rule: 'correction-not-done', offset: after.offset, found: after.source, message, remedy }];
  });
};

/** A correction of a source names two sources: readers are told both by their titles. */
export const findCorrectionsOfUnknownSources: Rule = ({ yaml }, { sources }) =>
  writtenCorrections(yaml)
    .filter(({ of }) => of === 'source')
    .flatMap(({ before, after }) => [before, after])
    .flatMap(({ value, offset, source }): Finding[] => {
      if (!sources || typeof value !== 'string' || sources.has(value)) return [];
      const near = nearest(value, sources);
      const remedy =
        near === undefined
          ? 'aggiungila a sources.yaml, anche se non serve più'
          : `forse intendevi «${near}»`;
      const message = `Non esiste la fonte «${value}»`;
      return [{ rule: 'reference-unknown', offset, found: source, message, remedy }];
    });
