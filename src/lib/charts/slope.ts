import type { KindOf } from '#src/lib/charts/kind.ts';
import { linesOf, ofLines, overTime, type LinesSpec } from '#src/lib/charts/line.ts';
import { formatDay } from '#src/lib/day.ts';
import { UnknownIdError } from '#src/lib/ledger.ts';

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
    const { unit, series, figures } = overTime(lines, [], '');
    return { unit, series, figures };
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
