import { isNarrow, textSize, type ChartLook } from '#src/lib/charts/look.ts';
import type { ChartModel, ChartPoint } from '#src/lib/charts/model.ts';
import { inOrder, isOverTime } from '#src/lib/charts/reading.ts';
import { wrapText } from '#src/lib/charts/text.ts';

/** The place of a value in a chart.js chart, as its tooltip knows it. */
type Place = { datasetIndex: number; dataIndex: number };

type Context = { chart: { height: number }; tooltip: { dataPoints?: { element: { y: number } }[] } };

/** Options of the tooltip: the label of a value as its title, then the value in words and its detail. */
export function tooltipOptions(model: ChartModel, { width, colours, font }: ChartLook) {
  const size = textSize(width);
  const wrap = (text: string): string[] => wrapText(text, size, width * 0.7);
  const pointAt = ({ datasetIndex, dataIndex }: Place): ChartPoint | undefined => {
    const series = model.series[datasetIndex];
    return series && inOrder(model.kind, series.points)[dataIndex];
  };
  const nameOf = ({ datasetIndex }: Place): string =>
    model.series.length > 1 ? `${model.series[datasetIndex]?.name ?? ''}: ` : '';
  // A day has one tooltip for all its lines, the highest first as they are drawn.
  const valueAt = (place: Place): number => pointAt(place)?.value ?? 0;
  return {
    backgroundColor: colours.ink,
    titleColor: colours.paper,
    bodyColor: colours.paper,
    titleFont: { family: font, size, weight: 600 },
    bodyFont: { family: font, size, weight: 400 },
    displayColors: false,
    itemSort: (a: Place, b: Place): number => (isOverTime[model.kind] ? valueAt(b) - valueAt(a) : 0),
    // Beside a day; on a phone, where there is no room beside it, below a value in the upper half and above one in the lower.
    yAlign: ({ chart, tooltip }: Context): 'top' | 'bottom' | 'center' =>
      isOverTime[model.kind] && !isNarrow(width)
        ? 'center'
        : (tooltip.dataPoints?.[0]?.element.y ?? 0) < chart.height / 2
          ? 'top'
          : 'bottom',
    cornerRadius: 4,
    caretPadding: 8,
    padding: 10,
    callbacks: {
      title: (places: Place[]): string[] =>
        places.slice(0, 1).flatMap((place) => wrap(pointAt(place)?.label ?? '')),
      label: (place: Place): string[] => {
        const point = pointAt(place);
        return point
          ? [`${nameOf(place)}${point.text}`, point.detail ?? ''].filter(Boolean).flatMap(wrap)
          : [];
      },
    },
  };
}
