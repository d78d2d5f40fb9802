import type { Rule } from '#src/checks/finding.ts';
import { selectFields, siblingText, type YamlSource } from '#src/checks/yaml-source.ts';
import { isDay } from '#src/lib/day.ts';

function dayOf(yaml: YamlSource | null, key: string): string | undefined {
  const value = yaml?.fields.get(key)?.value;
  return typeof value === 'string' && isDay(value) ? value : undefined;
}

/** Figures cannot describe a day after the one on which they were released. */
export const findFiguresAheadOfRelease: Rule = ({ yaml }, { indicators }) => {
  const released = dayOf(yaml, 'releaseDate');
  if (released === undefined) return [];
  return ['asOf', 'observations.*.asOf'].flatMap((pattern) =>
    selectFields(yaml, pattern).flatMap((field) => {
      const { value, offset } = field;
      // What an indicator of the stage «target» announces lies ahead by its nature.
      const announced = indicators.get(siblingText(yaml, field, 'indicator') ?? '')?.stage === 'target';
      if (typeof value !== 'string' || !isDay(value) || value <= released || announced) return [];
      const message = `Le cifre si riferiscono a un giorno (${value}) dopo la pubblicazione (${released})`;
      return [
        { rule: 'day-after-release', offset, found: value, message, remedy: 'correggi asOf o releaseDate' },
      ];
    }),
  );
};

/** A text cannot have been changed last before it came out. */
export const findChangesAheadOfRelease: Rule = ({ yaml }) => {
  const released = dayOf(yaml, 'releaseDate');
  const modified = dayOf(yaml, 'modified');
  if (released === undefined || modified === undefined || modified >= released) return [];
  const message = `L’ultima modifica (${modified}) viene prima della pubblicazione (${released})`;
  const offset = yaml?.fields.get('modified')?.offset ?? 0;
  return [{ rule: 'modified-before-release', offset, found: modified, message, remedy: 'correggi modified' }];
};
