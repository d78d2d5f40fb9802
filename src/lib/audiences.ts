/** For whom a guide is, as the heading over those for them and as editors read it. */
const table = {
  readers: { heading: 'Per chi legge', meaning: 'chi legge i dati' },
  editors: { heading: 'Per chi scrive', meaning: 'chi scrive i bollettini' },
} satisfies Record<string, { heading: string; meaning: string }>;

/** Whom a guide is for. */
export type Audience = keyof typeof table;

/** What every audience is called; the schema and the list of guides take all of them from here. */
export const audiences: Record<Audience, { heading: string; meaning: string }> = table;

/** Every audience, in the order of the list of guides. */
export const audienceIds = Object.keys(table) as Audience[];
