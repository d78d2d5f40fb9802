import type { ChartModel, ChartPoint } from '#src/lib/charts/model.ts';
import { displayParts } from '#src/lib/format.ts';

/** In what the values of a drawing are written, and by what they are divided for it: `milioni di euro`, 1e6. */
export type Measure = { words: string; divisor: number };

const scales = [
  { word: 'milion', many: 'milioni di', divisor: 1e6 },
  { word: 'miliard', many: 'miliardi di', divisor: 1e9 },
];

/** A value as a drawing writes it, which says its unit once for all: `oltre 1,9` of `oltre 1,9 miliardi di euro`. */
export function shortText(point: ChartPoint): string {
  const { before, number } = displayParts(point);
  return before === '' ? number : `${before}\u00a0${number}`;
}

/** The measure of a model, as the texts of its values have it. */
export function measureOf({ unit, series }: ChartModel): Measure {
  const texts = series.flatMap(({ points }) => points.map((point) => displayParts(point).after));
  const scale = scales.find(({ word }) => texts.some((text) => text.startsWith(word)));
  return scale ? { words: `${scale.many} ${unit}`, divisor: scale.divisor } : { words: unit, divisor: 1 };
}
