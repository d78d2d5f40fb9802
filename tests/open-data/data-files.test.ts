import { describe, expect, test } from 'vitest';
import { buildLedger } from '#src/lib/ledger.ts';
import { makeOpenData, type OpenData } from '#src/open-data/data-files.ts';
import { archive, archiveWith } from '#tests/fixtures/archive.ts';
import { parts } from '#tests/fixtures/ledger.ts';

const openData = await makeOpenData(archive);

const textIn = ({ files }: OpenData, name: string) => files.find((file) => file.name === name)?.text ?? '';

describe('makeOpenData', () => {
  test('gives the same files twice', async () => {
    expect((await makeOpenData(archive)).files).toEqual(openData.files);
  });

  test('gives tables as JSON with the rows under their name', () => {
    const [figures] = openData.tables;
    expect(JSON.parse(figures?.files.json.text ?? '')).toMatchObject({
      editore: 'Redazione Scaffale',
      licenza: 'https://licenze.example/by/4.0/',
      indirizzo: 'https://dati.example/scaffale/dati/',
      cifre: figures?.table.rows,
    });
  });

  test('works for an archive without bulletins', async () => {
    const ledger = buildLedger({ ...parts, bulletins: [] });
    const empty = await makeOpenData({ ...archive, ledger });
    expect(textIn(empty, 'datapackage.json')).not.toContain('"created"');
    expect(textIn(empty, 'catalogo.ttl')).toContain('dcat:Catalog');
  });

  test('takes codes, holder and licence from the settings of the site', async () => {
    const other = await makeOpenData(
      archiveWith({
        identifierPrefix: 'c_x000',
        theme: 'EDUC',
        frequency: 'MONTHLY',
        subjects: ['4040'],
        holder: { name: 'Comune di Prova', identifier: 'c_x001' },
        licenceId: 'CC-BY-4.0',
        licenceUri: 'https://licenze.example/vocabolario/by',
      }),
    );
    for (const text of [
      'dct:identifier "c_x000:D.1"',
      'data-theme/EDUC>',
      'frequency/MONTHLY>',
      'dct:subject <http://eurovoc.europa.eu/4040>',
      'dct:rightsHolder <https://dati.example/scaffale/dati/#titolare>',
      'foaf:name "Comune di Prova"@it',
      'dct:license <https://licenze.example/vocabolario/by>',
    ]) {
      expect(textIn(other, 'catalogo.ttl')).toContain(text);
    }
    expect(JSON.parse(textIn(other, 'datapackage.json'))).toMatchObject({
      name: 'c_x000',
      licenses: [{ name: 'CC-BY-4.0', path: 'https://licenze.example/by/4.0/' }],
    });
  });
});
