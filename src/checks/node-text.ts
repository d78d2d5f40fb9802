import type { BodyNode } from '#src/checks/mdx-body.ts';

/** The text in a node and below it; `<Num>` counts as its id, since it prints a figure there. */
export function toString(node: BodyNode['node']): string {
  if (node.type === 'mdxJsxTextElement' && node.name === 'Num') return 'Num';
  if ('children' in node) return node.children.map(toString).join('');
  return 'value' in node ? node.value : '';
}
