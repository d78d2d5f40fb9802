import { breaksAcross } from '#src/lib/breaks.ts';
import type { ChartContents, KindOf, ChartTable } from '#src/lib/charts/kind.ts';
import { toPoint, type ChartSeries } from '#src/lib/charts/model.ts';
import { formatDay } from '#src/lib/day.ts';
import { unitLabel } from '#src/lib/format.ts';
import { UnknownIdError, type Figure, type Ledger } from '#src/lib/ledger.ts';
import { inForce } from '#src/lib/progress.ts';
import { currentOf, itemsOf } from '#src/lib/series.ts';
import type { ChartSpec } from '#src/schemas/chart.ts';

type LineSpec = Extract<ChartSpec, { lines: object[] }>;

/** A series over time; `isSubject` says that the chart is about it. */
type OneLine = { name: string; figures: Figure[]; isSubject?: boolean | undefined };

/** One or more series over time, and targets at their due dates. */
export function overTime(lines: OneLine[], targets: Figure[]): ChartContents {
  const figures = [...lines.flatMap((line) => line.figures), ...targets];
  const days = figures.map(({ asOf }) => asOf);
  const toPoints = (own: Figure[]) => own.map((figure) => toPoint(figure, formatDay(figure.asOf)));
  const hasSubject = lines.length === 1 || lines.some(({ isSubject }) => isSubject);
  const emphasisOf = (isSubject = lines.length === 1) => (isSubject ? 'subject' : 'context');
  const reached = lines.map(({ name, figures: own, isSubject }): ChartSeries => {
    const breaks = own[0] ? breaksAcross(own[0].indicator.data, days).map(({ date }) => date) : [];
    return {
      name,
      role: 'reached',
      ...(hasSubject && { emphasis: emphasisOf(isSubject) }),
      points: toPoints(own),
      breaks,
    };
  });
  const aimed: ChartSeries = { name: 'Traguardi', role: 'target', points: toPoints(targets) };
  return {
    unit: figures[0]?.indicator.data.unit ?? '',
    series: targets.length > 0 ? [...reached, aimed] : reached,
    figures,
  };
}

function toLine(
  { indicator, breakdown = {}, highlight: isSubject }: LineSpec['lines'][number],
  spec: LineSpec,
  bulletin: string,
  ledger: Ledger,
) {
  // A bulletin shows what was known on its day: later releases do not change an older page.
  const known = ledger.seriesOf(indicator).filter((figure) => (figure.bulletin ?? '') <= bulletin);
  const figures = currentOf(itemsOf(known, breakdown));
  const [first] = figures;
  if (!first) throw new UnknownIdError('la serie dell’indicatore', indicator, `grafico ${spec.id}`);
  const items = first.breakdown.map((item) => item.name).join(', ');
  const sameIndicator = spec.lines.every((line) => line.indicator === indicator);
  const name = [sameIndicator && items !== '' ? '' : first.indicator.data.shortName, items];
  return { name: name.filter((part) => part !== '').join(', '), figures, isSubject };
}

function toTable(series: ChartSeries[], figureOf: (key: string) => Figure): ChartTable {
  const days = [...new Set(series.flatMap(({ points }) => points.map(({ day }) => day)))].toSorted();
  return {
    columns: [
      { label: 'Data', numeric: false },
      ...series.map(({ name, role }) => ({ label: role === 'target' ? 'Traguardo' : name, numeric: true })),
    ],
    rows: days.flatMap((day) => {
      const cells = series.map(({ points }) =>
        points.filter((point) => point.day === day).map((point) => figureOf(point.figure)),
      );
      // Two targets may be due on the same day; each has its row.
      return Array.from({ length: Math.max(...cells.map((figures) => figures.length)) }, (_, row) => [
        formatDay(day),
        ...cells.map((figures) => figures[row] ?? null),
      ]);
    }),
  };
}

/** Values over time, with the targets where they are those of the one series shown. */
export const line: KindOf<LineSpec> = {
  toContents: (spec, bulletin, ledger) => {
    const lines = spec.lines.map((one) => toLine(one, spec, bulletin, ledger));
    const [only] = spec.lines;
    const hasTargets = spec.targets && spec.lines.length === 1 && only && !only.breakdown;
    return overTime(lines, hasTargets ? inForce(ledger.targetsOf(only.indicator)) : []);
  },
  toTable: ({ model }, figureOf) => toTable(model.series, figureOf),
  unitText: unitLabel,
  hint: 'valori nel tempo',
  names: 'lines',
  marks: 'le linee',
  isComparison: false,
  isShare: false,
};
