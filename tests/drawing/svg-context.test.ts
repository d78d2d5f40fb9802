import { describe, expect, test } from 'vitest';
import { createSvgContext } from '#src/drawing/svg-context.ts';

describe('createSvgContext', () => {
  test('throws on a method or property that it does not have', () => {
    const context = createSvgContext({ width: 10, height: 10 });
    expect(() => Reflect.get(context, 'bezierCurveTo')).toThrow('does not support bezierCurveTo');
    expect(() => Reflect.set(context, 'globalAlpha', 0.5)).toThrow('does not support globalAlpha');
  });

  test('throws on what it would draw wrongly', () => {
    const context = createSvgContext({ width: 10, height: 10 });
    expect(() => context.rotate(1)).toThrow('does not rotate');
    expect(() => context.setTransform(2, 0, 0, 2, 0, 0)).toThrow('does not scale');
    expect(() => context.arc(5, 5, 5, 0, 1)).toThrow('whole circles');
  });

  test('throws on text that a clip would cut', () => {
    const context = createSvgContext({ width: 100, height: 20 });
    context.beginPath();
    context.rect(0, 0, 20, 20);
    context.clip();
    context.font = '14px Titillium Web';
    expect(() => context.fillText('troppo lungo', 0, 10)).toThrow('would have to cut');
  });

  test('fills and outlines one path as one element', () => {
    const context = createSvgContext({ width: 10, height: 10 });
    context.beginPath();
    context.arc(5, 5, 4, 0, 2 * Math.PI);
    context.fillStyle = 'white';
    context.fill();
    context.strokeStyle = 'red';
    context.lineWidth = 2.5;
    context.stroke();
    expect(context.toSvg()).toBe(
      '<path d="M1 5a4 4 0 1 0 8 0a4 4 0 1 0-8 0z" fill="white" stroke="red" stroke-width="2.5"/>',
    );
  });

  test('joins shapes that are painted alike, one after the other', () => {
    const context = createSvgContext({ width: 100, height: 20 });
    for (const x of [0, 20]) {
      context.beginPath();
      context.rect(x, 0, 10.2, 5);
      context.fill();
    }
    context.fillText('uno', 0, 10);
    context.fillText('due', 20, 10);
    expect(context.toSvg()).toBe(
      '<path d="M0 0H10v5H0zM20 0H30v5H20z" fill="#000"/>' +
        '<g fill="#000" font-size="10"><text x="0" y="10">uno</text><text x="20" y="10">due</text></g>',
    );
  });

  test('keeps hairlines between pixels, and leaves out what is transparent', () => {
    const context = createSvgContext({ width: 100, height: 20 });
    for (const colour of ['red', 'transparent']) {
      context.beginPath();
      context.moveTo(3.4, 7.5);
      context.lineTo(50.2, 7.5);
      context.strokeStyle = colour;
      context.stroke();
    }
    expect(context.toSvg()).toBe('<path d="M3.5 7.5h46.5" fill="none" stroke="red"/>');
  });

  test('puts the outline of a text behind it', () => {
    const context = createSvgContext({ width: 100, height: 20 });
    context.strokeStyle = 'white';
    context.lineWidth = 4;
    context.strokeText('uno', 0, 10);
    context.fillText('uno', 0, 10);
    expect(context.toSvg()).toBe(
      '<text x="0" y="10" fill="#000" stroke="white" stroke-width="4" stroke-linejoin="miter" font-size="10" paint-order="stroke">uno</text>',
    );
  });
});
