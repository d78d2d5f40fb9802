import type { Catalogue } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import type { WrittenText } from '#src/checks/editor-text.ts';
import { itemsKey, writtenSeries } from '#src/checks/written-observations.ts';
import { pathKey, selectFields, type Field } from '#src/checks/yaml-source.ts';

/** A line of the frontmatter with the figures that it speaks of where it names none. */
export type StandingLine = WrittenText & { figures: string[]; isOfChart: boolean };

function textsOf({ yaml }: ContentFile, pattern: string): string[] {
  return selectFields(yaml, pattern).map(({ value }) => String(value));
}

/** The figures that a chart shows: of a series and of a line the newest of this bulletin. */
function figuresOf(file: ContentFile, chart: Field, { bulletins }: Catalogue): string[] {
  const at = chart.path.join('.');
  const named = textsOf(file, `${at}.observations.*`).map(
    (id) =>
      writtenSeries(file.yaml)
        .find((series) => series.id === id)
        ?.observations.at(-1)?.id ?? id,
  );
  const lines = selectFields(file.yaml, `${at}.lines.*.indicator`).flatMap(({ value, path }) => {
    const items = selectFields(file.yaml, [...path.slice(0, -1), 'breakdown', '*'].join('.'));
    const breakdown = Object.fromEntries(items.map((item) => [String(item.path.at(-1)), String(item.value)]));
    const newest = (bulletins.get(file.id)?.observations ?? [])
      .filter((one) => one.indicator === value && itemsKey(one.breakdown) === itemsKey(breakdown))
      .toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
      .at(-1);
    return newest ? [newest.id] : [];
  });
  return [...named, ...lines];
}

/** The lines of a bulletin's frontmatter that people read first: its own with the key figures, a chart's with its own. */
export function standingLines(file: ContentFile, catalogue: Catalogue): StandingLine[] {
  if (file.kind !== 'bulletin') return [];
  const line = (path: string, figures: string[], isOfChart: boolean): StandingLine[] => {
    const field = file.yaml?.fields.get(path);
    return typeof field?.value === 'string'
      ? [{ source: field.source, offset: field.offset, figures, isOfChart }]
      : [];
  };
  const key = textsOf(file, 'keyFigures.*');
  return [
    ...['title', 'summary', 'standfirst'].flatMap((name) => line(name, key, false)),
    ...selectFields(file.yaml, 'charts.*').flatMap((chart) =>
      line(pathKey([...chart.path, 'summary']), figuresOf(file, chart, catalogue), true),
    ),
  ];
}
