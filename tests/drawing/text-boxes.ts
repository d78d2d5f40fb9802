import { DOMParser } from 'linkedom';
import { textWidth } from '#src/drawing/text-width.ts';
import { boxesOverlap, type Box } from '#src/lib/charts/labels.ts';

export type TextBox = Box & { text: string };

/** The texts of a drawing with the room that their letters take. */
export function textBoxes(svg: string): TextBox[] {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement as unknown as Element;
  return [...root.querySelectorAll('text')].map((one) => {
    const attribute = (name: string) => one.getAttribute(name) ?? one.parentElement?.getAttribute(name) ?? '';
    const text = one.textContent ?? '';
    const size = Number(attribute('font-size'));
    const width = textWidth(text, size, attribute('font-weight') === '600' ? 600 : 400);
    const shift = { end: 1, middle: 0.5 }[attribute('text-anchor')] ?? 0;
    const left = Number(attribute('x')) - width * shift;
    const baseline = Number(attribute('y'));
    return { text, left, right: left + width, top: baseline - size * 0.72, bottom: baseline + size * 0.05 };
  });
}

/** The pairs of texts that cover each other. */
export function collisions(boxes: TextBox[]): string[] {
  return boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .flatMap((other) => (boxesOverlap(box, other) ? [`${box.text} × ${other.text}`] : [])),
  );
}

/** The texts that leave a frame of this size. */
export function strays(boxes: TextBox[], width: number, height: number): string[] {
  return boxes
    .filter(
      ({ left, right, top, bottom }) => left < -0.5 || right > width + 0.5 || top < 0 || bottom > height,
    )
    .map(({ text }) => text);
}
