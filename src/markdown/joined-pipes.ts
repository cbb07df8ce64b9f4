import type { Token } from "markdown-it";

/** What holds pipes that part no cells of a table: code within a line, or links of Gollum's. */
export type Joined = "code" | "links";

const PATTERNS: Readonly<Record<Joined, RegExp>> = {
  code: /(?<![`\\])(`+)(?!`)[^\n]*?[^`]\1(?!`)/g,
  links: /\[\[[^[\]\n]+\]\]/g,
};

/** A line in which another sign stands for such pipes. */
export function withoutJoined(line: string, within: Joined, sign: string): string {
  return line.replace(PATTERNS[within], (part) => part.replace(/(?<!\\)\|/g, sign));
}

/** What may hold such pipes in the row of a table. */
export function joinedIn({ meta }: Pick<Token, "meta">): readonly Joined[] {
  return (meta as { readonly joined?: readonly Joined[] } | null)?.joined ?? [];
}
