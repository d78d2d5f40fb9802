import { mdxToMdast } from 'satteri';
import { blankConflicts } from '#src/checks/conflict-marks.ts';
import { firstLine, type NamedFinding, type Stretch } from '#src/checks/finding.ts';
import { mdxMessage, strayClosing } from '#src/checks/mdx-message.ts';
import { offsetOf } from '#src/checks/positions.ts';

type Node = ReturnType<typeof mdxToMdast>;
type Element = Extract<Node, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** A node of the text with its place in the file. */
export type BodyNode<Type extends Node = Node> = { node: Type; offset: number; source: string };

/** What the reader of texts finds. */
export type TextFinding = NamedFinding<
  'mdx-syntax' | 'mdx-expression' | 'html-raw' | 'code-unclosed' | 'text-too-deep'
>;

/** The text under a frontmatter, read. */
export type MdxBody = {
  /** Every node in the order of the text, the root left out. */
  nodes: BodyNode[];
  findings: TextFinding[];
};

/** True for a component or a tag of HTML, in a line or on its own. */
export function isElement(found: BodyNode): found is BodyNode<Element> {
  return found.node.type === 'mdxJsxFlowElement' || found.node.type === 'mdxJsxTextElement';
}

/** The nodes of one type, typed. */
export function nodesOf<Type extends Node['type']>(body: MdxBody | null, type: Type) {
  return (body?.nodes ?? []).filter(
    (found): found is BodyNode<Extract<Node, { type: Type }>> => found.node.type === type,
  );
}

/** What a pattern finds in the text that readers see, tags and code left out, with its first group. */
export function matchesIn(body: MdxBody | null, pattern: RegExp): (Stretch & { group: string })[] {
  return nodesOf(body, 'text').flatMap(({ source, offset }) =>
    [...source.matchAll(pattern)].map(({ 0: match, 1: group = '', index }) => ({
      offset: offset + index,
      source: match,
      group,
    })),
  );
}

/** Quotes within quotes, lists within lists: a text of this depth is a slip, and the site could not be built. */
const deepest = 50;

function flatten(root: Node, text: string): MdxBody {
  const nodes: BodyNode[] = [];
  const findings: TextFinding[] = [];
  const add = (node: Node, depth: number) => {
    const offset = node.position?.start.offset ?? 0;
    if (node !== root) nodes.push({ node, offset, source: text.slice(offset, node.position?.end.offset) });
    if (!('children' in node)) return;
    if (depth < deepest) node.children.forEach((child) => add(child, depth + 1));
    else if (findings.length === 0)
      findings.push({
        rule: 'text-too-deep',
        offset,
        found: firstLine(text.slice(offset)),
        message: 'Ci sono troppi livelli uno dentro l’altro',
        remedy: 'togli le citazioni o gli elenchi annidati di troppo',
      });
  };
  add(root, 0);
  return { nodes, findings };
}

