import { changeText, hasOtherScale, isExtreme } from '#src/checks/change-size.ts';
import { doubtsOf, type Doubts } from '#src/checks/doubts.ts';
import { findFalls } from '#src/checks/falls.ts';
import type { Finding } from '#src/checks/finding.ts';
import type { Rule } from '#src/checks/rule.ts';
import { findJumps } from '#src/checks/jumps.ts';
import { findFractions } from '#src/checks/fractions.ts';
import { perCatalogue } from '#src/checks/per-catalogue.ts';
import type { GivenValue } from '#src/checks/value-history.ts';
import { formatDay, isDay } from '#src/lib/day.ts';

const falls = perCatalogue((catalogue) =>
  doubtsOf(catalogue, (histories) =>
    histories.filter(([first]) => first?.indicator.cumulative === true).flatMap(findFalls),
  ),
);

const jumps = perCatalogue((catalogue) => doubtsOf(catalogue, (histories) => histories.flatMap(findJumps)));

const fractions = perCatalogue((catalogue) => doubtsOf(catalogue, findFractions));

/** «era 20000 il 31 gennaio 2026 (bollettino 2026-02)», or «poi è», by their days. */
function whereFrom(given: GivenValue, { bulletin, observation: { asOf, value } }: GivenValue): string {
  const verb = asOf <= given.observation.asOf ? 'era' : 'poi è';
  return `${verb} ${value?.source ?? ''} il ${isDay(asOf) ? formatDay(asOf) : asOf} (bollettino ${bulletin})`;
}

function finding(rule: string, given: GivenValue, against: GivenValue, message: string): Finding {
  const { value, offset } = given.observation;
  const [earlier, later] =
    against.observation.asOf <= given.observation.asOf ? [against, given] : [given, against];
  const isNothing = given.value === 0 && rule === 'total-falls';
  const named = isExtreme(later, earlier)
    ? ` che dica anche il valore ${against === earlier ? 'di prima' : 'di dopo'} (${against.observation.value?.source ?? ''})`
    : '';
  const remedy = isNothing
    ? 'correggi il valore; se il dato manca scrivi null con status: missing'
    : `correggi il valore; se è giusto, spiega il cambiamento in una nota dell’osservazione${named}`;
  return { rule, offset: value?.offset ?? offset, found: value?.source ?? '', message, remedy };
}

const inItalian = (value: number) => String(value).replace('.', ',');

function tell(
  doubtsIn: (catalogue: Parameters<Rule>[1]) => Doubts,
  rule: string,
  message: (given: GivenValue, against: GivenValue) => string,
): Rule {
  return ({ kind, id }, catalogue) =>
    (kind === 'bulletin' ? (catalogue.bulletins.get(id)?.observations ?? []) : []).flatMap((observation) => {
      const doubt = doubtsIn(catalogue).get(observation);
      return doubt ? [finding(rule, doubt.given, doubt.against, message(doubt.given, doubt.against))] : [];
    });
}

/** What adds up over time does not fall without a note or a correction, and never to nothing. */
export const findFallingTotals = tell(
  falls,
  'total-falls',
  (given, against) => `Questo totale può solo crescere, ma ${whereFrom(given, against)}`,
);

/** A value half as much again, or half as much less, than its neighbour is a slip or news: either way it wants a word. */
export const findUnexplainedChanges = tell(jumps, 'change-unexplained', (given, against) => {
  const change = `Il valore è ${changeText(given.value, against.value)}: ${whereFrom(given, against)}`;
  return hasOtherScale(given.value, against.value)
    ? `${change}. Forse è scritto in migliaia o in milioni?`
    : change;
});

/** A share of 0,45 % is rare; 0.45 for 45 % is what spreadsheets hold. Where no value is above 1, it wants a word. */
export const findSharesAsFractions: Rule = ({ kind, id }, catalogue) =>
  (kind === 'bulletin' ? (catalogue.bulletins.get(id)?.observations ?? []) : []).flatMap((observation) => {
    const doubt = fractions(catalogue).get(observation);
    if (!doubt) return [];
    const { value, offset } = observation;
    const share = inItalian(doubt.given.value);
    const whole = inItalian(Number((doubt.given.value * 100).toPrecision(12)));
    return [
      {
        rule: 'percent-as-fraction',
        offset: value?.offset ?? offset,
        found: value?.source ?? '',
        message: `Una percentuale va da 0 a 100: così è ${share} %, o forse si intende ${whole} %?`,
        remedy: `scrivi la percentuale per cento volte tanto; se è davvero ${share} %, dillo in una nota dell’osservazione`,
      },
    ];
  });
