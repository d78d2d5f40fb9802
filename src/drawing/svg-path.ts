import { element, round } from '#src/drawing/xml.ts';

type Step =
  | { kind: 'M' | 'L'; x: number; y: number }
  | { kind: 'Z' }
  | { kind: 'circle'; x: number; y: number; radius: number }
  | { kind: 'rect'; x: number; y: number; width: number; height: number };

/** Attributes that say how a shape is painted. */
export type Paint = Record<string, string | number | undefined>;

/** A path as canvas builds it, which becomes the shortest SVG element that draws it. */
export class SvgPath {
  readonly #steps: Step[] = [];

  add(step: Step): void {
    this.#steps.push(step);
  }

  /** The rectangle, if that is all there is: the only form in which our charts clip. */
  toRectangle(): { x: number; y: number; width: number; height: number } | undefined {
    const [only, ...rest] = this.#steps;
    return only?.kind === 'rect' && rest.length === 0 ? only : undefined;
  }

  /** The element, or `''` for a path that draws nothing. A shape among other steps throws an Error. */
  toElement(paint: Paint): string {
    const [first, ...rest] = this.#steps;
    if (!first || (rest.length === 0 && first.kind !== 'circle' && first.kind !== 'rect')) return '';
    if (first.kind === 'circle' && rest.every(({ kind }) => kind === 'Z')) {
      return element('circle', { cx: first.x, cy: first.y, r: first.radius, ...paint });
    }
    if (first.kind === 'rect' && rest.length === 0) {
      const { x, y, width, height } = first;
      if (width === 0 || height === 0) return '';
      return element('rect', {
        x: Math.min(x, x + width),
        y: Math.min(y, y + height),
        width: Math.abs(width),
        height: Math.abs(height),
        ...paint,
      });
    }
    return element('path', { d: this.#steps.map(writeStep).join(''), ...paint });
  }
}

function writeStep(step: Step): string {
  if (step.kind === 'Z') return 'Z';
  if (step.kind === 'circle' || step.kind === 'rect') {
    throw new Error(`The SVG context draws a ${step.kind} only as a path of its own`);
  }
  return `${step.kind}${round(step.x)} ${round(step.y)}`;
}
