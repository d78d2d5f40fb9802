import { observationsIn, type IndicatorFacts } from '#src/checks/catalogue.ts';
import { findingAt, type NamedFinding } from '#src/checks/finding.ts';
import { rulesOf, rulesOn, type Find } from '#src/checks/rule.ts';
import { isPlainlyWritten } from '#src/checks/value-history.ts';
import { itemsKey, valueOf, type WrittenObservation } from '#src/checks/written-observations.ts';

/** From this part of the total on, parts that are not all items of their dimension are taken for the whole. */
const nearlyWhole = 0.9;

type Part = { part: WrittenObservation; value: number };

/** The parts of one total by one dimension. */
type Breakdown = { total: WrittenObservation; dimension: string; parts: Part[] };

function keyOf({ indicator, asOf }: WrittenObservation, breakdown: Record<string, string>): string {
  return `${indicator} ${asOf} ${itemsKey(breakdown)}`;
}

/** Values that can be added up: exact numbers of a count or of money that nobody estimated. */
function isCounted(observation: WrittenObservation, indicator: IndicatorFacts | undefined): boolean {
  const { precision, status } = observation;
  if (!indicator || indicator.kind === 'percent') return false;
  return (
    precision === 'exact' &&
    (status === 'final' || status === 'provisional') &&
    isPlainlyWritten(observation, indicator)
  );
}

function withoutDimension(breakdown: Record<string, string>, dimension: string): Record<string, string> {
  return Object.fromEntries(Object.entries(breakdown).filter(([name]) => name !== dimension));
}

/** Every total of a bulletin with its parts by each dimension, for the same day and the same other items. */
function breakdownsOf(counted: WrittenObservation[]): Breakdown[] {
  const totals = new Map(counted.map((one) => [keyOf(one, one.breakdown), one]));
  const found = new Map<string, Breakdown>();
  for (const part of counted) {
    for (const dimension of Object.keys(part.breakdown)) {
      const key = keyOf(part, withoutDimension(part.breakdown, dimension));
      const total = totals.get(key);
      if (!total) continue;
      const breakdown = found.get(`${key} by ${dimension}`) ?? { total, dimension, parts: [] };
      breakdown.parts.push({ part, value: Number(part.value?.value) });
      found.set(`${key} by ${dimension}`, breakdown);
    }
  }
  return [...found.values()];
}

/** The largest power of ten that all amounts are multiples of: what they were rounded to. */
function stepOf(amounts: number[]): number {
  let step = 1;
  while (step < 1e12 && amounts.every((amount) => amount % (step * 10) === 0)) step *= 10;
  return amounts.every(Number.isInteger) ? step : 0.01;
}

/** How far a sum may be from its total: nothing for counts, for money what rounding each amount can make. */
function tolerance({ kind }: IndicatorFacts, amounts: number[]): number {
  return kind === 'money' ? (amounts.length * stepOf(amounts)) / 2 : 0;
}

type Finding = NamedFinding<'part-exceeds-total' | 'sum-differs'>;

/**
 * Percentages are not added up. Parts are the whole if they are all items of their dimension
 * or come near the total; fewer are a choice that an editor may make. Together they may exceed it only where a note
 * says why (items that overlap), one alone never. Of parts with different signs only the sum of all is judged.
 */
const findSumsThatDiffer: Find<Finding> = (file, catalogue) => {
  const { indicators, dimensions } = catalogue;
  const counted = observationsIn(file, catalogue).filter((one) =>
    isCounted(one, indicators.get(one.indicator)),
  );
  return breakdownsOf(counted).flatMap(({ total, dimension, parts }): Finding[] => {
    const indicator = indicators.get(total.indicator);
    if (!indicator) return [];
    const whole = Number(total.value?.value);
    const allowed = tolerance(indicator, [whole, ...parts.map(({ value }) => value)]);
    const sum = parts.reduce((added, { value }) => added + value, 0);
    // Below zero the whole is the larger the lower it is; with gains and losses among them no size is told by it.
    const sign = whole < 0 ? -1 : 1;
    const isOfOneSign = parts.every(({ value }) => value * sign >= 0);
    const tooLarge = isOfOneSign && parts.find(({ value }) => value * sign > whole * sign + allowed);
    if (!tooLarge && Math.abs(sum - whole) <= allowed) return [];
    const isWhole =
      parts.length === dimensions?.get(dimension)?.size ||
      (isOfOneSign &&
        (sum * sign > whole * sign || (parts.length > 1 && sum * sign >= whole * sign * nearlyWhole)));
    const isTold = [total, ...parts.map(({ part }) => part)].some(({ note }) => note !== '');
    if (!tooLarge && (!isWhole || isTold)) return [];
    const at = tooLarge ? tooLarge.part : total;
    const message = tooLarge
      ? `La parte «${at.id}» è più grande del totale «${total.id}», che vale ${whole}`
      : `Le parti per «${dimension}» fanno ${Number(sum.toFixed(2))}, ma il totale «${total.id}» vale ${whole}`;
    const remedy = tooLarge
      ? 'correggi la parte o il totale'
      : 'correggi il totale o le parti; se le voci non coprono il totale, o si sovrappongono, dillo in una note';
    const rule = tooLarge ? 'part-exceeds-total' : 'sum-differs';
    return [{ rule, ...findingAt(valueOf(at), message, remedy) }];
  });
};

/** Parts against their total. */
export const sumRules = rulesOn(
  'values',
  'fields',
  rulesOf(findSumsThatDiffer, {
    'part-exceeds-total': {
      sentence: 'Una parte più grande del suo totale.',
      example: { earlier: { 'scolastiche: 400': 'scolastiche: ‸4000' } },
    },
    'sum-differs': {
      sentence:
        'Parti che non fanno il loro totale. Se non lo coprono, o si sovrappongono, lo dice una nota.',
      example: { earlier: { 'value: 1200,': 'value: ‸1210,' } },
    },
  }),
);
