import { SvgPath } from '#src/drawing/svg-path.ts';
import { writeShapes, type Paint, type Shape } from '#src/drawing/svg-shapes.ts';
import { textExtent, textWidth, type FontWeight } from '#src/drawing/text-width.ts';

const fontPattern = /^(?:normal )?(?:(\d+|normal|bold) )?([\d.]+)px (.+)$/;

/** The properties of a context that chart.js sets, as they are in a new one. */
const startStyle = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  lineDashOffset: 0,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
};
type Style = typeof startStyle;
type Rectangle = { x: number; y: number; width: number; height: number };
/** All that `save` keeps; `x` and `y` are the translation. */
type State = { style: Style; dash: number[]; x: number; y: number; clip?: Rectangle };

/**
 * The part of a canvas's 2D context that chart.js uses for our charts, which writes down SVG instead of painting.
 * What is not here throws when it is used (see `createSvgContext`): a drawing never loses a part in silence.
 */
class SvgContext {
  #state: State = { style: { ...startStyle }, dash: [], x: 0, y: 0 };
  #stack: State[] = [];
  #path = new SvgPath();
  #shapes: Shape[] = [];
  readonly canvas: { width: number; height: number };

  constructor(canvas: { width: number; height: number }) {
    this.canvas = canvas;
  }

  get style(): Style {
    return this.#state.style;
  }

  /** Everything drawn so far, as SVG elements. */
  toSvg(): string {
    return writeShapes(this.#shapes);
  }

  save(): void {
    this.#stack.push({ ...this.#state, style: { ...this.#state.style } });
  }
  restore(): void {
    this.#state = this.#stack.pop() ?? this.#state;
  }
  setLineDash(dash: number[]): void {
    this.#state.dash = [...dash];
  }
  resetTransform(): void {
    this.#state.x = 0;
    this.#state.y = 0;
  }
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    if (a !== 1 || b !== 0 || c !== 0 || d !== 1) throw new Error('The SVG context does not scale or rotate');
    this.#state.x = e;
    this.#state.y = f;
  }
  translate(x: number, y: number): void {
    this.#state.x += x;
    this.#state.y += y;
  }
  rotate(angle: number): void {
    if (angle !== 0) throw new Error('The SVG context does not rotate');
  }
  clearRect(): void {
    this.#shapes = [];
  }

