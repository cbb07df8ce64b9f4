import type { Token } from "markdown-it";
import { elements } from "./foreign-marks.ts";
import { placeInText } from "./positions.ts";
import { textRuns } from "./text-walk.ts";

/**
 * Start tags that are printed as text, with attributes that are code of MDX or Vue, are told as such: their end
 * tags, which are HTML, are the same fault.
 * @returns a function of an end tag that ends nothing: whether it ends one of those, each of which has one.
 */
export function toldTags(tokens: readonly Token[]): (name: string, at: number) => boolean {
  const open = tokens.flatMap((block) => (mayHave(block) ? startsIn(block) : []));
  return (name, at) => {
    const index = open.findLastIndex((start) => start.name === name && start.at < at);
    if (index === -1) return false;
    open.splice(index, 1);
    return true;
  };
}

function mayHave({ children }: Token): boolean {
  return children?.some(({ type, content }) => type === "text" && content.includes("<")) ?? false;
}

/** Places count in the text that was parsed. */
function startsIn(block: Token): readonly { readonly name: string; readonly at: number }[] {
  return textRuns(block).flatMap(({ token, placeOf }) =>
    elements
      .flatMap(({ pattern }) => [...token.content.matchAll(pattern)])
      .map(({ 0: tag, index }) => ({
        name: (/[\w.-]+/.exec(tag)?.[0] ?? "").toLowerCase(),
        at: placeInText(block, placeOf(index)),
      })),
  );
}
