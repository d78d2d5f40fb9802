/** A slip of the pen that is always a fault, whatever line of those it fits it is made in. */
export type Slip = {
  name: string;
  /** The lines it can be made in. */
  where: RegExp;
  /** The line, or lines, that stand in its place; `pick` gives a number below another, at random. */
  make: (line: string, pick: (below: number) => number) => string | string[];
  /** Where it is told, counted in lines from the one it was made in; `undefined` if that may be anywhere. */
  told?: number;
};

type Change = Slip['make'];

/** A fault in the place where it was made. */
const slip = (name: string, where: RegExp, make: Change): Slip => ({ name, where, make, told: 0 });

/** A fault that the whole file shows. */
const loss = (name: string, where: RegExp, make: Change): Slip => ({ name, where, make });

const field = /^ *(?:- )?\w+: \S/;
const inner = /^ {4}\w+: \S/;
const sentence = /^[A-Z]/;
const number = /value: \d/;
const day = /: "2026-\d\d-\d\d"$/;
const tag = /<Num id="[^"]+" \/>/;
const anywhere = /\S/;

/** Puts a text in the place of one of the blanks of a sentence, not of one in a tag, a link or bold. */
const amid =
  (...texts: string[]): Change =>
  (line, pick) => {
    const masked = line.replace(/<Term.*?<\/Term>|<[^>]*>|\[[^\]]*\]\([^)]*\)|\*\*[^*]*\*\*/g, (mark) =>
      'x'.repeat(mark.length),
    );
    const blanks = [...masked.matchAll(/ /g)].map(({ index }) => index);
    const at = blanks[pick(blanks.length)] ?? 0;
    return `${line.slice(0, at)} ${texts[pick(texts.length)] ?? ''} ${line.slice(at + 1)}`;
  };

/** Puts one of these texts for the match. */
const replaced =
  (from: RegExp, ...texts: string[]): Change =>
  (line, pick) =>
    line.replace(from, texts[pick(texts.length)] ?? '');

const alone =
  (...texts: string[]): Change =>
  (line, pick) => [texts[pick(texts.length)] ?? '', '', line];

const value = (...texts: string[]): Change => replaced(/\d+(?:\.\d+)?$/, ...texts);

const unseen = [
  '\0',
  '\u0008',
  '\u00AD',
  '\u200B',
  '\u200E',
  '\u202E',
  '\u2028',
  '\u2066',
  '\uFEFF',
  '\uFFFD',
];

