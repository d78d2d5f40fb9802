import type { Rule } from '#src/checks/rule.ts';
import { selectFields, siblingText, type Field } from '#src/checks/yaml-source.ts';

const isBlank = ({ source, style }: Field) => source === '' && style === 'plain';

/**
 * A value that nobody wrote reads as `null`, a missing one: in a series it would be published as such. The draft
 * that `npm run new` writes has one for each figure.
 */
export const findBlankValues: Rule = ({ kind, yaml }) => {
  if (kind !== 'bulletin') return [];
  const single = selectFields(yaml, 'observations.*.value').filter(
    (field) => siblingText(yaml, field, 'status') !== 'missing',
  );
  const inSeries = selectFields(yaml, 'series.*.values.*');
  const tell = (fields: Field[], remedy: string) =>
    fields
      .filter(isBlank)
      .map(({ offset }) => ({ rule: 'value-blank', offset, message: 'Manca il valore', remedy }));
  return [
    ...tell(single, 'scrivi il numero; se la fonte non lo dà, scrivi null e aggiungi status: missing'),
    ...tell(inSeries, 'scrivi il numero; se la fonte non lo dà, scrivi null'),
  ];
};
