import { breaksAcross } from '#src/lib/breaks.ts';
import type { ChartContents, KindOf, ChartTable } from '#src/lib/charts/kind.ts';
import { toPoint, type ChartPoint, type ChartSeries } from '#src/lib/charts/model.ts';
import { formatDay, type Day } from '#src/lib/day.ts';
import { levelWords, unitLabel } from '#src/lib/format.ts';
import { UnknownIdError, type Figure, type Ledger } from '#src/lib/ledger.ts';
import { inForce } from '#src/lib/progress.ts';
import { currentOf, itemsOf } from '#src/lib/series.ts';
import { targetStateOf } from '#src/lib/target-state.ts';
import type { ChartSpec } from '#src/schemas/chart.ts';

/** A chart of series, each named by its indicator and items. */
export type LinesSpec = Extract<ChartSpec, { lines: object[] }>;

/** A series over time; `isSubject` says that the chart is about it. */
export type OneLine = { name: string; figures: Figure[]; isSubject?: boolean | undefined };

/** A target as a point: what it is, and what became of it by the day `until`. */
function toTargetPoint(target: Figure, figures: Figure[], until: Day): ChartPoint {
  const { outcome } = targetStateOf(target, figures, until);
  return {
    ...toPoint(target, formatDay(target.asOf)),
    detail: target.target?.final
      ? 'traguardo finale'
      : `traguardo ${levelWords[target.target?.level ?? 'eu']}`,
    ...((outcome === 'expired' || outcome === 'reached') && { outcome }),
  };
}

/** One or more series over time, and targets at their due dates, for a page that stands on the day `until`. */
export function overTime(lines: OneLine[], targets: Figure[], until: Day): ChartContents {
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
  const aimed: ChartSeries = {
    name: 'Traguardi',
    role: 'target',
    points: targets.map((target) => toTargetPoint(target, lines[0]?.figures ?? [], until)),
  };
  return {
    unit: figures[0]?.indicator.data.unit ?? '',
    series: targets.length > 0 ? [...reached, aimed] : reached,
    figures,
    until,
  };
}

function toLine(
  { indicator, breakdown = {}, highlight: isSubject }: (LinesSpec & { kind: 'line' })['lines'][number],
  spec: LinesSpec,
  bulletin: string,
  ledger: Ledger,
): OneLine {
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

/** The series that a chart of a bulletin names, as they were known on its day. */
export function linesOf(spec: LinesSpec, bulletin: string, ledger: Ledger): OneLine[] {
  return spec.lines.map((one) => toLine(one, spec, bulletin, ledger));
}

/** The day on which a bulletin stands: that of its figures. */
export function dayOf(bulletin: string, ledger: Ledger): Day {
  return ledger.bulletins.find(({ id }) => id === bulletin)?.data.asOf ?? '';
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

/** What there is to know of a chart of lines over time, but for its contents. */
export const ofLines = {
  toTable: ({ model }, figureOf) => toTable(model.series, figureOf),
  unitText: unitLabel,
  names: 'lines',
  marks: 'le linee',
  isComparison: false,
  isShare: false,
} as const satisfies Partial<KindOf<LinesSpec>>;

/** Values over time, with the targets where they are those of the one series shown. */
export const line: KindOf<LinesSpec & { kind: 'line' }> = {
  ...ofLines,
  toContents: (spec, bulletin, ledger) => {
    const [only] = spec.lines;
    const hasTargets = spec.targets && spec.lines.length === 1 && only && !only.breakdown;
    const targets = hasTargets ? inForce(ledger.targetsOf(only.indicator)) : [];
    return overTime(linesOf(spec, bulletin, ledger), targets, dayOf(bulletin, ledger));
  },
  hint: 'valori nel tempo',
};
