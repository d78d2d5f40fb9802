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
/** Where a long line begins, its value stands in the plot. */
const startSides: Side[] = ['right', 'below-right', 'above-right'];
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
/** On a phone words of two things stay so near to their point, or are told shorter. */
const mostAway = 24;
const aligns = ['right', 'center', 'left'] as const;
const leadDistances = [16, 22, 30, 42, 56, 72, 90, 110];

/** A value to be written, with the target at its place that it reaches; `isStart` where a long line begins with it. */
export type ToldPoint = {
  own: PlacedSeries;
  point: PlacedPoint;
  target: PlacedPoint | undefined;
  isStart?: boolean;
};

/** The places beside a point that are on no line. */
function clearPlaces(anchor: Anchor, { width, height }: Words, sides: Side[]): Place[] {
  return placesBeside(anchor, width, height, sides).map((place) => ({ ...place, isClear: true }));
}

/**
 * A value beside its point, with the name of its series or the day; the last of many lines bears the name. A target that
 * it reaches is told with it. The first day stands on the axis, right below.
 */
export function wishForPoint(
  { own, point, target, isStart = false }: ToldPoint,
  isOnly: boolean,
  layout: LineLayout,
): Wish {
  const sides = isStart ? startSides : pointSides;
  const sizes = textSizes(layout.width);
  const tone = seriesTone(own.series);
  const value: Run = { text: shortText(point), size: sizes.note, weight: 600, tone };
  const day = isNarrow(layout.width) ? formatMonth(point.day) : formatDay(point.day);
  const isLast = own.placed.at(-1) === point;
  const isOnAxis = layout.ticks[0]?.day === point.day && own.placed.length > 1;
  const wrap = (text: string, most = 140): Run[][] =>
    wrapRuns({ text, size: sizes.tick, weight: 400, tone: isOnly ? 'muted' : tone }, most);
  const aims = (target && !isNarrow(layout.width) ? [280, 140] : target ? [140] : []).map((most) =>
    wrap(`${target?.detail ?? ''}${target ? amountOf(target, point) : ''} raggiunto`, most),
  );
  const told = isOnly ? (isOnAxis ? [] : wrap(day)) : isLast ? wrap(own.series.name) : [];
  const forms = [
    ...(isNarrow(layout.width) ? [] : aims.map((aim) => [...aim, ...told])),
    ...aims,
    ...(told.length > 0 ? [told] : []),
    ...(isOnly && told.length > 0 ? [wrap(formatMonth(point.day))] : []),
  ];
  const anchor = { ...point, reach: target ? targetWidth / 2 : pointReach };
  const isNear = ({ box }: Place): boolean => Math.max(point.y - box.bottom, box.top - point.y) <= mostAway;
  // Only a bare value may stand on a line, where no place is free of one.
  return [
    ...forms.map((more) => {
      const words = toWords([[value], ...more]);
      const places = clearPlaces(anchor, words, sides);
      return {
        words,
        places: isNarrow(layout.width) && aims.includes(more) ? places.filter(isNear) : places,
      };
    }),
    ...[toWords([[value]])].map((words) => ({
      words,
      places: placesBeside(anchor, words.width, words.height, sides),
    })),
  ];
}

/** How much a target asks for, where that is not what was reached. */
function amountOf(target: PlacedPoint, point: PlacedPoint): string {
  return target.value === point.value ? '' : `\u00a0(${shortText(target)})`;
}

/** A target with what it is and when it is due, and first of all that nobody has told its result. */
export function wishForTarget(point: PlacedPoint, width: number): Wish {
  const sizes = textSizes(width);
  const value: Run = { text: shortText(point), size: sizes.note, weight: 600, tone: 'ink' };
  const small = { size: sizes.tick, weight: 400 } as const;
  const name = point.isFar ? `${point.detail ?? ''}, fuori scala` : (point.detail ?? '');
  const texts = [
    ...(isNarrow(width) ? [] : [`${name}, ${formatMonth(point.day)}`]),
    name,
    formatMonth(point.day),
  ].map((text): Run[][] => [[{ ...small, text, tone: 'muted' }]]);
  const states = point.outcome === 'expired' ? ['scaduto, esito non noto', 'esito non noto'] : [];
  const all = [
    ...states.flatMap((text) =>
      [...texts, []].map((form): Run[][] => [...form, [{ ...small, text, tone: 'care' }]]),
    ),
    ...texts,
  ];
  const reach = point.isFar ? 6 : targetWidth / 2;
  const bare = toWords([[value]]);
  return [
    ...all.map((form) => {
      const words = toWords([[value], ...form]);
      return { words, places: clearPlaces({ ...point, reach }, words, targetSides) };
    }),
    { words: bare, places: placesBeside({ ...point, reach }, bare.width, bare.height, targetSides) },
  ];
}

/**
 * The rows of a note, at most two, of which the first is bold if a comma parts them; `null` if it is too long. Without a
 * comma they are alike, and cut where they are most even.
 */
export function toNoteRows(text: string, size: number, most: number): Run[] | null {
  const width = (part: string) => estimateTextWidth(part, size);
  const inInk = (part: string): Run => ({ text: part, size, weight: 600, tone: 'ink' });
  if (width(text) <= most * 0.6) return [inInk(text)];
  const parts = text.split(' ');
  const cuts = parts
    .slice(1)
    .map((_, index) => [parts.slice(0, index + 1).join(' '), parts.slice(index + 1).join(' ')] as const)
    .filter((cut) => cut.every((part) => width(part) <= most))
    .toSorted((a, b) => Math.max(...a.map(width)) - Math.max(...b.map(width)));
  const atComma = cuts.find(([before]) => before.endsWith(','));
  if (atComma) return [inInk(atComma[0]), { text: atComma[1], size, weight: 400, tone: 'muted' }];
  return cuts[0]?.map(inInk) ?? null;
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
  const rows = toNoteRows(note.text, size, isNarrow(layout.width) ? 190 : 300);
  if (!rows) return [];
  const words = toWords(rows.map((row) => [row]));
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
  const lefts = [from, (from + to - width) / 2, to - width];
  const count = Math.max(0, Math.floor((plot.bottom - plot.top - height) / 10));
  return Array.from({ length: count }, (_, step) => step).flatMap((step) =>
    lefts
      .filter((left) => left >= from && left + width <= to)
      .map((left, order): Place => {
        const bottom = plot.bottom - 8 - step * 10;
        const box = { left, top: bottom - height, right: left + width, bottom };
        return { box, cost: step + order, align: 'left', isClear: true };
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
  const size = textSizes(layout.width).tick;
  // Low in the plot, where few targets are.
  const plot = { ...layout.plot, top: (layout.plot.top + layout.plot.bottom) / 2 };
  const forms = [
    [silenceText(day)],
    ['nessun dato', `dopo il ${formatDay(day)}`],
    ['nessun dato', 'dopo il', formatDay(day)],
  ];
  return forms.map((texts) => {
    const words = toWords(texts.map((text): Run[] => [{ text, size, weight: 400, tone: 'muted' }]));
    return { words, places: placesInStrip(words, from + 8, to - 8, plot) };
  });
}
