import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { assembleBuild, type Build } from "../../src/output/assemble.ts";
import { openCacheFile } from "../../src/output/cache-file.ts";
import { createSiteWriter } from "../../src/output/site-writer.ts";
import { writePages } from "../../src/output/write-pages.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { besideLastBundle } from "../support/kept-bundle.ts";
import { article, type Files, soundFiles, writeSite } from "../support/read-and-build.ts";
import { treeOf } from "../support/tree.ts";

// The oracle is the same build without a thread.

const files: Files = {
  ...soundFiles,
  "content/guide/more.md": article("More", 'See [it](choice.md#options), "so", and *more*.'),
  "content/fr/index.md": article("Accueil", "Du thé."),
};

type Printer = NonNullable<ReturnType<Build["startPrinter"]>>;

test("a thread prints the same pages, in each language, and the next build finds them", async () => {
  const asked: string[] = [];
  const { alone, shared } = await writtenTwice(files, (printer) => ({
    ...printer,
    ask(page) {
      asked.push(path.basename(page.target));
      return printer.ask(page);
    },
  }));
  expect(asked).toContain("more.html");
  expect(treeOf(shared.folder)).toEqual(treeOf(alone.folder));
  expect(shared.notes("guide/more.html")).toEqual(alone.notes("guide/more.html"));
  expect(readFileSync(path.join(shared.folder, "fr/index.html"), "utf8")).toContain('lang="fr"');
});

test("what a thread cannot print, and all that one would have which has ended, is printed without it", async () => {
  const { alone, shared } = await writtenTwice(files, (printer) => ({
    ...printer,
    ask: async () => undefined,
  }));
  expect(treeOf(shared.folder)).toEqual(treeOf(alone.folder));
});

test("a template that throws is told, though a thread prints", async () => {
  const broken = {
    ...files,
    "_includes/layouts/article.njk": "{{ page.title }}\n{{ page.titel }}\n",
  };
  await expect(write(broken, { forThread: 1 })).rejects.toThrow(
    "_includes/layouts/article.njk:2:1 template",
  );
});

async function writtenTwice(site: Files, watch: (printer: Printer) => Printer) {
  return {
    alone: await write(site, { forThread: Number.POSITIVE_INFINITY }),
    shared: await write(site, { forThread: 1, watch }),
  };
}

async function write(
  site: Files,
  {
    forThread,
    watch = (printer: Printer) => printer,
  }: { readonly forThread: number; readonly watch?: (printer: Printer) => Printer },
) {
  const root = await writeSite(site);
  const { config } = readConfig({ title: "Tea", languages: ["fr"], search: false });
  if (!config) throw new Error("the test's own options are wrong");
  const { pages, startPrinter, finish } = await besideLastBundle(root, "en", () =>
    assembleBuild(root, config),
  );
  onTestFinished(finish);
  const folder = path.join(root, "fresh");
  const cache = await openCacheFile(path.join(root, ".cache/site"), "1");
  const writer = createSiteWriter(folder, { before: path.join(root, "_site"), cache, stamp: "1" });
  const start = () => {
    const printer = startPrinter();
    return printer && watch(printer);
  };
  let written = 0;
  await writePages({ pages, startPrinter: start }, writer, () => written++, forThread);
  expect(written).toBe(pages.length);
  return { folder, notes: (file: string) => writer.written(file) };
}
