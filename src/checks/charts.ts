import { seesDrafts, type Catalogue, type IndicatorFacts } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { findingAt } from '#src/checks/finding.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { nodesOf } from '#src/checks/mdx-body.ts';
import { perCatalogue } from '#src/checks/per-catalogue.ts';
import { itemsKey, writtenSeries } from '#src/checks/written-observations.ts';
import { pathKey, selectFields, type Field } from '#src/checks/yaml-source.ts';
import type { KindOfChart } from '#src/lib/charts/kind.ts';
import { chartKinds } from '#src/lib/charts/kinds.ts';
import { isDay } from '#src/lib/day.ts';
import { toYamlMap } from '#src/lib/yaml-text.ts';

/** The charts of a bulletin that are of such a kind, each with it. */
export function chartsOf({ yaml }: ContentFile, isSuch: (kind: KindOfChart) => boolean) {
  return selectFields(yaml, 'charts.*').flatMap((chart) => {
    const written = yaml?.fields.get(pathKey([...chart.path, 'kind']))?.value;
    const [name, kind] = Object.entries(chartKinds).find(([known]) => known === written) ?? [];
    return kind && isSuch(kind) ? [{ chart, kind, name }] : [];
  });
}

const hasLines = ({ names }: KindOfChart): boolean => names === 'lines';

/** The places where a chart names an observation or a series. */
export function namesIn({ yaml }: ContentFile, chart: Field): Field[] {
  return selectFields(yaml, [...chart.path, 'observations', '*'].join('.'));
}

type Named = { field: Field; indicator: IndicatorFacts; id: string };

/** What a chart names, an observation or a series, with the indicator where both exist. */
export function observationsOf(
  file: ContentFile,
  chart: Field,
  { bulletins, indicators }: Catalogue,
): Named[] {
  const own = [...(bulletins.get(file.id)?.observations ?? []), ...writtenSeries(file.yaml)];
  return namesIn(file, chart).flatMap((field) => {
    const observation = own.find(({ id }) => id === field.value);
    const indicator = indicators.get(observation?.indicator ?? '');
    return indicator ? [{ field, indicator, id: String(field.value) }] : [];
  });
}

/** A line of a chart, at the field that names its indicator. */
export type Line = Named & { breakdown: Record<string, string> };

/** The lines of a chart whose indicator exists. */
export function linesOf({ yaml }: ContentFile, chart: Field, { indicators }: Catalogue): Line[] {
  return selectFields(yaml, [...chart.path, 'lines', '*', 'indicator'].join('.')).flatMap((field) => {
    const id = String(field.value);
    const indicator = indicators.get(id);
    const items = selectFields(yaml, [...field.path.slice(0, -1), 'breakdown', '*'].join('.'));
    const breakdown = Object.fromEntries(
      items.map(({ path, value }) => [String(path.at(-1)), String(value)]),
    );
    return indicator ? [{ field, indicator, id, breakdown }] : [];
  });
}

function measureOf({ unit, scale }: IndicatorFacts): string {
  return `${unit} ${scale}`;
}

/** The bulletins that have a number for an indicator, by its items. */
const bulletinsWithValues = perCatalogue(({ bulletins }): Map<string, Map<string, string[]>> => {
  const found = new Map<string, Map<string, string[]>>();
  for (const [bulletin, { observations }] of bulletins)
    for (const { indicator, breakdown, value } of observations) {
      // What is written and cannot be read has a fault of its own.
      if (!value || value.value === null) continue;
      const known = found.get(indicator) ?? new Map<string, string[]>();
      found.set(indicator, known);
      known.set(itemsKey(breakdown), [...(known.get(itemsKey(breakdown)) ?? []), bulletin]);
    }
  return found;
});

/** The items, as `itemsKey` writes them, for which a chart of a bulletin would show values of an indicator. */
function itemsWithValues(file: ContentFile, indicator: string, catalogue: Catalogue): string[] {
  const isSeen = (bulletin: string) =>
    bulletin <= file.id && (catalogue.bulletins.get(bulletin)?.draft !== true || seesDrafts(file, catalogue));
  return [...(bulletinsWithValues(catalogue).get(indicator) ?? [])]
    .filter(([, bulletins]) => bulletins.some(isSeen))
    .map(([items]) => items);
}

