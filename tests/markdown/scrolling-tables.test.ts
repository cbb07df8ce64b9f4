import { expect, it } from "vitest";
import { type Element, elementsOf, parseText } from "../support/parsed-html.ts";
import { readBody } from "../support/read-and-build.ts";

const table = "<table><tr><td>a</td></tr></table>";

// A parser of HTML, which makes no mistake about what stands in what, is the oracle.
it.each([
  ["by itself", table, 1],
  [
    "written in any letters, with attributes",
    '<TABLE class="a > b"\n><tr><td>a</td></tr></TABLE>',
    1,
  ],
  ["within what is left out", `<center>\n\n${table}\n</center>`, 1],
  ["within other elements", `<div>${table}</div>\n\n<ul><li>${table}</li></ul>`, 2],
  ["among words", `words <span>${table}</span>`, 1],
  ["in a table, with which it scrolls", `<table><tr><td>${table}</td></tr></table>\n\n${table}`, 2],
  ["never ended", "<div><table><tr><td>a", 1],
  ["beside one of Markdown's", `| a |\n|---|\n| b |\n\n${table}\n\n| a |\n|---|\n| b |`, 3],
  ["in one of Markdown's", `| a |\n|---|\n| ${table} |`, 1],
  ["written as words", "`<table>` &lt;table&gt; <b title='<table>'>b</b>\n\n    <table>", 0],
])("tables of HTML scroll by themselves: %s", (_name, body, regions) => {
  const elements = elementsOf(parseText(readBody(body).article.introHtml));
  const tables = elements.filter(({ name }) => name === "table").map(({ element }) => element);
  const inScroll = tables.filter((each) => isScrolling(each.parentNode));
  const inTable = tables.filter((each) => tables.some((other) => isWithin(each.parentNode, other)));
  expect(inScroll).toHaveLength(regions);
  expect(elements.filter(({ element }) => isScrolling(element))).toHaveLength(regions);
  expect(new Set([...inScroll, ...inTable]).size).toBe(inScroll.length + inTable.length);
  expect(inScroll.length + inTable.length).toBe(tables.length);
});

type Parent = Element["parentNode"];

function isScrolling(node: Parent): boolean {
  const attributes = node && "attrs" in node ? node.attrs : [];
  return ["class=scroll", "tabindex=0"].every((each) =>
    attributes.some(({ name, value }) => `${name}=${value}` === each),
  );
}

function isWithin(node: Parent, outer: Element): boolean {
  if (node === outer) return true;
  return node !== null && "parentNode" in node && isWithin(node.parentNode, outer);
}
