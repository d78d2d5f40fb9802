import type { Figure } from '#src/lib/ledger.ts';
import type { Programme } from '#src/schemas/programme.ts';

/** The name of what a figure counts, with the items it is limited to: `Enti avviati, ASL e aziende ospedaliere`. */
export function figureName(figure: Figure): string {
  return [figure.indicator.data.name, ...figure.breakdown.map((item) => item.name)].join(', ');
}

/** What stands in the place of a value for a series without totals: `per regione`, or `voce per voce`. */
export function itemsInWords(series: Figure[], { dimensions }: Pick<Programme, 'dimensions'>): string {
  const [id, ...others] = new Set(
    series.map(({ breakdown }) => breakdown.map(({ dimension }) => dimension).join(' ')),
  );
  const name = dimensions.find((dimension) => dimension.id === id)?.name;
  if (name === undefined || others.length > 0) return 'voce per voce';
  return `per ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** The name of what a figure counts where there is little room: `Enti avviati, ASL e aziende ospedaliere`. */
export function shortFigureName(figure: Figure): string {
  return [figure.indicator.data.shortName, ...figure.breakdown.map((item) => item.name)].join(', ');
}
