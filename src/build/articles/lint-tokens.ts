import type { Token } from "markdown-it";
import type { Fault } from "../source-file.ts";
import { imageWithoutAlt } from "../text-faults.ts";
import { imagesWithoutAlt } from "./image-alt.ts";
import type { Places } from "./places.ts";
import { placeOf } from "./positions.ts";
import { unsafeParts } from "./raw-html.ts";

/** Warns of what is left out of the page, and of images that some readers will miss. */
export function lintTokens(
  tokens: readonly Token[],
  places: Places,
  report: (offset: number, fault: Fault) => void,
): void {
  for (const token of tokens.flatMap((t) => [t, ...(t.children ?? [])])) {
    if (token.type !== "html_block" && token.type !== "html_inline") continue;
    for (const { what, offset } of unsafeParts(token.content)) {
      report(places.at(placeOf(token, offset)), {
        rule: "unsafe-html",
        severity: "warning",
        message: `${what} is left out of the page`,
        hint: "write it in Markdown, or remove it",
      });
    }
  }
  for (const { src, at } of imagesWithoutAlt(tokens)) {
    report(places.at(at), imageWithoutAlt(src));
  }
}
