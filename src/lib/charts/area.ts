import type { KindOf } from '#src/lib/charts/kind.ts';
import { dayOf, linesOf, ofLines, overTime, type LinesSpec } from '#src/lib/charts/line.ts';

/** Values over time with the area below them; the chart is about the last series unless it says of which. */
export const area: KindOf<LinesSpec & { kind: 'area' }> = {
  ...ofLines,
  toContents: (spec, bulletin, ledger) => {
    const lines = linesOf(spec, bulletin, ledger);
    const hasSubject = lines.some(({ isSubject }) => isSubject);
    const told = lines.map((one) => (hasSubject ? one : { ...one, isSubject: one === lines.at(-1) }));
    return overTime(told, [], dayOf(bulletin, ledger));
  },
  hint: 'valori nel tempo, con l’area sotto la linea',
  marks: 'le aree',
};
