import { expect, it } from "vitest";
import { isUsualTarget, readAttributes, vetAttributes } from "../../src/markdown/attribute-list.ts";

/** What is read at the start of a text, as one object. */
function read(text: string, at = 0) {
  const list = readAttributes(text, at);
  return list && { ...list, others: Object.fromEntries(list.others) };
}

// By Pandoc's manual, "Extension: header_attributes", and Kramdown's syntax, "Attribute List Definitions".
it.each([
  ["{#a}", { id: "a" }],
  ["{.a}", { classes: ["a"] }],
  ["{#a .b .c}", { id: "a", classes: ["b", "c"] }],
  ["{.b.c}", { classes: ["b", "c"] }],
  ["{: #a .b}", { id: "a", classes: ["b"] }],
  ["{:.b}", { classes: ["b"] }],
  ["{ #a\t.b }", { id: "a", classes: ["b"] }],
  ["{#a #b}", { id: "b" }],
  ["{width=50%}", { others: { width: "50%" } }],
  ['{title="A \\"b\\" c"}', { others: { title: 'A "b" c' } }],
  ["{title='A \"b\" \\' c'}", { others: { title: 'A "b" \' c' } }],
  ['{title=""}', { others: { title: "" } }],
  ["{a=b=c}", { others: { a: "b=c" } }],
  ["{LANG=de xml:lang=fr data-x=1}", { others: { lang: "de", "xml:lang": "fr", "data-x": "1" } }],
  ["{.a open}", { classes: ["a"], others: { open: "" } }],
  ["{id=b #a}", { id: "b" }],
  ['{.a class="b  c"}', { classes: ["a", "b", "c"] }],
])("%s is a list", (text, has) => {
  expect(read(text)).toEqual({
    ...{ length: text.length, id: undefined, classes: [], others: {} },
    ...has,
  });
});

it.each([
  "{}",
  "{ }",
  "{open}",
  "{open .a}",
  "{# a}",
  "{.}",
  "{#a",
  "{#a\n.b}",
  "{#a}}",
  '{title="a}',
  '{title="a"b}',
  "{a = b}",
  "#a}",
  "{1=b}",
])("%j is text", (text) => {
  expect(read(text)).toBeUndefined();
});

it("a list is read where it stands, and is as long as it is", () => {
  expect(read("a {#b} c", 2)).toMatchObject({ length: 4, id: "b" });
  expect(read("a {#b} c", 1)).toBeUndefined();
  for (const sign of ["{", "$", "%"]) expect(read(`${sign}{#b}`, 1)).toBeUndefined();
});

it("an element has what it may have; the rest is named", () => {
  const others = new Map([
    ...[
      ["width", "9"],
      ["src", "a"],
      ["alt", "b"],
      ["onclick", "c"],
    ],
  ] as [string, string][]);
  expect(vetAttributes("img", others)).toEqual({
    kept: [["width", "9"]],
    refused: ["src", "alt", "onclick"],
  });
});

it("of a link's targets a window of its own is one, and the others are the usual", () => {
  expect(["_self", "_top", "x", ""].map(isUsualTarget)).toEqual([true, true, true, true]);
  expect(["_blank", "_BLANK"].map(isUsualTarget)).toEqual([false, false]);
  expect(vetAttributes("a", new Map([["target", "_self"]]))).toEqual({ kept: [], refused: [] });
  expect(vetAttributes("a", new Map([["target", "_blank"]]))).toEqual({
    kept: [["target", "_blank"]],
    refused: [],
  });
});
