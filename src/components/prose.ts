import Callout from '#src/components/Callout.astro';
import Claim from '#src/components/Claim.astro';
import CodeBlock from '#src/components/CodeBlock.astro';
import CodeSpan from '#src/components/CodeSpan.astro';
import ProseLink from '#src/components/ProseLink.astro';
import ProseTable from '#src/components/ProseTable.astro';
import Term from '#src/components/Term.astro';
import type { ComponentName } from '#src/lib/text-components.ts';
import type { ComponentIn, Kind } from '#src/schemas/kinds.ts';

/** What every text of an editor may use, for `<Content components={…} />`. */
export const proseComponents = {
  a: ProseLink,
  pre: CodeBlock,
  code: CodeSpan,
  table: ProseTable,
  Callout,
  Claim,
  Term,
} satisfies Partial<Record<ComponentName | 'a' | 'pre' | 'code' | 'table', object>>;

/** What a page gives to the texts of a kind: no less than the check lets editors write in them. */
export type ComponentsOf<K extends Kind> = Record<ComponentIn<K>, object>;
