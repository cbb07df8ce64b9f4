import type { Token } from "markdown-it";
import type { Foreign, Found } from "./foreign.ts";
import { commentInclusion, inclusions } from "./foreign-kinds.ts";

/** What other tools would put into code, leave out of it, or read in a comment. */
export function foreignCode(
  { type, content, map }: Token,
  { text, starts }: { readonly text: string; readonly starts: readonly number[] },
): readonly Found[] {
  const candidates = candidatesFor(type);
  if (candidates.length === 0) return [];
  const first = (map?.[0] ?? 0) + (type === "fence" ? 1 : 0);
  return candidates.flatMap((foreign) =>
    [...content.matchAll(foreign.pattern)].map(({ 0: match, index }) => {
      const line = first + content.slice(0, index).split("\n").length - 1;
      const start = starts[line] ?? 0;
      return { foreign, words: match.trim(), at: Math.max(start, text.indexOf(match, start)) };
    }),
  );
}

function candidatesFor(type: string): readonly Foreign[] {
  if (type === "html_block") return [commentInclusion, ...inclusions];
  return type === "fence" ? inclusions : [];
}
