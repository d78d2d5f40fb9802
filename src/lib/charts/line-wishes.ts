import { toWords, wrapRuns, type Run, type Words } from '#src/lib/charts/blocks.ts';
import { placesBeside, type Anchor, type Box, type Place, type Side } from '#src/lib/charts/labels.ts';
import {
  segmentsOf,
  targetWidth,
  type LineLayout,
  type PlacedPoint,
  type PlacedSeries,
} from '#src/lib/charts/line-layout.ts';
import { isNarrow, seriesTone, textSizes } from '#src/lib/charts/look.ts';
import { shortText } from '#src/lib/charts/measure.ts';
import type { ChartAnnotation } from '#src/lib/charts/model.ts';
import { estimateTextWidth } from '#src/lib/charts/text.ts';
import { formatDay, formatMonth, type Day } from '#src/lib/day.ts';

/** Something to be written: its forms, the fullest first, each with the places that it may take. */
export type Wish = { words: Words; places: Place[] }[];

/** A line that rises leaves room above it on the left and below it on the right. */
const pointSides: Side[] = [
  'above',
  'above-left',
  'left',
  'below-right',
  'right',
  'below',
  'above-right',
  'below-left',
];
const targetSides: Side[] = [
  'left',
  'right',
  'above',
  'above-left',
  'below-left',
  'below',
  'above-right',
  'below-right',
];
const pointReach = 8;
const aligns = ['right', 'center', 'left'] as const;
const leadDistances = [16, 22, 30, 42, 56, 72, 90, 110];

/** The places beside a point that are on no line. */
function clearPlaces(anchor: Anchor, { width, height }: Words, sides: Side[]): Place[] {
  return placesBeside(anchor, width, height, sides).map((place) => ({ ...place, isClear: true }));
}

/** A value beside its point, with the name of its series or the day; the last of many lines bears the name. */
export function wishForPoint(own: PlacedSeries, point: PlacedPoint, isOnly: boolean, width: number): Wish {
  const sizes = textSizes(width);
  const tone = seriesTone(own.series);
  const value: Run = { text: shortText(point), size: sizes.note, weight: 600, tone };
  const day = isNarrow(width) ? formatMonth(point.day) : formatDay(point.day);
  const isLast = own.placed.at(-1) === point;
  const told = isOnly ? day : own.series.name;
  const more = wrapRuns({ text: told, size: sizes.tick, weight: 400, tone: isOnly ? 'muted' : tone }, 130);
  const full = isOnly || isLast ? [toWords([[value], ...more])] : [];
  const anchor = { ...point, reach: pointReach };
  // Only a bare value may stand on a line, where no place is free of one.
  return [
    ...full.map((words) => ({ words, places: clearPlaces(anchor, words, pointSides) })),
    ...[toWords([[value]])].map((words) => ({
      words,
      places: placesBeside(anchor, words.width, words.height, pointSides),
    })),
  ];
}

/** A target with what it is and when it is due. */
export function wishForTarget(point: PlacedPoint, width: number): Wish {
  const sizes = textSizes(width);
  const value: Run = { text: shortText(point), size: sizes.note, weight: 600, tone: 'ink' };
  const name = point.isFar ? `${point.detail ?? ''}, fuori scala` : (point.detail ?? '');
  const texts = [
    ...(isNarrow(width) ? [] : [`${name}, ${formatMonth(point.day)}`]),
    name,
    formatMonth(point.day),
  ];
  const forms = texts.map((text) =>
    toWords([[value], [{ text, size: sizes.tick, weight: 400, tone: 'muted' }]]),
  );
  const reach = point.isFar ? 6 : targetWidth / 2;
  return [...forms, toWords([[value]])].map((words) => ({
    words,
    places: clearPlaces({ ...point, reach }, words, targetSides),
  }));
}

/** A note cut in two: after a comma if both parts are short enough, else where they are most alike; `null` if it is too long. */
export function cutNote(text: string, size: number, most: number): string[] | null {
  const width = (part: string) => estimateTextWidth(part, size);
  if (width(text) <= most * 0.6) return [text];
  const parts = text.split(' ');
  const cuts = parts
    .slice(1)
    .map((_, index) => [parts.slice(0, index + 1).join(' '), parts.slice(index + 1).join(' ')])
    .filter((cut) => cut.every((part) => width(part) <= most))
    .toSorted((a, b) => Math.max(...a.map(width)) - Math.max(...b.map(width)));
  return cuts.find(([before]) => before?.endsWith(',')) ?? cuts[0] ?? null;
}

