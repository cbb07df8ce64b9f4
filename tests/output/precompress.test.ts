import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { assembleBuild } from "../../src/output/assemble.ts";
import { isForReaders } from "../../src/output/offline-files.ts";
import { writeSite as writeTo } from "../../src/output/write-site.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { besideLastBundle } from "../support/kept-bundle.ts";
import { article, soundFiles, writeSite } from "../support/read-and-build.ts";
import { filesIn } from "../support/tree.ts";

async function build(root: string, folder: string, before: string): Promise<void> {
  const { config } = readConfig({ title: "Test", precompress: true, search: false });
  if (!config) throw new Error("the test's own options are wrong");
  await besideLastBundle(root, "en", async () => {
    const build = await assembleBuild(root, config);
    await writeTo(build, { root, folder, before }, () => undefined);
  });
}

it("texts have compressed copies of their own bytes, which the next build keeps where it can", async () => {
  const root = await writeSite({
    ...soundFiles,
    "content/photo.png": "no picture".repeat(200),
    "content/data.csv": "a,b\n",
    "content/own.txt": "mine ".repeat(400),
    "content/own.txt.gz": "the author's",
  });
  const [first, second] = [path.join(root, "first"), path.join(root, "second")];
  await build(root, first, first);
  const names = filesIn(first);
  const texts = names.filter((name) => /\.(?:html|css|js|json|svg|txt|webmanifest)$/.test(name));
  const copied = texts.filter((name) => statSync(path.join(first, name)).size >= 1024);
  expect(copied.length).toBeGreaterThan(20);
  for (const name of copied) {
    const contents = readFileSync(path.join(first, name));
    const copy = (ending: string) => readFileSync(path.join(first, name + ending));
    expect(brotliDecompressSync(copy(".br")).equals(contents), name).toBe(true);
    if (name !== "own.txt") expect(gunzipSync(copy(".gz")).equals(contents), name).toBe(true);
  }
  expect(readFileSync(path.join(first, "own.txt.gz"), "utf8")).toBe("the author's");
  expect(names.filter((name) => name.endsWith(".br"))).toHaveLength(copied.length);
  expect(existsSync(path.join(first, "photo.png.gz"))).toBe(false);
  // Browsers keep the files themselves.
  expect(names.filter((name) => /\.(?:br|gz)$/.test(name) && isForReaders(name))).toEqual([]);

  writeFileSync(
    path.join(root, "content/guide/choice.md"),
    article(
      "Choice",
      "Other words. [x](#o)\n\n## O {#o}\n\nSome [@mead].\n\n## Options {#options}\n\nText.",
    ),
  );
  await build(root, second, first);
  const inode = (folder: string, name: string) => statSync(path.join(folder, name)).ino;
  expect(inode(second, "index.html.br")).toBe(inode(first, "index.html.br"));
  const page = readFileSync(path.join(second, "guide/choice.html"), "utf8");
  expect(page).toContain("Other words.");
  expect(`${gunzipSync(readFileSync(path.join(second, "guide/choice.html.gz")))}`).toBe(page);
});