/** What to write under a line without values, by the items that have some. */
function remedyForEmpty(breakdown: Record<string, string>, known: string[]): string {
  const read = (items: string): [string, string][] =>
    items.split(' ').map((item) => [item.slice(0, item.indexOf('=')), item.slice(item.indexOf('=') + 1)]);
  const dimensions = Object.keys(breakdown).join(' ');
  const tell = (all: string[]) => {
    const told = all.slice(0, 12).map((items) =>
      read(items)
        .map(([, item]) => item)
        .join(' e '),
    );
    return `${told.join(', ')}${all.length > told.length ? '…' : ''}`;
  };
  const alike = known.filter(
    (items) =>
      items !== '' &&
      read(items)
        .map(([dimension]) => dimension)
        .join(' ') === dimensions,
  );
  if (alike.length > 0) return `scegli fra le voci che ne hanno: ${tell(alike)}`;
  if (known.includes('')) return 'togli breakdown: ci sono solo valori di tutti';
  const [first] = known;
  if (first === undefined)
    return `aggiungi un’osservazione ${dimensions === '' ? 'senza' : 'con questa'} suddivisione o cambia indicatore`;
  return `ci sono solo valori per voce, ${tell(known)}: scrivi quale, sotto indicator:\n        breakdown: ${toYamlMap(Object.fromEntries(read(first)))}`;
}

/** True if values of an indicator in this bulletin stand under keys that are neither days nor of a known dimension. */
function hasUnreadableDays({ id }: ContentFile, indicator: string, { bulletins }: Catalogue): boolean {
  const own = bulletins.get(id)?.observations ?? [];
  return own.some((one) => one.indicator === indicator && one.asOf !== '' && !isDay(one.asOf));
}

/** The charts that a text shows, in its order. */
function chartsShown({ body }: ContentFile) {
  return [...nodesOf(body, 'mdxJsxFlowElement'), ...nodesOf(body, 'mdxJsxTextElement')]
    .filter(({ node }) => node.name === 'Chart')
    .map(({ node, offset, source }) => {
      const id = node.attributes.find((attribute) => 'name' in attribute && attribute.name === 'id')?.value;
      return { id, offset, source };
    })
    .toSorted((a, b) => a.offset - b.offset);
}

