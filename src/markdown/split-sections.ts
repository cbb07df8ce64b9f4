import type { Token } from "markdown-it";

export interface SectionTokens {
  readonly heading: Token;
  readonly inline: Token;
  readonly content: Token[];
}

/** Cuts a token stream at its headings of level 2 and 3 that stand in no box, list or quotation. */
export function splitAtHeadings(tokens: Token[]): {
  readonly intro: Token[];
  readonly sections: SectionTokens[];
} {
  const intro: Token[] = [];
  const sections: SectionTokens[] = [];
  let content = intro;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const inline = tokens[index + 1];
    if (!token) continue;
    const opens = token.type === "heading_open" && token.level === 0;
    if (opens && inline && (token.tag === "h2" || token.tag === "h3")) {
      content = [];
      sections.push({ heading: token, inline, content });
      index += 2;
    } else content.push(token);
  }
  return { intro, sections };
}
