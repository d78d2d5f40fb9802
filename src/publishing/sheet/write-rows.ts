import { toYamlMap, toYamlText } from '#src/lib/yaml-text.ts';
import { FrontmatterEditor } from '#src/publishing/sheet/frontmatter-editor.ts';
import type { Placement } from '#src/publishing/sheet/place-rows.ts';

const fieldOrder = ['precision', 'status', 'asOf'];

function observationLines({ row, id, changes }: Placement): string[] {
  const line = (key: string) => {
    const text = changes[key];
    return text === undefined ? [] : [`${key}: ${toYamlText(text)}`];
  };
  return [
    `id: ${toYamlText(id)}`,
    `indicator: ${toYamlText(row.indicator)}`,
    `value: ${row.value ?? 'null'}`,
    ...fieldOrder.flatMap(line),
    ...(Object.keys(row.breakdown).length > 0 ? [`breakdown: ${toYamlMap(row.breakdown)}`] : []),
    ...line('source'),
    ...line('note'),
  ];
}

/**
 * The frontmatter with the figures of these rows: those it has are filled in, new ones are added at the end of
 * `observations`. Nothing else of the text changes.
 * @throws {Fault} if it is written in a way that cannot be added to.
 */
export function writeRows(yaml: string, placements: Placement[]): string {
  const frontmatter = new FrontmatterEditor(yaml);
  for (const { place, row, changes, isNew } of placements) {
    if (isNew) continue;
    const fields = Object.fromEntries(Object.entries(changes).map(([key, text]) => [key, toYamlText(text)]));
    const value = row.value ?? 'null';
    const map = frontmatter.mapAt(place.list, place.index);
    if (place.list === 'observations') frontmatter.setFields(map, { value, ...fields }, 'value');
    else {
      frontmatter.setFields(frontmatter.mapAt('series', place.index, 'values'), { [place.key]: value }, '');
      frontmatter.setFields(map, fields, 'indicator');
    }
  }
  const fresh = placements.filter(({ isNew }) => isNew).map(observationLines);
  if (fresh.length > 0) frontmatter.append('observations', fresh);
  return frontmatter.toString();
}
