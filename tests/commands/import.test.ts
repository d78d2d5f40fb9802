import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCommand } from '#tests/commands/command.ts';
import { frontmatterOf } from '#tests/content.ts';
import { temporaryFolder } from '#tests/publishing/folder.ts';
import { copyContent, library } from '#tests/site/builds.ts';

const pathOf = (content: string, period = '2026-09') => join(content, 'bulletins', `${period}.mdx`);
const textOf = (content: string, period?: string) => readFileSync(pathOf(content, period), 'utf8');
const bulletinOf = (content: string, period?: string) => parse(frontmatterOf(pathOf(content, period)));

let draft: string | undefined;

/** A content folder with a draft, which `npm run new` has written for the first test. */
async function contentWithDraft(): Promise<string> {
  const content = copyContent(library, temporaryFolder());
  if (draft === undefined) {
    const args = ['--period', '2026-09', '--title', 'Una notizia'];
    expect(await runCommand('new', args, { CONTENT_DIR: content })).toMatchObject({ code: 0 });
    draft = textOf(content);
  }
  writeFileSync(pathOf(content), draft);
  return content;
}

async function importCsv(content: string, csv: string, ...args: string[]) {
  const file = join(temporaryFolder({ 'dati.csv': csv }), 'dati.csv');
  return runCommand('import', [file, ...args], { CONTENT_DIR: content });
}

const good = `\uFEFFIndicatore;Valore;Data;Tipo di biblioteca;Precisione;Fonte;Nota
Biblioteche collegate;104;20/3/2026;;;rapporto-2026-03;
spesa-per-scaffali;4.150.000,50;20 marzo 2026;;;rapporto-2026-03;
aperte-la-sera;"33,5%";;;oltre;rapporto-2026-03;"=Con «virgolette»; e altro"
prestiti-in-rete;n.d.;;;;rapporto-2026-03;
biblioteche-collegate;61;;Biblioteche di paese;;rapporto-2026-03;
aperte-la-sera;40;;viaggianti;;rapporto-2026-03;
`;

