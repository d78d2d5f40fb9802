import type { Block } from '#src/lib/charts/blocks.ts';
import { placeLabels, type Box, type Segment } from '#src/lib/charts/labels.ts';
import {
  segmentsOf,
  targetWidth,
  type LineLayout,
  type PlacedPoint,
  type PlacedSeries,
} from '#src/lib/charts/line-layout.ts';
import { isMarked, isShort } from '#src/lib/charts/line-links.ts';
import {
  silenceText,
  wishForNote,
  wishForPoint,
  wishForSilence,
  wishForTarget,
  type ToldPoint,
  type Wish,
} from '#src/lib/charts/line-wishes.ts';
import { isNarrow, textSizes } from '#src/lib/charts/look.ts';
import { openReachOf } from '#src/lib/charts/marks.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { estimateTextWidth, wrapText } from '#src/lib/charts/text.ts';
import { formatDay, type Day } from '#src/lib/day.ts';

/**
 * What is written beside the lines of a chart, and below them what found no place there, with the days of the notes among
 * it; `expired` are the targets of which the words say that their day has passed.
 */
export type LineWords = { blocks: Block[]; below: string[]; daysBelow: Day[]; expired: Set<PlacedPoint> };

/** A line that begins with less than this part of the axis begins at zero, which the axis names. */
const leastStart = 0.02;

/** How near to the stem of a target words may stand. */
const stemRoom = 5;

/** What words must not cover: points with what they leave open, targets, and the numbers of the axis. */
function markersOf(layout: LineLayout): Box[] {
  const { tick } = textSizes(layout.width);
  const marks = layout.series.flatMap(({ series, placed }) =>
    placed
      .filter((point) => isMarked(series, point, placed))
      .map(({ x, y, precision }): Box => {
        const isTarget = series.role === 'target';
        const { up, down } = openReachOf(precision);
        const reach = isTarget ? targetWidth / 2 : 5;
        return {
          left: x - reach,
          top: y - (isTarget ? 2 : 5 + up),
          right: x + reach,
          bottom: y + (isTarget ? 2 : 5 + down),
        };
      }),
  );
  const numbers = layout.values.ticks.map(({ value, text }): Box => {
    const y = layout.toY(value);
    return { left: 0, top: y - 4 - tick, right: estimateTextWidth(text, tick) + 6, bottom: y };
  });
  return [...marks, ...numbers];
}

/** The lines that words should rather not cross: those of the series, stems, zero within the plot, and edges of fields. */
function linesOf(layout: LineLayout, isFilled: boolean): Segment[] {
  const { plot, series, silence } = layout;
  const zero = layout.toY(0);
  const upright = (x: number, y1: number, y2: number): Segment => ({ x1: x, y1, x2: x, y2 });
  const stems = series
    .filter((own) => own.series.role === 'target')
    .flatMap(({ placed }) =>
      placed.flatMap(({ x, y }) => [-stemRoom, stemRoom].map((by) => upright(x + by, y, zero))),
    );
  const sidesOf = (own: PlacedSeries): Segment[] =>
    segmentsOf(own)
      .filter(({ link }) => link === 'line')
      .flatMap(({ x1, y1, x2, y2 }) => [upright(x1, y1, zero), upright(x2, y2, zero)])
      .filter(({ x1 }, _, all) => all.filter((other) => other.x1 === x1).length === 1);
  return [
    ...series.flatMap(segmentsOf),
    ...stems,
    ...(isFilled ? series.flatMap(sidesOf) : []),
    ...(silence ? [upright(silence.from, plot.top, plot.bottom)] : []),
    ...(zero < plot.bottom ? [{ x1: 0, y1: zero, x2: plot.right, y2: zero }] : []),
  ];
}

/** The upper edge of the field of silence. */
function topOf({ plot: { top }, silence }: LineLayout): Segment[] {
  return silence ? [{ x1: silence.from, y1: top, x2: silence.to, y2: top }] : [];
}

/** The places of all wishes, each in the fullest form that finds one. */
function grant(wishes: Wish[], around: Parameters<typeof placeLabels>[1]): (Block | null)[] {
  const forms = wishes.map(() => 0);
  for (;;) {
    const places = placeLabels(
      wishes.map((wish, index) => wish[forms[index] ?? 0]?.places ?? []),
      around,
    );
    const poorer = places.findIndex(
      (place, index) => !place && (forms[index] ?? 0) < (wishes[index]?.length ?? 0) - 1,
    );
    if (poorer === -1)
      return places.map((place, index) => {
        const words = wishes[index]?.[forms[index] ?? 0]?.words;
        return place && words ? { ...words, box: place.box, align: place.align, lead: place.lead } : null;
      });
    forms[poorer] = (forms[poorer] ?? 0) + 1;
  }
}

/** True if a line of a series or the edge of a field runs behind a block; those of the grid leave it free. */
function isCrossed({ box }: Block, lines: Segment[]): boolean {
  return lines.some(
    ({ x1, x2, y1, y2 }) =>
      x1 < box.right && x2 > box.left && Math.min(y1, y2) < box.bottom && Math.max(y1, y2) > box.top,
  );
}

