import { paths } from '#src/lib/address.ts';

/** What the search tells apart, a single figure and the kinds of page, and what one and many of them are called. */
export const kindWords = {
  cifra: { one: 'Cifra', many: 'Cifre' },
  bollettino: { one: 'Bollettino', many: 'Bollettini' },
  indicatore: { one: 'Indicatore', many: 'Indicatori' },
  glossario: { one: 'Glossario', many: 'Glossario' },
  guida: { one: 'Guida', many: 'Guide' },
  pagina: { one: 'Pagina', many: 'Pagine' },
};

export type ResultKind = keyof typeof kindWords;
export type PageKind = Exclude<ResultKind, 'cifra'>;

/** Every kind of result, in the order in which they are offered. */
export const resultKinds = Object.keys(kindWords) as ResultKind[];

type Paths = typeof paths;
/** The pages of `paths` that are one: `bulletins`, and not `bulletin`, which needs an id. */
type Section = { [Name in keyof Paths]: Paths[Name] extends `${string}/` ? Name : never }[keyof Paths];

/** What each section is called, and which list of links leads to it; in order. */
const sections: Record<Section, { label: string; from?: 'header' | 'footer' }> = {
  home: { label: 'Home' },
  search: { label: 'Cerca' },
  bulletins: { label: 'Bollettini', from: 'header' },
  indicators: { label: 'Indicatori', from: 'header' },
  data: { label: 'Dati', from: 'header' },
  guides: { label: 'Guide', from: 'header' },
  glossary: { label: 'Glossario', from: 'header' },
  calendar: { label: 'Calendario', from: 'footer' },
  corrections: { label: 'Correzioni', from: 'footer' },
};

const links = () =>
  Object.entries(sections).map(([name, section]) => ({ ...section, path: paths[name as Section] }));

/** The sections that the head or the foot of every page leads to. */
export function sectionsOf(place: 'header' | 'footer') {
  return links().filter(({ from }) => from === place);
}

/** The sections that a page stands in, outermost first: `/guide/x/` stands in Home and Guide. */
export function trailTo(page: string) {
  return links().filter(({ path }) => page.startsWith(path) && page !== path);
}
