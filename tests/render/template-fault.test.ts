import { rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { createMessages } from "../../src/messages/messages.ts";
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

it.each([
  ["{{ page.title | upperr }}", '1:17 there is no filter "upperr"; did you mean "upper"?'],
  ["{# | shout #}\n\n{{ page.title | shout }}", '3:17 there is no filter "shout"; '],
  ["a\n  {% fro x in y %}", '2:6 there is no tag "fro"; did you mean "for"?'],
  ["a\n{% if page.title %}\nb", '2:1 "{% if … %}" is not ended; write {% endif %} where it ends'],
  ["{% for x in page.links %}\n{% if x %}y{% endfor %}", '2:1 "{% if … %}" is not ended; '],
  ["a{% endfor %}", '1:2 "{% endfor %}" ends nothing; take it out'],
  ["a\nb {{ page.title </p>\n<p>", '2:3 "{{" is not closed; write }} where it ends'],
  ["{% if page.title\n}yes{% endif %}", '1:1 "{%" is not closed; write %} where it ends'],
  ["a\n{{ page.titel }}", '2:1 "page.titel" has no value on this page; correct its name'],
  ["a\nb {{ shout(page.title) }}", '2:11 "shout" is called here, and is no function; '],
  [
    "{% include 'layouts/quizz.njk' %}",
    '1:13 there is no template "layouts/quizz.njk"; did you mean "layouts/quiz.njk"?',
  ],
  ["{{ 1 + }}", '1:8 "}}" stands where a value has to; write what is missing before it'],
  ["{% raw %}{{ x {% if %}{% endraw %}\n{% if page.title %}", '2:1 "{% if … %}" is not ended; '],
])("a template's fault is told in words, at its place: %j", async (text, expected) => {
  const [fault = "", ...others] = await told(text);
  expect(fault.slice(0, expected.length)).toBe(expected);
  expect(others).toEqual([]);
  expect(fault).not.toMatch(/parse[A-Z]|undefined or falsey|end of file|not found/);
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
