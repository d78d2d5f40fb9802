/**
 * How a value was announced. A `threshold` is a target's own value, where the source says that it was reached and not
 * how much there is: it prints as announced, and nothing is computed of it.
 */
export type Precision = 'exact' | 'over' | 'about' | 'at-least' | 'threshold';

type Words = {
  /** What it is called in a column of figures, in a sentence, and to editors if that is another. */
  name: string;
  told: string;
  meaning?: string;
  /** What else a sheet may call it. */
  others: string[];
  /** What is not known of such a value: how much more there is, or whether it is more or less. */
  leavesOpen: 'nothing' | 'more' | 'either';
  /** Why no share of a target can be told of such a value, where none can. */
  noShare?: string;
};

/** The word that stands before a value; apart from the others because it is all that travels to readers. */
export const precisionWord: Record<Precision, string> = {
  exact: '',
  over: 'oltre',
  about: 'circa',
  'at-least': 'almeno',
  threshold: '',
};

/** What every precision is called; schemas, files, sheets and the check take all of them from here. */
export const precisions: Record<Precision, Words> = {
  exact: { name: 'esatto', told: 'valore esatto', others: ['esatta', '='], leavesOpen: 'nothing' },
  over: { name: 'oltre', told: 'oltre', others: ['più di', 'superiore a', '>'], leavesOpen: 'more' },
  about: { name: 'circa', told: 'circa', others: ['intorno a', '~', '≈'], leavesOpen: 'either' },
  'at-least': { name: 'almeno', told: 'almeno', others: ['≥'], leavesOpen: 'more' },
  threshold: {
    name: 'soglia',
    told: 'soglia raggiunta',
    meaning: 'soglia che la fonte dice raggiunta',
    others: ['soglia raggiunta'],
    leavesOpen: 'more',
    noShare: 'il valore è una soglia',
  },
};

/** Every precision, in the order in which they are told. */
export const precisionIds = Object.keys(precisions) as Precision[];