/** The first line of code that is opened with a fence and never closed; it takes in the rest of the text. */
function unclosedFence(nodes: BodyNode[]): { offset: number; line: string } | undefined {
  for (const { node, offset, source } of nodes) {
    const fence = node.type === 'code' ? /^(`{3,}|~{3,})/.exec(source)?.[1] : undefined;
    if (fence === undefined) continue;
    const [first = '', ...rest] = source.split(/\r\n|\r|\n/);
    const last = (rest.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd();
    const isClosing = last.length >= fence.length && last === fence.charAt(0).repeat(last.length);
    if (!isClosing) return { offset, line: first };
  }
  return undefined;
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** A whole tag or expression, or as much of an unfinished tag as surely belongs to it. */
const spoilt = /^<[^<>\r\n]*>|^<[^\s<>]*(?:\s+[\w-]+="[^"<>\r\n]*"?)*|^\{[^{}\r\n]*\}/;

/** Blanks the tag or expression at an offset, so that the rest can still be read; lengths stay. */
function blankAt(text: string, offset: number): string {
  const rest = text.slice(offset);
  const { length } = spoilt.exec(rest)?.[0] ?? '{';
  return text.slice(0, offset) + blank(rest.slice(0, length)) + rest.slice(length);
}

/**
 * Reads the MDX text that begins at `start`. The reader stops at its first error; it is reported, its place
 * blanked, and the rest read again, so that one unclosed tag does not hide what comes after it.
 */
export function readMdxBody(text: string, start: number): MdxBody {
  const joined = blankConflicts(text, start);
  let source = blank(text.slice(0, start)) + joined.text.slice(start);
  const findings: TextFinding[] = [...joined.findings];
  const unclosed = new Set<string>();
  for (let attempt = 0; attempt < 50; attempt += 1) {
    try {
      const read = flatten(mdxToMdast(source), source);
      const fence = unclosedFence(read.nodes);
      if (fence) {
        const { offset, line } = fence;
        findings.push({ rule: 'code-unclosed', offset, found: line, ...unclosedCode });
        source = source.slice(0, offset) + blank(line) + source.slice(offset + line.length);
        continue;
      }
      return { nodes: read.nodes, findings: [...findings, ...read.findings] };
    } catch (error) {
      const { place, closedAt, tag, closing, echo, ...read } = mdxMessage(
        error instanceof Error ? error.message : '',
      );
      // Where the outer tag is closed further down, the closing tag between is the one too many.
      const stray =
        tag !== undefined && closing !== undefined && isClosedAfter(source, offsetOf(source, closedAt), tag);
      const told = stray ? strayClosing(closing) : read;
      const at = offsetOf(source, stray ? closedAt : place);
      const brace = told.rule === 'mdx-expression' ? source.lastIndexOf('{', at) : -1;
      const offset = brace > -1 ? brace : at;
      const found = firstLine(text.slice(offset));
      const name = (stray ? closing : tag) ?? /^<\/?([\w.]+)/.exec(source.slice(offset))?.[1] ?? '';
      const advice = adviseTag(told, found, name);
      if (!echo || !unclosed.has(name)) findings.push({ offset, found, ...told, ...advice });
      unclosed.add(name).add(closing ?? name);
      source = blankAt(source, offset);
    }
  }
  return { nodes: [], findings };
}

/** A tag of HTML is no better if it is closed. */
const rawHtml = {
  rule: 'html-raw' as const,
  message: 'I tag HTML non sono ammessi',
  remedy: 'togli il tag e usa i segni di Markdown',
};

const unclosedCode = {
  message: 'I tre accenti gravi aprono un testo di codice che nessuno chiude',
  remedy: 'togli la riga, o chiudi il codice con una riga uguale',
};

/** True if a tag is closed after an offset before it is opened again. */
function isClosedAfter(text: string, offset: number, tag: string): boolean {
  const next = new RegExp(`<(/?)${tag}[\\s/>]`, 'g');
  next.lastIndex = offset + 1;
  return next.exec(text)?.[1] === '/';
}

/** The reader has one message for several slips after a `<`; the text itself tells them apart. */
function adviseTag(told: { rule: string; message: string; remedy: string }, found: string, name: string) {
  if (told.message !== spoiltTagMessage) return /^[a-z]/.test(name) ? rawHtml : {};
  if (/^<(https?:|mailto:|[^\s<>]+@)/i.test(found)) {
    const message = 'Un indirizzo fra < e > non si può leggere';
    return { message, remedy: 'scrivi [testo del collegamento](indirizzo)' };
  }
  if (/^<[A-Za-z/]/.test(found)) return {};
  return {
    message: 'Il segno < da solo fa credere che cominci un componente',
    remedy: 'scrivi &lt; oppure «meno di»',
  };
}

const spoiltTagMessage = mdxMessage('1:1: Unexpected character after `<`').message;
