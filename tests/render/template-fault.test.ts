import { rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { createMessages } from "../../src/messages/messages.ts";
import { templateFault } from "../../src/render/template-fault.ts";
import { createTheme, renderTemplate, themeFolder } from "../../src/render/theme.ts";
import { diagnosticsIn } from "../../src/site/read/causes.ts";
import { writeFolder } from "../support/read-and-build.ts";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true, force: true }))));

/** What is told of a template that another puts in. */
async function told(text: string): Promise<string[]> {
  const name = "inner.njk";
  const folder = await writeFolder({ [name]: text, "outer.njk": `ok\n{% include "${name}" %}` });
  folders.push(folder);
  const theme = createTheme([folder, themeFolder], () => createMessages("en", {}));
  try {
    renderTemplate(theme, "outer.njk", { page: { title: "A", links: [1] } });
    return [];
  } catch (error) {
    const faults = diagnosticsIn(error)?.diagnostics ?? [];
    expect(faults.map(({ file }) => path.basename(file))).toEqual([name]);
    return faults.map(({ line, column, message, hint }) => `${line}:${column} ${message}; ${hint}`);
  }
}

const types = "the types that waymark exports, such as ArticleView, say what it may print";
const filter = "take it out, or use one of Nunjucks' filters";
const tags =
  "use one of: block, call, extends, filter, for, from, if, import, include, macro, raw, set, switch, verbatim, else, elif, case, default";
const noValue = `correct its name, or write "or" and what else to print; ${types}`;
const path404 = "correct its path, which counts from the folder of templates, or add the file";
const listed = "they are listed in dist/messages/en of the waymark package";

it.each([
  ["{{ page.title | upperr }}", 'there is no filter "upperr"', '1:17 did you mean "upper"?'],
  ["{# | shout #}\n\n{{ page.title | shout }}", 'there is no filter "shout"', `3:17 ${filter}`],
  [
    "{{ page.title is shouted }}",
    'there is no test "shouted"',
    "1:18 use one of Nunjucks' tests, such as defined",
  ],
  ["a\n  {% fro x in y %}", 'there is no tag "fro"', '2:6 did you mean "for"?'],
  ["{% unless page.title %}", 'there is no tag "unless"', `1:4 ${tags}`],
  ["a\n{% if page.title %}\nb", '"{% if … %}" is not ended', "2:1 write {% endif %} where it ends"],
  [
    "{% for x in page.links %}\n{% if x %}y{% endfor %}",
    '"{% if … %}" is not ended',
    "2:1 write {% endif %} where it ends",
  ],
  [
    "a{% endfor %}",
    '"{% endfor %}" ends nothing',
    "1:2 take it out, or write what it ends: {% for … %}",
  ],
  ["a\nb {{ page.title </p>\n<p>", '"{{" is not closed', "2:3 write }} where it ends"],
  ["a {{ page.title {% if 1 %}{% endif %}", '"{{" is not closed', "1:3 write }} where it ends"],
  ["{% if page.title\n}yes{% endif %}", '"{%" is not closed', "1:1 write %} where it ends"],
  ["a\n{{ page.titel }}", '"page.titel" has no value on this page', `2:1 ${noValue}`],
  ["{{- page.titel -}}", '"page.titel" has no value on this page', `1:1 ${noValue}`],
  [
    "a\nb {{ shout(page.title) }}",
    '"shout" is called here, and is no function',
    "2:11 correct its name",
  ],
  [
    "{% include 'layouts/quizz.njk' %}",
    'there is no template "layouts/quizz.njk"',
    '1:13 did you mean "layouts/quiz.njk"?',
  ],
  ['{% extends "own.njk" %}', 'there is no template "own.njk"', `1:13 ${path404}`],
  ['{{ say("item.chek") }}', 'there is no sentence "item.chek"', '1:9 did you mean "item.check"?'],
  ["{{ say('a.b') }}", 'there is no sentence "a.b"', `1:9 ${listed}`],
  ["{{ 1 + }}", '"}}" stands where a value has to', "1:8 write what is missing before it"],
  [
    "{% raw %}{{ x {% if %}{% endraw %}\n{% if page.title %}",
    '"{% if … %}" is not ended',
    "2:1 write {% endif %} where it ends",
  ],
])("a template's fault is told in words, at its place: %j", async (text, message, rest) => {
  const [place = "", ...hint] = rest.split(" ");
  expect(await told(text)).toEqual([`${place} ${message}; ${hint.join(" ")}`]);
});

it("a template without faults is none", async () => {
  expect(await told("{% for x in page.links %}{{ x }}{% endfor %}{# {{ #}")).toEqual([]);
});

it("a folder of a template's name hides none of the theme's", async () => {
  const folder = await writeFolder({ "outer.njk/note.txt": "", "inner/outer.njk": "the file" });
  folders.push(folder);
  const theme = createTheme([folder, path.join(folder, "inner")], () => createMessages("en", {}));
  expect(renderTemplate(theme, "outer.njk", {})).toBe("the file");
});

it.each([
  [
    "Template render error: (a.njk)\n  RangeError: Maximum call stack size exceeded",
    "this template puts itself in",
    "take one of the two out",
  ],
  ["  Error: too cold \n", "too cold", `mend the template; ${types}`],
])(
  "what stands in no file is told of the template that was asked for: %j",
  (said, message, hint) => {
    const known = { filters: [], templates: () => [] };
    expect(templateFault(new Error(said), "a.njk", known)).toEqual({
      ...{ file: "a.njk", line: 1, column: 1 },
      ...{ rule: "template", severity: "error", message, hint },
    });
    expect(templateFault(said, "a.njk", known)).toMatchObject({ message, hint });
  },
);
