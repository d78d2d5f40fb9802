import type { z } from 'astro/zod';

const types: Record<string, string> = {
  string: 'un testo',
  number: 'un numero',
  int: 'un numero intero',
  boolean: 'true o false, senza virgolette',
  array: 'un elenco',
  object: 'un gruppo di campi',
  record: 'un gruppo di campi',
  null: 'vuoto',
};

const units: Record<string, [one: string, many: string]> = {
  string: ['carattere', 'caratteri'],
  array: ['voce', 'voci'],
};

function amount(count: number | bigint, origin: string): string {
  const [one, many] = units[origin] ?? ['', ''];
  return `${count} ${count === 1 ? one : many}`.trim();
}

/**
 * What is wrong with a value, as the end of a sentence that begins with the field's name: «deve essere un testo».
 * For zod's `error` option; a message written in a schema comes before it.
 */
export function zodMessage(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `deve essere ${types[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `deve essere ${issue.values.map((value) => `«${String(value)}»`).join(' o ')}`;
    case 'invalid_union':
      return 'non è uno dei valori ammessi';
    case 'too_big':
      return issue.origin in units
        ? `deve avere al massimo ${amount(issue.maximum, issue.origin)}`
        : `deve essere al massimo ${issue.maximum}`;
    case 'too_small':
      return issue.origin in units
        ? `deve avere almeno ${amount(issue.minimum, issue.origin)}`
        : `deve essere ${issue.inclusive === true ? 'almeno' : 'maggiore di'} ${issue.minimum}`;
    case 'invalid_format':
      return issue.format === 'email'
        ? 'deve essere un indirizzo di posta elettronica'
        : 'non ha la forma giusta';
    default:
      return 'non è ammesso';
  }
}
