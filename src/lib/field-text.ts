import type { FieldType, NumberType, TextType } from '#src/lib/field-tree.ts';

const forms: Record<TextType['form'], string> = {
  line: 'testo su una riga',
  figures: 'testo su una riga, che può richiamare cifre',
  id: 'identificativo',
  day: 'giorno, scritto "AAAA-MM-GG"',
  month: 'mese, scritto "AAAA-MM"',
  address: 'indirizzo che comincia con https://',
  email: 'indirizzo di posta elettronica',
};

function numberInWords({ integer, nullable, words, minimum, maximum, positive }: NumberType): string {
  const bounds =
    minimum !== undefined && maximum !== undefined
      ? ` da ${minimum} a ${maximum}`
      : minimum !== undefined
        ? `, almeno ${minimum}`
        : positive
          ? ' maggiore di zero'
          : '';
  const instead = `${words ? ', o una parola' : ''}${nullable ? ', oppure null' : ''}`;
  return `numero${integer ? ' intero' : ''}${bounds}${instead}`;
}

function countInWords(minimum: number, maximum: number | undefined): string {
  if (maximum !== undefined) return `, da ${Math.max(minimum, 1)} a ${maximum} voci`;
  return minimum > 0 ? `, almeno ${minimum === 1 ? 'una voce' : `${minimum} voci`}` : '';
}

/** What a field holds, in a few words: `testo su una riga, al massimo 65 caratteri`. */
export function typeInWords(type: FieldType): string {
  switch (type.kind) {
    case 'text':
      return forms[type.form] + (type.limit === undefined ? '' : `, al massimo ${type.limit} caratteri`);
    case 'number':
      return numberInWords(type);
    case 'flag':
      return 'true o false';
    case 'choice':
      return 'una di queste parole';
    case 'list':
      return `elenco${countInWords(type.minimum, type.maximum)}`;
    case 'map':
      return 'nomi, ciascuno con il suo valore';
    case 'group':
      return 'gruppo di campi';
    case 'variants':
      return `gruppo di campi, che dipendono da ${type.by}`;
  }
}

/** What holds when a field is left out; `null` if that is nothing, or if it goes without saying. */
export function defaultInWords(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
    ? String(value)
    : null;
}
