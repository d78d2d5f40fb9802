import Papa from 'papaparse';
import { absolute, paths } from '#src/lib/address.ts';
import { precisionWord, stageWord, statusWord } from '#src/lib/format.ts';
import type { Entry, Figure, IndicatorEntry } from '#src/lib/ledger.ts';
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
    precisione: precisionWord(figure.precision) || 'esatto',
    valore: figure.value,
    unita: indicator.unit,
    stato: statusWord(figure.status),
    fase: stageWord(indicator.stage),
    bollettino: figure.bulletin ?? '',
    fonte: `${figure.source.data.publisher}, ${figure.source.data.title}`,
    fonte_url: figure.source.data.url,
    nota: figure.target?.requires ?? figure.note ?? '',
  };
}

/**
 * Figures as CSV (RFC 4180: commas, CRLF, header line). Texts that a spreadsheet would run as a formula
 * are disarmed with a leading apostrophe; numbers are not touched.
 */
export function toCsv(figures: Figure[]): string {
  const rows = figures.map(toRow).map((row) => columns.map((column) => row[column]));
  const csv = Papa.unparse([columns, ...rows], { escapeFormulae: /^[=+@\t\r-]/, newline: '\r\n' });
  return `${csv}\r\n`;
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
