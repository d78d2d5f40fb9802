import type { z } from 'astro/zod';
import { remedyForChartCount, remedyForOtherBulletin } from '#src/checks/chart-fields.ts';
import { dayForm } from '#src/checks/day-text.ts';
import { keysAt } from '#src/checks/schema-field.ts';
import { selectFields, type Field, type YamlSource } from '#src/checks/yaml-source.ts';
import { fromDayNumber, isPeriod, toDayNumber } from '#src/lib/day.ts';
import { notADay } from '#src/schemas/date.ts';

type Issue = z.core.$ZodIssue;

const yes = /^(?:s[iì]|yes|vero|on)$/i;
const no = /^(?:no|falso|off)$/i;

/** How to write a value of another type than its field wants. */
function remedyForType(
  expected: string,
  { path, source, value, style }: Field,
  yaml: YamlSource,
  keys: string[],
) {
  const key = typeof path.at(-1) === 'number' ? '' : `${String(path.at(-1))}: `;
  if (expected === 'boolean')
    return yes.test(source)
      ? `scrivi ${key}true`
      : no.test(source)
        ? `scrivi ${key}false`
        : 'scrivi true o false';
  if (expected === 'array' && style !== 'map') {
    if (keys.length > 0)
      return `vai a capo e scrivi una voce per riga, con un trattino: «- ${keys[0] ?? ''}: …»`;
    return typeof value === 'string'
      ? `scrivi ${key}[${source}]`
      : `scrivi i nomi fra parentesi quadre: ${key}[nome, altro-nome]`;
  }
  if (expected === 'string' && style === 'list') {
    const [only, ...others] = selectFields(yaml, [...path, '*'].join('.'));
    return others.length === 0 && only
      ? `scrivi ${key}${only.source}, senza parentesi quadre`
      : 'scrivi un nome solo, senza parentesi quadre';
  }
  return undefined;
}

/** How many entries a list lacks; below zero how many it has too many of; `undefined` for other faults. */
function missingEntries(issue: Issue, count: number): number | undefined {
  if (!('origin' in issue) || issue.origin !== 'array') return undefined;
  if (issue.code === 'too_small') return Number(issue.minimum) - count;
  return issue.code === 'too_big' ? Number(issue.maximum) - count : undefined;
}

function remedyForCount(missing: number): string {
  const count = Math.abs(missing) === 1 ? 'una voce' : `${Math.abs(missing)} voci`;
  return missing > 0 ? `aggiungi ${count}` : `togli ${count}`;
}

/** The last day of a month: `2026-06-30` for `2026-06`. */
function lastDayOf(month: string): string {
  const later = fromDayNumber(toDayNumber(`${month}-28`) + 4);
  return fromDayNumber(toDayNumber(`${later.slice(0, 7)}-01`) - 1);
}

/** What to write instead of a value that its field does not take; `undefined` where that cannot be told. */
export function remedyForValue(
  issue: Issue,
  field: Field,
  yaml: YamlSource,
  schema: z.ZodType,
): string | undefined {
  const { path, value } = field;
  if (issue.code === 'invalid_type')
    return remedyForType(issue.expected, field, yaml, keysAt(schema, yaml.value, [...path, 0]));
  if (issue.code === 'too_big' && typeof value === 'string')
    return `accorcia il testo di ${value.length - Number(issue.maximum)}`;
  const missing = missingEntries(issue, selectFields(yaml, [...path, '*'].join('.')).length);
  if (missing !== undefined) return remedyForChartCount(yaml, path, missing) ?? remedyForCount(missing);
  if (issue.message === notADay)
    return isPeriod(String(value))
      ? `scrivi anche il giorno, per esempio "${lastDayOf(String(value))}"`
      : dayForm;
  return remedyForOtherBulletin(yaml, path, value);
}
