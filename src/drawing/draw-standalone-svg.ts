import { drawingHeight, drawShapes, pageColours } from '#src/drawing/draw-svg.ts';
import { element, escapeXml, round } from '#src/drawing/xml.ts';
import { drawingWidths } from '#src/lib/charts/look.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { wrapText } from '#src/lib/charts/text.ts';
import { normaliseColour, tokenColour } from '#src/styles/token-colour.ts';

const drawingWidth = drawingWidths.wide;
const margin = 32;
const titleSize = 22;
const captionSize = 13;

/**
 * A model as an SVG file to download: its title, the drawing and lines of words (source, as-of date, licence), all
 * as text, in light colours on white paper.
 */
export function drawStandaloneSvg(model: ChartModel, caption: string[]): string {
  let y = margin - 8;
  const write = (line: string, size: number, weight: number, fill: string): string => {
    y += size * 1.4;
    const place = { x: margin, y, 'font-size': size, 'font-weight': weight, fill };
    return element('text', place, escapeXml(line));
  };
  const title = wrapText(model.title, titleSize, drawingWidth).map((line) =>
    write(line, titleSize, 600, pageColours.ink),
  );
  y += 20;
  const drawing = element(
    'g',
    { transform: `translate(${margin} ${round(y)})` },
    drawShapes(model, drawingWidth),
  );
  y += drawingHeight(model, drawingWidth) + 16;
  const words = caption
    .flatMap((line) => wrapText(line, captionSize, drawingWidth))
    .map((line) => write(line, captionSize, 400, pageColours.muted));
  const width = drawingWidth + 2 * margin;
  const height = Math.ceil(y + margin - 8);
  const paper = element('rect', { width, height, fill: pageColours.paper });
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': `${model.title}. ${model.summary}`,
      'font-family': "'Titillium Web', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
    },
    [element('title', {}, escapeXml(model.title)), paper, ...title, drawing, ...words].join(''),
  );
  // In six digits, which every program reads.
  const coloured = svg.replaceAll(
    /"var\((--[\w-]+)\)"/g,
    (_, name: string) => `"${normaliseColour(tokenColour(name, 'light'))}"`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${coloured}\n`;
}
