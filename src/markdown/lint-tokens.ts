import type { Token } from "markdown-it";
import type { AttributesMeta } from "./apply-attributes.ts";
import { boxFaults } from "./box-faults.ts";
import { codeFaults, unclosedCode } from "./code-faults.ts";
import { footnoteFaults } from "./footnote-faults.ts";
import { foreignSyntax } from "./foreign-syntax.ts";
import { attributeLeftOut } from "./html-faults.ts";
import { imagesWithoutAlt } from "./image-alt.ts";
import { placeOf } from "./positions.ts";
import { type Fault, lineStarts } from "./source-file.ts";
import { tableFaults } from "./table-faults.ts";
import { emptyHeading, imageWithoutAlt, topHeading, wordlessLink } from "./text-faults.ts";

/**
 * Reports first-level and empty headings, boxes that are none, code that is not highlighted or
 * not closed, images and
 * links that some readers will miss, and markup of other tools, which would be printed as it is.
 * @param text What the tokens were parsed from; places count in it.
 * @param hasFootnotes Whether `[^1]` is one where its text is there.
 * @param hasGaps Whether `[[id]]` stands for a gap to fill.
 */
export function lintTokens(
  tokens: readonly Token[],
  {
    text,
    hasGaps,
    hasFootnotes,
  }: { readonly text: string; readonly hasGaps: boolean; readonly hasFootnotes: boolean },
  report: (at: number, fault: Fault) => void,
): void {
  const starts = lineStarts(text);
  const refused = new Set<string>();
  /** Each name once: a manual may have one on every page's every image. */
  const refuse = (at: number, meta: unknown) => {
    for (const name of (meta as Partial<AttributesMeta> | null)?.refused ?? []) {
      if (!refused.has(name)) report(at, attributeLeftOut(name));
      refused.add(name);
    }
  };
  const lineOf = (line: number) =>
    text.slice(starts[line] ?? 0, (starts[line + 1] ?? text.length + 1) - 1);
  tokens.forEach((token, index) => {
    if (token.type === "heading_open") {
      const at = starts[token.map?.[0] ?? 0] ?? 0;
      if (token.tag === "h1") report(at, topHeading);
      if (hasNothing(tokens[index + 1])) report(at, emptyHeading);
      refuse(at, token.meta);
    }
    for (const fault of footnoteFaults(token)) report(placeOf(token), fault);
    for (const fault of boxFaults(token)) report(placeOf(token), fault);
    const open = unclosedCode(token, lineOf);
    if (open) report((starts[open.line] ?? 0) + open.column, open.fault);
    for (const fault of codeFaults(token)) {
      const at = starts[token.map?.[0] ?? 0] ?? 0;
      report(Math.max(at, text.indexOf(token.info, at)), fault);
    }
    token.children?.forEach((child, index, children) => {
      if (child.type === "attributes") refuse(placeOf(child), child.meta);
      if (child.type === "link_open" && children[index + 1]?.type === "link_close") {
        report(placeOf(child), wordlessLink);
      }
    });
  });
  for (const { line, column, fault } of tableFaults(tokens, lineOf)) {
    report((starts[line] ?? 0) + column, fault);
  }
  for (const { src, at } of imagesWithoutAlt(tokens)) report(at, imageWithoutAlt(src));
  for (const { at, fault } of foreignSyntax(tokens, { text, starts, hasFootnotes })) {
    if (!hasGaps || fault.rule !== "foreign-link") report(at, fault);
  }
}

/** Of a heading's text: whether a reader would find nothing there. */
function hasNothing(inline: Token | undefined): boolean {
  return (inline?.children ?? []).every(
    ({ type, content }) =>
      /^(?:(?:strong|em|link)_(?:open|close)|(?:soft|hard)break|html_inline)$/.test(type) ||
      (type === "text" && /^[\s\u200B-\u200D\uFEFF]*$/.test(content)),
  );
}