describe('npm run import', () => {
  test('fills in the draft, adds what is new and leaves the rest as it was', async () => {
    const content = await contentWithDraft();
    const before = textOf(content);
    const { code, output } = await importCsv(content, good);
    expect([code, output]).toEqual([0, expect.stringContaining('cifre nuove 1, riempite o aggiornate 5.')]);
    const { observations, series, ...rest } = bulletinOf(content);
    const source = 'rapporto-2026-03';
    expect(observations).toEqual([
      { id: 'collegate', indicator: 'biblioteche-collegate', value: 104, asOf: '2026-03-20', source },
      {
        id: 'sera',
        indicator: 'aperte-la-sera',
        value: 33.5,
        precision: 'over',
        source,
        note: '=Con «virgolette»; e altro',
      },
      { id: 'spesa', indicator: 'spesa-per-scaffali', value: 4_150_000.5, asOf: '2026-03-20', source },
      { id: 'prestiti', indicator: 'prestiti-in-rete', value: null, status: 'missing', source },
      {
        id: 'aperte-la-sera-viaggianti',
        indicator: 'aperte-la-sera',
        value: 40,
        breakdown: { 'tipo-di-biblioteca': 'viaggianti' },
        source,
      },
    ]);
    expect(series).toMatchObject([{ source, values: { 'di-paese': 61, 'di-quartiere': null } }]);
    expect(rest).toEqual({
      ...parse(before.split('---')[1] ?? ''),
      observations: undefined,
      series: undefined,
      ...rest,
    });
    const kept = before.split('\n').filter((line) => !/^ {4,6}(value|source|di-paese):/.test(line));
    const after = new Set(textOf(content).split('\n'));
    expect(kept.filter((line) => !after.has(line))).toEqual([]);
    expect(textOf(content)).toContain('    value: 104 # precedente: 97 al 2026-03-15\n');
    expect(readdirSync(join(content, 'bulletins')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('tells by name what is missing and what is a total', async () => {
    const content = await contentWithDraft();
    const { output } = await importCsv(content, good);
    expect(output).toContain('Senza valore (n.d.): 1\n  - prestiti (prestiti-in-rete, riga 5)\n');
    expect(output).toContain(
      'Senza voce nella colonna «Tipo di biblioteca», e perciò totali: 2\n  - collegate (biblioteche-collegate, riga 2)\n  - sera (aperte-la-sera, riga 4)\n',
    );
  });

  const signed =
    'indicatore;valore;fonte\nprestiti-in-rete;-;rapporto-2026-03\naperte-la-sera;..;rapporto-2026-03\n';

  test('refuses a sign whose meaning is not said', async () => {
    const content = await contentWithDraft();
    const { code, output } = await importCsv(content, signed, '--zero', '-');
    expect([code, output]).toEqual([
      1,
      expect.stringContaining('riga 3, colonna «valore»: non si sa che cosa vuol dire «..»'),
    ]);
    expect(output).toContain('--missing ".."');
    expect(output).not.toContain('riga 2');
  });

  test('takes a sign for what the command says', async () => {
    const content = await contentWithDraft();
    const csv = 'indicatore;valore;fonte\nprestiti-in-rete;–;rapporto-2026-03\n';
    const { code, output } = await importCsv(content, csv, '--zero', '..', '--missing', '-');
    expect([code, output]).toEqual([0, expect.stringContaining('Senza valore (n.d.): 1')]);
    expect(bulletinOf(content).observations[3]).toMatchObject({ value: null, status: 'missing' });
  });

  test('refuses an error of the sheet at its cell', async () => {
    const content = await contentWithDraft();
    const { code, output } = await importCsv(content, 'indicatore;valore\nprestiti-in-rete;#N/D\n');
    expect([code, output]).toEqual([
      1,
      expect.stringContaining('cella B2: la cella contiene un errore del foglio\n        trovato: #N/D'),
    ]);
  });

  test('has nothing to write the second time', async () => {
    const content = await contentWithDraft();
    await importCsv(content, good);
    const before = textOf(content);
    const { code, output } = await importCsv(content, good);
    expect([code, output]).toEqual([
      0,
      expect.stringMatching(/Niente da scrivere.*\nGià uguali nel bollettino: 6 righe/),
    ]);
    expect(textOf(content)).toBe(before);
  });

  const mixed = `indicatore,valore,fonte
biblioteche-collegate,104,rapporto-2026-03
prestiti-in-rete,1.5,rapporto-2026-03
aperte-la-sera,120,rapporto-2026-03
spesa-per-scaffale,1,rapporto-2026-03
biblioteche-collegate,105,rapporto-2026-03
Totale,110,
`;

  test('tells of every row that it cannot take, and writes nothing', async () => {
    const content = await contentWithDraft();
    const before = textOf(content);
    const { code, output } = await importCsv(content, mixed);
    expect(code).toBe(1);
    expect(output.split('\n').filter((line) => line.startsWith('riga'))).toEqual([
      'riga 3, colonna «valore»: Il valore ha più decimali dell’indicatore, che ne ha 0',
      'riga 4, colonna «valore»: Una percentuale sta fra 0 e 100',
      'riga 5, colonna «indicatore»: non esiste l’indicatore «spesa-per-scaffale»',
      'riga 6: parla della stessa cifra della riga 2',
      'riga 7, colonna «indicatore»: è una riga di totali',
    ]);
    expect(output).toContain('5 righe non si possono prendere: non ho scritto niente.');
    expect(output).toContain('Per prendere solo la riga buona, ripeti con --partial.');
    expect(textOf(content)).toBe(before);
  });

  test('takes the good rows with --partial', async () => {
    const content = await contentWithDraft();
    const { code, output } = await importCsv(content, mixed, '--partial');
    expect([code, output]).toEqual([0, expect.stringContaining('riempite o aggiornate 1.')]);
    expect(output).toContain('Lasciate fuori: 5 righe');
    expect(bulletinOf(content).observations).toMatchObject([
      { value: 104 },
      { value: null },
      { value: null },
      { value: null },
    ]);
  });

  test('refuses with --partial too if no row is good', async () => {
    const content = await contentWithDraft();
    const { code } = await importCsv(content, 'indicatore;valore\nx;1\n', '--partial');
    expect(code).toBe(1);
  });

  test('does not change a published value, but adds to a published bulletin', async () => {
    const content = copyContent(library, temporaryFolder());
    const header = 'indicatore;valore;fonte;id;tipo di biblioteca;data\n';
    const changed = await importCsv(
      content,
      `${header}biblioteche-collegate;98;rapporto-2026-03;;;\n`,
      '--bulletin',
      '2026-03',
    );
    expect([changed.code, changed.output]).toEqual([
      1,
      expect.stringContaining('la cifra «collegate» è già pubblicata, con il valore 97'),
    ]);
    const ended = await importCsv(
      content,
      `${header}biblioteche-collegate;97;rapporto-2026-03;;;\naperte-la-sera;30,5;rapporto-2026-03;sera-paese;di-paese;\n`,
      '--bulletin',
      '2026-03',
    );
    expect([ended.code, ended.output]).toEqual([0, expect.stringContaining('cifre nuove 1')]);
    expect(textOf(content, '2026-03')).toContain(
      '  - id: sera-paese\n    indicator: aperte-la-sera\n    value: 30.5\n    breakdown: { tipo-di-biblioteca: di-paese }\n    source: rapporto-2026-03\nseries:\n',
    );
  });

  test('keeps the line ends and the byte order mark of the bulletin', async () => {
    const content = await contentWithDraft();
    writeFileSync(pathOf(content), `\uFEFF${textOf(content).replaceAll('\n', '\r\n')}`);
    expect((await importCsv(content, good)).code).toBe(0);
    expect(textOf(content)).toMatch(/^\uFEFF---\r\n/);
    expect(textOf(content)).not.toMatch(/[^\r]\n/);
  });

  test.for([
    ['no file', [], 'Indica un foglio'],
    ['a file that is not there', ['manca.csv'], 'Non riesco a leggere il file'],
    [
      'an unknown bulletin',
      ['manca.csv', '--bulletin', '2026-08'],
      'Il bollettino «2026-08» non c’è: scegli fra: 2025-09, 2026-03.',
    ],
    ['no draft', ['manca.csv'], 'Non c’è nessuna bozza'],
    ['an unknown form of numbers', ['manca.csv', '--numbers', 'fr'], 'non è un modo di scrivere i numeri'],
    ['a sign that is none', ['manca.csv', '--zero', '5'], '«5» non è un segno al posto di un numero'],
    ['a sign of two meanings', ['manca.csv', '--zero', '-', '--missing', '–'], 'non può voler dire insieme'],
    ['an unknown option', ['manca.csv', '--force'], 'Questa opzione non c’è'],
  ] as const)('refuses %s', async ([what, args, message]) => {
    const content = what === 'a file that is not there' ? await contentWithDraft() : library;
    const { code, output } = await runCommand('import', [...args], { CONTENT_DIR: content });
    expect([code, output]).toEqual([1, expect.stringContaining(message)]);
  });
});