/** Charts that could not be drawn, or would show nothing. */
export const chartRules = rulesOn('charts', 'fields', [
  {
    id: 'chart-units',
    sentence: 'Un grafico di due unità: un asse può averne una sola.',
    example: { bulletin: { '[aperte, aperte-comunali]': '[aperte, ‸prestiti]' } },
    find: (file, catalogue) =>
      chartsOf(file, ({ marks }) => marks !== null).flatMap(({ chart, kind }) => {
        const [first, ...others] = (hasLines(kind) ? linesOf : observationsOf)(file, chart, catalogue);
        const odd = others.find(
          ({ indicator }) => first && measureOf(indicator) !== measureOf(first.indicator),
        );
        if (!first || !odd) return [];
        const message = `Il grafico mette insieme ${first.indicator.unit} e ${odd.indicator.unit}: ${kind.marks} vogliono una sola unità`;
        const remedy = `togli ${hasLines(kind) ? 'la linea' : 'l’osservazione'} o fai due grafici`;
        return [{ offset: odd.field.offset, found: odd.id, message, remedy }];
      }),
  },
  {
    id: 'chart-one-bar',
    sentence: 'Una barra sola: non dice più della sua cifra.',
    example: { bulletin: { '[aperte, aperte-comunali]': '[‸aperte]' } },
    find: (file, catalogue) =>
      chartsOf(file, ({ isComparison }) => isComparison).flatMap(({ chart }) => {
        const [only, ...others] = observationsOf(file, chart, catalogue);
        if (!only || others.length > 0 || namesIn(file, chart).length > 1) return [];
        const series = writtenSeries(file.yaml).find(({ id }) => id === only.id);
        if (series && series.observations.length !== 1) return [];
        const message = 'Il grafico ha una barra sola: non c’è nulla da confrontare';
        const remedy = 'aggiungi un’osservazione, o togli il grafico e lascia la cifra nel testo';
        return [{ offset: only.field.offset, found: only.id, message, remedy }];
      }),
  },
  {
    id: 'chart-line-twice',
    sentence: 'Due volte la stessa linea: una copre l’altra.',
    example: {
      earlier: {
        '- { indicator: biblioteche-aperte, breakdown: { tipo: scolastiche } }':
          '- { indicator: ‸biblioteche-aperte, breakdown: { tipo: comunali } }',
      },
    },
    find: (file, catalogue) =>
      chartsOf(file, hasLines).flatMap(({ chart }) => {
        const seen = new Set<string>();
        return linesOf(file, chart, catalogue).flatMap(({ field, id, breakdown }) => {
          const key = `${id} ${itemsKey(breakdown)}`;
          if (!seen.has(key)) {
            seen.add(key);
            return [];
          }
          const message = `La linea «${id}» compare due volte`;
          const remedy = 'cambia la sua suddivisione (breakdown) o toglila';
          return [{ offset: field.offset, found: id, message, remedy }];
        });
      }),
  },
  {
    id: 'chart-targets',
    sentence:
      'Traguardi in un grafico di più linee, o di una linea con suddivisione: non si capirebbe di chi sono.',
    example: { earlier: { '    lines:\n': '    targets: ‸true\n    lines:\n' } },
    find: (file, catalogue) =>
      chartsOf(file, hasLines).flatMap(({ chart }) => {
        const targets = file.yaml?.fields.get(pathKey([...chart.path, 'targets']));
        const lines = linesOf(file, chart, catalogue);
        const isWhole = lines.length < 2 && lines.every(({ breakdown }) => itemsKey(breakdown) === '');
        if (targets?.value !== true || isWhole) return [];
        const message = 'I traguardi si mostrano solo con una linea, senza suddivisione';
        const remedy = 'togli targets: true o lascia una sola linea senza breakdown';
        return [{ offset: targets.offset, found: 'true', message, remedy }];
      }),
  },
  {
    id: 'chart-empty',
    sentence:
      'Una linea senza un punto: nessun valore di quelle voci, in questo bollettino o in uno di prima.',
    example: { bulletin: { '[{ indicator: biblioteche-aperte }]': '[{ indicator: ‸mostre }]' } },
    find: (file, catalogue) =>
      chartsOf(file, hasLines).flatMap(({ chart }) =>
        linesOf(file, chart, catalogue).flatMap(({ field, id, breakdown }) => {
          const isKnown = ([dimension, item]: [string, string]) =>
            catalogue.dimensions?.get(dimension)?.has(item) &&
            (catalogue.indicators.get(id)?.dimensions.includes(dimension) ?? true);
          if (!Object.entries(breakdown).every(isKnown) || hasUnreadableDays(file, id, catalogue)) return [];
          const known = itemsWithValues(file, id, catalogue);
          if (known.includes(itemsKey(breakdown))) return [];
          const items = Object.values(breakdown).join(', ');
          const message = `L’indicatore «${id}» non ha ancora valori da disegnare${items === '' ? '' : ` per ${items}`}`;
          const remedy = remedyForEmpty(breakdown, known);
          return [{ offset: field.offset, found: id, message, remedy }];
        }),
      ),
  },
  {
    id: 'chart-not-shown',
    phase: 'whole-text',
    sentence:
      'Un grafico della testata che non compare nel testo. Non si dice nulla finché il testo ha errori di scrittura.',
    example: { bulletin: { '- id: per-tipo': '- id: ‸per-tipo', '<Chart id="per-tipo" />': '' } },
    find: (file) => {
      const shown = new Set(chartsShown(file).map(({ id }) => id));
      return selectFields(file.yaml, 'charts.*.id')
        .filter(({ value }) => typeof value !== 'string' || !shown.has(value))
        .map(({ value, offset }) => ({
          offset,
          found: String(value),
          message: `Il grafico «${String(value)}» non compare nel testo`,
          remedy: `metti <Chart id="${String(value)}" /> dove deve stare, su una riga a sé`,
        }));
    },
  },
  {
    id: 'chart-shown-twice',
    phase: 'whole-text',
    sentence: 'Un grafico che compare due volte nel testo.',
    example: { bulletin: { '### Per tipo': '‸<Chart id="nel-tempo" />\n\n### Per tipo' } },
    find: (file) =>
      selectFields(file.yaml, 'charts.*.id').flatMap(({ value }) =>
        chartsShown(file)
          .filter(({ id }) => id === value)
          .slice(1)
          .map((at) =>
            findingAt(
              at,
              `Il grafico «${String(value)}» compare più di una volta`,
              'lascialo una volta sola',
            ),
          ),
      ),
  },
]);
