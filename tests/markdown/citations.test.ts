import { expect, it } from "vitest";
import { createMarkdown } from "../../src/markdown/markdown.ts";

const markdown = createMarkdown();

/** Each citation as `key (locator) @offset`. */
function cited(text: string): string[] {
  const tokens = markdown.parseInline(text).tokens.flatMap(({ children }) => children ?? []);
  return tokens.flatMap(({ type, meta }) =>
    type === "citation"
      ? (meta as { key: string; locator: string; offset: number }[]).map(
          ({ key, locator, offset }) => `${key} (${locator}) ${offset}`,
        )
      : [],
  );
}

it.each([
  ["Text [@mead].", ["mead () 1"]],
  ["[@mead, p. 4]", ["mead (p. 4) 1"]],
  ["[@mead,p. 4, 5]", ["mead (p. 4, 5) 1"]],
  ["[@a; @b, ch. 2 ;@c]", ["a () 1", "b (ch. 2) 5", "c () 16"]],
  ["[@smith-2001.b:c_d]", ["smith-2001.b:c_d () 1"]],
  ["[@mead,\n  p. 4]", ["mead (p. 4) 1"]],
  ["[@a] and [@b]", ["a () 1", "b () 1"]],
  ["*[@a]*", ["a () 1"]],
])("%j cites", (text, expected) => {
  expect(cited(text)).toEqual(expected);
});

it.each([
  "[@]",
  "[@mead",
  "[@mead.]",
  "[@two words]",
  "[@a; b]",
  "[@a;]",
  "[@a, ]",
  "[see @a]",
  "\\[@a]",
  "`[@a]`",
  "[@name](https://example.org)",
  "[words [@a](b.md)",
  "@mead",
])("%j cites nothing", (text) => {
  expect(cited(text)).toEqual([]);
});

it("what cites stands in the text as it was written, with what is around it", () => {
  const [inline] = markdown.parseInline("So [@a, p. 1] it is.").tokens;
  expect(inline?.children?.map(({ content }) => content)).toEqual(["So ", "[@a, p. 1]", " it is."]);
});
