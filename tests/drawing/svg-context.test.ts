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
      '<circle cx="5" cy="5" r="4" fill="white" stroke="red" stroke-width="2.5"/>',
    );
  });
});
