import type { IndicatorEntry, Ledger } from '#src/lib/ledger.ts';

/** A measure of the programme with the indicators that count something of it. */
export type MeasureGroup = { id: string; name: string; indicators: IndicatorEntry[] };

/**
 * Indicators by measure, in the order of the programme, then by name. An indicator of two measures stands under
 * both; measures without indicators are left out.
 */
export function groupByMeasure({
  indicators,
  programme,
}: Pick<Ledger, 'indicators' | 'programme'>): MeasureGroup[] {
  return programme.measures
    .map(({ id, name }) => ({
      id,
      name,
      indicators: indicators
        .filter(({ data }) => data.measures.includes(id))
        .toSorted((a, b) => a.data.name.localeCompare(b.data.name, 'it')),
    }))
    .filter((group) => group.indicators.length > 0);
}
