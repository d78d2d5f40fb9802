import type { Finding, NamedFinding } from '#src/checks/finding.ts';
import { rulesOf, rulesOn, type Example, type Find } from '#src/checks/rule.ts';
import { nearest } from '#src/checks/nearest.ts';
import { writtenCorrections } from '#src/checks/written-corrections.ts';
import { writtenObservations, type WrittenObservation } from '#src/checks/written-observations.ts';
import type { YamlSource } from '#src/checks/yaml-source.ts';
import { isDay, type Day } from '#src/lib/day.ts';

function dayOf(yaml: YamlSource | null, key: string): string | undefined {
  const value = yaml?.fields.get(key)?.value;
  return typeof value === 'string' && isDay(value) ? value : undefined;
}

/** The days of the corrections, each where it is written. */
function daysOf(yaml: YamlSource | null): { offset: number; found: Day }[] {
  return writtenCorrections(yaml).flatMap(({ date: { value, offset } }) =>
    typeof value === 'string' && isDay(value) ? [{ offset, found: value }] : [],
  );
}

/** What a correction mends: one field of one observation. Those of another field are another chain. */
const keyOf = ({ observation, of }: { observation: string; of: string }) => `${observation} ${of}`;

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

type ChainFinding = NamedFinding<'correction-chain' | 'correction-idle'>;

const findBrokenChains: Find<ChainFinding> = ({ yaml }) => {
  const left = new Map<string, unknown>();
  return writtenCorrections(yaml).flatMap((correction): ChainFinding[] => {
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

/** An example of corrections of the figure of 1.250, which was changed last on 2 April. */
const corrected = (...corrections: string[]): Example => ({
  bulletin: {
    'keyFigures:': `corrections:\n${corrections.map((one) => `  - { ${one}, reason: Un refuso. }\n`).join('')}keyFigures:`,
  },
});

/** The days and the chains of corrections. */
export const correctionRules = rulesOn('corrections', 'fields', [
  {
    id: 'correction-before-release',
    sentence: 'Una correzione di prima della pubblicazione: corregge ciò che è stato pubblicato.',
    example: corrected('date: ‸"2026-04-01", observation: aperte, old: 1, new: 1250'),
    find: ({ yaml }) => {
      const released = dayOf(yaml, 'releaseDate');
      return daysOf(yaml)
        .filter(({ found }) => released !== undefined && found < released)
        .map((at) => ({
          ...at,
          message: `La correzione (${at.found}) viene prima della pubblicazione (${released ?? ''})`,
          remedy: 'correggi date',
        }));
    },
  },
  {
    id: 'correction-after-modified',
    sentence: 'Una correzione che viene dopo l’ultima modifica: correggere è modificare.',
    example: corrected('date: ‸"2026-04-03", observation: aperte, old: 1, new: 1250'),
    find: ({ yaml }) => {
      const modified = dayOf(yaml, 'modified');
      return daysOf(yaml)
        .filter(({ found }) => modified !== undefined && found > modified)
        .map((at) => ({
          ...at,
          message: `La correzione (${at.found}) viene dopo l’ultima modifica (${modified ?? ''})`,
          remedy: `scrivi modified: "${at.found}"`,
        }));
    },
  },
  {
    id: 'correction-order',
    sentence: 'Due correzioni della stessa cifra non in ordine di data.',
    example: {
      bulletin: {
        'modified: "2026-04-02"': 'modified: "2026-04-05"',
        ...corrected(
          'date: "2026-04-05", observation: aperte, old: 1, new: 2',
          'date: ‸"2026-04-04", observation: aperte, old: 2, new: 1250',
        ).bulletin,
      },
    },
    find: ({ yaml }) => {
      const latest = new Map<string, string>();
      return writtenCorrections(yaml).flatMap((correction) => {
        const { observation, date } = correction;
        const day = String(date.value);
        const before = latest.get(keyOf(correction)) ?? day;
        latest.set(keyOf(correction), day);
        if (day >= before) return [];
        const message = `La correzione di «${observation}» del ${day} sta dopo quella del ${before}`;
        const remedy = 'mettile in ordine di data, la più vecchia per prima';
        return [{ offset: date.offset, found: day, message, remedy }];
      });
    },
  },
  ...rulesOf(findBrokenChains, {
    'correction-chain': {
      sentence: 'Una correzione che non parte dal valore lasciato da quella di prima.',
      example: corrected(
        'date: "2026-04-02", observation: aperte, old: 1, new: 2',
        'date: "2026-04-02", observation: aperte, old: ‸3, new: 1250',
      ),
    },
    'correction-idle': {
      sentence: 'Una correzione che non cambia nulla.',
      example: corrected('date: "2026-04-02", observation: aperte, old: 1250, new: ‸1250'),
    },
  }),
  {
    id: 'correction-not-done',
    sentence: 'Una correzione il cui nuovo valore non è quello che la cifra ha ora.',
    example: corrected('date: "2026-04-02", observation: aperte, old: 1, new: ‸1260'),
    find: ({ yaml }, { indicators }) => {
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
        return [{ offset: after.offset, found: after.source, message, remedy }];
      });
    },
  },
  {
    id: 'reference-unknown',
    sentence:
      'Una correzione di una fonte che nomina una fonte che non c’è: i lettori le leggono per titolo.',
    example: corrected(
      'date: "2026-04-02", observation: aperte, field: source, old: ‸rapporto, new: annuario',
    ),
    find: ({ yaml }, { sources }) =>
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
          return [{ offset, found: source, message, remedy }];
        }),
  },
]);
