import { describe, expect, test } from 'vitest';
import { lawsIn } from '#src/search/law-references.ts';

describe('lawsIn', () => {
  test.for([
    ['legge 241/90', '241/90'],
    ['l. 241/1990', '241/1990'],
    ['241/1990', '241/1990'],
    ['legge n. 241 del 1990', 'n. 241 del 1990'],
    ['legge 7 agosto 1990, n. 241', '7 agosto 1990, n. 241'],
  ] as const)('"%s" names one act', ([query, text]) => {
    expect(lawsIn(query)).toMatchObject([
      {
        text,
        forms: [
          ['241', '1990'],
          ['1990', '241'],
        ],
        shortForms: [['241', '90']],
      },
    ]);
  });

  test.for([
    ['d.lgs. n. 36/2023', '36', '2023'],
    ['d.P.R. 445 del 2000', '445', '2000'],
    ['regolamento (UE) 2016/679', '679', '2016'],
    ['legge 4/2004', '4', '2004'],
  ] as const)('"%s" is number %s of %s', ([query, number, year]) => {
    expect(lawsIn(query)[0]?.forms[0]).toEqual([number, year]);
  });

  test.for(['10/2024', '10/10/2024', '3.250 nel 2024', '4083 del 2024', '24/12', '7 su 10/20'])(
    '"%s" names none',
    (query) => {
      expect(lawsIn(query)).toEqual([]);
    },
  );
});
