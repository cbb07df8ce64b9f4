import { expect, it } from "vitest";
import { readFrontMatter } from "../../src/site/read/front-matter.ts";

const bodyOf = (text: string) => {
  const { bodyStart, diagnostics } = readFrontMatter({ path: "content/a.md", text });
  return { body: text.slice(bodyStart), faults: diagnostics.map(({ rule }) => rule) };
};

it.each(["---\n\nWords between rules\n\n---\n\nMore\n", "---\nWords.\nMore words\n---\nText\n"])(
  "words between two rules across the page are no front matter: %j",
  (text) => {
    expect(bodyOf(text)).toEqual({ body: text, faults: [] });
  },
);

it.each([
  ["---\ntitle: A\n---\nText\n", []],
  ["---\n\n# Note\n\n---\nText\n", []],
  ["---\ntitle A: b: c\n---\nText\n", ["yaml-syntax"]],
  ["---\n- a\n---\nText\n", ["invalid-value"]],
])("what may be YAML is: %j", (text, faults) => {
  expect(bodyOf(text)).toEqual({ body: "Text\n", faults });
});
