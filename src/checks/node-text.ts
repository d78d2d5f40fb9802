import type { BodyNode } from '#src/checks/mdx-body.ts';

/** The text in a node and below it; `<Num>` counts, since it prints a figure there, and so does what an image shows. */
export function toString(node: BodyNode['node']): string {
  if (node.type === 'mdxJsxTextElement' && node.name === 'Num') return 'Num';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('children' in node) return node.children.map(toString).join('');
  return 'value' in node ? node.value : '';
}
