/** Opening and closing tags of `<Claim of="…" to="…">…</Claim>` in a text of an editor. */
const claimTags = /<Claim(?:\s+\w+="[^"<>]*")*\s*>|<\/Claim>/g;

/** The text without the tags of its claims, which bind words to figures and print nothing. */
export function withoutClaims(text: string): string {
  return text.replace(claimTags, '');
}
