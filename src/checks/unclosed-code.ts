import type { BodyNode } from '#src/checks/mdx-body.ts';

/** The first line of code that is opened with a fence and never closed; it takes in the rest of the text. */
export function unclosedFence(nodes: BodyNode[]): { offset: number; line: string } | undefined {
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
