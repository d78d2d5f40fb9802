import type { Catalogue } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { perCatalogue } from '#src/checks/per-catalogue.ts';
import { rulesOn } from '#src/checks/rule.ts';
import {
  numberOf,
  writtenSeries,
  type WrittenObservation,
  type WrittenSeries,
} from '#src/checks/written-observations.ts';
import { pathKey, selectFields, type Field } from '#src/checks/yaml-source.ts';

type TiledItem = { id: string; hasTile: boolean };

/** The items of each dimension of the programme, and whether each has a tile. */
const tiledItems = perCatalogue(({ files }: Catalogue): Map<string, TiledItem[]> => {
  const yaml = files.find(({ kind }) => kind === 'programme')?.yaml ?? null;
  const textAt = (...path: (string | number)[]) => {
    const value = yaml?.fields.get(pathKey(path))?.value;
    return typeof value === 'string' ? value : '';
  };
  return new Map(
    selectFields(yaml, 'dimensions.*').map(({ path }) => [
      textAt(...path, 'id'),
      selectFields(yaml, [...path, 'values', '*'].join('.')).map((item) => ({
        id: textAt(...item.path, 'id'),
        hasTile: yaml?.fields.has(pathKey([...item.path, 'tile'])) ?? false,
      })),
    ]),
  );
});

/** True for a dimension of which every item has a tile: a map can show it. */
export function isTiled(dimension: string, catalogue: Catalogue): boolean {
  return (
    tiledItems(catalogue)
      .get(dimension)
      ?.every(({ hasTile }) => hasTile) ?? false
  );
}

type MapChart = { parts: Field; whole: Field | undefined };

/** The maps of a bulletin that name a series. */
function mapsOf({ yaml }: ContentFile): MapChart[] {
  return selectFields(yaml, 'charts.*.kind').flatMap(({ path, value }) => {
    const chart = path.slice(0, -1);
    const [parts] = value === 'map' ? selectFields(yaml, [...chart, 'observations', '*'].join('.')) : [];
    return parts ? [{ parts, whole: yaml?.fields.get(pathKey([...chart, 'of'])) }] : [];
  });
}

function seriesAt({ yaml }: ContentFile, field: Field | undefined): WrittenSeries | undefined {
  return writtenSeries(yaml).find(({ id }) => id === field?.value);
}

/** Why a series does not stand on tiles, and what to do; `null` if it does, or its dimension is not known. */
function untiled(
  series: WrittenSeries | undefined,
  id: string,
  catalogue: Catalogue,
): { message: string; remedy: string } | null {
  if (!series)
    return {
      message: `«${id}» è una cifra sola: una mappa vuole una serie, con un valore per luogo`,
      remedy: 'nomina una serie con by, o usa kind: bars',
    };
  if (series.by === undefined)
    return {
      message: `«${id}» è una serie di giorni: una mappa vuole un valore per luogo`,
      remedy: 'usa kind: line, che mostra i valori nel tempo',
    };
  const items = tiledItems(catalogue).get(series.by);
  const missing = items?.filter(({ hasTile }) => !hasTile) ?? [];
  if (!items || missing.length === 0) return null;
  const isBare = missing.length === items.length;
  const names = missing.map((item) => item.id).slice(0, 3);
  return {
    message: isBare
      ? `Le voci di «${series.by}» non hanno una tessera: non si sa dove disegnarle`
      : `Non hanno una tessera tutte le voci di «${series.by}»: manca a ${names.join(', ')}${names.length < missing.length ? ' e altre' : ''}`,
    remedy: isBare
      ? 'usa kind: bars, o dai a ogni voce la sua tile in programme.yaml'
      : 'dai a ogni voce la sua tile in programme.yaml, o usa kind: bars',
  };
}

function itemOf({ breakdown }: WrittenObservation, by: string | undefined): string {
  return breakdown[by ?? ''] ?? '';
}

/** Why a series cannot be the whole of another one; `null` if it can. */
function notWhole(parts: WrittenSeries, whole: WrittenSeries, { indicators }: Catalogue): string | null {
  if (whole.by !== parts.by) return `le due serie hanno voci diverse: ${parts.by} e ${whole.by ?? 'giorni'}`;
  if (whole.indicator === parts.indicator) return 'le due serie sono dello stesso indicatore';
  const [own, other] = [indicators.get(parts.indicator), indicators.get(whole.indicator)];
  if (own && other && own.unit !== other.unit) return `le unità sono due: ${own.unit} e ${other.unit}`;
  const larger = parts.observations.find((part) => {
    const of = whole.observations.find((one) => itemOf(one, whole.by) === itemOf(part, parts.by));
    const [value, total] = [numberOf(part), of ? numberOf(of) : null];
    return value !== null && total !== null && value > total;
  });
  return larger ? `per ${itemOf(larger, parts.by)} la parte è più grande del tutto` : null;
}

