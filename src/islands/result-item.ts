import { createElement, createLink, toNodes } from '#src/islands/element.ts';
import { toFigureItem } from '#src/islands/figure-card.ts';
import { href } from '#src/lib/address.ts';
import { formatDay } from '#src/lib/day.ts';
import { kindWords } from '#src/lib/page-kinds.ts';
import type { SearchResult } from '#src/search/answer.ts';
import { markerBeside } from '#src/search/marker.ts';
import { toLandingAddress } from '#src/search/marks.ts';

function toTime(day: string): HTMLTimeElement {
  const time = createElement('time', '', formatDay(day));
  time.dateTime = day;
  return time;
}

/**
 * One result as a list item, made of text nodes only: nothing in the index can become markup.
 * @param query whose words its title marks
 */
export function toResultItem(result: SearchResult, query: string): HTMLLIElement {
  if (result.figure) return toFigureItem(result.figure);
  const { section } = result;
  const title = markerBeside(result.excerpt, query)(result.title);
  const item = createElement(
    'li',
    '',
    createElement('h3', '', createLink(href(toLandingAddress(result)), ...toNodes(title))),
    createElement(
      'p',
      'about',
      kindWords[result.kind].one,
      ...(result.date === '' ? [] : [' · ', toTime(result.date)]),
      ...(section === null ? [] : [` · sezione «${section.heading}»`]),
    ),
  );
  if (result.latest !== undefined) {
    const whose = result.item === undefined ? '' : `, ${result.item}`;
    const label = createElement('small', '', `Ultimo valore${whose}: `);
    item.append(createElement('p', 'latest', label, result.latest));
  }
  if (result.excerpt.length > 0) item.append(createElement('p', 'excerpt', ...toNodes(result.excerpt)));
  return item;
}
