import { describe, expect, test } from 'vitest';
import { drawMiniature } from '#src/drawing/draw-miniature.ts';
import { drawSparkline } from '#src/lib/charts/sparkline.ts';
import { oneSeries } from '#tests/fixtures/one-series.ts';

/** Bytes of the frame of a sparkline. */
const frame = '<svg class="mini mini-cell" viewBox="0 0 128 32" aria-hidden="true"></svg>'.length;

describe('drawMiniature', () => {
  test('writes one path a kind of mark, with no more than its class and data', () => {
    const { ledger, last } = oneSeries([4, 8]);
    expect(drawMiniature(drawSparkline(last, ledger, 'cell'))).toBe(
      '<path class="dots" d="M6 19l116-13"/><path class="point" d="M6 19h0"/><path class="mark" d="M122 6h0"/>',
    );
  });

  test.for([1, 2, 6, 36, 200])('%i values take at most 250 bytes', (length) => {
    const { ledger, last } = oneSeries(Array.from({ length }, (_, index) => (index + 1) ** 2 * 1000));
    expect(frame + drawMiniature(drawSparkline(last, ledger, 'cell')).length).toBeLessThanOrEqual(250);
  });
});
