import type { Token } from "markdown-it";

const CODE = /^<(code|kbd|samp|var|tt|pre|script|style)(?=[\s>])/i;

/** Text that stands in code of HTML's, as in `<kbd>"</kbd>`: it is shown as it is typed. */
export function textInHtmlCode(children: readonly Token[]): readonly Token[] {
  const found: Token[] = [];
  let element = "";
  for (const token of children) {
    if (token.type === "html_inline") {
      const [, name = ""] = CODE.exec(token.content) ?? [];
      if (element === "") element = name.toLowerCase();
      else if (token.content.toLowerCase().startsWith(`</${element}`)) element = "";
    } else if (element !== "" && token.type === "text") found.push(token);
  }
  return found;
}
