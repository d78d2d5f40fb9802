import type { Finding, Rule } from '#src/checks/finding.ts';
import { selectFields } from '#src/checks/yaml-source.ts';

/**
 * An announcement that says «target reached» is easily written down as a result with the target's own value: that is
 * told in a note, or is a target passed off as a result.
 */
export const findTargetsAsResults: Rule = ({ kind, id, yaml }, { bulletins, indicators }) => {
  if (kind !== 'bulletin') return [];
  const corrected = new Set(selectFields(yaml, 'corrections.*.observation').map(({ value }) => value));
  return (bulletins.get(id)?.observations ?? []).flatMap(
    ({ id: name, indicator: of, value, precision, breakdown, note, offset }): Finding[] => {
      const indicator = indicators.get(of);
      const isWhole = Object.keys(breakdown).length === 0;
      if (!indicator || indicator.stage === 'target' || precision !== 'exact' || !isWhole) return [];
      const target = indicator.targets.find((one) => one.value !== undefined && one.value === value?.value);
      if (!target || note !== '' || corrected.has(name)) return [];
      return [
        {
          rule: 'target-as-result',
          offset: value?.offset ?? offset,
          found: value?.source ?? '',
          message: `Il valore è proprio quello del traguardo «${target.id}»: è un risultato contato?`,
          remedy:
            'se la fonte dice solo che il traguardo è raggiunto, scrivi precision: at-least; se è un conteggio, dillo in una note',
        },
      ];
    },
  );
};
