import type { Block, Tone, Word } from '#src/lib/charts/bar-drawing.ts';
import { textSizes } from '#src/lib/charts/look.ts';
import { estimateTextWidth, wrapText } from '#src/lib/charts/text.ts';

const sample = 12;
const sampleGap = 7;
const itemGap = 20;

/** What colours mean, in lines above a drawing; `height` in pixels. */
export type Key = { blocks: Block[]; words: Word[]; height: number };

/** Sets samples of colours with values and names one after the other, on as many lines as a width in pixels asks for. */
export function layoutKey(items: { name: string; value?: string; tone: Tone }[], width: number): Key {
  const size = textSizes(width).name;
  const step = size + 7;
  const key: Key = { blocks: [], words: [], height: 0 };
  let x = 0;
  let y = step;
  for (const { name, value = '', tone } of items) {
    const valueWidth = value === '' ? 0 : estimateTextWidth(`${value} `, size);
    const indent = sample + sampleGap + valueWidth;
    const lines = wrapText(name, size, width - indent);
    const itemWidth = indent + Math.max(...lines.map((line) => estimateTextWidth(line, size)));
    if (x > 0 && x + itemWidth > width) {
      x = 0;
      y += step;
    }
    const top = Math.round(y - 4 - size * 0.36 - sample / 2);
    key.blocks.push({ left: x, top, width: sample, height: sample, tone });
    const word: Omit<Word, 'text' | 'x' | 'weight'> = { y: y - 4, align: 'left', size, tone: 'ink' };
    if (value !== '') key.words.push({ ...word, text: value, x: x + sample + sampleGap, weight: 600 });
    for (const [line, text] of lines.entries())
      key.words.push({ ...word, text, x: x + indent, y: word.y + line * step, weight: 400 });
    y += (lines.length - 1) * step;
    x += itemWidth + itemGap;
  }
  key.height = y + 8;
  return key;
}
