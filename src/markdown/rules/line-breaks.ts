import type { Rule } from "./rule.ts";

/** Each line of a paragraph stays a line, as in Obsidian. */
export const lineBreaks: Rule = {
  add(md) {
    // After attributes, which ask on which line they stand.
    md.core.ruler.push("line_breaks", ({ tokens }) => {
      tokens.forEach(({ children }, index) => {
        if (tokens[index - 1]?.type !== "paragraph_open") return;
        for (const token of children ?? []) {
          if (token.type === "softbreak") token.type = "hardbreak";
        }
      });
    });
  },
  emits: { phrasing: ["br"] },
};
