import { expect, it } from "vitest";
import { introOf } from "../support/read-and-build.ts";

const told = (body: string) =>
  introOf(body).diagnostics.map(({ line, column, message }) => `${line - 5}:${column} ${message}`);

const directive = (name: string) =>
  `"{${name}}" is a directive of MyST, and what it holds is printed as code`;

it.each([
  ["```{note}\nText.\n```", [`1:4 ${directive("note")}`]],
  ["````{admonition} Title\nText.\n````", [`1:5 ${directive("admonition")}`]],
  ["Words.\n\n```{figure} a.png\n:alt: A\n```", [`3:4 ${directive("figure")}`]],
  ["```{python}\n1\n```\n\n```{r, echo=FALSE}\n1\n```\n\n```{code-cell} python\n1\n```", []],
  ['```{1,3}\na\n```\n\n```{ .py title="x" }\na\n```', []],
])("directives that would be code are told: %j", (body, expected) => {
  expect(told(body)).toEqual(expected);
});

it.each([
  [":::{warning} Hot *tea*\nText.\n:::", "warning", "Hot <em>tea</em>"],
  [":::{note}\nText.\n:::", "note", "Note"],
  [':::note{title="A b"}\nText.\n:::', "note", "A b"],
  [':::note {title="A b"}\nText.\n:::', "note", "A b"],
  [":::tip[Title]{#x}\nText.\n:::", "tip", "Title"],
])("a box in the manner of %j has its title", (body, name, title) => {
  const { introHtml, diagnostics } = introOf(body);
  expect(diagnostics).toEqual([]);
  expect(introHtml).toContain(`<p class="box-title">${title}</p>`);
  expect(introHtml).toMatch(new RegExp(`<div (?:id="x" )?class="box ${name}"`));
});
