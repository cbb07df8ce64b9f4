import type { Token } from "markdown-it";

/** Whether HTML that stands by a heading, or in it, gives the place an id that the heading has. */
export type IsTwin = (html: Token, id: string) => boolean;

/**
 * Finds ids that authors wrote beside headings which have them already: `<a id="install"></a>` above, in
 * or below `## Install` leads where the heading does, so that nothing is lost with it.
 */
export function headingTwins(tokens: readonly Token[]): IsTwin {
  const ids = new Map<Token, Set<string>>();
  tokens.forEach((token, index) => {
    const id = token.type === "heading_open" ? token.attrGet("id") : null;
    if (id === null) return;
    const within = tokens[index + 1]?.children ?? [];
    for (const html of [...within, ...before(tokens, index), ...after(tokens, index + 3)]) {
      if (/^html_/.test(html.type)) ids.set(html, (ids.get(html) ?? new Set()).add(id));
    }
  });
  return (html, id) => ids.get(html)?.has(id) ?? false;
}

/** What of the block before a heading stands at its end, with no words between. */
function before(tokens: readonly Token[], index: number): readonly Token[] {
  const block = tokens[tokens[index - 1]?.type === "paragraph_close" ? index - 2 : index - 1];
  return block ? wordless((block.children ?? [block]).toReversed()) : [];
}

/** What of the block after it stands at its beginning. */
function after(tokens: readonly Token[], index: number): readonly Token[] {
  const block = tokens[tokens[index]?.type === "paragraph_open" ? index + 1 : index];
  return block ? wordless(block.children ?? [block]) : [];
}

function wordless(pieces: readonly Token[]): readonly Token[] {
  const end = pieces.findIndex((piece) => !isWordless(piece));
  return end === -1 ? pieces : pieces.slice(0, end);
}

function isWordless({ type, content }: Token): boolean {
  if (type === "softbreak" || type === "html_inline") return true;
  // Each comment ends at its first end: else many of them would be tried in every way.
  const wordless = /^(?:\s|<\/?a\b[^>]*>|<!--(?:(?!-->)[\s\S])*-->)*$/;
  if (type === "html_block") return wordless.test(content);
  return type === "text" && content.trim() === "";
}
