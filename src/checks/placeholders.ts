import type { Rule } from '#src/checks/finding.ts';

/** What the template puts where an editor has to write. */
const placeholder = /DA-SCRIVERE/g;

/** Words of the template that nobody replaced would be read by everyone. */
export const findPlaceholders: Rule = ({ kind, text }) =>
  kind !== 'bulletin'
    ? []
    : [...text.matchAll(placeholder)].map(({ 0: found, index }) => ({
        rule: 'placeholder',
        offset: index,
        found,
        message: 'Qui c’è ancora il testo del modello',
        remedy: 'scrivi il tuo, oppure cancella la riga se non serve',
      }));
