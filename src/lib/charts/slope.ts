import { describeChange } from '#src/lib/changes.ts';
import type { KindOf } from '#src/lib/charts/kind.ts';
import { linesOf, ofLines, overTime, type LinesSpec } from '#src/lib/charts/line.ts';
import { formatDay } from '#src/lib/day.ts';
import { UnknownIdError, type Figure } from '#src/lib/ledger.ts';

/** What lies between two figures: how much, and in words. */
function toChange([before, now]: Figure[]): { size: number; text: string } {
  if (!before || !now) return { size: 0, text: '' };
  return { size: (now.value ?? 0) - (before.value ?? 0), text: describeChange(before, now) };
}

/** The values of several series on two days. */
export const slope: KindOf<LinesSpec & { kind: 'slope' }> = {
  ...ofLines,
  toContents: (spec, bulletin, ledger) => {
    const lines = linesOf(spec, bulletin, ledger).map((one) => ({
      ...one,
      figures: spec.between.map((day) => {
        const figure = one.figures.find(({ asOf, value }) => asOf === day && value !== null);
        if (!figure)
          throw new UnknownIdError(`il valore di «${one.name}» al`, formatDay(day), `grafico ${spec.id}`);
        return figure;
      }),
    }));
    // What changed most comes first.
    const byChange = lines
      .map((one) => ({ ...one, change: toChange(one.figures) }))
      .toSorted((a, b) => Math.abs(b.change.size) - Math.abs(a.change.size));
    const { unit, series, figures } = overTime(byChange, [], '');
    return {
      unit,
      series: series.map((one, index) => {
        const points = one.points.map((point, place) =>
          place === 0 ? point : { ...point, detail: byChange[index]?.change.text ?? '' },
        );
        return { ...one, points };
      }),
      figures,
    };
  },
  toTable: ({ model }, figureOf) => ({
    columns: [
      { label: 'Voce', numeric: false },
      ...(model.series[0]?.points ?? []).map(({ label }) => ({ label, numeric: true })),
    ],
    rows: model.series.map(({ name, points }) => [name, ...points.map(({ figure }) => figureOf(figure))]),
  }),
  hint: 'due giorni a confronto, serie per serie',
};
