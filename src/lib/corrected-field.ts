/** What a correction may mend of an observation, as people call it; the rest of each the compiler asks for. */
export const correctedNames = {
  value: 'valore',
  precision: 'precisione',
  status: 'stato',
  unit: 'unità',
  source: 'fonte',
};

/** A field of an observation that may be corrected. */
export type CorrectedField = keyof typeof correctedNames;