const withTiles = {
  'name: Biblioteche comunali': 'name: Biblioteche comunali\n        tile: [1, 1]',
  'name: Biblioteche scolastiche': 'name: Biblioteche scolastiche\n        tile: [2, 1]',
};

/** Maps that could not be drawn, or would mislead. */
export const mapRules = rulesOn('charts', 'fields', [
  {
    id: 'map-without-tiles',
    sentence:
      'Una mappa di ciò che non ha un posto: una cifra sola, una serie di giorni, voci senza tessera in programme.yaml.',
    example: { earlier: { 'kind: bars': 'kind: map', '[per-tipo]': '[‸per-tipo]' } },
    find: (file, catalogue) =>
      mapsOf(file).flatMap(({ parts, whole }) =>
        [parts, whole].flatMap((field) => {
          const id = String(field?.value);
          const isKnown = (catalogue.bulletins.get(file.id)?.observations ?? []).some((one) => one.id === id);
          const series = seriesAt(file, field);
          if (!field || (!series && !isKnown)) return [];
          const told = untiled(series, id, catalogue);
          return told ? [{ offset: field.offset, found: id, ...told }] : [];
        }),
      ),
  },
  {
    id: 'map-below-zero',
    sentence: 'Una mappa con valori sotto zero: i suoi colori vanno dal poco al molto.',
    example: {
      programme: withTiles,
      loans: {
        'kind: count': 'kind: money',
        'measures: [linea-1-2]': 'measures: [linea-1-2]\ndimensions: [tipo]',
      },
      earlier: {
        'kind: bars': 'kind: map',
        '[per-tipo]': '[‸quota]',
        'indicator: quota-digitale': 'indicator: prestiti',
        'comunali: 12.5': 'comunali: -12.5',
      },
    },
    find: (file) =>
      mapsOf(file).flatMap(({ parts }) => {
        const below = seriesAt(file, parts)?.observations.find((one) => (numberOf(one) ?? 0) < 0);
        if (!below) return [];
        const message = `«${below.id}» è sotto zero, e una mappa non lo può mostrare`;
        return [{ offset: parts.offset, found: String(parts.value), message, remedy: 'usa kind: bars' }];
      }),
  },
  {
    id: 'map-whole',
    sentence:
      'Una mappa di parti e di un tutto che non è il loro: altre voci, un’altra unità, un valore più piccolo.',
    example: {
      programme: withTiles,
      earlier: {
        'kind: bars': 'kind: map',
        'observations: [per-tipo]': 'observations: [per-tipo]\n    of: ‸quota',
      },
    },
    find: (file, catalogue) =>
      mapsOf(file).flatMap(({ parts, whole: field }) => {
        const [own, whole] = [seriesAt(file, parts), seriesAt(file, field)];
        const why = own && whole && own.by !== undefined ? notWhole(own, whole, catalogue) : null;
        if (!field || why === null) return [];
        const found = String(field.value);
        const message = `«${found}» non è il tutto di «${String(parts.value)}»: ${why}`;
        return [{ offset: field.offset, found, message, remedy: 'nomina un’altra serie in of, o togli of' }];
      }),
  },
  {
    id: 'tile-taken',
    sentence: 'Due voci di una dimensione sulla stessa tessera: una coprirebbe l’altra.',
    example: {
      programme: {
        'name: Biblioteche comunali': 'name: Biblioteche comunali\n        tile: [1, 1]',
        'name: Biblioteche scolastiche': 'name: Biblioteche scolastiche\n        tile: ‸[1, 1]',
      },
    },
    find: ({ yaml }) => {
      const taken = new Set<string>();
      return selectFields(yaml, 'dimensions.*.values.*.tile').flatMap((tile) => {
        const place = selectFields(yaml, [...tile.path, '*'].join('.')).map(({ value }) => String(value));
        const key = [tile.path[1], ...place].join(' ');
        if (!taken.has(key)) {
          taken.add(key);
          return [];
        }
        const message = `La tessera [${place.join(', ')}] è già di un’altra voce`;
        return [{ offset: tile.offset, found: tile.source, message, remedy: 'scegli un posto libero' }];
      });
    },
  },
]);
