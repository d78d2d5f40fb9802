import { SvgPath, type Paint } from '#src/drawing/svg-path.ts';
import { textExtent, textWidth, type FontWeight } from '#src/drawing/text-width.ts';
import { element, escapeXml } from '#src/drawing/xml.ts';

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
  #elements: string[] = [];
  /** The path that was filled last and how, so that its outline joins the same element. */
  #filled: { path: SvgPath; fill: string } | undefined;
  readonly canvas: { width: number; height: number };

  constructor(canvas: { width: number; height: number }) {
    this.canvas = canvas;
  }

  get style(): Style {
    return this.#state.style;
  }

  /** Everything drawn so far, as SVG elements. */
  toSvg(): string {
    return this.#elements.join('');
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
    this.#elements = [];
    this.#filled = undefined;
  }

  beginPath(): void {
    this.#path = new SvgPath();
  }
  moveTo(x: number, y: number): void {
    this.#path.add({ kind: 'M', ...this.#place(x, y) });
  }
  lineTo(x: number, y: number): void {
    this.#path.add({ kind: 'L', ...this.#place(x, y) });
  }
  closePath(): void {
    this.#path.add({ kind: 'Z' });
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path.add({ kind: 'rect', ...this.#place(x, y), width, height });
  }
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    if (Math.abs(to - from) < 2 * Math.PI - 1e-9) throw new Error('The SVG context draws whole circles only');
    this.#path.add({ kind: 'circle', ...this.#place(x, y), radius });
  }

  /** chart.js clips the labels of an axis to its strip. Nothing is cut here: text that would be cut throws. */
  clip(): void {
    const rectangle = this.#path.toRectangle();
    if (!rectangle) throw new Error('The SVG context clips to one rectangle only');
    this.#state.clip = rectangle;
  }

  fill(): void {
    this.#draw(this.#path.toElement({ fill: this.style.fillStyle }));
    this.#filled = { path: this.#path, fill: this.style.fillStyle };
  }
  stroke(): void {
    const { strokeStyle, lineWidth, lineCap, lineJoin, lineDashOffset } = this.style;
    const { dash } = this.#state;
    const isFilled = this.#filled?.path === this.#path;
    const paint: Paint = {
      fill: isFilled ? this.#filled?.fill : 'none',
      stroke: strokeStyle,
      'stroke-width': lineWidth === 1 ? undefined : lineWidth,
      'stroke-linecap': lineCap === 'butt' ? undefined : lineCap,
      'stroke-linejoin': lineJoin === 'miter' ? undefined : lineJoin,
      'stroke-dasharray': dash.length === 0 ? undefined : dash.join(' '),
      'stroke-dashoffset': lineDashOffset === 0 ? undefined : lineDashOffset,
    };
    if (isFilled) this.#elements.pop();
    this.#draw(this.#path.toElement(paint));
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
  fillText(text: string, x: number, y: number): void {
    const { size, weight } = this.#parseFont();
    const place = this.#place(x, y + this.#baselineShift(size, weight));
    const anchor = { center: 'middle', right: 'end', end: 'end' }[this.style.textAlign];
    const paint = {
      fill: this.style.fillStyle,
      'font-size': size,
      'font-weight': weight === 400 ? undefined : weight,
      'text-anchor': anchor,
    };
    this.#refuseCut(text, place, anchor);
    this.#draw(element('text', { ...place, ...paint }, escapeXml(text)));
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
  #draw(svg: string): void {
    if (this.#state.clip && !svg.startsWith('<text')) throw new Error('The SVG context cannot clip shapes');
    this.#filled = undefined;
    this.#elements.push(svg);
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
