import type { Chart } from '#src/lib/charts/kind.ts';
import { chartKinds } from '#src/lib/charts/kinds.ts';
import { measureOf } from '#src/lib/charts/measure.ts';

/** Words as short as these end nothing. */
const shortWord = 3;

/** What some names share: the words that all begin with, and the parts after a comma that all have. */
export function commonName(names: string[]): string {
  const split = names.map((name) => name.split(', '));
  const [[head = '', ...parts] = [], ...others] = split;
  const heads = others.map((other) => (other[0] ?? '').split(' '));
  const words = head.split(' ');
  const differing = words.findIndex((word, index) => heads.some((other) => other[index] !== word));
  const shared = differing === -1 ? words : words.slice(0, differing);
  while (differing !== -1 && (shared.at(-1)?.length ?? Infinity) <= shortWord) shared.pop();
  const ends = parts.filter((part) => others.every((other) => other.includes(part, 1)));
  return [shared.join(' '), ...ends].filter((part) => part !== '').join(', ');
}

/** What the names of a chart’s indicators share, with the unit unless it says that; else the unit. */
function countedIn({ model, figures }: Chart): string {
  // Tiles say their values in a measure of their own.
  const { words } = model.classes ? { words: model.unit } : measureOf(model);
  const unit = chartKinds[model.kind].unitText(words);
  const name = commonName([...new Set(figures.map(({ indicator }) => indicator.data.name))]);
  if (name === '') return unit.charAt(0).toUpperCase() + unit.slice(1);
  return name.toLowerCase().includes(unit.toLowerCase()) ? name : `${name}, ${unit}`;
}

/** What a chart counts, as the line under its title says it, with the rule of its classes: `Fondi pagati, euro`. */
export function subtitleOf(chart: Chart): string {
  const rule = chart.model.classes?.rule;
  return rule === undefined ? countedIn(chart) : `${countedIn(chart)}, ${rule}`;
}
