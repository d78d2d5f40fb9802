import type { KindOf } from '#src/lib/charts/kind.ts';
import { toPoint, type ChartPoint } from '#src/lib/charts/model.ts';
import { formatDay } from '#src/lib/day.ts';
import { UnknownIdError } from '#src/lib/ledger.ts';
import { finalTarget, progressTowards } from '#src/lib/progress.ts';
import type { ChartSpec } from '#src/schemas/chart.ts';

/** Shares of the final target, one indicator a row; each figure is followed by its target. */
export const progress: KindOf<ChartSpec & { kind: 'progress' }> = {
  toContents: (spec, bulletin, ledger) => {
    const rows = spec.observations.map((id) => {
      const figure = ledger.figure(bulletin, id);
      const target = finalTarget(ledger.targetsOf(figure.indicator.id));
      const reached = target && progressTowards(figure, target);
      if (!target || !reached) throw new UnknownIdError('il traguardo finale di', id, `grafico ${spec.id}`);
      const point: ChartPoint = {
        ...toPoint(figure, figure.indicator.data.shortName),
        value: reached.percent,
        text: reached.text,
        detail: `${figure.text}${reached.percent === null ? ', traguardo' : ' su'} ${target.text}`,
      };
      return { point, figures: [figure, target] };
    });
    const points = rows.map(({ point }) => point);
    return {
      unit: '%',
      whole: 100,
      series: [{ name: 'Quota del traguardo finale', role: 'reached', emphasis: 'subject', points }],
      figures: rows.flatMap((row) => row.figures),
    };
  },
  toTable: ({ model, figures }, figureOf) => ({
    columns: [
      { label: 'Indicatore', numeric: false },
      { label: 'Raggiunto', numeric: true },
      { label: 'Traguardo', numeric: true },
      { label: 'Scadenza', numeric: false },
      { label: 'Quota', numeric: true },
    ],
    rows: model.series.flatMap(({ points }) =>
      points.map((point) => {
        const figure = figureOf(point.figure);
        const target = figures[figures.indexOf(figure) + 1] ?? null;
        return [point.label, figure, target, target ? formatDay(target.asOf) : null, point.text];
      }),
    ),
  }),
  unitText: () => 'percentuale del traguardo',
  hint: 'quota del traguardo finale',
  names: 'observations',
  marks: null,
  isComparison: false,
  isShare: true,
};
