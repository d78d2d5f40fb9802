import { absolute, paths } from '#src/lib/address.ts';
import type { Chart } from '#src/lib/chart.ts';
import { writeCsv } from '#src/lib/csv.ts';
import { precisionName, stageWord, statusWord } from '#src/lib/format.ts';
import type { Entry, Figure, IndicatorEntry } from '#src/lib/ledger.ts';
import { sourceName } from '#src/lib/source-line.ts';
import type { Bulletin } from '#src/schemas/bulletin.ts';
import type { Site } from '#src/schemas/site.ts';

/** One figure as a row for re-users: raw number, words in their own columns. Names are stable. */
export type Row = {
  cifra: string;
  tipo: 'osservazione' | 'traguardo';
  indicatore: string;
  nome: string;
  suddivisione: string;
  data_riferimento: string;
  precisione: string;
  valore: number | null;
  unita: string;
  stato: string;
  fase: string;
  bollettino: string;
  fonte: string;
  fonte_url: string;
  nota: string;
};

/** The columns of every CSV of figures, in order. */
export const columns = [
  'cifra',
  'tipo',
  'indicatore',
  'nome',
  'suddivisione',
  'data_riferimento',
  'precisione',
  'valore',
  'unita',
  'stato',
  'fase',
  'bollettino',
  'fonte',
  'fonte_url',
  'nota',
] as const satisfies (keyof Row)[];

/** A figure as a row. An exact value has the precision `esatto`, a missing one an empty `valore`. */
export function toRow(figure: Figure): Row {
  const { data: indicator, id } = figure.indicator;
  return {
    cifra: figure.key,
    tipo: figure.role === 'target' ? 'traguardo' : 'osservazione',
    indicatore: id,
    nome: indicator.name,
    suddivisione: figure.breakdown.map((item) => `${item.dimension}=${item.value}`).join(';'),
    data_riferimento: figure.asOf,
    precisione: precisionName(figure.precision),
    valore: figure.value,
    unita: indicator.unit,
    stato: statusWord(figure.status),
    fase: stageWord(indicator.stage),
    bollettino: figure.bulletin ?? '',
    fonte: sourceName(figure.source),
    fonte_url: figure.source.data.url,
    nota: figure.target?.requires ?? figure.note ?? '',
  };
}

/** Figures as CSV, a row a figure. */
export function toCsv(figures: Figure[]): string {
  return writeCsv(columns, figures.map(toRow));
}

/** A serialised JSON document, two blanks deep, ending with a line break. */
export function toJson(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** A bulletin as JSON: what it is, where it lives, under what licence, and its figures. */
export function bulletinDocument(entry: Entry<Bulletin>, summary: string, figures: Figure[], site: Site) {
  return {
    titolo: entry.data.title,
    sommario: summary,
    periodo: entry.id,
    pubblicato: entry.data.releaseDate,
    dati_al: entry.data.asOf,
    modificato: entry.data.modified,
    indirizzo: absolute(paths.bulletin(entry.id), site.url),
    editore: site.publisher.name,
    licenza: site.licence.url,
    cifre: figures.map(toRow),
  };
}

/** An indicator as JSON: what it counts and every published value and target of it. */
export function indicatorDocument({ id, data }: IndicatorEntry, figures: Figure[], site: Site) {
  return {
    indicatore: id,
    nome: data.name,
    definizione: data.definition,
    unita: data.unit,
    fase: stageWord(data.stage),
    avvertenze: data.notes,
    indirizzo: absolute(paths.indicator(id), site.url),
    editore: site.publisher.name,
    licenza: site.licence.url,
    cifre: figures.map(toRow),
  };
}

/** A chart of a bulletin as JSON: what it shows and the figures behind it. */
export function chartDocument({ model, figures }: Chart, bulletin: Entry<Bulletin>, site: Site) {
  return {
    grafico: model.id,
    titolo: model.title,
    sommario: model.summary,
    unita: model.unit,
    bollettino: bulletin.id,
    pubblicato: bulletin.data.releaseDate,
    dati_al: bulletin.data.asOf,
    modificato: bulletin.data.modified,
    indirizzo: `${absolute(paths.bulletin(bulletin.id), site.url)}#grafico-${model.id}`,
    editore: site.publisher.name,
    licenza: site.licence.url,
    cifre: figures.map(toRow),
  };
}
