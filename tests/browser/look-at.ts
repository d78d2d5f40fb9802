import type { Page } from 'playwright-core';

/** What a window shows of a page, in pixels. */
export type Sight = {
  /** Share of the rows of text of `main`, SVG included, that end left of 760 px: of a wide window, its empty right. */
  leftRows: number;
  header: number;
  /** Top of the first figure of the ledger, or other number set large but in the title; `null` if there is none. */
  firstNumber: number | null;
  /** Cards that stand side by side in different heights, by the name of their class. */
  unevenCards: string[];
  /** True if the first screen shows a drawing, or 40 × 20 px of one. */
  hasDrawing: boolean;
};

/** Measures what the window shows of a page that has not been scrolled. It knows no class names: markup may change. */
export const lookAt = (page: Page): Promise<Sight> =>
  page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body;
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
        contentVisibilityAuto: true,
      });
    // Words for those who listen stand in a box of one pixel.
    const isForListeners = (element: Element | null): boolean =>
      element !== null &&
      element !== main &&
      ((element instanceof HTMLElement && element.offsetWidth === 1) ||
        isForListeners(element.parentElement));

    type Line = { words: string; size: number; isTitle: boolean; box: DOMRect };
    const linesOf = (node: Node): Line[] => {
      const parent = node.parentElement;
      const words = node.textContent ?? '';
      if (!parent || words.trim() === '' || !isSeen(parent) || isForListeners(parent)) return [];
      const range = document.createRange();
      range.selectNodeContents(node);
      const size = parseFloat(getComputedStyle(parent).fontSize);
      return [...range.getClientRects()]
        .filter(({ width, height }) => width > 1 && height > 1)
        .map((box) => ({ words, size, isTitle: parent.closest('h1') !== null, box }));
    };
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const lines: Line[] = [];
    while (walker.nextNode()) lines.push(...linesOf(walker.currentNode));

    // A line belongs to the row in whose first line its middle stands.
    const rows: { top: number; bottom: number; end: number }[] = [];
    for (const { box } of lines.toSorted((a, b) => a.box.top - b.box.top)) {
      const middle = (box.top + box.bottom) / 2;
      const row = rows.findLast(({ top, bottom }) => top <= middle && middle <= bottom);
      if (row) row.end = Math.max(row.end, box.right);
      else rows.push({ top: box.top, bottom: box.bottom, end: box.right });
    }

    const isLargeNumber = ({ words, size, isTitle }: Line): boolean =>
      !isTitle && size >= 20 && /\d/.test(words.replaceAll(/\b(?:19|20)\d\d\b/g, ''));
    const numbers = [
      ...[...main.querySelectorAll('[data-figure]')]
        .filter(isSeen)
        .map((own) => own.getBoundingClientRect().top),
      ...lines.filter(isLargeNumber).map(({ box }) => box.top),
    ];

    // A card has an edge or a ground of its own, and others of its name beside it.
    const clear = 'rgba(0, 0, 0, 0)';
    const hasEdge = (element: Element): boolean => {
      const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(element);
      return (parseFloat(borderTopWidth) > 0 && borderTopColor !== clear) || backgroundColor !== clear;
    };
    const cards = [...main.querySelectorAll('li, article, section, div, a')]
      .filter((element) => isSeen(element) && hasEdge(element))
      .map((element) => ({
        name: element.classList[0] ?? element.localName,
        box: element.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.height >= 60 && box.width >= 100);
    const byRow = Object.values(
      Object.groupBy(cards, ({ name, box }) => `${name} ${Math.round(box.top + scrollY)}`),
    );
    const unevenCards = byRow.flatMap((row = []) => {
      const heights = row.map(({ box }) => box.height);
      return Math.max(...heights) - Math.min(...heights) > 1
        ? [`${row[0]?.name}: ${heights.map(Math.round).join(', ')}`]
        : [];
    });

    const hasDrawing = [...main.querySelectorAll('svg')].filter(isSeen).some((svg) => {
      const { left, right, top, bottom } = svg.getBoundingClientRect();
      const width = Math.min(right, innerWidth) - Math.max(left, 0);
      return width >= 40 && Math.min(bottom, innerHeight) - Math.max(top, 0) >= 20;
    });

    return {
      leftRows: rows.filter(({ end }) => end < 760).length / rows.length,
      header: document.querySelector('header')?.getBoundingClientRect().height ?? 0,
      firstNumber: numbers.length > 0 ? Math.min(...numbers) + scrollY : null,
      unevenCards,
      hasDrawing,
    };
  });
