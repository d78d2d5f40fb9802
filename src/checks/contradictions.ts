import { observationsIn, seesDrafts, type Catalogue } from '#src/checks/catalogue.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { findingAt } from '#src/checks/finding.ts';
import { perCatalogue } from '#src/checks/per-catalogue.ts';
import { precisionOf } from '#src/checks/written-figures.ts';
import { givenValues, type GivenValue } from '#src/checks/value-history.ts';
import { itemsKey, valueOf, type WrittenObservation } from '#src/checks/written-observations.ts';
import { formatDay, isDay } from '#src/lib/day.ts';
import { precisions } from '#src/lib/precision.ts';

/** True if a value leaves room for another: «oltre 4.000» does for 4.083, «circa 4.000» says too little to tell. */
function leavesRoom({ observation: { precision }, value }: GivenValue, other: GivenValue): boolean {
  const { leavesOpen } = precisions[precisionOf(precision)];
  return leavesOpen === 'either' || (leavesOpen === 'more' && other.value >= value);
}

/** True if two values cannot both be what one source says of one day. */
function contradict(a: GivenValue, b: GivenValue): boolean {
  if (a.value === b.value || a.bulletin === b.bulletin) return false;
  return a.observation.precision === b.observation.precision || !(leavesRoom(a, b) || leavesRoom(b, a));
}

/** Every value that another bulletin contradicts, with the first such value. */
const contradictions = perCatalogue((catalogue: Catalogue): Map<WrittenObservation, GivenValue> => {
  const all = [...givenValues(catalogue).values()].flat();
  const alike = Map.groupBy(all, ({ observation: { indicator, asOf, source, breakdown } }) =>
    [indicator, asOf, source, itemsKey(breakdown)].join('\n'),
  );
  const found = new Map<WrittenObservation, GivenValue>();
  for (const values of alike.values())
    for (const one of values.length > 1 ? values : []) {
      const other = values.find((two) => contradict(one, two));
      if (other && one.observation.source !== '') found.set(one.observation, other);
    }
  return found;
});

/** Values of two bulletins that cannot both be right. */
export const contradictionRules = rulesOn('values', 'fields', [
  {
    id: 'value-contradicted',
    sentence:
      'Due bollettini che danno due valori per lo stesso giorno e la stessa fonte: una fonte ne dice uno, e l’altro è una svista. Si dice in tutti e due.',
    example: {
      bulletin: {
        '  - id: quota\n':
          '  - { id: gennaio, indicator: prestiti, asOf: "2026-01-31", value: ‸20002, source: annuario }\n  - id: quota\n',
      },
    },
    find: (file, catalogue) =>
      observationsIn(file, catalogue).flatMap((observation) => {
        const other = contradictions(catalogue).get(observation);
        if (!other) return [];
        const { asOf, source } = observation;
        const day = isDay(asOf) ? formatDay(asOf) : asOf;
        const said = other.observation.value?.source ?? '';
        const how = seesDrafts(file, catalogue) ? '' : ' (se è già pubblicato, con corrections)';
        const message = `Il bollettino ${other.bulletin} dice ${said} («${other.observation.id}») per lo stesso giorno, ${day}, e la stessa fonte, «${source}»`;
        const remedy = `correggi il valore sbagliato fra i due, o il giorno${how}; se la fonte ha pubblicato un valore nuovo, nomina in source quella più recente`;
        return [findingAt(valueOf(observation), message, remedy)];
      }),
  },
]);
