import { toFifths, toShareClasses, type Classes } from '#src/lib/charts/classes.ts';
import type { ChartContents, ChartTable, KindOf } from '#src/lib/charts/kind.ts';
import { toPoint, type ChartPoint, type ChartSeries } from '#src/lib/charts/model.ts';
import { shortNumbers } from '#src/lib/charts/short-number.ts';
import { formatValue, unitLabel } from '#src/lib/format.ts';
import { UnknownIdError, type Figure, type IndicatorEntry, type Ledger } from '#src/lib/ledger.ts';
import { numeralOf } from '#src/lib/numerals.ts';
import { expandId } from '#src/lib/observations.ts';
import type { ChartSpec } from '#src/schemas/chart.ts';
import type { Programme } from '#src/schemas/programme.ts';

type MapSpec = ChartSpec & { kind: 'map' };
type Dimension = Programme['dimensions'][number];

/** From this size on, a part and its whole are too long for a tile, and their share is told. */
const longWhole = 1000;
/** What stands for a value that is missing. */
const unknown = formatValue(null, { kind: 'count', scale: 'units', decimals: 0 });

/** A series by place: its dimension, and its figure for each item in the order of the dimension. */
type PlacedSeries = { dimension: Dimension; figures: (Figure | undefined)[]; indicator: IndicatorEntry };

function placedSeries(id: string, where: string, bulletin: string, ledger: Ledger): PlacedSeries {
  const all = ledger.bulletins.find((entry) => entry.id === bulletin)?.data.series ?? [];
  const by = all.find((one) => one.id === id)?.by;
  const dimension = ledger.programme.dimensions.find((one) => one.id === by);
  const own = expandId(id, all).map((name) => ledger.figure(bulletin, name));
  if (!own[0] || !dimension?.values.every(({ tile }) => tile))
    throw new UnknownIdError('la serie di luoghi con una tessera', id, where);
  const isOf = (item: string) => (figure: Figure) =>
    figure.breakdown.some(({ dimension: of, value }) => of === by && value === item);
  const figures = dimension.values.map((item) => own.find(isOf(item.id)));
  return { dimension, figures, indicator: own[0].indicator };
}

function valueOf(figure: Figure | undefined): number | null {
  return figure?.value ?? null;
}

/** A part as a share of its whole (1 for all of it); `null` where that is not known. */
function shareOf(part: Figure | undefined, whole: Figure | undefined): number | null {
  return part && whole?.value && part.value !== null ? part.value / whole.value : null;
}

/** A share in a tile: whole percents, of which neither 0 nor 100 is said of what is some and not all. */
function shareMark(share: number): string {
  const percent = Math.round(share * 100);
  return `${share > 0 && share < 1 ? Math.min(99, Math.max(1, percent)) : percent}\u00a0%`;
}

/** What stands in the tiles, in their order, and how they are coloured. */
type Tiles = Classes & { rule: string; marks: string[] };

/** Amounts in classes of as many places each: `in milioni, per regione: ogni colore ne raccoglie quattro, zero a parte`. */
function amountTiles({ dimension, figures }: PlacedSeries): Tiles {
  const values = figures.map(valueOf);
  const { scale, round, write, stepBelow } = shortNumbers(values);
  const rounded = values.map((value) => (value === null ? null : round(value)));
  const { key, levels, sizes } = toFifths(rounded, write, stepBelow);
  const [first = 0] = sizes;
  const isEven = first > 1 && sizes.every((size) => size === first);
  const rule = [
    ...(scale === '' ? [] : [`in ${scale}`]),
    `per ${dimension.name.toLowerCase()}${isEven ? `: ogni colore ne raccoglie ${numeralOf(first)}` : ''}`,
    ...(sizes.length > 1 && !isEven ? [`in ${numeralOf(sizes.length)} classi`] : []),
    ...(values.includes(0) ? ['zero a parte'] : []),
  ].join(', ');
  return { key, levels, rule, marks: rounded.map((value) => (value === null ? unknown : write(value))) };
}

