import { stripVTControlCharacters } from "node:util";
import type { Token } from "markdown-it";
import { isTooLong } from "../code-faults.ts";
import { type CodeBlock, codeHtml } from "../code-html.ts";
import { readCodeInfo } from "../code-info.ts";
import { readCodeMarks } from "../code-marks.ts";
import { printWith, type Rule } from "./rule.ts";

/**
 * Code between fences: highlighted, with a title, numbers and marks where its first line or its comments
 * say so. A token of type `fence` then has the code without those comments as its `content`, and the
 * rest in its `meta`. Wide code scrolls in a region that the keyboard reaches.
 */
export const code: Rule = {
  add(md) {
    md.core.ruler.push("code", ({ tokens }) => {
      for (const token of tokens) {
        if (token.type === "fence") token.meta = read(token, md.utils.unescapeAll(token.info));
      }
    });
    const printPlain = md.renderer.rules.fence;
    printWith(md, "fence", ({ meta }, { own }) => own(codeHtml(meta as CodeBlock)));
    const printOwn = md.renderer.rules.fence;
    md.renderer.rules.fence = (...args) => {
      const [tokens, index, options] = args;
      // A plugin may highlight by itself, or make fences of its own.
      const print = options.highlight || !tokens[index]?.meta ? printPlain : printOwn;
      return print?.(...args) ?? "";
    };
    md.renderer.rules.code_block = (tokens, index) =>
      `<pre tabindex="0"><code>${md.utils.escapeHtml(tokens[index]?.content ?? "")}</code></pre>\n`;
  },
  emits: {
    phrasing: ["code"],
    blocks: ["pre"],
    attributes: { "*": ["class"], pre: ["tabindex"] },
  },
};

function read(token: Token, info: string): CodeBlock {
  const { language, title, firstNumber, marked, hidden } = readCodeInfo(info);
  if (isTooLong(token)) {
    const text = token.content;
    return { text, language: "", title, firstNumber: undefined, marks: new Map() };
  }
  const shown = withoutPrefixed(shownOf(token.content, language), hidden);
  const { text, marks } = readCodeMarks(shown, marked);
  token.content = text;
  return { text, language, title, firstNumber, marks };
}

/** What a terminal takes for colours is no text; nor is what Rust's own tools leave out. */
function shownOf(code: string, language: string): string {
  if (language === "ansi") return stripVTControlCharacters(code);
  return language === "rust" ? withoutHidden(code) : code;
}

/** Rust's own documentation leaves out lines that begin like this, which only make the code run. */
function withoutHidden(code: string): string {
  return code
    .replace(/^[ \t]*#(?:[ \t].*)?(?:\n|$)/gm, "")
    .replace(/^([ \t]*#)#(?=[ \t]|$)/gm, "$1");
}

function withoutPrefixed(code: string, prefix: string | undefined): string {
  if (prefix === undefined) return code;
  return code
    .split("\n")
    .filter((line) => !line.trimStart().startsWith(prefix))
    .join("\n");
}
