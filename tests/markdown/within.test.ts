import { describe, expect, it } from "vitest";
import { introOf } from "../support/read-and-build.ts";

// What is read at the top of an article is read the same in a quotation, in an entry of a list, and twice in a row:
// CommonMark's containers hold any blocks.
const blocks: Readonly<Record<string, readonly [block: string, sign: string]>> = {
  grid: ["+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+", "<thead>"],
  "grid of wide signs": ["+----+---+\n| 茶  | b |\n+----+---+", "<td>茶</td>"],
  pipes: ["| a | b |\n|---|--:|\n| c | d |", '<td class="align-end">d</td>'],
  box: ["::: note A *title*\nWords.\n:::", '<div class="box note">'],
  "box in a box": [":::: note\n::: tip\nWords.\n:::\n::::", '<div class="box tip">'],
  tabs: ["::: tabs\n== One\nA.\n== Two\nB.\n:::", '<p class="tab-title">Two</p>'],
  "open box": ["::: details More\nWords.\n:::", '<summary class="box-title">More</summary>'],
  "callout of Pandoc": ['::: {.note title="T"}\nWords.\n:::', '<p class="box-title">T</p>'],
  definition: ["Term\n: What it means.", "<dd>What it means.</dd>"],
  mathematics: ["$$\na + b\n$$", 'display="block"'],
  brackets: ["\\[\na + b\n\\]", 'display="block"'],
  "in a line": [
    "Words `code` $x^2$ \\(y\\) ==marked== H~2~O x^2^ [span]{.small}.",
    "<mark>marked</mark> H<sub>2</sub>O",
  ],
  code: ["```js\nlet a = 1;\n```", "language-js"],
  figure: ['<Frame caption="C">\n\nWords.\n\n</Frame>', "<figcaption>C</figcaption>"],
  listing: [
    '<Listing number="1" file-name="a.rs" caption="C">\n\n```rust\nx\n```\n\n</Listing>',
    "<figcaption>Listing 1: C</figcaption>",
  ],
  "fenced for others": ["```mdx-code-block\nWords *so*.\n```", "<em>so</em>"],
  "fenced by tildes": ["~~~~ mdx-code-block\nWords *so*.\n~~~~", "<em>so</em>"],
  list: ["- [ ] a\n- [x] b\n\n  c", 'aria-label="Done"'],
  html: ["<details><summary>S</summary>\n\nWords.\n\n</details>", "<summary>S</summary>"],
  "words and a list": ["Words.\n\n- a\n- b", "<li>b</li>"],
};

const html = (body: string) =>
  introOf(body)
    .introHtml.replace(/\s*\n\s*/g, "\n")
    .trim();
const prefixed = (text: string, first: string, others: string) =>
  text
    .split("\n")
    .map((line, at) => (at === 0 ? first : line === "" ? others.trimEnd() : others) + line)
    .join("\n");
/** Ids, numbers and names that a page gives are each its own. */
const plain = (text: string) =>
  text.replace(/\s+(?:id|name|for|aria-labelledby|data-tabs)="[^"]*"/g, "");

describe.each(Object.entries(blocks))("%s", (_name, [block, sign]) => {
  const own = plain(html(block));

  it("in a quotation", () => {
    expect(own).toContain(sign);
    expect(plain(html(prefixed(block, "> ", "> ")))).toBe(`<blockquote>\n${own}\n</blockquote>`);
  });

  it("in an entry of a list whose entries stand apart", () => {
    const list = prefixed(`Entry.\n\n${block}`, "- ", "  ");
    expect(plain(html(`${list}\n\n- End.`))).toBe(
      `<ul>\n<li>\n<p>Entry.</p>\n${own}\n</li>\n<li>\n<p>End.</p>\n</li>\n</ul>`,
    );
  });

  it("twice, with words between", () => {
    expect(plain(html(`${block}\n\nBetween.\n\n${block}`))).toBe(`${own}\n<p>Between.</p>\n${own}`);
  });
});
