import type { ContentFile } from '#src/checks/content-file.ts';
import { splitFrontmatter } from '#src/checks/frontmatter.ts';
import type { Problem } from '#src/checks/problem.ts';
import { pathKey } from '#src/checks/yaml-source.ts';
import { Fault } from '#src/lib/fault.ts';
import type { OpenContent } from '#src/publishing/open-content.ts';
import type { ContentText } from '#src/publishing/read-content.ts';
import type { Columns, FieldName } from '#src/publishing/sheet/columns.ts';
import type { Placement } from '#src/publishing/sheet/place-rows.ts';
import type { RowFault } from '#src/publishing/sheet/row-fault.ts';
import { writeRows } from '#src/publishing/sheet/write-rows.ts';

/** The problems that are there after and not before, wherever they stand. */
function freshProblems(before: Problem[], after: Problem[]): Problem[] {
  const nameOf = ({ rule, file, message, found }: Problem) => [rule, file, message, found].join('\n');
  const left = Map.groupBy(before, nameOf);
  return after.filter((problem) => left.get(nameOf(problem))?.pop() === undefined);
}

/** The first and last line of each figure in a file. */
function linesOf(file: ContentFile | undefined, { place }: Placement): [number, number] {
  const path =
    place.list === 'series' ? ['series', place.index, 'values', place.key] : ['observations', place.index];
  const field = file?.yaml?.fields.get(pathKey(path));
  if (!file || !field) return [0, -1];
  const start = place.list === 'series' ? field.keyOffset : field.offset;
  const lineAt = (offset: number) => file.text.slice(0, offset).split('\n').length;
  return [lineAt(start), lineAt(field.offset + field.source.length)];
}

/** The header of the column that the text at a problem comes from; empty if it comes from several. */
function headerOf({ line }: Problem, text: string, { place }: Placement, { fields }: Columns): string {
  const [, key = ''] = /^[\s-]*(\w+):/.exec(text.split('\n')[line - 1] ?? '') ?? [];
  const name = place.list === 'series' ? 'value' : Object.keys(fields).find((field) => field === key);
  return fields[name as FieldName]?.header ?? '';
}

/** The bulletin in its content, and what the check said of that before. */
export type Situation = { file: ContentFile; opened: OpenContent; before: Problem[] };
/** The bulletin with the rows, which of them bring problems, and what else does. */
export type Trial = { text: string; faults: RowFault[]; others: Problem[]; files: ContentText[] };

/**
 * Writes the rows in a copy of the content and checks it.
 * @throws {Fault} if the bulletin is written in a way that rows cannot be added to.
 */
export function tryRows(
  placements: Placement[],
  columns: Columns,
  { file, opened, before }: Situation,
): Trial {
  const parts = splitFrontmatter(file.text);
  if (!parts) throw new Fault(`«${file.path}» non ha una testata: esegui «npm run check».`);
  const yaml = writeRows(parts.yaml, placements);
  const end = parts.yamlOffset + parts.yaml.length;
  const text = file.text.slice(0, parts.yamlOffset) + yaml + file.text.slice(end);
  const { files, content, findFaults } = opened.withText(file.path, text);
  const fresh = freshProblems(before, findFaults());
  const written = content.catalogue.files.find(({ path }) => path === file.path);
  const lines = placements.map((placement) => ({ placement, lines: linesOf(written, placement) }));
  const faults: RowFault[] = [];
  const others: Problem[] = [];
  for (const problem of fresh) {
    const at = lines.find(
      ({ lines: [first, last] }) =>
        problem.file === file.path && first <= problem.line && problem.line <= last,
    );
    if (!at) others.push(problem);
    else {
      const { message, found, remedy } = problem;
      const column = headerOf(problem, text, at.placement, columns);
      faults.push({ row: at.placement.row.row, column, found, message, remedy });
    }
  }
  return { text, faults, others, files };
}
