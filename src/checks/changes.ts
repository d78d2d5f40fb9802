import { observationsIn, type Catalogue } from '#src/checks/catalogue.ts';
import { changeText, hasOtherScale, isExtreme } from '#src/checks/change-size.ts';
import { doubtsOf, type Doubts } from '#src/checks/doubts.ts';
import { findFalls } from '#src/checks/falls.ts';
import { findingAt, type Finding } from '#src/checks/finding.ts';
import { rulesOn, type Find } from '#src/checks/rule.ts';
import { findJumps } from '#src/checks/jumps.ts';
import { findFractions } from '#src/checks/fractions.ts';
import { perCatalogue } from '#src/checks/per-catalogue.ts';
import type { GivenValue } from '#src/checks/value-history.ts';
import { valueOf } from '#src/checks/written-observations.ts';
import { formatDay, isDay } from '#src/lib/day.ts';
import { withComma } from '#src/lib/italian-number.ts';

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

function finding(given: GivenValue, against: GivenValue, message: string, isNothing = false): Finding {
  const [earlier, later] =
    against.observation.asOf <= given.observation.asOf ? [against, given] : [given, against];
  const named = isExtreme(later, earlier)
    ? ` che dica anche il valore ${against === earlier ? 'di prima' : 'di dopo'} (${against.observation.value?.source ?? ''})`
    : '';
  const remedy = isNothing
    ? 'correggi il valore; se il dato manca scrivi null con status: missing'
    : `correggi il valore; se è giusto, spiega il cambiamento in una nota dell’osservazione${named}`;
  return findingAt(valueOf(given.observation), message, remedy);
}

/** The values of a bulletin that are in doubt, each told in its own words. */
function tell(
  doubtsIn: (catalogue: Catalogue) => Doubts,
  words: (given: GivenValue, against: GivenValue) => Finding,
): Find {
  return (file, catalogue) =>
    observationsIn(file, catalogue).flatMap((observation) => {
      const doubt = doubtsIn(catalogue).get(observation);
      return doubt ? [words(doubt.given, doubt.against)] : [];
    });
}

/** Totals that fall. */
export const fallRules = rulesOn('values', 'fields', [
  {
    id: 'total-falls',
    sentence:
      'Un totale che può solo crescere (cumulative) e scende senza una nota o una correzione; a zero non può scendere nemmeno con una nota.',
    example: {
      loans: { 'decimals: 0': 'decimals: 0\ncumulative: true' },
      bulletin: { 'value: 25000': 'value: ‸19999' },
    },
    find: tell(falls, (given, against) => {
      const message = `Questo totale può solo crescere, ma ${whereFrom(given, against)}`;
      return finding(given, against, message, given.value === 0);
    }),
  },
]);

/** Values that differ much from those before them. */
export const changeRules = rulesOn('values', 'fields', [
  {
    id: 'change-unexplained',
    sentence:
      'Un valore che cambia di oltre la metà rispetto a quello vicino, senza una nota o una correzione; oltre dieci volte, la nota deve dire anche l’altro valore.',
    example: { bulletin: { 'value: 25000': 'value: ‸90000' } },
    find: tell(jumps, (given, against) => {
      const change = `Il valore è ${changeText(given.value, against.value)}: ${whereFrom(given, against)}`;
      const isScaled = hasOtherScale(given.value, against.value);
      return finding(
        given,
        against,
        isScaled ? `${change}. Forse è scritto in migliaia o in milioni?` : change,
      );
    }),
  },
  {
    id: 'percent-as-fraction',
    sentence:
      'Una percentuale che in nessun bollettino supera 1: i fogli di calcolo tengono le percentuali come parti di uno. Se è davvero così piccola lo dice una nota.',
    example: { bulletin: { 'value: 12.5': 'value: ‸0.4' } },
    find: tell(fractions, ({ value, observation }) => {
      const share = withComma(value);
      const whole = withComma(Number((value * 100).toPrecision(12)));
      return findingAt(
        valueOf(observation),
        `Una percentuale va da 0 a 100: così è ${share} %, o forse si intende ${whole} %?`,
        `scrivi la percentuale per cento volte tanto; se è davvero ${share} %, dillo in una nota dell’osservazione`,
      );
    }),
  },
]);
