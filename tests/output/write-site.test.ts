import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { assembleBuild } from "../../src/output/assemble.ts";
import { writeSite as writeTo } from "../../src/output/write-site.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { article, type Files, soundFiles, writeSite } from "../support/read-and-build.ts";
import { treeOf } from "../support/tree.ts";

// The oracle of a build that knows the one before is a build that knows none.

const files: Files = {
  ...soundFiles,
  "content/guide/more.md": article("More", "See [it](choice.md#options)."),
  "content/guide/last.md": article("Last", "The [first](more.md).", "order: 9\n"),
  "content/guide/photo.png": "no picture",
};

/** A file of any kind that pages depend on, with another text. */
const edit = fc
  .tuple(
    fc.constantFrom(
      "content/index.md",
      "content/guide/more.md",
      "content/guide/new.md",
      "content/glossary.yaml",
      "content/sources.yaml",
      "quizzes/choice.yaml",
      "_includes/partials/footer.njk",
      "_includes/css/footer.css",
      "content/guide/photo.png",
    ),
    fc.stringMatching(/^[A-Z][a-z]{3,9}$/),
  )
  .map(([name, word]): readonly [string, string] => [name, textOf(name, word)]);

test("any edits, one build after another, come to the bytes of a clean build", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
      const root = await writeSite(files);
      await build(root);
      let now: Files = files;
      for (const [name, text] of edits) {
        now = { ...now, [name]: text };
        await put(root, name, text);
        await build(root);
        const clean = await writeSite(now);
        await build(clean);
        expect(treeOf(siteIn(root))).toEqual(treeOf(siteIn(clean)));
      }
    }),
    { numRuns: 4 },
  );
});

test("only pages that show something else are written", async () => {
  const root = await writeSite(files);
  await build(root);
  await put(root, "content/guide/more.md", article("More", "Other words."));
  expect(await build(root)).toEqual(["guide/more.html"]);
});

test("with search, another word of one article changes its page and the search index's entry alone", async () => {
  const root = await writeSite(files);
  await build(root, { search: true });
  await put(root, "content/guide/more.md", article("More", "Quinces."));
  const written = await build(root, { search: true });
  expect(written).toEqual([expect.stringMatching(/^assets\/search-entry\/en-/), "guide/more.html"]);
  expect(readFileSync(path.join(siteIn(root), written[0] ?? ""), "utf8")).toContain("quinces");
});

test("a new title is written where it is shown, and nowhere else", async () => {
  const root = await writeSite(files);
  await build(root);
  await put(
    root,
    "content/guide/last.md",
    article("Finish", "The [first](more.md).", "order: 9\n"),
  );
  const written = await build(root);
  const shows = [...treeOf(siteIn(root)).files.keys()].filter((name) =>
    readFileSync(path.join(siteIn(root), name), "utf8").includes("Finish"),
  );
  expect(shows).toContain("guide/choice.html");
  expect(written).toEqual(shows.sort());
});

test("a page is named the same whether it is made or not", async () => {
  const root = await writeSite(files);
  const { config } = readConfig({ title: "Test", search: false });
  if (!config) throw new Error("the test's own options are wrong");
  const { pages, finish } = await assembleBuild(root, config);
  const names = pages.map((page) => [page.path, page.fingerprint()]);
  expect(pages.map((page) => [page.path, page.make().fingerprint])).toEqual(names);
  expect(new Set(names.map(([, name]) => name)).size).toBe(pages.length);
  await finish();
});

test("a build in place writes what has changed", async () => {
  const root = await writeSite(files);
  const folder = siteIn(root);
  await writeInto(root, { folder, before: folder });
  const before = inodesIn(folder);
  await put(root, "content/guide/more.md", article("More", "Other words."));
  await writeInto(root, { folder, before: folder });
  const clean = await writeSite(
    textsWith("content/guide/more.md", article("More", "Other words.")),
  );
  await build(clean);
  expect(treeOf(folder)).toEqual(treeOf(siteIn(clean)));
  expect(inodesIn(folder).size).toBe(before.size);
});

test.each<[string, (file: string) => void]>([
  ["changed by somebody", (file) => writeFileSync(file, "Something else.")],
  [
    "changed by somebody in place, and is as long as it was",
    (file) => writeFileSync(file, readFileSync(file, "utf8").replace("Intro", "Extra")),
  ],
  ["taken away by somebody", (file) => rmSync(file)],
])("a page of the site before that was %s is written", async (_, damage) => {
  const root = await writeSite(files);
  await build(root);
  const clean = treeOf(siteIn(root));
  damage(path.join(siteIn(root), "guide/choice.html"));
  expect(await build(root)).toEqual(["guide/choice.html"]);
  expect(treeOf(siteIn(root))).toEqual(clean);
});

interface Options {
  readonly search?: boolean;
}

const siteIn = (root: string) => path.join(root, "_site");

const textsWith = (name: string, text: string): Files => ({ ...files, [name]: text });

function textOf(name: string, word: string): string {
  if (name.endsWith(".md")) return article(word, `${word}.\n\n## Part\n\n${word} [@mead].`);
  if (name.endsWith(".njk")) return `<footer>${word}</footer>`;
  if (name.endsWith(".css")) return `footer { --word: ${word}; }`;
  if (name.endsWith("glossary.yaml")) {
    return `terms:\n  - id: t\n    term: ${word}\n    definition: An act.\n`;
  }
  return (files[name] ?? word).replace("title: ", `title: ${word} `);
}

async function put(root: string, name: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
}

/** Builds a site in the place of the one before. @returns the files that are not the same as they were. */
async function build(root: string, options: Options = {}): Promise<readonly string[]> {
  const [folder, before] = [path.join(root, "fresh"), siteIn(root)];
  await writeInto(root, { folder, before }, options);
  const had = inodesIn(before);
  const written = [...inodesIn(folder)].filter(([name, inode]) => had.get(name) !== inode);
  rmSync(before, { recursive: true, force: true });
  renameSync(folder, before);
  return written.map(([name]) => name).sort();
}

async function writeInto(
  root: string,
  where: { readonly folder: string; readonly before: string },
  { search = false }: Options = {},
): Promise<void> {
  const { config } = readConfig({ title: "Test", search });
  if (!config) throw new Error("the test's own options are wrong");
  await writeTo(await assembleBuild(root, config), { root, ...where }, () => undefined);
}

function inodesIn(folder: string): ReadonlyMap<string, number> {
  const names = [...treeOf(folder).files.keys()];
  return new Map(names.map((name) => [name, statSync(path.join(folder, name)).ino]));
}