/** Parts of a whole: `4/17`, coloured by their share. */
function shareTiles({ dimension, figures }: PlacedSeries, wholes: PlacedSeries): Tiles {
  const { round, write } = shortNumbers([...figures, ...wholes.figures].map(valueOf));
  const pairs = figures.map((part, index) => ({ part, whole: wholes.figures[index] }));
  const shares = pairs.map(({ part, whole }) => shareOf(part, whole));
  const isLong = pairs.some(({ whole }) => round(whole?.value ?? 0) >= longWhole);
  const marks = pairs.map(({ part, whole }, index) => {
    const [value, of, share = null] = [valueOf(part), valueOf(whole), shares[index]];
    if (value === null || of === null) return unknown;
    return isLong && share !== null ? shareMark(share) : `${write(round(value))}/${write(round(of))}`;
  });
  const rule = `per ${dimension.name.toLowerCase()}; il colore è la quota di «${wholes.indicator.data.shortName}»`;
  return { ...toShareClasses(shares), rule, marks };
}

function toSeries(
  { dimension, figures, indicator }: PlacedSeries,
  emphasis: 'subject' | 'context',
): ChartSeries {
  const points = dimension.values.map(({ name }, index): ChartPoint => {
    const figure = figures[index];
    return figure
      ? toPoint(figure, name)
      : { figure: '', day: '', label: name, value: null, text: unknown, precision: 'exact' };
  });
  return { name: indicator.data.shortName, role: 'reached', emphasis, points };
}

function toContents(spec: MapSpec, bulletin: string, ledger: Ledger): ChartContents {
  const series = [...spec.observations, ...(spec.of === undefined ? [] : [spec.of])].map((id) =>
    placedSeries(id, `grafico ${spec.id}`, bulletin, ledger),
  );
  const [parts, wholes] = series;
  if (!parts) throw new UnknownIdError('la serie', '', `grafico ${spec.id}`);
  const { key, levels, rule, marks } = wholes ? shareTiles(parts, wholes) : amountTiles(parts);
  const subject = toSeries(parts, 'subject');
  const points = subject.points.map((point, index): ChartPoint => {
    const { short, tile: [column = 1, row = 1] = [] } = parts.dimension.values[index] ?? {};
    const place = { column, row, ...(short !== undefined && { short }) };
    return { ...point, tile: { ...place, mark: marks[index] ?? unknown, level: levels[index] ?? null } };
  });
  return {
    unit: parts.indicator.data.unit,
    series: [{ ...subject, points }, ...(wholes ? [toSeries(wholes, 'context')] : [])],
    classes: { rule, key: key.length > 1 ? key : [] },
    figures: series.flatMap(({ figures }) => figures.flatMap((figure) => figure ?? [])),
  };
}

function toTable([parts, wholes]: ChartSeries[], figureOf: (key: string) => Figure): ChartTable {
  const cell = (point: ChartPoint | undefined) =>
    point && point.figure !== '' ? figureOf(point.figure) : null;
  return {
    columns: [
      { label: 'Voce', numeric: false },
      { label: parts?.name ?? '', numeric: true },
      ...(wholes ? [{ label: wholes.name, numeric: true }] : []),
    ],
    rows: (parts?.points ?? []).map((point, index) => [
      point.label,
      cell(point),
      ...(wholes ? [cell(wholes.points[index])] : []),
    ]),
  };
}

/** The values of places, each on its tile; with another series of which they are parts, the share of each. */
export const map: KindOf<MapSpec> = {
  toContents,
  toTable: ({ model }, figureOf) => toTable(model.series, figureOf),
  unitText: unitLabel,
  hint: 'una tessera per ogni luogo',
  names: 'observations',
  marks: 'le tessere',
  isComparison: false,
  isShare: false,
};
