import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#src/checks/catalogue.ts';
import { readContentFile } from '#src/checks/content-file.ts';
import { looseFigures } from '#src/checks/prose-digits.ts';
import { goodContent } from '#src/checks/sample.ts';

const files = goodContent().flatMap(
  ({ path, text }) => readContentFile(path, path.replace('content/', ''), text) ?? [],
);
const catalogue = buildCatalogue(files);
const found = (text: string) => looseFigures(text, catalogue).map((figure) => figure.found);

describe('looseFigures', () => {
  test.for([
    'Il 30 settembre 2024, il 1º ottobre e dal 9 al 10 maggio.',
    'Dal 2021 al 2026, nel biennio 2024-2025 e nel 2023/24.',
    'La Linea 1.2 e le Linee 1.2 e 1.3.',
    'Vale per le Linee 1.3, 1.2 e 1.3: è così.',
    'Lo scrive «Il Corriere 24».',
    'Il traguardo B1-7, cioè M1C1-139-ITA-1.',
    'La legge 4/2004, l’art. 52 e il DL 19/2026.',
    'Il decreto legislativo n. 82/2005, artt. 5 e 6, comma 2-bis.',
    'Il regolamento (UE) 2016/679 e la direttiva 2016/2102.',
    'Via IPv6, secondo ISO 27001 e WCAG 2.1.',
    'Sono <Num id="2026-02/aperte" />.[^1]',
  ])('leaves alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.for([
    ['Oltre 4.000 enti', ['4.000']],
    ['Sono 1,9 miliardi e il 12 %', ['1,9', '12 %']],
    ['Ne servono 10mila', ['10mila']],
    ['Sono 25 000 servizi', ['25 000']],
    ['Ben 2000 biblioteche', ['2000']],
    ['Il valore 1.2 da solo', ['1.2']],
    ['La Linea 1.25', ['1.25']],
    ['Le Linee 1.2 e 1.25', ['1.25']],
    ['Il Corriere ha 24 redattori', ['24']],
    ['Il Corriere 24.000', ['24.000']],
    ['Sono 2.024', ['2.024']],
    ['Il 10/10/2024', ['10/10/2024']],
    ['Sono (c. 4083) &#52;', ['4083', '4']],
    ['Sono ４', ['４']],
  ] as const)('reports in «%s» %j', ([text, expected]) => {
    expect(found(text)).toEqual(expected);
  });
});
