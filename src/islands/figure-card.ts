import { createElement, createLink } from '#src/islands/element.ts';
import { href } from '#src/lib/address.ts';
import { formatDay } from '#src/lib/day.ts';
import type { FigureCard } from '#src/search/answer.ts';
import { toLandingAddress } from '#src/search/marks.ts';
import { toFigureDay } from '#src/search/message.ts';

/** `oltre 4.000 amministrazioni` with its number set larger than the words around it. */
function toValue(card: FigureCard): HTMLElement {
  const [, before = '', number = card.text, after = ''] =
    /^(.*?)([-−]?\d[\d.,]*(?:\s%)?)(.*)$/su.exec(card.text) ?? [];
  const value = createElement('data', 'value');
  value.value = String(card.value);
  if (before !== '') value.append(createElement('small', '', before));
  value.append(number);
  if (after !== '') value.append(createElement('small', '', after));
  return value;
}

/** One figure as a list item: value, what it counts, when, in which bulletin, and the latest value if there is one. */
export function toFigureItem(card: FigureCard): HTMLLIElement {
  const addressOf = (address: string) =>
    href(toLandingAddress({ address, section: null, excerpt: [], figure: card }));
  const about = [card.breakdown, toFigureDay(card)];
  const isTarget = card.bulletin === '';
  const item = createElement(
    'li',
    isTarget ? 'card target' : 'card',
    createElement(
      'h3',
      '',
      createLink(addressOf(card.address), toValue(card), ' ', createElement('span', 'name', card.indicator)),
    ),
    createElement('p', 'about', about.filter((text) => text !== '').join(' · ')),
  );
  if (!isTarget)
    item.append(
      createElement('p', 'about', 'Da: ', createLink(addressOf(card.bulletinAddress), card.bulletin)),
    );
  if (card.latest)
    item.append(
      createElement('p', 'latest', `Ultimo valore: ${card.latest.text} al ${formatDay(card.latest.asOf)}`),
    );
  return item;
}
