import { toMiniature, widthsIn, type Frame, type Miniature } from '#src/lib/charts/miniature.ts';
import { differenceOf, type Change } from '#src/lib/changes.ts';

const frame: Frame = { width: 160, height: 16, left: 4, right: 156, top: 0, bottom: 16 };
const middle = frame.height / 2;

/** The value now as a multiple of the one before; `null` where there is no difference to tell, or none from zero. */
function ratioOf({ before, now }: Change): number | null {
  const difference = differenceOf(before, now);
  const isTold = typeof difference === 'number' || difference === 'same' || difference === 'alike';
  const [from, to] = [before.value ?? 0, now.value ?? 0];
  return isTold && from > 0 && to >= 0 ? to / from : null;
}

/**
 * Changes as two points each on one scale from zero: all values before stand one below the other, and those now as much
 * further as they have grown. `null` for one that cannot be told so.
 */
export function drawDumbbells(changes: Change[]): (Miniature | null)[] {
  const ratios = changes.map(ratioOf);
  const across = widthsIn(frame, 0, Math.max(1, ...ratios.map((ratio) => ratio ?? 0)));
  const point = (ratio: number) => ({ x: across(ratio), y: middle });
  return ratios.map((ratio) => {
    if (ratio === null) return null;
    const hasMoved = Math.abs(across(ratio) - across(1)) >= 1;
    return toMiniature(frame, [
      { kind: 'context', lines: hasMoved ? [[point(1), point(ratio)]] : [] },
      { kind: 'point', lines: hasMoved ? [[point(1)]] : [] },
      { kind: 'mark', lines: [[point(ratio)]] },
    ]);
  });
}
