import { drawStandaloneSvg } from '#src/drawing/draw-standalone-svg.ts';
import { absolute, paths } from '#src/lib/address.ts';
import { describeChartBreaks } from '#src/lib/charts/breaks.ts';
import { daysInWords } from '#src/lib/charts/days.ts';
import type { Chart } from '#src/lib/charts/kind.ts';
import { isDrawn } from '#src/lib/charts/still.ts';
import { subtitleOf } from '#src/lib/charts/subtitle.ts';
import type { Download } from '#src/lib/downloads.ts';
import type { BulletinEntry } from '#src/lib/ledger.ts';
import { sourceLine } from '#src/lib/source-line.ts';
import type { Site } from '#src/schemas/site.ts';

/** A chart of a bulletin as a picture that explains itself away from the site; none of one that is a table. */
export function chartPictures(chart: Chart, bulletin: BulletinEntry, site: Site): Download[] {
  if (!isDrawn(chart.model.kind)) return [];
  const caption = [
    `${subtitleOf(chart)}.`,
    `${daysInWords(chart)}. Fonte: ${sourceLine(chart.figures, chart.noteSources)}.`,
    ...describeChartBreaks(chart),
    `${site.publisher.name}, ${site.licence.name}, ${absolute(paths.bulletin(bulletin.id), site.url)}`,
  ];
  return [
    {
      format: 'svg',
      path: paths.chartFile(bulletin.id, chart.model.id, 'svg'),
      write: () => drawStandaloneSvg(chart.model, caption),
    },
  ];
}
