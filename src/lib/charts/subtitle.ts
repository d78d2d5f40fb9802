import type { Chart } from '#src/lib/charts/kind.ts';
import { chartKinds } from '#src/lib/charts/kinds.ts';
import { measureOf } from '#src/lib/charts/measure.ts';

/** The indicator of a chart by name where there is one, with the unit unless the name says it; else the unit. */
function countedIn({ model, figures }: Chart): string {
  // Tiles say their values in a measure of their own.
  const { words } = model.classes ? { words: model.unit } : measureOf(model);
  const unit = chartKinds[model.kind].unitText(words);
  const [name, ...others] = new Set(figures.map(({ indicator }) => indicator.data.name));
  if (name === undefined || others.length > 0) return unit.charAt(0).toUpperCase() + unit.slice(1);
  return name.toLowerCase().includes(unit.toLowerCase()) ? name : `${name}, ${unit}`;
}

/** What a chart counts, as the line under its title says it, with the rule of its classes: `Fondi pagati, euro`. */
export function subtitleOf(chart: Chart): string {
  const rule = chart.model.classes?.rule;
  return rule === undefined ? countedIn(chart) : `${countedIn(chart)}, ${rule}`;
}
