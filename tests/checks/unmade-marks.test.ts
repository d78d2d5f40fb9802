import { describe, expect, test } from 'vitest';
import { paths } from '#src/checks/sample.ts';
import { spoil, told } from '#tests/checks/told.ts';

const { bulletin, doc, term } = paths;

/** What is told of the bulletin with a text before its line 52, each without the file. */
function toldBefore(text: string): string[] {
  return told(spoil(bulletin, 'Servono <Num', `${text}Servono <Num`)).map((line) =>
    line.replace(`${bulletin}:`, ''),
  );
}

/** Texts that are shown as they are written, and what is told of them. */
const shown: [text: string, told: string[]][] = [
  ['##Le sale\n\n', ['52:1 heading-form']],
  ['#Le sale\n\n', ['52:1 heading-form']],
  ['\\## Le sale\n\n', ['52:1 heading-form']],
  ['####### Le sale\n\n', ['52:1 heading-form']],
  ['| a | b |\n| --- |\n| c | d |\n\n', ['52:1 table-form']],
  ['a | b\n--- | --- | ---\n\n', ['52:1 table-form']],
  ['| a | b |\n| --- | --- |\n| c | d |\n', ['55:1 table-form']],
  ['sale\taperte\n\n', ['52:5 table-form']],
  ['La [**guida**] (/guide/leggere-i-dati/). ', ['52:14 link-form']],
  ['La (guida)[/guide/leggere-i-dati/]. ', ['52:4 link-form']],
  ['La [guida](/guide/leggere i dati/). ', ['52:4 link-form']],
  ['La [guida](/guide/leggere-i-dati/ ', ['52:4 link-form']],
  ['La [guida(/guide/leggere-i-dati/). ', ['52:4 link-form']],
  ['La [guida]/guide/leggere-i-dati/ ', ['52:4 link-form']],
  ['La [[guida]]. ', ['52:4 link-form']],
  ['La [guida][]. ', ['52:4 link-undefined']],
  ['La [guida](). ', ['52:4 link-relative']],
  ['Una [mail](mailto:redazione). ', ['52:12 link-malformed']],
  ['Una nota^[Lo dice uno]. ', ['52:9 footnote-form']],
  ['< Num id="aperte" /> sale. ', ['52:1 mdx-syntax']],
  ['Sono Num id="aperte" /> sale. ', ['52:6 mdx-syntax']],
  ['Sono &lt;Num id="aperte" /> sale. ', ['52:6 mdx-syntax']],
  ['** Attenzione ** ', ['52:1 emphasis-form', '52:15 emphasis-form']],
  ['È _molto bello. ', ['52:3 emphasis-form']],
  ['-uno\n-due\n\n', ['52:1 list-form', '53:1 list-form']],
  ['• uno\n\n', ['52:1 list-form']],
  ['> [!NOTE]\n> Ciao\n\n', ['52:3 component-form']],
  ['```\n<Chart id="nel-tempo" />\n```\n\n', ['52:1 code-in-bulletin']],
  ['Sono `12` sale. ', ['52:7 figure-loose']],
  ['<<<<<<< HEAD\nUna riga.\n=======\nUn’altra.\n>>>>>>> ramo\n\n', ['52:1 mdx-syntax']],
  ['Lorem ipsum. ', ['52:1 placeholder']],
  ['![immagine](/a.png) ', ['52:1 image-alt-missing']],
  ['![a.png](/a.png) ', ['52:1 image-alt-missing']],
  ['[<Term id="biblioteca">sale</Term>](/bollettini/) ', ['52:2 component-place']],
  ['<Term id="biblioteca"><Num id="aperte" /></Term> ', ['52:23 component-place']],
  ['<Term id="biblioteca"> </Term> ', ['52:1 component-text']],
  ['Sono <Num id="aperte " />. ', ['52:15 reference-unknown']],
];

