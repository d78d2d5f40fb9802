import { absolute, paths } from '#src/lib/address.ts';
import { breaksOf } from '#src/lib/breaks.ts';
import type { Chart } from '#src/lib/charts/kind.ts';
import { describeChartBreaks } from '#src/lib/charts/breaks.ts';
import type { Entry, Figure, IndicatorEntry } from '#src/lib/ledger.ts';
import { figureColumns } from '#src/lib/open-data/figure-columns.ts';
import { rowOf, type Row } from '#src/lib/open-data/table.ts';
import { stages } from '#src/lib/stage.ts';
import type { Bulletin } from '#src/schemas/bulletin.ts';
import type { Site } from '#src/schemas/site.ts';

/** One figure as a row for re-users: raw number, words in their own columns, as `figureColumns` says. */
export function toRow(figure: Figure): Row {
  return rowOf(figureColumns, figure);
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
    fase: stages[data.stage].word,
    avvertenze: data.notes,
    cambi_di_definizione: breaksOf(data).map(({ date, note }) => ({ dal: date, nota: note })),
    indirizzo: absolute(paths.indicator(id), site.url),
    editore: site.publisher.name,
    licenza: site.licence.url,
    cifre: figures.map(toRow),
  };
}

/** A chart of a bulletin as JSON: what it shows and the figures behind it. */
export function chartDocument(chart: Chart, bulletin: Entry<Bulletin>, site: Site) {
  const { model, figures } = chart;
  return {
    grafico: model.id,
    titolo: model.title,
    sommario: model.summary,
    unita: model.unit,
    cambi_di_definizione: describeChartBreaks(chart),
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
