/** What a stage is called in a sentence, over a list of indicators, and to editors if that is another word. */
type Words = { word: string; heading: string; meaning?: string };

const table = {
  unspecified: { word: 'non precisata dalla fonte', heading: 'Fase non precisata dalla fonte' },
  target: { word: 'da raggiungere', heading: 'Da raggiungere' },
  funded: { word: 'finanziamento', heading: 'Finanziamenti', meaning: 'finanziato' },
  adhered: { word: 'adesione', heading: 'Adesioni', meaning: 'ha aderito' },
  started: { word: 'passaggio avviato', heading: 'Passaggi avviati', meaning: 'ha avviato il passaggio' },
  'one-service': { word: 'almeno un servizio passato', heading: 'Almeno un servizio passato' },
  migrated: { word: 'passaggio concluso', heading: 'Passaggi conclusi' },
  completed: { word: 'progetto completato', heading: 'Progetti completati' },
  paid: { word: 'pagamento', heading: 'Pagamenti', meaning: 'pagato' },
} satisfies Record<string, Words>;

/** The stage of the work that an indicator counts; figures of two stages are never one series. */
export type Stage = keyof typeof table;

/** What every stage is called; schemas, lists, pages and files take all of them from here. */
export const stages: Record<Stage, Words> = table;

/** Every stage in the order of the work, behind the one that the source does not tell. */
export const stageIds = Object.keys(stages) as Stage[];
