import { withoutShares } from '#src/checks/sample.ts';
import { findingAt, type Finding } from '#src/checks/finding.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { valueOf, type WrittenObservation } from '#src/checks/written-observations.ts';
import { observationsIn, type IndicatorFacts } from '#src/checks/catalogue.ts';
import { correctedObservations } from '#src/checks/written-corrections.ts';

/** The target of an indicator whose own value an observation has; a target counts the whole, so no part has one. */
function targetOfValue({ value, breakdown }: WrittenObservation, { targets }: IndicatorFacts) {
  const isWhole = Object.keys(breakdown).length === 0;
  return isWhole ? targets.find((one) => one.value !== undefined && one.value === value?.value) : undefined;
}

/** Values that are those of a target. */
export const targetValueRules = rulesOn('values', 'fields', [
  {
    id: 'target-as-result',
    sentence:
      'Un risultato che è proprio il valore del traguardo: chi annuncia «traguardo raggiunto» non ha contato. Se è un conteggio lo dice una nota.',
    example: { bulletin: { 'value: 1250\n    precision: over': 'value: ‸2000' } },
    find: (file, catalogue) => {
      const corrected = correctedObservations(file.yaml);
      return observationsIn(file, catalogue).flatMap((observation): Finding[] => {
        const { id: name, precision, note } = observation;
        const indicator = catalogue.indicators.get(observation.indicator);
        if (!indicator || indicator.stage === 'target' || precision !== 'exact') return [];
        const target = targetOfValue(observation, indicator);
        if (!target || note !== '' || corrected.has(name)) return [];
        const message = `Il valore è proprio quello del traguardo «${target.id}»: è un risultato contato?`;
        const remedy =
          'se la fonte dice solo che il traguardo è raggiunto, scrivi precision: threshold; se è un conteggio, dillo in una note';
        return [findingAt(valueOf(observation), message, remedy)];
      });
    },
  },
  {
    id: 'threshold-without-target',
    sentence:
      'Una soglia (precision: threshold) che non è il valore di un traguardo dell’indicatore, per il totale.',
    example: {
      bulletin: {
        ...withoutShares,
        'value: 1250\n    precision: over': 'value: ‸1250\n    precision: threshold',
      },
    },
    find: (file, catalogue) =>
      observationsIn(file, catalogue)
        .filter(({ precision }) => precision === 'threshold')
        .flatMap((observation): Finding[] => {
          const indicator = catalogue.indicators.get(observation.indicator);
          if (!indicator || targetOfValue(observation, indicator)) return [];
          const message =
            'Con precision: threshold il valore deve essere quello di un traguardo dell’indicatore, per il totale';
          const expected = indicator.targets
            .map((target) => `${target.id}: ${target.value ?? ''}`)
            .join(', ');
          const remedy =
            observation.value?.value === null
              ? 'un valore che manca non ha una precisione: togli precision'
              : 'correggi il valore; se non è una soglia dichiarata raggiunta, cambia precision';
          return [{ ...findingAt(valueOf(observation), message, remedy), expected }];
        }),
  },
]);