/** Slips of editors, of their programs and of those who would do harm. */
export const slips: Slip[] = [
  loss(
    'a required field is missing',
    /^(?:title|summary|standfirst|releaseDate|asOf|modified|keyFigures): /,
    () => [],
  ),
  loss('a field of an observation is missing', /^ {4}(?:indicator|value|source): /, () => []),
  loss('the fields are not closed', /^---$/, () => []),
  slip('a key is misspelt', field, replaced(/(\w):/, '$1$1:', 'x$1:', ':')),
  slip('a key is in capitals', field, (line) => line.replace(/\w+:/, (key) => key.toUpperCase())),
  slip('a key that there is not', /^\w+: \S/, (line) => [`colore: rosso`, line]),
  { ...slip('a field is written twice', /^ *\w+: \S/, (line) => [line, line]), told: 1 },
  slip('no blank after the colon', field, replaced(/: /, ':')),
  slip('a tab for an indent', inner, replaced(/^ {4}/, '\t')),
  loss('a field is not indented', inner, replaced(/^ {4}/, '')),
  slip('a quote is not closed', /: "[^"]*"$/, replaced(/"$/, '')),
  slip('a bracket is not closed', /: .*\]$/, replaced(/\]$/, '')),
  slip('curly quotes for straight ones', day, replaced(/"(.*)"/, '“$1”')),
  slip('a number with the sign of thousands', number, value('1.250', '1.250.000', '1 250', "1'250", '1_250')),
  slip('a number with a comma', number, value('12,5', '1.250,5', '0,1')),
  slip('a number that is none', number, value('.nan', '.inf', 'n.d.', 'molti', '[1]', 'true', '-', '~')),
  slip(
    'a number in another form',
    number,
    value('0x1F', '0o17', '1e3', '010', '"12"', "'12'", '+12', '12 %'),
  ),
  slip('a number that cannot be', number, value('-12', '9007199254740993', '1.23456')),
  slip(
    'a day that the calendar does not have',
    day,
    replaced(/-\d\d-\d\d/, '-02-30', '-13-01', '-00-10', '-04-31'),
  ),
  slip(
    'a day in another order',
    day,
    replaced(/"(\d+)-(\d+)-(\d+)"/, '$3/$2/$1', '"$3.$2.$1"', '"$1/$2/$3"', '$3 marzo $1'),
  ),
  slip('a day to come', /^modified: /, replaced(/2026/, '2027', '2062')),
  slip('an id of nothing', /(?:indicator|source): [\w-]+$/, replaced(/: ./, ': x', ': X', ': à', ': ')),
  slip(
    'a key figure of nothing',
    /^keyFigures/,
    replaced(/aperte/, 'aperta', 'Aperte', 'aperte aperte', 'b1-7'),
  ),
  slip('an id that is none', /- id: \w/, replaced(/id: /, 'id: È-', 'id: Le ', 'id: -', 'id: _')),
  slip('a figure of nothing', tag, replaced(/id="/, 'id="x', 'id="2025-01/', 'id=" ', 'id="/')),
  slip('a tag is not closed', tag, replaced(/ \/>/, '>', ' /', '')),
  slip(
    'a tag without straight quotes',
    tag,
    replaced(/id="([^"]+)"/, 'id=$1', 'id=“$1”', 'id={$1}', 'id="$1'),
  ),
  slip(
    'a tag of another name',
    /<(?:Num|Chart|Term) /,
    replaced(/<(?:Num|Chart|Term) /, '<num ', '<NUM ', '<Numero ', '<img ', '< Num '),
  ),
  slip(
    'a tag of HTML',
    sentence,
    amid('<b>x</b>', '<br />', '<br>', '<script>x</script>', '<a href="https://a.example/">x</a>'),
  ),
  slip('a comment', sentence, amid('<!-- x -->', '{/* x */}')),
  slip('a brace', sentence, amid('{', '{x}', '{{ x }}', '{process.env}')),
  slip('a sign of less', sentence, amid('<', '<-', '<x', '</b>')),
  slip('a line of code', sentence, alone('import x from "y"', 'export const x = y', 'export default x')),
  slip('a heading of the first level', sentence, alone('# Titolo', '#')),
  slip('an empty heading', sentence, alone('##', '## ')),
  slip('a figure typed', sentence, amid('1.250', 'le 12', '12,5 %', '3 milioni', '&#52;')),
  slip(
    'a link that runs a script',
    sentence,
    amid('[x](javascript:alert)', '[x](JAVASCRIPT:alert)', '[x](data:text/html,x)', '[x](&#106;avascript:x)'),
  ),
  slip(
    'a link to nothing',
    sentence,
    amid(
      '[x](/x/)',
      '[x](#x)',
      '[x](x)',
      '[x](../)',
      '[x](http://a.example/)',
      '[](/guide/leggere-i-dati/)',
      '[x]()',
      '[x][y]',
    ),
  ),
  slip(
    'an image that cannot be',
    sentence,
    amid(
      '![x](https://a.example/x.png)',
      '![x](data:image/png;base64,AA)',
      '![](/favicon.svg)',
      '![x](/x.png)',
      '![x](x.png)',
    ),
  ),
  slip('a note of nothing', sentence, amid('[^x]')),
  slip('a chart of nothing', sentence, alone('<Chart id="x" />', '<Chart />', '<Chart id="" />')),
  slip('a character that should not be there', anywhere, (line, pick) => {
    const at = pick(line.length + 1);
    return line.slice(0, at) + (unseen[pick(unseen.length)] ?? '') + line.slice(at);
  }),
];
