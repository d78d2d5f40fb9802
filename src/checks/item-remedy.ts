import type { Catalogue } from '#src/checks/catalogue.ts';
import { neighbours, paddedTime, suggest } from '#src/checks/nearest.ts';
import { formatPeriod, isPeriod } from '#src/lib/day.ts';
import { toYamlText } from '#src/lib/yaml-text.ts';

/**
 * What to do about an item that a dimension does not have. A month that a dimension in order has not reached is no slip
 * for another one: it has to be added, and the lines to add are told with their place.
 */
export function remedyForItem(item: string, dimension: string, { dimensions, ordered }: Catalogue): string {
  const items = dimensions?.get(dimension) ?? new Set();
  const month = paddedTime(item);
  if (!ordered.has(dimension) || !isPeriod(month) || items.has(month) || ![...items].some(isPeriod))
    return suggest(item, items, 'aggiungila a values della dimensione in programme.yaml');
  const { before, after } = neighbours(month, [...items].filter(isPeriod));
  const last = before.at(-1);
  const place = last === undefined ? `prima di «${after[0] ?? ''}»` : `dopo «${last}»`;
  const name = formatPeriod(month);
  return [
    `${month === item ? '' : `scrivila "${month}" e `}aggiungila alle voci di «${dimension}» in content/programme.yaml, ${place}:`,
    `      - id: ${toYamlText(month)}`,
    `        name: ${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  ].join('\n');
}
