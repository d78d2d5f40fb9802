import { seesDrafts, type Catalogue } from '#src/checks/catalogue.ts';
import { chartsOf, linesOf, type Line } from '#src/checks/charts.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { findingAt } from '#src/checks/finding.ts';
import { neighbours } from '#src/checks/nearest.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { itemsKey, type WrittenObservation } from '#src/checks/written-observations.ts';
import { pathKey, selectFields, type Field } from '#src/checks/yaml-source.ts';
import { formatDay, isDay } from '#src/lib/day.ts';
import type { ChartKind } from '#src/schemas/chart.ts';

/** The charts of a bulletin that are of one of these kinds. */
function chartsOfKinds(file: ContentFile, ...kinds: ChartKind[]): Field[] {
  return chartsOf(file, ({ names }) => names === 'lines')
    .filter(({ name }) => kinds.some((kind) => kind === name))
    .map(({ chart }) => chart);
}

/** The values of a line in this bulletin and those before. */
function valuesOf(file: ContentFile, line: Line, catalogue: Catalogue): WrittenObservation[] {
  return [...catalogue.bulletins]
    .filter(([id, { draft }]) => id <= file.id && (!draft || seesDrafts(file, catalogue)))
    .flatMap(([, { observations }]) => observations)
    .filter(
      ({ indicator, breakdown, value }) =>
        indicator === line.id &&
        itemsKey(breakdown) === itemsKey(line.breakdown) &&
        typeof value?.value === 'number',
    );
}

/** The first and the last day of a chart over time; `null` where it has no value or one of a day that cannot be read. */
function axisOf(
  file: ContentFile,
  chart: Field,
  catalogue: Catalogue,
): { first: string; last: string } | null {
  const lines = linesOf(file, chart, catalogue);
  const values = lines.flatMap((line) => valuesOf(file, line, catalogue).map(({ asOf }) => asOf));
  const targets = lines.length === 1 ? (lines[0]?.indicator.targets.map(({ dueDate }) => dueDate) ?? []) : [];
  const own = file.yaml?.fields.get('asOf')?.value;
  const days = [...values, ...targets, typeof own === 'string' ? own : ''];
  if (values.length === 0 || !days.every(isDay)) return null;
  return { first: days.toSorted()[0] ?? '', last: days.toSorted().at(-1) ?? '' };
}

