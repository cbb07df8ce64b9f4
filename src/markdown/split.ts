import type { Token } from "markdown-it";

export interface Part {
  readonly heading: Token;
  readonly inline: Token;
  readonly content: Token[];
}

/** Cuts a token stream at its headings of level 2 and 3 that stand in no box, list or quotation. */
export function splitAtHeadings(tokens: Token[]): {
  readonly intro: Token[];
  readonly parts: Part[];
} {
  const intro: Token[] = [];
  const parts: Part[] = [];
  let content = intro;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const inline = tokens[index + 1];
    if (!token) continue;
    const opens = token.type === "heading_open" && token.level === 0;
    if (opens && inline && (token.tag === "h2" || token.tag === "h3")) {
      content = [];
      parts.push({ heading: token, inline, content });
      index += 2;
    } else content.push(token);
  }
  return { intro, parts };
}
