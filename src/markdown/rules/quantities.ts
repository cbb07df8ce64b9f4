import type { StateCore, Token } from "markdown-it";
import { mayRunLeftwards, partedByOrder } from "../isolated.ts";
import { DIGIT, QUANTITY } from "../quantity.ts";
import type { Rule, TextEnvironment } from "./rule.ts";

/**
 * A number keeps its unit: the space between the two does not break, and in a language that is written from right
 * to left, or beside its letters, both stay in their order, in `<bdi>`, as code and mathematics do. So does a name
 * that has a sign at its beginning or end.
 */
export const quantities: Rule = {
  add(md) {
    md.core.ruler.push("quantities", (state) => {
      const { language = "en" } = state.env as TextEnvironment;
      for (const block of state.tokens) {
        if (block.type !== "inline" || !block.children) continue;
        const isMixed = mayRunLeftwards(block.content, language);
        if (!isMixed && !DIGIT.test(block.content)) continue;
        if (isMixed) {
          block.children = block.children.flatMap((token) =>
            token.type === "text" ? apart(token, state) : [token],
          );
        } else for (const token of block.children) if (token.type === "text") kept(token);
      }
    });
  },
  emits: { phrasing: ["bdi"] },
};

function kept(token: Token): Token {
  token.content = unbroken(token.content);
  return token;
}

function unbroken(text: string): string {
  return text.replace(
    QUANTITY,
    (_, number: string, space: string, unit: string) =>
      `${number}${space}`.replaceAll(" ", "\u00a0") + unit,
  );
}

/** A text in pieces, each that is to keep its order in a `<bdi>`. */
function apart(token: Token, state: StateCore): readonly Token[] {
  const pieces = partedByOrder(token.content);
  if (pieces.length === 1) return [kept(token)];
  return pieces.flatMap((content, at) => {
    const text = new state.Token("text", "", 0);
    Object.assign(text, { content: unbroken(content), level: token.level });
    if (at % 2 === 0) return content === "" ? [] : [text];
    return [new state.Token("bdi_open", "bdi", 1), text, new state.Token("bdi_close", "bdi", -1)];
  });
}
