import { boxesOverlap, type Box } from '#src/lib/charts/labels.ts';
import { estimateTextWidth } from '#src/lib/charts/text.ts';
import { formatDay, formatMonth, toDayNumber, type Day } from '#src/lib/day.ts';
import { levelWords } from '#src/lib/format.ts';
import type { Figure } from '#src/lib/ledger.ts';
import type { Course } from '#src/lib/milestones.ts';
import { stageOf } from '#src/lib/progress.ts';
import { stages } from '#src/lib/stage.ts';
import type { TargetState } from '#src/lib/target-state.ts';

/** A place on a line of time: its words stand in lines above or below it, the first of them its value. */
export type Stop = {
  x: number;
  /** Where the words are centred, and the baseline of each. */
  textX: number;
  lines: { text: string; y: number }[];
  outcome?: TargetState['outcome'];
};

/** The time after the last count, up to the day at which the lines end, and its words if they have room. */
type Silence = { x: number; width: number; text: string; textX: number; textY: number };

/** The line of one measure: `y` its own height. All in pixels. */
export type Track = {
  name: string;
  nameY: number;
  y: number;
  stops: Stop[];
  latest: Stop | undefined;
  silence: Silence | undefined;
};

/** The lines of all measures on one scale of time. */
export type Timeline = {
  width: number;
  height: number;
  years: { label: string; x: number }[];
  /** The day at which the lines end, with its words above. */
  end: { x: number; text: string; textX: number };
  tracks: Track[];
};

const width = 1120;
const size = { value: 17, words: 14, day: 13 };
const step = 18;
const gap = 16;
const nameRoom = 26;
/** The band of the years, above the lines. */
const yearRoom = 34;
/** A year this near to the day at which the lines end has no label. */
const yearGap = 90;

function linesOf(figure: Figure): string[] {
  const stage = stages[stageOf(figure)].heading.toLowerCase();
  const { target } = figure;
  const second = target ? `${target.level === 'eu' ? 'traguardo' : 'tappa'} ${levelWords[target.level]}` : '';
  return [figure.text, stage, target ? `${second}, ${formatMonth(figure.asOf)}` : formatDay(figure.asOf)];
}

/** Sets words beside their places, each in the first row in which it covers none of those before it. */
function placeWords(figures: Figure[], toX: (day: Day) => number): (Stop & { row: number })[] {
  const taken: Box[] = [];
  return figures.map((figure) => {
    const texts = linesOf(figure);
    const half =
      Math.max(...texts.map((text, row) => estimateTextWidth(text, row === 0 ? size.value : size.words))) / 2;
    const x = toX(figure.asOf);
    const textX = Math.min(Math.max(x, half), width - half);
    let row = 0;
    const boxIn = (at: number): Box => ({
      left: textX - half - gap,
      right: textX + half,
      top: at,
      bottom: at + 1,
    });
    while (taken.some((box) => boxesOverlap(box, boxIn(row)))) row += 1;
    taken.push(boxIn(row));
    return { x, textX, row, lines: texts.map((text, line) => ({ text, y: line * step })) };
  });
}

function silenceAfter(
  latest: Figure,
  { x, textX, lines }: Stop,
  end: number,
  y: number,
): Silence | undefined {
  if (end <= x) return undefined;
  const text = `nessun conteggio trovato dopo il ${formatDay(latest.asOf)}`;
  const own = Math.max(...lines.map((line) => estimateTextWidth(line.text, size.value))) / 2;
  const hasRoom = end - textX - own > estimateTextWidth(text, size.words) + 2 * gap;
  return { x, width: end - x, text: hasRoom ? text : '', textX: end - gap, textY: y + 44 };
}

/**
 * Each measure on a line of time from the year of its first target: targets above, the last count below, and the day
 * at which they end. In a frame 1120 pixels wide; words that would meet stand in rows.
 */
export function layOutTimeline(courses: Course[], today: Day): Timeline {
  const days = courses.flatMap(({ milestones, latest }) => [
    ...milestones.map(({ figure }) => figure.asOf),
    ...(latest ? [latest.asOf] : []),
  ]);
  const all = [...days, today].toSorted();
  const firstYear = Number(all[0]?.slice(0, 4));
  const lastYear = Number(all.at(-1)?.slice(0, 4));
  const start = toDayNumber(`${firstYear}-01-01`);
  const end = toDayNumber(all.at(-1) ?? today) + 75;
  const toX = (day: Day): number => Math.round(((toDayNumber(day) - start) / (end - start)) * width);
  const ends = toX(today);
  let top = yearRoom;
  const tracks = courses.map(({ measure, milestones, latest }): Track => {
    const placed = placeWords(
      milestones.map(({ figure }) => figure),
      toX,
    );
    const rows = 1 + Math.max(...placed.map(({ row }) => row));
    const y = top + nameRoom + rows * 3 * step + 16;
    const stops = placed.map(({ row, lines, ...stop }, index): Stop => {
      const base = y - 18 - (2 + row * 3) * step;
      const outcome = milestones[index]?.state.outcome;
      return {
        ...stop,
        ...(outcome && { outcome }),
        lines: lines.map((line) => ({ ...line, y: base + line.y })),
      };
    });
    const [count] = latest ? placeWords([latest], toX) : [];
    const last = count && { ...count, lines: count.lines.map((line) => ({ ...line, y: y + 34 + line.y })) };
    const silence = latest && last ? silenceAfter(latest, last, ends, y) : undefined;
    const track = { name: measure.name, nameY: top + 16, y, stops, latest: last, silence };
    top = y + (last ? 34 + 2 * step + 28 : 28);
    return track;
  });
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => `${firstYear + index}`);
  const text = formatDay(today);
  const textX = Math.min(ends, width - estimateTextWidth(text, size.day) / 2);
  return {
    width,
    height: top,
    years: years
      .map((label) => ({ label, x: toX(`${label}-01-01`) }))
      .filter(({ x }) => Math.abs(x - textX) > yearGap),
    end: { x: ends, text, textX },
    tracks,
  };
}
