import { describe, expect, test } from 'vitest';
import { boxesOverlap } from '#src/lib/charts/labels.ts';
import { estimateTextWidth } from '#src/lib/charts/text.ts';
import { coursesOf } from '#src/lib/milestones.ts';
import { layOutTimeline, type Stop } from '#src/lib/timeline.ts';
import { ledger } from '#tests/fixtures/ledger.ts';

const today = '2026-11-29';
const courses = coursesOf(ledger, today);
const [course] = courses;
if (!course) throw new Error('The fixtures have no target');
const [first] = course.milestones;
if (!first) throw new Error('The fixtures have no target');

const boxesOf = ({ lines, textX }: Stop) =>
  lines.map(({ text, y }, line) => {
    const half = estimateTextWidth(text, line === 0 ? 17 : 14) / 2;
    return { left: textX - half, right: textX + half, top: y - 12, bottom: y + 3 };
  });

describe('coursesOf', () => {
  test('tells what became of each target by its due day, and the last count', () => {
    expect(course.milestones.map(({ figure }) => figure.asOf)).toEqual(
      course.milestones.map(({ figure }) => figure.asOf).toSorted(),
    );
    expect(course.milestones.every(({ figure }) => figure.role === 'target')).toBe(true);
    expect(course.latest?.value).not.toBeNull();
  });
});

describe('layOutTimeline', () => {
  test.for([1, 2, 5])('lets no words meet with %d targets due close together', (count) => {
    const milestones = Array.from({ length: count }, (_, index) => ({
      ...first,
      figure: { ...first.figure, asOf: `2024-0${index + 1}-15` },
    }));
    const { tracks, width } = layOutTimeline([{ ...course, milestones }, course], today);
    const boxes = tracks
      .flatMap(({ stops, latest }) => [...stops, ...(latest ? [latest] : [])])
      .flatMap(boxesOf);
    for (const [index, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      for (const other of boxes.slice(index + 1)) expect(boxesOverlap(box, other)).toBe(false);
    }
  });

  test('puts a later day further right, and the end behind the last count', () => {
    const { tracks, end } = layOutTimeline(courses, today);
    for (const { stops, latest, silence } of tracks) {
      expect(stops.map(({ x }) => x)).toEqual(stops.map(({ x }) => x).toSorted((a, b) => a - b));
      expect(latest?.x).toBeLessThan(end.x);
      expect(silence).toMatchObject({ x: latest?.x, width: end.x - (latest?.x ?? 0) });
    }
  });
});
