/** How settled a value is, in Italian and as a sheet may call it. A new one needs a line in the guide as well. */
export const statuses = {
  final: { word: 'definitivo', others: ['definitiva'] },
  provisional: { word: 'provvisorio', others: ['provvisoria'] },
  estimated: { word: 'stimato', others: ['stimata'] },
  missing: { word: 'non disponibile', others: ['mancante', 'n.d.'] },
} as const satisfies Record<string, { word: string; others: string[] }>;

/** How settled a value is; a missing one is `null`, never 0. */
export type Status = keyof typeof statuses;

/** Every status, in the order in which they are told. */
export const statusIds = Object.keys(statuses) as Status[];

/** What stands beside a value that is not final: ` (provvisorio)`; nothing for a final or a missing one. */
export function statusMark(status: Status): string {
  return status === 'final' || status === 'missing' ? '' : ` (${statuses[status].word})`;
}
