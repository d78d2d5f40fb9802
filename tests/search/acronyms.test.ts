import { describe, expect, test } from 'vitest';
import { acronymsIn } from '#src/search/acronyms.ts';

describe('acronymsIn', () => {
  test.for([
    [
      'l’Anagrafe Nazionale della Popolazione Residente (ANPR)',
      'ANPR',
      'Anagrafe Nazionale della Popolazione Residente',
    ],
    [
      'la ANPR (Anagrafe nazionale della popolazione residente)',
      'ANPR',
      'Anagrafe nazionale della popolazione residente',
    ],
    [
      'uno Sportello Unico per le Attività Produttive (SUAP) riceve',
      'SUAP',
      'Sportello Unico per le Attività Produttive',
    ],
    ['in modalità IaaS (infrastructure as a service).', 'IaaS', 'infrastructure as a service'],
    ['la carta d’identità elettronica (CIE) è', 'CIE', 'carta d identità elettronica'],
    ['il FOIA (Freedom of Information Act), vale', 'FOIA', 'Freedom of Information Act'],
  ] as const)('%s', ([text, acronym, expansion]) => {
    expect(acronymsIn(text)).toEqual([[acronym, expansion]]);
  });

  test.for([
    'il Comune (TARI)',
    'la spesa (vedi sotto)',
    'ogni anno (2024)',
    'il PSN (con altri)',
    'la legge (LEGGE)',
    '(PSN)',
  ])('finds none in %s', (text) => {
    expect(acronymsIn(text)).toEqual([]);
  });
});