/** What a block stands on: the area of what the chart is about or of the rest, the time without data, or the paper. */
function groundOf({ box }: Block, layout: LineLayout, isFilled: boolean): NonNullable<Block['halo']> {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const isOn = (emphasis: 'subject' | 'context'): boolean =>
    layout.series
      .filter(({ series }) => series.emphasis === emphasis)
      .flatMap(segmentsOf)
      .some(({ x1, y1, x2, y2, link }) => {
        if (link !== 'line' || x < x1 || x > x2) return false;
        return y > y1 + ((x - x1) / Math.max(1, x2 - x1)) * (y2 - y1);
      });
  if (isFilled && isOn('subject')) return 'subjectSoft';
  if (isFilled && isOn('context')) return 'contextSoft';
  return layout.silence && x > layout.silence.from && x < layout.silence.to ? 'soft' : 'paper';
}

/** True for a target that is reached so near to a point that the words of one would stand on those of the other. */
function isReachedAt(target: PlacedPoint, point: PlacedPoint): boolean {
  const isNear = Math.abs(target.x - point.x) <= targetWidth / 2 && Math.abs(target.y - point.y) <= 16;
  return isNear && target.outcome === 'reached';
}

/** Places the words of a chart: last values, targets, notes, other values, and what is not known. */
export function layoutWords(model: ChartModel, layout: LineLayout): LineWords {
  const { plot, width, silence } = layout;
  const reached = layout.series.filter(({ series }) => series.role === 'reached');
  const isOnly = reached.length === 1;
  const targets = layout.series
    .filter(({ series }) => series.role === 'target')
    .flatMap(({ placed }) => placed);
  const points = reached.flatMap((own) =>
    own.placed.map((point): ToldPoint => ({
      own,
      point,
      target: isShort(own.series) ? targets.find((target) => isReachedAt(target, point)) : undefined,
    })),
  );
  const toldWithPoint = new Set(points.map(({ target }) => target));
  const alone = targets.filter((target) => !toldWithPoint.has(target)).toReversed();
  const named = new Set(layout.ends.map(({ point }) => point));
  const isLast = ({ own, point }: ToldPoint) => point === own.placed.at(-1);
  const isTold = ({ own, point, target }: ToldPoint): boolean =>
    isShort(own.series)
      ? reached.length <= 3 && (targets.length === 0 || !isNarrow(width) || target !== undefined)
      : reached.length <= 2 && point === own.placed[0];
  const { min, max } = layout.values;
  const starts = points
    .filter((told) => !isLast(told) && isTold(told) && !isShort(told.own.series))
    .filter(({ point }) => Math.abs(point.value) >= leastStart * (max - min))
    .toSorted((a, b) => b.point.value - a.point.value)
    .map((told): ToldPoint => ({ ...told, isStart: true }));
  const notes = model.annotations ?? [];
  const toWish = (told: ToldPoint) => ({ wish: wishForPoint(told, isOnly, layout) });
  const toTargetWish = (target: PlacedPoint) => ({ wish: wishForTarget(target, width), target });

  /** Each with what is written below the chart where it finds no place. */
  const wishes: { wish: Wish; below?: string; day?: Day; target?: PlacedPoint; isStart?: boolean }[] = [
    ...points.filter((told) => isLast(told) && !named.has(told.point)).map(toWish),
    ...alone.filter(({ outcome }) => outcome !== 'reached').map(toTargetWish),
    ...notes.map((note) => ({
      wish: wishForNote(note, layout),
      below: `${formatDay(note.at)}: ${note.text}`,
      day: note.at,
    })),
    ...points
      .filter((told) => !isLast(told) && isTold(told) && isShort(told.own.series))
      .toReversed()
      .map(toWish),
    ...starts.map((told) => ({ ...toWish(told), isStart: true })),
    ...alone.filter(({ outcome }) => outcome === 'reached').map(toTargetWish),
    ...(silence ? [{ wish: wishForSilence(silence, layout), below: silenceText(silence.day) }] : []),
  ];
  const area: Box = {
    left: 0,
    top: 0,
    right: layout.ends.length > 0 ? plot.right + 4 : width,
    bottom: plot.bottom - 2,
  };
  const isFilled = model.kind === 'area';
  const lines = linesOf(layout, isFilled);
  const granted = grant(
    wishes.map(({ wish }) => wish),
    { area, markers: markersOf(layout), lines },
  );
  // Values stand in their order; the one that would be above a larger one is in the table.
  const isOutOfOrder = (block: Block, index: number): boolean =>
    wishes[index]?.isStart === true &&
    granted
      .slice(0, index)
      .some((other, before) => wishes[before]?.isStart && other && other.box.top > block.box.top);
  const blocks = granted
    .filter((block, index): block is Block => block !== null && !isOutOfOrder(block, index))
    .map((block) =>
      isCrossed(block, [...lines, ...topOf(layout)])
        ? { ...block, halo: groundOf(block, layout, isFilled) }
        : block,
    );
  const { tick } = textSizes(width);
  const below = wishes.flatMap((wish, index) =>
    granted[index] === null && wish.below ? wrapText(wish.below, tick, width) : [],
  );
  const daysBelow = wishes.flatMap(({ day }, index) =>
    granted[index] === null && day !== undefined ? [day] : [],
  );
  const saysExpired = (block: Block | null | undefined) =>
    block?.rows.flat().some(({ tone }) => tone === 'care') ?? false;
  const expired = wishes.flatMap(({ target }, index) =>
    target && saysExpired(granted[index]) ? [target] : [],
  );
  return { blocks, below, daysBelow, expired: new Set(expired) };
}
