import { describe, expect, test } from 'vitest';
import { checkContent } from '#src/checks/check-content.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import { goodContent, paths, surroundings } from '#src/checks/sample.ts';
import { alter, spoil, told } from '#tests/checks/told.ts';

const { bulletin, doc, calendar, indicator } = paths;

describe('days in the future', () => {
  test.for([
    ['a guide', spoil(doc, 'modified: "2026-04-02"', 'modified: "2027-04-02"'), `${doc}:5:11`],
    ['a text', spoil(bulletin, 'modified: "2026-04-02"', 'modified: "2027-04-02"'), `${bulletin}:7:11`],
  ] as const)('are refused for %s', ([, files, place]) => {
    expect(told([...files])).toEqual([`${place} day-in-future`]);
  });

  test('are refused for figures, once they do not lie after the release', () => {
    const scheduled = spoil(bulletin, 'releaseDate: "2026-04-02"', 'releaseDate: "2026-05-02"');
    const files = alter(scheduled, bulletin, 'modified: "2026-04-02"', 'modified: "2026-05-02"');
    expect(told(files, '2026-04-10')).toEqual([]);
    // On the thirtieth of March neither the figures of its last day are known, nor what was read on it.
    const early = told(files, '2026-03-30').filter((line) => line.startsWith(bulletin));
    expect(early).toEqual([`${bulletin}:6:7 day-in-future`]);
  });

  test('are refused for a correction, on a scheduled bulletin too', () => {
    const list =
      'corrections:\n  - { date: "2026-12-02", observation: aperte, old: 1, new: 1250, reason: Un refuso. }\n';
    const files = alter(
      spoil(bulletin, 'keyFigures:', `${list}keyFigures:`),
      bulletin,
      'modified: "2026-04-02"',
      'modified: "2026-12-02"',
    );
    expect(told(files)).toEqual([`${bulletin}:7:11 day-in-future`, `${bulletin}:28:13 day-in-future`]);
  });

  test('are what a calendar and a target are made of', () => {
    const files = alter(
      spoil(calendar, 'date: "2026-05-04"', 'date: "2028-05-04"'),
      indicator,
      'dueDate: "2026-06-30"',
      'dueDate: "2030-06-30"',
    );
    expect(told(files)).toEqual([]);
  });
});

describe('days written in another way', () => {
  test.for([
    [
      '05/10/2024',
      'Il giorno si può leggere in due modi: 5 ottobre 2024 o 10 maggio 2024',
      'scrivi "2024-10-05" o "2024-05-10"',
    ],
    ['10/13/2024', 'Il giorno non è scritto AAAA-MM-GG', 'scrivi "2024-10-13"'],
    ['10/10/2024', 'Il giorno non è scritto AAAA-MM-GG', 'scrivi "2024-10-10"'],
    ['2024-2-3', 'Il giorno non è scritto AAAA-MM-GG', 'scrivi "2024-02-03"'],
    ['"0206-03-31"', 'L’anno 0206 non può essere giusto', 'correggi l’anno'],
  ])('%s: %s', ([day = '', message, remedy]) => {
    const [problem] = checkContent(
      readTexts(spoil(bulletin, 'asOf: "2026-03-31"', `asOf: ${day}`)),
      surroundings,
    );
    expect(problem).toMatchObject({ line: 6, column: 7, message, remedy });
  });

  test('finds nothing on the day of the good content', () => {
    expect(told(goodContent(), '2026-04-02')).toEqual([]);
  });
});
