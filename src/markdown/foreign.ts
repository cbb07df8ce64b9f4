/** Markup that other tools read and this one prints as it is. */
export interface Foreign {
  /** What is looked for in text, all of it. */
  readonly pattern: RegExp;
  readonly rule:
    | "foreign-syntax"
    | "foreign-link"
    | "link-syntax"
    | "stray-signs"
    | "unread-markdown"
    | "undefined-reference";
  readonly what: string;
  readonly hint: string;
  /** Where in a block it must stand: at its beginning, at that of a line, at its end, right before code. */
  readonly where?: "start" | "line" | "end" | "code";
  /** Whether it is left out, and not printed. */
  readonly isLeftOut?: boolean;
  /** Whether one diagnostic says it of all in a text. */
  readonly once?: boolean;
  /** What one diagnostic says all of, where that is not all that is found. */
  readonly kindOf?: (words: string) => string;
  /** Of what looks like it, what is. */
  readonly isReal?: (words: string) => boolean;
}

/** What was found, and where in the text that was parsed. */
export interface Found {
  readonly foreign: Foreign;
  readonly words: string;
  readonly at: number;
}

/** Of the rule that most are of. */
export const syntax = (
  what: string,
  hint: string,
  pattern: RegExp,
  more: Partial<Foreign> = {},
): Foreign => ({
  ...{ rule: "foreign-syntax", what, hint, pattern },
  ...more,
});

/** The other thing that can be done. */
export const dialect = (name: string) => `or have it read: markdown: { dialects: ["${name}"] }`;
