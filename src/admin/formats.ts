import { parseDocument } from 'yaml';
import { joinEntry, splitEntry, usualManner, type Manner } from '#src/admin/entry-text.ts';
import { readValue, type FormValues } from '#src/admin/read-values.ts';
import { writeYaml } from '#src/admin/write-values.ts';
import type { FieldType } from '#src/lib/field-tree.ts';

/** How the files of a kind are read into a form and written from it. */
export type Format = { fromFile: (text: string) => FormValues; toFile: (values: FormValues) => string };

/** The name under which a form holds what it does not show: which text it was read from. */
const originName = 'origin';
/** The field of a form for a file that is a list, or a map with names that the editor chooses. */
const listName = 'entries';
/** The field of a form for the text below the head. */
const bodyName = 'body';

/** The FNV-1a hash of a text, twice with another start: a name for it within one visit of the page. */
function nameOf(text: string): string {
  const hash = (start: number) =>
    [...text].reduce((sum, sign) => Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 16777619) >>> 0, start);
  return `${hash(2166136261).toString(36)}-${hash(97).toString(36)}-${text.length.toString(36)}`;
}

/**
 * The format of the files with fields of a type, with a body or not. A form is written into the text that it was read
 * from, so that comments and the way of writing are kept; after a reload of the page a draft has no such text any
 * more, and is written afresh.
 */
export function createFormat(type: FieldType, hasBody: boolean): Format {
  const origins = new Map<string, { head: string; manner: Manner }>();
  const isGroup = type.kind === 'group';
  return {
    fromFile(text) {
      const { head, body, manner } = splitEntry(text, hasBody);
      const { contents, errors } = parseDocument(head);
      if (errors[0]) throw errors[0];
      const values = contents === null ? undefined : readValue(contents, type);
      const origin = nameOf(text);
      origins.set(origin, { head, manner });
      return {
        ...(isGroup ? (values as FormValues | undefined) : { [listName]: values ?? [] }),
        ...(body !== null && { [bodyName]: body }),
        [originName]: origin,
      };
    },
    toFile(values) {
      const before = origins.get(String(values[originName])) ?? { head: '', manner: usualManner };
      const head = writeYaml(before.head, isGroup ? values : values[listName], type);
      const body = values[bodyName];
      const text = typeof body === 'string' ? body : '';
      return joinEntry({ head, body: hasBody ? text : null, manner: before.manner });
    },
  };
}
