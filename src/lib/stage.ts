/**
 * What a stage is called in a sentence, over a list of indicators, and to editors if that is another word; what that
 * list counts.
 */
type Words = { word: string; heading: string; meaning?: string; counts: string };

const table = {
  unspecified: {
    word: 'non precisata dalla fonte',
    heading: 'Fase non precisata dalla fonte',
    counts: 'La fonte non dice che cosa è stato fatto',
  },
  target: {
    word: 'da raggiungere',
    heading: 'Da raggiungere',
    counts: 'Valori a cui arrivare, non risultati',
  },
  funded: {
    word: 'finanziamento',
    heading: 'Finanziamenti',
    meaning: 'finanziato',
    counts: 'Somme disponibili o assegnate, e chi riguardano',
  },
  adhered: {
    word: 'adesione',
    heading: 'Adesioni',
    meaning: 'ha aderito',
    counts: 'Chi partecipa, non chi ha cominciato',
  },
  started: {
    word: 'passaggio avviato',
    heading: 'Passaggi avviati',
    meaning: 'ha avviato il passaggio',
    counts: 'Chi ha cominciato, non chi ha finito',
  },
  'one-service': {
    word: 'almeno un servizio passato',
    heading: 'Almeno un servizio passato',
    counts: 'Una parte, non tutto il passaggio',
  },
  migrated: { word: 'passaggio concluso', heading: 'Passaggi conclusi', counts: 'Chi ha finito' },
  completed: {
    word: 'progetto completato',
    heading: 'Progetti completati',
    counts: 'Progetti che la fonte segna come completati',
  },
  paid: {
    word: 'pagamento',
    heading: 'Pagamenti',
    meaning: 'pagato',
    counts: 'Somme già versate, e per che cosa',
  },
} satisfies Record<string, Words>;

/** The stage of the work that an indicator counts; figures of two stages are never one series. */
export type Stage = keyof typeof table;

/** What every stage is called; schemas, lists, pages and files take all of them from here. */
export const stages: Record<Stage, Words> = table;

/** Every stage in the order of the work, behind the one that the source does not tell. */
export const stageIds = Object.keys(stages) as Stage[];