/** Charts over time that could not be drawn as they are asked for. */
export const chartOverTimeRules = rulesOn('charts', 'fields', [
  {
    id: 'chart-note-day',
    sentence: 'Una nota in un grafico nel tempo che non sta su un giorno del suo asse.',
    example: {
      bulletin: {
        '    lines: [{ indicator: biblioteche-aperte }]\n':
          '    lines: [{ indicator: biblioteche-aperte }]\n    annotations: [{ at: ‸2019-05-01, text: aperture serali, source: annuario }]\n',
      },
    },
    find: (file, catalogue) =>
      chartsOfKinds(file, 'line', 'area').flatMap((chart) =>
        selectFields(file.yaml, [...chart.path, 'annotations', '*', 'at'].join('.')).flatMap(
          ({ value, offset }) => {
            const found = String(value);
            if (!isDay(found))
              return [
                {
                  offset,
                  found,
                  message: `«${found}» non è un giorno`,
                  remedy: 'scrivilo così: "2024-10-10"',
                },
              ];
            const axis = axisOf(file, chart, catalogue);
            if (!axis || (axis.first <= found && found <= axis.last)) return [];
            const message = `Il grafico va dal ${formatDay(axis.first)} al ${formatDay(axis.last)}: la nota resterebbe fuori`;
            return [{ offset, found, message, remedy: 'scegli un giorno in mezzo o togli la nota' }];
          },
        ),
      ),
  },
  {
    id: 'chart-area',
    sentence:
      'Un’area sotto valori negativi, o sotto quote di cose diverse: l’area dice quanto c’è in tutto, e quello non lo sarebbe. Per questi si usa line.',
    example: {
      earlier: {
        'kind: line': 'kind: area',
        '{ indicator: biblioteche-aperte, breakdown: { tipo: comunali } }':
          '{ indicator: quota-digitale, breakdown: { tipo: comunali } }',
        '{ indicator: biblioteche-aperte, breakdown: { tipo: scolastiche } }':
          '{ indicator: ‸quota-digitale, breakdown: { tipo: scolastiche } }',
      },
    },
    find: (file, catalogue) =>
      chartsOfKinds(file, 'area').flatMap((chart) => {
        const lines = linesOf(file, chart, catalogue);
        const remedy = 'usa kind: line';
        const second = lines.find(({ indicator }, index) => index > 0 && indicator.kind === 'percent');
        if (second) {
          const message = 'Il grafico mette una sull’altra quote di cose diverse';
          return [{ offset: second.field.offset, found: second.id, message, remedy }];
        }
        return lines
          .filter((line) => valuesOf(file, line, catalogue).some(({ value }) => Number(value?.value) < 0))
          .map(({ field, id }) => {
            const message = `«${id}» ha valori sotto zero, che non hanno un’area`;
            return { offset: field.offset, found: id, message, remedy };
          });
      }),
  },
  {
    id: 'chart-slope-days',
    sentence:
      'Due giorni a confronto che non vengono uno dopo l’altro, o in uno dei quali una serie non ha un valore.',
    example: {
      earlier: {
        'kind: line': 'kind: slope',
        '    lines:\n      - { indicator: biblioteche-aperte, breakdown: { tipo: comunali } }':
          '    between: ["2026-01-31", "2026-02-28"]\n    lines:\n      - { indicator: ‸biblioteche-aperte, breakdown: { tipo: comunali } }',
        '      - { indicator: biblioteche-aperte, breakdown: { tipo: scolastiche } }\n': '',
      },
    },
    find: (file, catalogue) =>
      chartsOfKinds(file, 'slope').flatMap((chart) => {
        const days = [0, 1].map((index) => file.yaml?.fields.get(pathKey([...chart.path, 'between', index])));
        const [first, second] = days.map((field) => String(field?.value));
        if (!first || !second || !isDay(first) || !isDay(second)) return [];
        if (first >= second) {
          const message = 'Il secondo giorno deve venire dopo il primo';
          return [
            {
              offset: days[1]?.offset ?? 0,
              found: second,
              message,
              remedy: 'scambia i due giorni o cambiane uno',
            },
          ];
        }
        const lines = linesOf(file, chart, catalogue);
        const known = (line: Line | undefined) =>
          line ? valuesOf(file, line, catalogue).map(({ asOf }) => asOf) : [];
        const common = known(lines[0]).filter((day) => lines.every((line) => known(line).includes(day)));
        return days.flatMap((field) => {
          const day = String(field?.value);
          const missing = lines.filter((line) => !known(line).includes(day));
          const { before, after } = neighbours(day, [...new Set(common)]);
          const near = [...before, ...after].map((one) => `"${one}"`).join(', ');
          const remedy =
            near === ''
              ? 'togli una serie, perché nessun giorno ha un valore per tutte, o usa kind: line'
              : `scegli un giorno con un valore per ogni serie: ${near}`;
          if (missing.length > 1 && missing.length === lines.length)
            return [
              {
                offset: field?.offset ?? 0,
                found: day,
                message: `Nessuna serie ha un valore al ${formatDay(day)}`,
                remedy,
              },
            ];
          return missing.map(({ breakdown, field: at, id }) => {
            const items = Object.values(breakdown).join(', ');
            const message = `«${id}»${items === '' ? '' : ` (${items})`} non ha un valore al ${formatDay(day)}`;
            return { offset: at.offset, found: id, message, remedy };
          });
        });
      }),
  },
  {
    id: 'chart-highlight-all',
    sentence: 'Tutte le linee in evidenza: nessuna spicca.',
    example: {
      earlier: {
        '{ indicator: biblioteche-aperte, breakdown: { tipo: comunali } }':
          '{ indicator: biblioteche-aperte, breakdown: { tipo: comunali }, highlight: ‸true }',
        '{ indicator: biblioteche-aperte, breakdown: { tipo: scolastiche } }':
          '{ indicator: biblioteche-aperte, breakdown: { tipo: scolastiche }, highlight: true }',
      },
    },
    find: (file) =>
      chartsOfKinds(file, 'line', 'area', 'slope').flatMap(({ path }) => {
        const marked = selectFields(file.yaml, [...path, 'lines', '*', 'highlight'].join('.'));
        const lines = selectFields(file.yaml, [...path, 'lines', '*'].join('.'));
        const isAll = marked.length === lines.length && marked.every(({ value }) => value === true);
        const [first] = marked;
        if (!first || !isAll) return [];
        const remedy =
          lines.length > 1
            ? 'lascia highlight solo alla linea di cui parla il grafico'
            : 'togli highlight: la linea è una sola';
        return [findingAt(first, 'Tutto è in evidenza, quindi nulla lo è', remedy)];
      }),
  },
]);
