import type { KindOf } from '#src/lib/charts/kind.ts';
import { dayOf, linesOf, ofLines, overTime, type LinesSpec } from '#src/lib/charts/line.ts';

/** Series over time side by side, each in a panel of its own on the one scale of all. */
export const multiples: KindOf<LinesSpec & { kind: 'multiples' }> = {
  ...ofLines,
  toContents: (spec, bulletin, ledger) =>
    overTime(linesOf(spec, bulletin, ledger), [], dayOf(bulletin, ledger)),
  hint: 'un riquadro per serie, sulla stessa scala',
  marks: 'i riquadri',
};