  beginPath(): void {
    this.#path = new SvgPath();
  }
  moveTo(x: number, y: number): void {
    this.#path.moveTo(this.#place(x, y));
  }
  lineTo(x: number, y: number): void {
    this.#path.lineTo(this.#place(x, y));
  }
  closePath(): void {
    this.#path.close();
  }
  rect(x: number, y: number, width: number, height: number): void {
    const place = this.#place(Math.min(x, x + width), Math.min(y, y + height));
    this.#path.rect({ ...place, width: Math.abs(width), height: Math.abs(height) });
  }
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    if (Math.abs(to - from) < 2 * Math.PI - 1e-9) throw new Error('The SVG context draws whole circles only');
    this.#path.circle(this.#place(x, y), radius);
  }

  /** chart.js clips the labels of an axis to its strip. Nothing is cut here: text that would be cut throws. */
  clip(): void {
    const rectangle = this.#path.toRectangle();
    if (!rectangle) throw new Error('The SVG context clips to one rectangle only');
    this.#state.clip = rectangle;
  }

  fill(): void {
    this.#draw({ path: this.#path, paint: { fill: this.style.fillStyle } });
  }
  stroke(): void {
    const { strokeStyle, lineWidth, lineCap, lineJoin, lineDashOffset } = this.style;
    const { dash } = this.#state;
    if (strokeStyle === 'transparent') return;
    // The outline of what was just filled joins the same element.
    const last = this.#shapes.at(-1);
    const filled = last && 'path' in last && last.path === this.#path ? this.#shapes.pop() : undefined;
    this.#draw({
      path: this.#path,
      paint: {
        fill: filled?.paint['fill'] ?? 'none',
        stroke: strokeStyle,
        'stroke-width': lineWidth === 1 ? undefined : lineWidth,
        'stroke-linecap': lineCap === 'butt' ? undefined : lineCap,
        'stroke-linejoin': lineJoin === 'miter' ? undefined : lineJoin,
        'stroke-dasharray': dash.length === 0 ? undefined : dash.join(' '),
        'stroke-dashoffset': lineDashOffset === 0 ? undefined : lineDashOffset,
      },
    });
  }

  measureText(text: string): {
    width: number;
    actualBoundingBoxAscent: number;
    actualBoundingBoxDescent: number;
  } {
    const { size, weight } = this.#parseFont();
    const { ascent, descent } = textExtent(size, weight);
    return {
      width: textWidth(text, size, weight),
      actualBoundingBoxAscent: ascent,
      actualBoundingBoxDescent: descent,
    };
  }
  /** The outline of a text. The text itself, filled in the same place, joins it and stands before it. */
  strokeText(text: string, x: number, y: number): void {
    const { strokeStyle, lineWidth, lineJoin } = this.style;
    this.#write(text, x, y, {
      fill: 'none',
      stroke: strokeStyle,
      'stroke-width': lineWidth,
      'stroke-linejoin': lineJoin,
    });
  }
  fillText(text: string, x: number, y: number): void {
    const fill = this.style.fillStyle;
    const last = this.#shapes.at(-1);
    const { x: left, y: baseline } = this.#place(x, y);
    const isOutlined = last && 'text' in last && last.text === text && last.x === left && last.y === baseline;
    if (!isOutlined || last.paint['fill'] !== 'none') this.#write(text, x, y, { fill });
    else last.paint = { ...last.paint, fill, 'paint-order': 'stroke' };
  }

  #write(text: string, x: number, y: number, paint: Paint): void {
    const { size, weight } = this.#parseFont();
    const place = this.#place(x, y + this.#baselineShift(size, weight));
    const anchor = { center: 'middle', right: 'end', end: 'end' }[this.style.textAlign];
    this.#refuseCut(text, place, anchor);
    this.#draw({
      text,
      ...place,
      paint: {
        ...paint,
        'font-size': size,
        'font-weight': weight === 400 ? undefined : weight,
        'text-anchor': anchor,
      },
    });
  }
  #refuseCut(text: string, { x, y }: { x: number; y: number }, anchor: string | undefined): void {
    const { clip } = this.#state;
    if (!clip) return;
    const { width } = this.measureText(text);
    const left = x - width * (anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0);
    const isInside =
      left >= clip.x - 1 && left + width <= clip.x + clip.width + 1 && y <= clip.y + clip.height;
    if (!isInside) throw new Error(`The SVG context would have to cut the text «${text}»`);
  }
  #draw(shape: Shape): void {
    if (this.#state.clip && 'path' in shape) throw new Error('The SVG context cannot clip shapes');
    this.#shapes.push(shape);
  }
  #place(x: number, y: number): { x: number; y: number } {
    return { x: x + this.#state.x, y: y + this.#state.y };
  }
  /** SVG text stands on its baseline everywhere; other baselines are not drawn alike by all programs. */
  #baselineShift(size: number, weight: FontWeight): number {
    const { ascent, descent } = textExtent(size, weight);
    const shifts = new Map([
      ['alphabetic', 0],
      ['middle', (ascent - descent) / 2],
      ['top', ascent],
      ['bottom', -descent],
    ]);
    const shift = shifts.get(this.style.textBaseline);
    if (shift === undefined)
      throw new Error(`The SVG context has no text baseline ${this.style.textBaseline}`);
    return shift;
  }
  #parseFont(): { size: number; weight: FontWeight } {
    const match = fontPattern.exec(this.style.font);
    if (!match) throw new Error(`The SVG context cannot read the font ${this.style.font}`);
    return { size: Number(match[2]), weight: match[1] === '600' || match[1] === 'bold' ? 600 : 400 };
  }
}

/** A context for chart.js that records SVG, and throws an Error on anything else that is asked of it. */
export function createSvgContext(canvas: { width: number; height: number }): SvgContext & Style {
  const context = new SvgContext(canvas);
  const ownerOf = (key: string | symbol): object => {
    const owner = [context.style, context].find((candidate) => key in candidate);
    if (!owner) throw new Error(`The SVG context does not support ${String(key)}`);
    return owner;
  };
  return new Proxy(context, {
    get(_, key) {
      const owner = ownerOf(key);
      const value: unknown = Reflect.get(owner, key, owner);
      return typeof value === 'function' ? (value.bind(owner) as unknown) : value;
    },
    set: (_, key, value) => {
      const owner = ownerOf(key);
      return Reflect.set(owner, key, value, owner);
    },
  }) as SvgContext & Style;
}
