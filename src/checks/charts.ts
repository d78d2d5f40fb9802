import type { Catalogue, IndicatorFacts } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import type { Rule } from '#src/checks/finding.ts';
import { nodesOf } from '#src/checks/mdx-body.ts';
import { pathKey, selectFields, type Field } from '#src/checks/yaml-source.ts';

/** The charts of one kind in a bulletin. */
function chartsOf({ yaml }: ContentFile, kind: string): Field[] {
  return selectFields(yaml, 'charts.*').filter(
    ({ path }) => yaml?.fields.get(pathKey([...path, 'kind']))?.value === kind,
  );
}

/** The observations that a chart names, with their indicator where both exist. */
function observationsOf(file: ContentFile, chart: Field, { bulletins, indicators }: Catalogue) {
  const own = bulletins.get(file.id)?.observations ?? [];
  return selectFields(file.yaml, [...chart.path, 'observations', '*'].join('.')).flatMap((field) => {
    const observation = own.find(({ id }) => id === field.value);
    const indicator = indicators.get(observation?.indicator ?? '');
    return indicator ? [{ field, indicator, id: String(field.value) }] : [];
  });
}

function measureOf({ unit, scale }: IndicatorFacts): string {
  return `${unit} ${scale}`;
}

/** Bars of two units cannot stand on one axis. */
export const findBarsOfSeveralUnits: Rule = (file, catalogue) =>
  chartsOf(file, 'bars').flatMap((chart) => {
    const [first, ...others] = observationsOf(file, chart, catalogue);
    const odd = others.find(({ indicator }) => first && measureOf(indicator) !== measureOf(first.indicator));
    if (!first || !odd) return [];
    const message = `Il grafico mette insieme ${first.indicator.unit} e ${odd.indicator.unit}: le barre vogliono una sola unità`;
    const remedy = 'togli l’osservazione o fai due grafici';
    return [{ rule: 'chart-units', offset: odd.field.offset, found: odd.id, message, remedy }];
  });

/** A share of a final target needs one. */
export const findProgressWithoutTarget: Rule = (file, catalogue) =>
  chartsOf(file, 'progress').flatMap((chart) =>
    observationsOf(file, chart, catalogue)
      .filter(({ indicator }) => !indicator.targets.some(({ final }) => final))
      .map(({ field, id }) => ({
        rule: 'chart-without-target',
        offset: field.offset,
        found: id,
        message: `L’indicatore di «${id}» non ha un traguardo finale`,
        remedy: 'togli l’osservazione dal grafico o segna final: true sul traguardo dell’indicatore',
      })),
  );

/** A share of a target cannot be drawn for a missing value. */
export const findProgressWithoutValue: Rule = (file, catalogue) =>
  chartsOf(file, 'progress').flatMap((chart) =>
    observationsOf(file, chart, catalogue)
      .filter(({ id }) =>
        selectFields(file.yaml, 'observations.*.id').some(
          ({ value, path }) =>
            value === id && file.yaml?.fields.get(pathKey([...path.slice(0, -1), 'value']))?.value === null,
        ),
      )
      .map(({ field, id }) => ({
        rule: 'chart-without-value',
        offset: field.offset,
        found: id,
        message: `«${id}» non ha un valore e non si può disegnare`,
        remedy: 'togli l’osservazione dal grafico',
      })),
  );

/** A line needs a point: an observation of the whole indicator, in this bulletin or an earlier one. */
export const findEmptyLines: Rule = (file, { bulletins, indicators }) =>
  chartsOf(file, 'line').flatMap((chart) => {
    const field = file.yaml?.fields.get(pathKey([...chart.path, 'indicator']));
    const indicator = field?.value;
    if (typeof indicator !== 'string' || !indicators.has(indicator)) return [];
    const hasPoint = [...bulletins].some(
      ([id, { observations }]) =>
        id <= file.id && observations.some((one) => one.indicator === indicator && !one.broken),
    );
    if (hasPoint) return [];
    const message = `L’indicatore «${indicator}» non ha ancora osservazioni da disegnare`;
    const remedy = 'aggiungi un’osservazione senza suddivisione o cambia indicatore';
    return [{ rule: 'chart-empty', offset: field?.offset ?? 0, found: indicator, message, remedy }];
  });

/** Each chart that is declared stands once in the text. Nothing is said while the text has syntax errors. */
export const findChartsNotShownOnce: Rule = (file) => {
  if (!file.body || file.body.findings.length > 0) return [];
  const shown = [...nodesOf(file.body, 'mdxJsxFlowElement'), ...nodesOf(file.body, 'mdxJsxTextElement')]
    .filter(({ node }) => node.name === 'Chart')
    .map(({ node, offset, source }) => {
      const id = node.attributes.find((attribute) => 'name' in attribute && attribute.name === 'id')?.value;
      return { id, offset, source };
    })
    .toSorted((a, b) => a.offset - b.offset);
  return selectFields(file.yaml, 'charts.*.id').flatMap(({ value, offset }) => {
    const places = shown.filter(({ id }) => id === value);
    if (places.length === 0) {
      const message = `Il grafico «${String(value)}» non compare nel testo`;
      const remedy = `metti <Chart id="${String(value)}" /> dove deve stare, su una riga a sé`;
      return [{ rule: 'chart-not-shown', offset, found: String(value), message, remedy }];
    }
    return places.slice(1).map((place) => ({
      rule: 'chart-shown-twice',
      offset: place.offset,
      found: place.source,
      message: `Il grafico «${String(value)}» compare più di una volta`,
      remedy: 'lascialo una volta sola',
    }));
  });
};
