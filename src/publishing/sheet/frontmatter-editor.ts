import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import { Fault } from '#src/lib/fault.ts';

type Edit = { start: number; end: number; text: string };
type KnownPair = Pair<Node, Node | null>;

const pairOf = (map: YAMLMap, key: string) =>
  map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key) as KnownPair | undefined;

const isBlank = (node: Node | null) => !node?.range || node.range[0] === node.range[1];

/** A frontmatter that is edited in place, by places in its text: what is not named by an edit stays as it is, comments too. */
export class FrontmatterEditor {
  readonly text: string;
  readonly eol: string;
  readonly root: YAMLMap;
  readonly edits: Edit[] = [];

  /** @throws {Fault} if the text is no YAML map. */
  constructor(text: string) {
    this.text = text;
    this.eol = text.includes('\r\n') ? '\r\n' : '\n';
    const { contents } = parseDocument(text, { schema: 'core', version: '1.2', stringKeys: true });
    if (!isMap(contents)) throw new Fault('La testata del bollettino non si legge: esegui «npm run check».');
    this.root = contents;
  }

  mapAt(...path: (string | number)[]): YAMLMap {
    const map = this.root.getIn(path, true);
    if (!isMap(map)) throw new Error(`No map at ${path.join('.')}`);
    return map;
  }

  insert(offset: number, text: string): void {
    this.edits.push({ start: offset, end: offset, text });
  }

  lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  lineEnd(offset: number): number {
    const end = this.text.slice(offset).search(/\r?\n|$/);
    return offset + end;
  }

  column(offset: number): number {
    return offset - this.lineStart(offset);
  }

  afterColon({ key }: KnownPair): number {
    return this.text.indexOf(':', key.range?.[1] ?? 0) + 1;
  }

  /** Where what is written of a pair ends, without a comment that follows. */
  endOfPair(pair: KnownPair): number {
    return pair.value && !isBlank(pair.value) ? this.endOf(pair.value) : this.afterColon(pair);
  }

  endOf(node: Node): number {
    if (isMap(node) && node.flow !== true) {
      const last = node.items.at(-1) as KnownPair | undefined;
      if (last) return this.endOfPair(last);
    }
    const item = isSeq(node) && node.flow !== true ? (node.items.at(-1) as Node | undefined) : undefined;
    return item ? this.endOf(item) : (node.range?.[1] ?? 0);
  }

  /** Sets fields of a map: those that are there in their place, the others after the field `anchor`. */
  setFields(map: YAMLMap, fields: Record<string, string>, anchor: string): void {
    const added: string[] = [];
    for (const [key, text] of Object.entries(fields)) {
      const pair = pairOf(map, key);
      if (!pair) added.push(`${key}: ${text}`);
      else if (pair.value && !isBlank(pair.value))
        this.edits.push({ start: pair.value.range?.[0] ?? 0, end: pair.value.range?.[1] ?? 0, text });
      else {
        const start = this.afterColon(pair);
        const [blanks = ''] = /^[ \t]*(?=\r?\n|$)/.exec(this.text.slice(start)) ?? [];
        this.edits.push({ start, end: start + blanks.length, text: ` ${text}` });
      }
    }
    const after = pairOf(map, anchor) ?? (map.items.at(-1) as KnownPair | undefined);
    if (added.length === 0 || !after) return;
    const end = this.endOfPair(after);
    if (map.flow === true) this.insert(end, added.map((line) => `, ${line}`).join(''));
    else {
      const indent = ' '.repeat(this.column((map.items[0] as KnownPair).key.range?.[0] ?? 0));
      this.insert(this.lineEnd(end), added.map((line) => `${this.eol}${indent}${line}`).join(''));
    }
  }

  /** The end of the line of an offset, or of the last of the comments below it that are indented further. */
  endOfBlock(offset: number, indent: number): number {
    const end = this.lineEnd(offset);
    const [comments = ''] = new RegExp(`^(?:\\r?\\n {${indent + 1},}#.*)*`).exec(this.text.slice(end)) ?? [];
    return end + comments.length;
  }

  /**
   * Adds items to a list of the frontmatter, each as its lines without indent.
   * @throws {Fault} if the list stands on one line.
   */
  append(list: string, items: string[][]): void {
    const pair = pairOf(this.root, list);
    const lines = (indent: number) =>
      items.flatMap(([first = '', ...others]) => [
        `${' '.repeat(indent)}- ${first}`,
        ...others.map((line) => `${' '.repeat(indent + 2)}${line}`),
      ]);
    const below = (indent: number) =>
      lines(indent)
        .map((line) => `${this.eol}${line}`)
        .join('');
    if (!pair) {
      const next = ['series', 'keyFigures', 'charts'].map((key) => pairOf(this.root, key)).find(Boolean);
      const end = next ? this.aboveComments(next.key.range?.[0] ?? 0) : this.text.length;
      this.insert(end, `${list}:${below(2)}${this.eol}`);
      return;
    }
    const { value } = pair;
    if (isSeq(value) && value.items.length > 0) {
      if (value.flow === true)
        throw new Fault(
          `Nella testata «${list}» è scritto su una riga sola: scrivilo con una voce per riga.`,
        );
      const indent = this.column(value.range?.[0] ?? 0);
      this.insert(this.endOfBlock(this.endOf(value), indent), below(indent));
      return;
    }
    if (value && !isBlank(value))
      this.edits.push({ start: value.range?.[0] ?? 0, end: value.range?.[1] ?? 0, text: '' });
    this.insert(this.lineEnd(this.afterColon(pair)), below(2));
  }

  /** The start of the line of an offset, or of the first of the comments right above it. */
  aboveComments(offset: number): number {
    const start = this.lineStart(offset);
    const [comments = ''] = /(?:(?<![^\n])[ \t]*#[^\n]*\n)*$/.exec(this.text.slice(0, start)) ?? [];
    return start - comments.length;
  }

  toString(): string {
    // Of edits at one place the first comes first: they are made from the end.
    return this.edits
      .toReversed()
      .toSorted((a, b) => b.start - a.start || b.end - a.end)
      .reduce(
        (text, { start, end, text: fresh }) => text.slice(0, start) + fresh + text.slice(end),
        this.text,
      );
  }
}
