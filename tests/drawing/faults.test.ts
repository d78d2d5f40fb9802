import { describe, expect, test } from 'vitest';
import { barsAwayFromZero, barsOfWrongLength, faultsOf } from '#tests/drawing/faults.ts';
import { readDrawing } from '#tests/drawing/read-drawing.ts';

const read = (shapes: string) => readDrawing(`<svg viewBox="0 0 200 100">${shapes}</svg>`);
const word = (x: number, y: number, attributes = '') =>
  `<text x="${x}" y="${y}" font-size="14" ${attributes}>quattro</text>`;
const halo = 'stroke="var(--colour-paper)" stroke-width="4" paint-order="stroke"';
const line = '<path d="M0 20l200 20" fill="none" stroke="red"/>';
const bar = (d: string) => `<path d="${d}" fill="var(--series-1)"/>`;

describe('faultsOf', () => {
  test.for([
    ['two texts on each other', word(10, 30) + word(40, 34), ['«quattro» and «quattro» overlap']],
    ['two texts in one group', `<g font-size="14">${word(10, 30)}${word(40, 34)}</g>`, 1],
    ['a line through a text', line + word(100, 34), ['«quattro» is crossed by red']],
    ['a line drawn over a halo', word(100, 34, halo) + line, ['«quattro» is crossed by red']],
    ['a ring on a text', '<path d="M60 30a4 4 0 1 0 8 0a4 4 0 1 0-8 0z" stroke="red"/>' + word(20, 34), 1],
    ['the edge of a bar', bar('M0 20H50v20H0z') + word(20, 34), ['«quattro» is crossed by var(--series-1)']],
    ['a text that ends outside', word(180, 34), ['«quattro» leaves the drawing']],
    ['a text that begins outside', word(20, 34, 'text-anchor="end"'), ['«quattro» leaves the drawing']],
    ['a text moved outside', `<g transform="translate(0 80)">${word(20, 34)}</g>`, 1],
  ] as const)('finds %s', ([, shapes, expected]) => {
    const faults = faultsOf(read(shapes));
    if (typeof expected === 'number') expect(faults).toHaveLength(expected);
    else expect(faults).toEqual(expected);
  });

  test.for([
    ['texts side by side', word(10, 30) + word(70, 30)],
    ['texts on two lines', word(10, 30) + word(10, 44)],
    ['a line behind a halo', line + word(100, 34, halo)],
    ['a line below a text', line + word(20, 14)],
    ['a text inside a bar', bar('M0 10H120v40H0z') + word(20, 34)],
  ])('lets %s be', ([, shapes = '']) => {
    expect(faultsOf(read(shapes))).toEqual([]);
  });
});

describe('bars', () => {
  test.for([
    ['all from the left', 'M20 0H60v10H20zM20 20H99v10H20z', 0],
    ['to both sides', 'M20 0H60v10H20zM5 20H20v10H5z', 0],
    ['of two parts with a hairline between', 'M20 0H60v10H20zM61 0H80v10H61zM20 20H99v10H20z', 0],
    ['of which one begins elsewhere', 'M20 0H60v10H20zM20 20H99v10H20zM30 40H99v10H30z', 1],
  ] as const)('%s', ([, d, strays]) => {
    expect(barsAwayFromZero(read(bar(d)), true)).toHaveLength(strays);
  });

  test('are as long as their values, and at least one pixel', () => {
    const drawing = read(bar('M20 0H60v10H20zM20 20H100v10H20zM20 40H21v10H20z'));
    expect(barsOfWrongLength(drawing, [100, 200, 0.1], true)).toEqual([]);
    expect(barsOfWrongLength(drawing, [150, 200, null, -1], true)).toHaveLength(1);
  });
});
