import { rulesOf, rulesOn } from '#src/checks/rule.ts';

const yamlRules = rulesOn(
  'fields',
  'file',
  rulesOf(({ yaml }) => yaml?.findings ?? [], {
    'yaml-syntax': {
      sentence:
        'Una testata che YAML non sa leggere: virgolette o parentesi non chiuse, due punti in un testo, un rientro che non torna.',
      example: { bulletin: { '[aperte, prestiti]\n': '‸[aperte, prestiti\n' } },
    },
    'yaml-key-twice': {
      sentence: 'Un campo scritto due volte: non si sa quale vale.',
      example: { bulletin: { 'asOf: "2026-03-31"': 'asOf: "2026-03-31"\n‸asOf: "2026-03-31"' } },
    },
    'yaml-machinery': {
      sentence: 'Ancore, richiami e tipi di YAML: il valore non sarebbe quello che si legge sulla riga.',
      example: { bulletin: { 'value: 1250': 'value: ‸&a 1250' } },
    },
  }),
);

const mdxRules = rulesOn(
  'components',
  'file',
  rulesOf(({ body }) => body?.findings ?? [], {
    'mdx-syntax': {
      sentence:
        'Un componente non chiuso o scritto male, un commento, una parentesi graffa: il testo non si può leggere.',
      example: { bulletin: { '<Num id="aperte" />, con la': '‸<Num id="aperte">, con la' } },
    },
    'mdx-expression': {
      sentence: 'Un’espressione fra parentesi graffe che non si può nemmeno leggere.',
      example: { bulletin: { 'Il 31 marzo': 'È il ‸{1 +} 31 marzo' } },
    },
    'html-raw': {
      sentence: 'Un tag HTML non chiuso.',
      example: { bulletin: { 'Il 31 marzo': 'Riga.‸<br> Il 31 marzo' } },
    },
    'code-unclosed': {
      sentence: 'Un testo di codice aperto con tre accenti gravi e mai chiuso: prende tutto il resto.',
      example: { bulletin: { 'Servono <Num': '‸```\n\nServono <Num' } },
    },
    'text-too-deep': {
      sentence:
        'Citazioni o elenchi uno dentro l’altro per decine di livelli: di solito è un segno ripetuto.',
      example: { bulletin: { 'Servono <Num': `${'> '.repeat(49)}‸> > Ciao.\n\nServono <Num` } },
    },
  }),
);

/** What the readers of YAML and of the texts find while they read. */
export const readingRules = [...yamlRules, ...mdxRules];
