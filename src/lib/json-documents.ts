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

function daysOf({ releaseDate, asOf, modified }: Bulletin) {
  return { pubblicato: releaseDate, dati_al: asOf, modificato: modified };
}

function closing(figures: Figure[], { publisher, licence }: Site) {
  return { editore: publisher.name, licenza: licence.url, cifre: figures.map(toRow) };
}

/** A bulletin as JSON: what it is, where it lives, under what licence, and its figures. */
export function bulletinDocument(entry: Entry<Bulletin>, summary: string, figures: Figure[], site: Site) {
  return {
    titolo: entry.data.title,
    sommario: summary,
    periodo: entry.id,
    ...daysOf(entry.data),
    indirizzo: absolute(paths.bulletin(entry.id), site.url),
    ...closing(figures, site),
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
    ...closing(figures, site),
  };
}

/** A chart of a bulletin as JSON: what it shows and the figures behind it. */
export function chartDocument(chart: Chart, bulletin: Entry<Bulletin>, site: Site) {
  const { model, figures, noteSources = [] } = chart;
  const notes = (model.annotations ?? []).map(({ at, text }, index) => {
    return { al: at, testo: text, fonte: noteSources[index]?.data.url };
  });
  return {
    grafico: model.id,
    titolo: model.title,
    sommario: model.summary,
    unita: model.unit,
    cambi_di_definizione: describeChartBreaks(chart),
    ...(notes.length > 0 && { note: notes }),
    bollettino: bulletin.id,
    ...daysOf(bulletin.data),
    indirizzo: `${absolute(paths.bulletin(bulletin.id), site.url)}#grafico-${model.id}`,
    ...closing(figures, site),
  };
}
