import { describe, expect, it } from "vitest";
import { article, readChanged } from "../support/read-and-build.ts";

/** Marks where a text has its fault; taken out of the text before it is read. */
const HERE = "¶";

/** A text without its mark, and the line and column at which that stood. */
function marked(text: string) {
  const before = text.slice(0, text.indexOf(HERE)).split("\n");
  return {
    text: text.replace(HERE, ""),
    line: before.length,
    column: (before.at(-1) ?? "").length + 1,
  };
}

// The same link where it is no link, before and after the one that is dead.
const decoys = [
  "```\n[x](gone.md)\n```",
  "~~~md\n![](gone.png) [@nobody] $\\fooo$\n~~~",
  "    [x](gone.md)",
  "<!-- [x](gone.md) ![m](gone.png) [@nobody] -->",
  "Say `[x](gone.md)` and `[@nobody]` and ``[x](gone.md) $\\fooo$``.",
  "\\[x](gone.md), gone.md, gone.png, @nobody and \\$\\fooo\\$.",
  "> ```\n> [x](gone.md)\n> ```",
  "- `[x](gone.md)`\n- <!-- [x](gone.md) -->",
  "| a |\n|---|\n| `[x](gone.md)` |",
  "[home](index.md 'gone.md gone.png @nobody')",
];

const faults: readonly (readonly [rule: string, written: string])[] = [
  ["dead-link", "[x](¶gone.md)"],
  ["dead-link", '[x](¶gone.md "gone.md")'],
  ["dead-link", "[`gone.md` *x*]( <¶gone.md> )"],
  ["dead-link", "[![A map](data:image/gif,x)](¶gone.md)"],
  ["missing-image", "![A map](¶gone.png)"],
  ["missing-image", "[![A map](¶gone.png)](index.md)"],
  ["unsafe-link", "<¶ftp://example.org>"],
  ["unsafe-link", "[x](¶ftp://example.org/)"],
  ["unknown-source", "[¶@nobody]"],
  ["unknown-source", "[@mead; ¶@nobody, p. 4]"],
  ["math", "$x + ¶\\fooo$"],
  ["dead-link", '<a class="gone.md" href="¶gone.md">x</a>'],
  ["missing-image", "<img alt='gone.png' src=¶gone.png>"],
  ["dead-link", "[x][gone.md]\n\n[gone.md]: ¶gone.md"],
];

/** Where in an article a text may stand, `%` for the text. */
const surroundings = [
  "%",
  "Before, %, after.",
  "A line\nand % on the second\nof three.",
  "## A heading: % ##",
  "A heading: %\n---",
  "> A quotation\nthat goes on: %",
  "> - In a list,\n>   quoted: %",
  "1. One\n\n   - Two: %\n     and more",
  "-\tBehind a tab: %",
  "   Indented by three: %",
  "::: note\n\nIn a box: %\n\n:::",
  "| a | b \\| c |\n|---|---|\n| 1 \\| 2 | in \\| a cell: % |",
  "a | b\n---|---\nin a cell: % | `1`",
  "<div>\n\nIn HTML: %\n\n</div>",
];

/** Articles with the fault in each surrounding, among decoys. */
function articles(written: string, which: number): string[] {
  // A definition is a block of its own.
  const [inline = "", ...definition] = written.split("\n\n");
  return surroundings.map((around, index) => {
    const text = [around.replace("%", () => inline), ...definition].join("\n\n");
    const some = decoys.filter((_, decoy) => (decoy + which + index) % 3 !== 0);
    const body = [...some, text, ...decoys.toReversed()].join("\n\n");
    // With raw HTML in it, another hand prints the links.
    return article("Page", index % 2 === 0 ? body : `<span>Raw</span>\n\n${body}`);
  });
}

describe("the place of a fault in an article", () => {
  it.each(faults.map((fault, which) => [...fault, which] as const))(
    "is where it stands, in whatever surroundings: %s %j",
    async (rule, written, which) => {
      const pages = articles(written, which).map((text, index) => ({
        ...marked(text),
        file: `content/page-${String(index).padStart(2, "0")}.md`,
      }));
      const site = Object.fromEntries(pages.map(({ file, text }) => [file, text]));
      const { diagnostics } = await readChanged({
        ...site,
        "content/index.md": article("H", "T."),
      });
      const places = diagnostics.map(
        ({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`,
      );
      expect(places).toEqual(
        pages.map(({ file, line, column }) => `${file}:${line}:${column} ${rule}`),
      );
    },
  );
});

/** Ways to write a text in YAML; in each the fault stands at the mark. */
const scalars = [
  "What of [y](¶gone.md)?",
  '"\\u0041é\\t \\"[y](¶gone.md)\\"?"',
  "'It''s [y](¶gone.md)?'",
  "|\n      `gone.md`\n\n      > Or [y](¶gone.md)?",
  ">-\n      One `gone.md`\n      line,\n\n        [y](¶gone.md)?",
  "|2\n       Led\n      [y](¶gone.md)?",
  "plain `gone.md`\n      over lines [y](¶gone.md)?",
  "&it |\n      ```\n      gone.md\n      ```\n\n      - [y](¶gone.md)?",
];

describe("the place of a fault in a bank", () => {
  it.each(scalars)("is where it stands, however the text is written: %j", async (scalar) => {
    const written = marked(
      `id: more\ntitle: M\nsummary: S.\nitems:\n  - id: m\n    kind: true-false\n    stem: ${scalar}\n    rationale: R.\n    answer: true\n`,
    );
    const { diagnostics } = await readChanged({ "quizzes/more.yaml": written.text });
    const { line, column } = diagnostics.at(-1) ?? {};
    expect({ line, column }).toEqual({ line: written.line, column: written.column });
  });
});
