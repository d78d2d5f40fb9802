import type { Ledger } from '#src/lib/ledger.ts';
import { kindWords, resultKinds } from '#src/lib/page-kinds.ts';

/** One value of a filter: as it stands in the address, and as readers see it. */
export type FilterOption = { value: string; label: string };

/** What a visitor may limit a search to; `bodies` is `null` for a programme that names no dimension to filter by. */
export type FilterOptions = {
  kinds: FilterOption[];
  years: FilterOption[];
  measures: FilterOption[];
  bodies: { label: string; options: FilterOption[] } | null;
};

const kinds: FilterOption[] = resultKinds.map((kind) => ({
  value: kind,
  label: kind === 'pagina' ? 'Altre pagine' : kindWords[kind].many,
}));

const toOptions = (entries: readonly { id: string; name: string }[]) =>
  entries.map(({ id, name }) => ({ value: id, label: name }));

/** The filters of a site: the years of its bulletins, newest first, and what its programme names. */
export function toFilterOptions(ledger: Pick<Ledger, 'bulletins' | 'programme'>): FilterOptions {
  const { bulletins, programme } = ledger;
  const years = [...new Set(bulletins.map(({ data }) => data.releaseDate.slice(0, 4)))]
    .toSorted()
    .toReversed();
  const dimension = programme.dimensions.find(({ id }) => id === programme.filterBy);
  return {
    kinds,
    years: years.map((year) => ({ value: year, label: year })),
    measures: toOptions(programme.measures),
    bodies: dimension ? { label: dimension.name, options: toOptions(dimension.values) } : null,
  };
}
