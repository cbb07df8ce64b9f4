import type { Token } from "markdown-it";
import { missingFootnote } from "./footnote-faults.ts";
import type { Fault } from "./source-file.ts";

interface Foreign {
  readonly pattern: RegExp;
  readonly rule: "foreign-syntax" | "foreign-link";
  readonly what: string;
  readonly hint: string;
}

const footnote: Foreign = {
  pattern: /\[\^[\w-]+\]/,
  rule: "foreign-syntax",
  what: "a footnote",
  hint: "put it into the text in parentheses, or cite a source: [@key]",
};

/** Markup that other tools read and this one prints as it is; `pattern` is looked for in text. */
const anywhere: readonly Foreign[] = [
  {
    pattern: /\[\[[^[\]\n]+\]\]/,
    rule: "foreign-link",
    what: "a link of a wiki",
    hint: "write [words](page.md)",
  },
  footnote,
];

/** The same at the beginning of a paragraph. */
const atStart: readonly Foreign[] = [
  {
    pattern: /^(?:!!!|\?\?\?\+?)[ \t]+\w+/,
    rule: "foreign-syntax",
    what: "an admonition of another tool",
    hint: 'write "::: note", its text without indent, and ":::"',
  },
];

/** The same at the beginning of a heading. */
const idFirst: Foreign = {
  pattern: /^\{#[\w-]+\}/,
  rule: "foreign-syntax",
  what: "an id before the words of its heading",
  hint: "write it after them",
};

/** The same at the beginning of a line. */
const atLine: readonly Foreign[] = [
  {
    pattern:
      /^::(?!:)(?:[ \t]+[\p{L}{][^:]*|(?:try|mistake|summary|note|dialogue|item|question)\b.*)$/u,
    rule: "foreign-syntax",
    what: "a box with two colons",
    hint: 'begin it with three, as in "::: note", and end it with a line of as many',
  },
];

const alert: Foreign = {
  pattern: /^\[!\w+\]/,
  rule: "foreign-syntax",
  what: "an alert of another tool",
  hint: 'write "::: note", its text without ">", and ":::"',
};

const attributes: Foreign = {
  pattern: /\{:?\s*(?:[#.][\w-]|\w+=)[^{}]*\}\s*$/,
  rule: "foreign-syntax",
  what: "a list of attributes of another tool",
  hint: "write it right after what it is for, or at the end of a block after a space; else remove it",
};

/**
 * Where markup of other tools stands in a text, whose lines begin at `starts`.
 * @param hasFootnotes Whether `[^1]` is one where its text is there.
 */
export function foreignSyntax(
  tokens: readonly Token[],
  {
    text,
    starts,
    hasFootnotes,
  }: {
    readonly text: string;
    readonly starts: readonly number[];
    readonly hasFootnotes: boolean;
  },
): readonly { readonly at: number; readonly fault: Fault }[] {
  return tokens.flatMap((token, index) => {
    if (token.type !== "inline") return [];
    const before = tokens[index - 2];
    const candidates = [
      ...anywhere,
      ...atStart,
      ...atLine,
      attributes,
      ...(tokens[index - 1]?.type === "heading_open" ? [idFirst] : []),
      ...(before?.type === "blockquote_open" ? [alert] : []),
    ];
    const children = token.children ?? [];
    const words = children.filter(({ type }) => type === "text");
    const firsts = new Set(
      children.filter((_, at) => /break$/.test(children[at - 1]?.type ?? "break")),
    );
    // A footnote that is one address long reads as a link's definition.
    const marks = children.filter(
      ({ type, content }, at) =>
        type === "text" && /^\^[\w-]+$/.test(content) && children[at - 1]?.type === "link_open",
    );
    const footnotes = marks.map(({ content }) => `[${content}]`);
    return [
      ...footnotes.map((found) => ({ found, foreign: footnote })),
      ...candidates.flatMap((foreign) => {
        const found = findIn(
          atLine.includes(foreign) ? words.filter((word) => firsts.has(word)) : words,
          token,
          foreign,
        );
        return found === undefined ? [] : [{ found, foreign }];
      }),
    ].map(({ found, foreign }) => {
      const start = starts[token.map?.[0] ?? 0] ?? 0;
      const at = text.indexOf(found, start);
      return {
        at: at === -1 ? start : at,
        fault:
          hasFootnotes && foreign === footnote ? missingFootnote(found) : faultOf(found, foreign),
      };
    });
  });
}

/** What matches, as it stands in the text. */
function findIn(
  words: readonly Token[],
  { children }: Token,
  foreign: Foreign,
): string | undefined {
  const { pattern } = foreign;
  const [first, last] = [children?.at(0), children?.at(-1)];
  const isBound = atLine.includes(foreign)
    ? null
    : pattern.source.startsWith("^")
      ? first
      : pattern.source.endsWith("$")
        ? last
        : null;
  for (const word of words) {
    if (isBound !== null && word !== isBound) continue;
    const match = pattern.exec(word.content);
    if (match) return match[0].trimEnd();
  }
  return undefined;
}

function faultOf(found: string, { rule, what, hint }: Foreign): Fault {
  const message = `"${found}" is ${what}, which is printed as it stands`;
  return { rule, severity: "warning", message, hint };
}
