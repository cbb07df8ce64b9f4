import { expect, it } from "vitest";
import { introOf } from "../../support/read-and-build.ts";

const read = (body: string) => {
  const { introHtml, diagnostics } = introOf(body);
  return { introHtml, told: diagnostics.map(({ rule }) => rule) };
};

it.each([
  "[TOC]",
  "[[_TOC_]]",
  "1. TOC\n{:toc}",
  "* Table of contents\n{: toc .large }",
  "- toc\n  {:toc}",
])("a place for the list of headings leaves no trace: %j", (place) => {
  expect(read(`Before.\n\n${place}\n\nAfter.`)).toEqual({
    introHtml: "<p>Before.</p>\n<p>After.</p>\n",
    told: [],
  });
});

it("a list of more entries stays, and what asks for the place is told", () => {
  const { introHtml, told } = read("* one\n* two\n{:toc}\n");
  expect(introHtml).toContain("<li>one</li>");
  expect(told).toEqual(["foreign-syntax"]);
});
