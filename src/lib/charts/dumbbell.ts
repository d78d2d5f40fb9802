import { toMiniature, widthsIn, type Frame, type Miniature } from '#src/lib/charts/miniature.ts';
import { naturalMaximum } from '#src/lib/charts/sparkline.ts';
import { differenceOf, type Change } from '#src/lib/changes.ts';

const frame: Frame = { width: 160, height: 16, left: 4, right: 156, top: 0, bottom: 16 };
const middle = frame.height / 2;

/**
 * A change as two points on a line from zero to the natural maximum, or to the larger of the two: the value before, and
 * the one now. `null` where there is no difference to tell, or one is below zero.
 */
export function drawDumbbell({ before, now }: Change): Miniature | null {
  const difference = differenceOf(before, now);
  const isTold = typeof difference === 'number' || difference === 'same' || difference === 'alike';
  const [from, to] = [before.value ?? 0, now.value ?? 0];
  if (!isTold || Math.min(from, to) < 0) return null;
  const across = widthsIn(frame, 0, Math.max(from, to, naturalMaximum(now)));
  const point = (value: number) => ({ x: across(value), y: middle });
  return toMiniature(frame, [
    { kind: 'context', lines: from === to ? [] : [[point(from), point(to)]] },
    { kind: 'point', lines: from === to ? [] : [[point(from)]] },
    { kind: 'mark', lines: [[point(to)]] },
  ]);
}
