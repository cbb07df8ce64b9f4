import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import type { Emitted } from "../allowed-html.ts";
import type { Footnotes } from "../footnotes.ts";
import type { Printing } from "../printing.ts";

/** One thing that Markdown can say here. */
export interface Rule {
  /** How it is read, and how it is printed. */
  readonly add: (md: MarkdownIt) => void;
  /** The HTML that it prints: the sanitiser lets that through, beside what authors may write. */
  readonly emits?: Emitted;
}

/** What markdown-it hands to every rule of one text, while it is read and while it is printed. */
export interface TextEnvironment extends Record<string, unknown> {
  /** The BCP 47 tag of its language, where that is known. */
  readonly language?: string;
  /** Whether `[[id]]` in it stands for a gap to fill. */
  readonly hasGaps?: boolean;
  /** Whether there is what a link of a wiki names; where nobody knows, undefined. */
  readonly leads?: (name: string) => boolean;
  /** There where a text may have footnotes. */
  readonly footnotes?: Footnotes;
  /** There while it is printed. */
  printing?: Printing;
}

/** Prints tokens of a type by what the text's own printing says. */
export function printWith(
  md: MarkdownIt,
  type: string,
  print: (token: Token, printing: Printing) => string,
): void {
  md.renderer.rules[type] = (tokens, index, _options, env: TextEnvironment) => {
    const token = tokens[index];
    return token && env.printing ? print(token, env.printing) : "";
  };
}
