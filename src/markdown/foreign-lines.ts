import type { Token } from "markdown-it";
import { dialect, type Foreign, type Found, syntax } from "./foreign.ts";

const once = { once: true } as const;

/** What other tools know by how a line or a block begins. */
export const lines: readonly Foreign[] = [
  syntax(
    "a comment of MyST's or a title of Pandoc's",
    "write <!-- … -->, or a title in front matter; a sign of per cent that begins a text is written \\%",
    /^%[ \t]+\S.*$/g,
    { ...once, where: "start" },
  ),
  syntax("a break between cells of MyST's", "remove it", /^\+{3,}(?:[ \t]*\{.*\})?$/g, {
    ...{ ...once, where: "line" },
  }),
  syntax(
    "a row of a table that has no line of dashes below its first row, or a line of verse as Pandoc has it",
    "begin a table with its head and a line such as | --- | --- |; end lines of verse with a backslash each",
    /^\|[ \t]+(?:\S.*)?$/g,
    { ...once, where: "start" },
  ),
  syntax("a mark of kramdown's that ends a block", "remove it", /^\^$/g, { where: "line" }),
  syntax(
    "a hint of docsify's",
    'write "::: note" or "::: tip", its text, and ":::"',
    /^[!?]>(?:[ \t].*)?$/g,
    { where: "line" },
  ),
  syntax("an id as docsify has it", "write it as {#name}", /(?<=\s):id=[\w-]+$/g, {
    where: "end",
  }),
  syntax(
    "mathematics that does not end, or that has an empty line in it",
    "close it with a line of $$; a dollar sign that begins none is written \\$",
    /^\$\$$/g,
    { ...once, where: "line" },
  ),
];

/** Of a text's first paragraph. */
export const metadata = syntax(
  "metadata as MkDocs and MultiMarkdown have it",
  'put such lines between two lines of "---"',
  /^(?:title|authors?|date|summary|description|template|subtitle):[ \t]+\S.*$/gi,
  { where: "start" },
);

/** Of a block's text: two lines at least. */
export const letteredList = syntax(
  "a list that counts by letters or Roman numbers, as Pandoc has it",
  `count by numbers, "1."; ${dialect("pandoc")}`,
  /^[ \t]*(?:\(?a[.)][ \t]+.*\n(?:.*\n)*?[ \t]*\(?b[.)]|\(?i[.)][ \t]+.*\n(?:.*\n)*?[ \t]*\(?ii[.)])[ \t]/im,
  once,
);

export const ruledTable = syntax(
  "a table of dashes and spaces, as Pandoc has it",
  "draw it with pipes: | a | b |",
  /^-{2,}(?:[ \t]+-{2,})+$/,
  once,
);

/**
 * A line that parts a page where it stands by itself, and heads a table where words are right above or
 * below it.
 */
export function foundTable(
  token: Token,
  {
    text,
    starts,
    around,
  }: {
    readonly text: string;
    readonly starts: readonly number[];
    /** The tokens before and after it. */
    readonly around: readonly (Token | undefined)[];
  },
): readonly Found[] {
  const [first = 0] = token.map ?? [];
  const at = starts[first] ?? 0;
  const line = text.slice(at, starts[first + 1]);
  const words = line.replace(/^[\s>]+/, "").trimEnd();
  if (!ruledTable.pattern.test(words)) return [];
  const isBeside = around.some(
    (other) => other?.map?.includes(first) || other?.map?.[0] === first + 1,
  );
  return isBeside ? [{ foreign: ruledTable, words, at: at + line.indexOf(words) }] : [];
}
