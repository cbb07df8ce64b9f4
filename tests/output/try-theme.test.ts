import { rm } from "node:fs/promises";
import { afterAll, expect, it } from "vitest";
import { tryTheme } from "../../src/output/try-theme.ts";
import { unusedIncludes } from "../../src/output/unused-includes.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { readSite } from "../../src/site/read-site.ts";
import { type Files, soundFiles, writeFolder } from "../support/read-and-build.ts";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true, force: true }))));

async function told(files: Files): Promise<string[]> {
  const root = await writeFolder({ ...soundFiles, ...files });
  folders.push(root);
  const { config } = readConfig({ title: "Test" });
  const { site } = config ? await readSite(root, config) : {};
  if (!site || !config) throw new Error("the site is not sound");
  const faults = await tryTheme(root, config, site);
  return faults.map(
    ({ file, line, column, rule }) =>
      `${file.replace(/^.*(?=_includes|content)/, "")}:${line}:${column} ${rule}`,
  );
}

it("nothing is told of a site without files of its own in the theme, or with sound ones", async () => {
  expect(await told({})).toEqual([]);
  expect(
    await told({
      "_includes/partials/footer.njk": "<footer>Ours</footer>",
      "_includes/css/main.css": '@import "theme:css/main.css";\n@import "./own.css";',
      "_includes/css/own.css": "p { color: red; }",
      "_includes/layouts/article.njk":
        '{% extends "theme:layouts/article.njk" %}{% block end %}{% include "partials/own.njk" %}{% endblock %}',
      "_includes/partials/own.njk": "<p>Ours</p>",
      // Eleventy's own.
      "_includes/posts/post.njk": "<p>Post</p>",
    }),
  ).toEqual([]);
});

it("templates and stylesheets that take no other's place and that nothing names are told", async () => {
  const folder = await writeFolder({
    ...Object.fromEntries(
      [
        ...["css/mian.css", "css/shades.css", "header.njk", "items/singel-choice.njk"],
        ...["layouts/article.njk", "partials/own.njk", "images/anything.svg"],
      ].map((name) => [`_includes/${name}`, ""]),
    ),
  });
  folders.push(folder);
  const faults = await unusedIncludes(`${folder}/_includes`);
  const nameOf = (text: string) => text.replace(/^.*_includes\//, "");
  expect(faults.map(({ file, hint }) => `${nameOf(file)}: ${nameOf(hint)}`)).toEqual([
    "css/mian.css: css/main.css?",
    'css/shades.css: write @import "./shades.css" in css/main.css, or take it out',
    "header.njk: partials/header.njk?",
    "items/singel-choice.njk: items/single-choice.njk?",
    "partials/own.njk: call it as a template of the theme's, or include it in one; else take it out",
  ]);
});

it("templates and stylesheets are told as a build would, all at once", async () => {
  const faults = await told({
    "_includes/partials/footer.njk": "<footer>\n{{ page.nothing }}</footer>",
    "_includes/items/single-choice.njk":
      "{% macro controls(item) %}\n{{ item.stem | shout }}{% endmacro %}",
  });
  expect(faults.toSorted()).toEqual([
    "_includes/items/single-choice.njk:2:16 template",
    "_includes/partials/footer.njk:2:1 template",
  ]);
  expect(
    await told({
      "_includes/css/main.css": '@import "gone.css";\n',
      "_includes/partials/footer.njk": "<footer>\n{{ page.nothing }}</footer>",
    }),
  ).toEqual(["_includes/css/main.css:1:9 css", "_includes/partials/footer.njk:2:1 template"]);
});