describe('what readers would see as it is written', () => {
  test.for(shown)('is told: %s', ([text, expected]) => {
    expect(toldBefore(text)).toEqual(expected);
  });

  test.for([
    'Un elenco:\n\n- uno\n- due\n\n',
    'Che cosa vuol dire [sic] e […]? ',
    'Vedi #PAdigitale. ',
    '#PAdigitale è un’etichetta. ',
    'Tutt* le car* colleghe. ',
    '<Term id="biblioteca">Sale</Term>-laboratorio. ',
    '| a | b |\n| --- | --- |\n| c | d |\n\n',
    'a | b\n--- | ---\nc | d\n\n',
    'Le sale \\< le scuole. Le sale &lt; le scuole. ',
    '**Attenzione** e _molto_. ',
    'Il file `bollettini.csv` di M1C1-139. ',
    'Una [nota] #PAdigitale. ',
    '[![La sala](/a.png)](/bollettini/) ',
    '---\n\n',
  ])('is not what is meant so: %s', (text) => {
    expect(toldBefore(text)).toEqual([]);
  });

  test('is told of code that nobody closes, and the rest is read', () => {
    expect(toldBefore('```\n')).toEqual(['52:1 code-unclosed']);
    expect(toldBefore('```\n# Titolo\n\n')).toEqual(['52:1 code-unclosed', '53:1 heading-first-level']);
  });

  test('is not told of the code of a guide', () => {
    expect(told(spoil(doc, 'Ogni cifra', 'Si scrive `<Num />`:\n\n```\n##x\n```\n\nOgni cifra'))).toEqual([]);
  });

  test('is told of an empty note', () => {
    const files = spoil(
      bulletin,
      '[^fonte]: Lo dice l’[annuario](https://annuario.example/2026/).',
      '[^fonte]:',
    );
    expect(told(files)).toEqual([`${bulletin}:66:1 footnote-empty`]);
  });

  test('is told of the fields that are printed as they are', () => {
    const definition = 'definition: Un luogo con libri da prestare.';
    const column = (to: string) => told(spoil(term, definition, to));
    expect(column('definition: Un <b>luogo</b> con libri.')).toEqual([`${term}:3:16 value-wrong`]);
    expect(column('definition: Un **luogo** con libri.')).toEqual([`${term}:3:16 value-wrong`]);
    expect(column('definition: Un caff&egrave; con libri.')).toEqual([`${term}:3:20 value-wrong`]);
    expect(column('definition: Un [luogo](/x/) con libri.')).toEqual([`${term}:3:16 value-wrong`]);
    expect(column('definition: Un luogo #bello con libri.')).toEqual([`${term}:3:22 text-cut`]);
    expect(column('definition: “Un luogo con libri.”')).toEqual([`${term}:3:13 text-quotes`]);
    expect(column('definition: «Un luogo» con libri. # da rivedere')).toEqual([]);
  });

  test('is told of a figure that touches a word, or says its unit twice', () => {
    const summary = 'summary: Le comunali sono <Num id="aperte-comunali" />.';
    const inSummary = (to: string) => told(spoil(bulletin, summary, `summary: Sono ${to}.`));
    expect(inSummary('<Num id="aperte" />biblioteche')).toEqual([`${bulletin}:37:38 figure-glued`]);
    expect(inSummary('le<Num id="aperte" />')).toEqual([`${bulletin}:37:21 figure-glued`]);
    expect(inSummary('<Num id="quota" /> %')).toEqual([`${bulletin}:37:38 unit-twice`]);
    expect(inSummary('il <Num id="quota" /> per cento')).toEqual([`${bulletin}:37:41 unit-twice`]);
    expect(inSummary('<Num id="aperte" /> mila')).toEqual([`${bulletin}:37:39 unit-wrong`]);
    expect(inSummary('l’<Num id="quota" /> (<Num id="aperte" />)')).toEqual([]);
  });
});
