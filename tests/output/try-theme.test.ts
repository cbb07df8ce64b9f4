import { rm } from "node:fs/promises";
import { afterAll, expect, it } from "vitest";
import { tryTheme } from "../../src/output/try-theme.ts";
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
      "_includes/css/own.css": "p { color: red; }",
    }),
  ).toEqual([]);
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
