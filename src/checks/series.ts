import type { Rule } from '#src/checks/rule.ts';
import { suggest } from '#src/checks/nearest.ts';
import { writtenSeries } from '#src/checks/written-observations.ts';
import { pathKey } from '#src/checks/yaml-source.ts';

/** A series with keys of its own names a dimension that its indicator allows; each key is one of the items. */
export const findUnknownSeriesKeys: Rule = ({ kind, yaml }, { indicators, dimensions }) =>
  (kind === 'bulletin' ? writtenSeries(yaml) : []).flatMap(({ by, indicator, path, observations }) => {
    const allowed = indicators.get(indicator)?.dimensions;
    if (by === undefined || !allowed || !dimensions) return [];
    const unknown = (
      what: string,
      found: string,
      offset: number,
      known: Iterable<string>,
      where: string,
    ) => ({
      rule: 'reference-unknown',
      offset,
      found,
      message: `Non esiste ${what} «${found}»`,
      remedy: suggest(found, known, `aggiungila a ${where}`),
    });
    if (!allowed.includes(by)) {
      const offset = yaml?.fields.get(pathKey([...path, 'by']))?.offset ?? 0;
      const where = 'dimensions dell’indicatore';
      return [unknown('per questo indicatore la dimensione', by, offset, allowed, where)];
    }
    const items = dimensions.get(by);
    return observations.flatMap(({ breakdown, offset }) => {
      const item = breakdown[by] ?? '';
      if (!items || items.has(item)) return [];
      return [unknown('la voce', item, offset, items, 'values della dimensione in programme.yaml')];
    });
  });

/** The keys of a series are written once: what they say is not said again beside them. */
export const findSeriesSaidTwice: Rule = ({ kind, yaml }) =>
  (kind === 'bulletin' ? writtenSeries(yaml) : []).flatMap(({ by, path }) => {
    const twin = by === undefined ? ['asOf'] : ['breakdown', by];
    const field = yaml?.fields.get(pathKey([...path, ...twin]));
    if (!field) return [];
    const message =
      by === undefined
        ? 'I giorni di questa serie sono già le chiavi dei valori'
        : `Le voci di «${by}» sono già le chiavi dei valori`;
    return [
      {
        rule: 'series-said-twice',
        offset: field.keyOffset,
        found: field.source,
        message,
        remedy: `togli ${twin.join('.')} dalla serie`,
      },
    ];
  });
