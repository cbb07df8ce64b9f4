import { readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { repository } from "../support/build-site.ts";
import { besideLastBundle } from "../support/kept-bundle.ts";
import { soundFiles, writeFolder } from "../support/read-and-build.ts";

// What a site's configuration does to every page is done, whichever way pages are written.

const eleventy = pathToFileURL(
  path.join(repository, "node_modules/@11ty/eleventy/src/Eleventy.js"),
).href;
const engine = pathToFileURL(path.join(repository, "src/index.ts")).href;

// The engine that the configurations load, so that all builds share it.
const { build }: typeof import("waymark") = createRequire(import.meta.url)("waymark");

let plain: ReadonlyMap<string, string>;
beforeAll(async () => {
  plain = await built("");
});

test("a transform is given each page, with its place, and what it gives back is written", async () => {
  const pages = await built(`eleventyConfig.addTransform("note", function (content) {
    return content + "<!-- " + this.page.outputPath.split("/").at(-1) + this.page.url + " -->";
  });`);
  expect(changed(pages).toSorted()).toEqual(htmlOf(plain).toSorted());
  expect(pages.get("guide/choice.html")).toBe(
    `${plain.get("guide/choice.html")}<!-- choice.html/guide/choice.html -->`,
  );
});

test("filters, files that are copied and what is to be done before, are as Eleventy has them, whoever writes pages", () => {
  // Of the site that Waymark writes; that of Eleventy is the same.
  expect(plain.get("own/index.html")).toContain("TEA, of 1 leaf");
  expect(plain.get("pub/leaf.txt")).toBe("Leaf");
});

test("a plugin that goes through each page's markup does", async () => {
  const pages = await built(
    `eleventyConfig.addPlugin(HtmlBasePlugin, { baseHref: "https://guide.example/" });`,
  );
  expect(pages.get("404.html")).not.toBe(plain.get("404.html"));
});

test("who listens for what was written hears of each page, and finds it there", async () => {
  const pages = await built(`eleventyConfig.on("eleventy.after", ({ results, directories }) => {
    const there = results.filter(({ outputPath }) => existsSync(outputPath));
    writeFileSync(directories.output + "heard.txt", there.map(({ url }) => url).sort().join(" "));
  });`);
  const heard = (pages.get("heard.txt") ?? "").split(" ");
  expect(heard).toHaveLength(htmlOf(plain).length);
  expect(changed(pages)).toEqual([]);
});

test("pages are the same bytes, written by Eleventy or not", async () => {
  const pages = await built(`eleventyConfig.addTransform("same", (content) => content);`);
  expect(pages).toEqual(plain);
});

/** Builds the sound site with more in its configuration: what it wrote, by path. */
async function built(more: string): Promise<ReadonlyMap<string, string>> {
  const configuration = `import { existsSync, writeFileSync } from "node:fs";
import { HtmlBasePlugin } from ${JSON.stringify(eleventy)};
import { waymark } from ${JSON.stringify(engine)};
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, { title: "Test", search: false });
  let leaves = 0;
  eleventyConfig.on("eleventy.before", () => { leaves++; });
  eleventyConfig.addFilter("loud", (text) => text.toUpperCase() + ", of " + leaves + " leaf");
  eleventyConfig.addPassthroughCopy({ leaves: "pub" });
  ${more}
  return { dir: { input: "pages" } };
}
`;
  // A configuration is loaded once in a process, by its path.
  const folder = await writeFolder({
    ...soundFiles,
    "pages/own.njk": '<!doctype html><title>Own</title><p>{{ "Tea" | loud }}</p>',
    "leaves/leaf.txt": "Leaf",
    ".eleventy.js": configuration,
  });
  try {
    return textsIn(await besideLastBundle(folder, "en", () => build(folder)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function textsIn(site: string): ReadonlyMap<string, string> {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(site, file).replaceAll("\\", "/"), readFileSync(file, "utf8")];
    }),
  );
}

function htmlOf(site: ReadonlyMap<string, string>): readonly string[] {
  return [...site.keys()].filter((name) => name.endsWith(".html"));
}

function changed(site: ReadonlyMap<string, string>): readonly string[] {
  return htmlOf(site).filter((name) => site.get(name) !== plain.get(name));
}
