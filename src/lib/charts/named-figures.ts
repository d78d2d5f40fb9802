import { UnknownIdError, type Figure, type Ledger } from '#src/lib/ledger.ts';
import { expandId } from '#src/lib/observations.ts';
import { formatDay } from '#src/lib/day.ts';

/** The figures that ids of a bulletin name; the id of a series stands for all its values. */
export function figuresNamed(ids: string[], bulletin: string, ledger: Ledger): Figure[] {
  const series = ledger.bulletins.find((entry) => entry.id === bulletin)?.data.series ?? [];
  return ids.flatMap((id) => expandId(id, series)).map((id) => ledger.figure(bulletin, id));
}

/** A series by a dimension as a chart names it: its figures, each with its item. */
type SeriesByItem = { figures: Figure[]; itemOf: (figure: Figure) => Figure['breakdown'][number] };

/** The series that an id of a bulletin names, of one dimension. Throws `UnknownIdError` for anything else. */
export function seriesByItem(id: string, bulletin: string, ledger: Ledger, chart: string): SeriesByItem {
  const by = ledger.bulletins
    .find((entry) => entry.id === bulletin)
    ?.data.series.find((series) => series.id === id)?.by;
  const itemOf = (figure: Figure): Figure['breakdown'][number] => {
    const item = figure.breakdown.find(({ dimension }) => dimension === by);
    if (!item) throw new UnknownIdError('la serie per voci', id, `grafico ${chart}`);
    return item;
  };
  const figures = figuresNamed([id], bulletin, ledger);
  figures.forEach(itemOf);
  return { figures, itemOf };
}

function itemNames(figure: Figure, without?: string): string {
  return figure.breakdown
    .filter(({ dimension }) => dimension !== without)
    .map(({ name }) => name)
    .join(', ');
}

/** How a figure is told from the others of its chart: its items if it has any, else its indicator. */
export function figureLabel(figure: Figure): string {
  return itemNames(figure) || figure.indicator.data.name;
}

/** Adds to the labels that others bear too; where all are one, what is added says it all. */
function tellApart(labels: string[], additions: string[]): string[] {
  if (labels.length > 1 && new Set(labels).size === 1 && new Set(additions).size > 1) return additions;
  return labels.map((label, index) => {
    const isShared = labels.filter((other) => other === label).length > 1;
    return isShared ? `${label}, ${additions[index] ?? ''}` : label;
  });
}

/** A label for each figure of a chart: no two that differ in indicator or day bear one name. */
export function figureLabels(figures: Figure[]): string[] {
  const names = figures.map(({ indicator }) => indicator.data.shortName);
  const days = figures.map(({ asOf }) => formatDay(asOf));
  const isShared = (label: string, _: number, all: string[]) => all.indexOf(label) !== all.lastIndexOf(label);
  let labels = figures.map(figureLabel);
  if (labels.some(isShared) && new Set(names).size > 1) labels = tellApart(labels, names);
  return labels.some(isShared) && new Set(days).size > 1 ? tellApart(labels, days) : labels;
}

/** A name for each of several series of the same items, from what tells them apart: indicator, other items, day. */
export function seriesNames(series: SeriesByItem[]): string[] {
  const firsts = series.flatMap(({ figures, itemOf }) => {
    const [first] = figures;
    return first ? [{ first, without: itemOf(first).dimension }] : [];
  });
  const aspects = [
    firsts.map(({ first }) => first.indicator.data.shortName),
    firsts.map(({ first, without }) => itemNames(first, without)),
    firsts.map(({ first }) => formatDay(first.asOf)),
  ];
  const telling = aspects.filter((own) => new Set(own).size > 1);
  return firsts.map(({ first }, index) => {
    const told = telling.map((own) => own[index] ?? '').filter((part) => part !== '');
    return told.join(', ') || first.indicator.data.shortName;
  });
}

/**
 * Figures as bars stand: in the order of the dimension that tells them apart if it has one, else the largest first;
 * missing ones last.
 */
export function inOrderOfBars(
  figures: Figure[],
  { programme }: Pick<Ledger, 'programme'>,
  sizeOf = ({ value }: Figure): number => value ?? -Number.MAX_VALUE,
): Figure[] {
  const ordered = programme.dimensions.find(
    ({ id, ordered: isOrdered }) =>
      isOrdered && figures.every(({ breakdown }) => breakdown.some(({ dimension }) => dimension === id)),
  );
  if (!ordered) return figures.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const places = new Map(ordered.values.map(({ id }, place) => [id, place]));
  const placeOf = ({ breakdown }: Figure): number =>
    places.get(breakdown.find(({ dimension }) => dimension === ordered.id)?.value ?? '') ?? 0;
  return figures.toSorted((a, b) => placeOf(a) - placeOf(b));
}
