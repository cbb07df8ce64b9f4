import type { Token } from "markdown-it";
import { lineStart } from "../source-file.ts";

/** Finds where in the file a piece of an article stands: markdown-it knows lines of blocks only. */
export interface Places {
  /** The next occurrence of `needle`, as an offset; the one before again when there is no other. */
  readonly next: (needle: string) => number;
  /** Where a block token begins. */
  readonly ofToken: (token: Token) => number;
}

export function createPlaces(text: string, bodyStart: number): Places {
  const found = new Map<string, number>();
  return {
    next(needle) {
      const before = found.get(needle);
      const from = before === undefined ? bodyStart : before + needle.length;
      const offset =
        whole(text, needle, from) ?? whole(text, decoded(needle), from) ?? before ?? bodyStart;
      found.set(needle, offset);
      return offset;
    },
    ofToken: (token) => bodyStart + lineStart(text.slice(bodyStart), token.map?.[0] ?? 0),
  };
}

/** The first occurrence that is no part of something longer, as `#a` is of `#ab`, nor code. */
function whole(text: string, needle: string, from: number): number | undefined {
  if (needle === "") return undefined;
  for (let at = text.indexOf(needle, from); at !== -1; at = text.indexOf(needle, at + 1)) {
    const before = text[at - 1] ?? "";
    const after = text[at + needle.length] ?? "";
    const isTag = needle.startsWith("<");
    if (isTag || (!/[\w/`]/.test(before) && !/[\w/#-]/.test(after))) return at;
  }
  return undefined;
}

// markdown-it percent-encodes what the author may have written plainly.
function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