/** The height of the line that a note speaks of at its day; that of zero where there is none. */
function anchorOf({ at }: ChartAnnotation, layout: LineLayout): { x: number; y: number; isOnLine: boolean } {
  const x = layout.toX(at);
  const reached = layout.series.filter(({ series }) => series.role === 'reached');
  const own = reached.find(({ series }) => series.emphasis === 'subject') ?? reached[0];
  const segment = own && segmentsOf(own).find(({ x1, x2 }) => x1 <= x && x <= x2);
  if (!segment) return { x, y: layout.toY(0), isOnLine: false };
  const { x1, y1, x2, y2 } = segment;
  return { x, y: x1 === x2 ? y2 : y1 + ((x - x1) / (x2 - x1)) * (y2 - y1), isOnLine: true };
}

/** A note above or below its place on the line, to which a lead ties it. */
export function wishForNote(note: ChartAnnotation, layout: LineLayout): Wish {
  const { note: size } = textSizes(layout.width);
  const cut = cutNote(note.text, size, isNarrow(layout.width) ? 190 : 300);
  if (!cut) return [];
  const words = toWords(
    cut.map((text, row): Run[] => [
      { text, size, weight: row === 0 ? 600 : 400, tone: row === 0 ? 'ink' : 'muted' },
    ]),
  );
  const { x, y, isOnLine } = anchorOf(note, layout);
  const { width, height } = words;
  const places = leadDistances.flatMap((distance, tier) =>
    [x - width + 2, x - width / 2, x - 2].flatMap((left, order) =>
      (isOnLine ? [-1, 1] : [-1]).map((sign): Place => {
        const near = y + sign * distance;
        const [top, bottom] = sign < 0 ? [near - height, near] : [near, near + height];
        const lead = { x1: x, y1: y + sign * 5, x2: x, y2: near - sign * 2 };
        const box = { left, top, right: left + width, bottom };
        return {
          box,
          cost: tier * 4 + order + (sign > 0 ? 2 : 0),
          align: aligns[order] ?? 'center',
          lead,
          isClear: true,
        };
      }),
    ),
  );
  return [{ words, places }];
}

/** Places in a strip from one pixel to another, from the bottom up, on no line. */
function placesInStrip({ width, height }: Words, from: number, to: number, plot: Box): Place[] {
  const lefts = [(from + to - width) / 2, to - width, from];
  const count = Math.max(0, Math.floor((plot.bottom - plot.top - height) / 10));
  return Array.from({ length: count }, (_, step) => step).flatMap((step) =>
    lefts
      .filter((left) => left >= from && left + width <= to)
      .map((left, order): Place => {
        const bottom = plot.bottom - 8 - step * 10;
        const box = { left, top: bottom - height, right: left + width, bottom };
        return { box, cost: step + order, align: 'center', isClear: true };
      }),
  );
}

/** What is not known since the last value. */
export function silenceText(day: Day): string {
  return `nessun dato dopo il ${formatDay(day)}`;
}

/** What is not known since the last value, in the field of the time without data. */
export function wishForSilence(
  { day, from, to }: { day: Day; from: number; to: number },
  layout: LineLayout,
): Wish {
  const run: Run = { text: silenceText(day), size: textSizes(layout.width).tick, weight: 400, tone: 'muted' };
  // Low in the plot, where few targets are.
  const plot = { ...layout.plot, top: (layout.plot.top + layout.plot.bottom) / 2 };
  return [240, 130, 100]
    .map((most) => toWords(wrapRuns(run, Math.min(most, to - from - 16))))
    .filter(({ rows }) => rows.length <= 3)
    .map((words) => ({ words, places: placesInStrip(words, from + 8, to - 8, plot) }));
}

/** The deadline of a target that has passed and of which no value tells, beside its stem. */
export function wishForDeadline(point: PlacedPoint, layout: LineLayout): Wish {
  const { tick: size } = textSizes(layout.width);
  const words = toWords([
    [{ text: formatDay(point.day), size, weight: 600, tone: 'care' }],
    [{ text: 'scaduto, esito non noto', size, weight: 400, tone: 'muted' }],
  ]);
  const strips = [
    [point.x - words.width - 8, point.x - 8],
    [point.x + 8, point.x + words.width + 8],
  ] as const;
  const plot = { ...layout.plot, top: point.y };
  return [{ words, places: strips.flatMap(([from, to]) => placesInStrip(words, from, to, plot)) }];
}
