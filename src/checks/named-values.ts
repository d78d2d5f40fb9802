import { chartsOf, namesIn } from '#src/checks/charts.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import type { Finding } from '#src/checks/finding.ts';
import {
  singleObservations,
  writtenSeries,
  type WrittenObservation,
  type WrittenSeries,
} from '#src/checks/written-observations.ts';
import type { Field } from '#src/checks/yaml-source.ts';
import { chartKinds } from '#src/lib/charts/kinds.ts';
import type { ChartKind } from '#src/schemas/chart.ts';

/** What a chart names in one place: a series or one observation, and the values that it stands for. */
export type Named = {
  field: Field;
  id: string;
  series: WrittenSeries | undefined;
  values: WrittenObservation[];
};

/** The charts of a kind, each with what it names that exists. */
export function chartsOfKind(file: ContentFile, kind: ChartKind): { chart: Field; named: Named[] }[] {
  const single = singleObservations(file.yaml);
  const all = writtenSeries(file.yaml);
  const values = [...single, ...all.flatMap(({ observations }) => observations)];
  return chartsOf(file, (one) => one === chartKinds[kind]).map(({ chart }) => ({
    chart,
    named: namesIn(file, chart).flatMap((field): Named[] => {
      const id = String(field.value);
      const series = all.find((one) => one.id === id);
      const own = series?.observations ?? values.filter((one) => one.id === id);
      return own.length > 0 ? [{ field, id, series, values: own }] : [];
    }),
  }));
}

/** A finding about what a chart names, at its place. */
export function tell({ field, id }: Named, message: string, remedy: string): Finding {
  return { offset: field.offset, found: id, message, remedy };
}
