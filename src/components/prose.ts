import Callout from '#src/components/Callout.astro';
import Claim from '#src/components/Claim.astro';
import CodeBlock from '#src/components/CodeBlock.astro';
import CodeSpan from '#src/components/CodeSpan.astro';
import ProseLink from '#src/components/ProseLink.astro';
import Term from '#src/components/Term.astro';

/** What every text of an editor may use, for `<Content components={…} />`. */
export const proseComponents = { a: ProseLink, pre: CodeBlock, code: CodeSpan, Callout, Claim, Term };
