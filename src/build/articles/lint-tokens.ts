import type { Token } from "markdown-it";
import { type Fault, lineStarts } from "../source-file.ts";
import { imageWithoutAlt, topHeading, wordlessLink } from "../text-faults.ts";
import { boxFaults } from "./box-faults.ts";
import { foreignSyntax } from "./foreign-syntax.ts";
import { imagesWithoutAlt } from "./image-alt.ts";
import { placeOf } from "./positions.ts";

/**
 * Reports first-level headings, boxes that are none, images and links that some readers will miss, and markup of other tools,
 * which would be printed as it is.
 * @param text What the tokens were parsed from; places count in it.
 * @param hasGaps Whether `[[id]]` stands for a gap to fill.
 */
export function lintTokens(
  tokens: readonly Token[],
  { text, hasGaps }: { readonly text: string; readonly hasGaps: boolean },
  report: (at: number, fault: Fault) => void,
): void {
  const starts = lineStarts(text);
  for (const token of tokens) {
    if (token.type === "heading_open" && token.tag === "h1") {
      report(starts[token.map?.[0] ?? 0] ?? 0, topHeading);
    }
    for (const fault of boxFaults(token)) report(placeOf(token), fault);
    token.children?.forEach((child, index, children) => {
      if (child.type === "link_open" && children[index + 1]?.type === "link_close") {
        report(placeOf(child), wordlessLink);
      }
    });
  }
  for (const { src, at } of imagesWithoutAlt(tokens)) report(at, imageWithoutAlt(src));
  for (const { at, fault } of foreignSyntax(tokens, text, starts)) {
    if (!hasGaps || fault.rule !== "foreign-link") report(at, fault);
  }
}
