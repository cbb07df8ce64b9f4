import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { packed, unpacked, unpackedLater } from "../../src/output/packed-article.ts";
import { readOutline } from "../../src/site/article-keys.ts";
import { inOnePiece, outlineOf } from "../../src/site/read/article.ts";
import { readFrontMatter } from "../../src/site/read/front-matter.ts";
import { repository } from "../support/build-site.ts";
import { article, readChanged, soundFiles } from "../support/read-and-build.ts";

const place = { file: "a.texts", at: 3, bytes: 4, lengths: [4], check: 5 };

it("an article that is read when it is asked for has all that was packed, as has one in one piece", async () => {
  const { site, diagnostics } = await readChanged({
    ...soundFiles,
    "content/guide/much.md": article(
      "Much – “all”",
      "[It](choice.md#options) [@mead]\n\n## Part\n\nMore.\n\n#### Deeper",
      "date: 2026-03-09\ntags: [tea]\naliases: [/old/]\nauthors: [Sam]\n",
    ),
  });
  if (!site) throw new Error(JSON.stringify(diagnostics));
  for (const each of site.articles) {
    const { file, ...plain } = outlineOf(site.wholeArticle(each));
    const front = readFrontMatter(file);
    const around = { folders: site.folders, untitled: () => "Untitled" };
    const outline = readOutline({ article: plain }, { file, front, diagnostics: [], ...around });
    const bytes = packed(outline, place);
    for (const found of [unpacked(bytes), unpackedLater(bytes)]) {
      expect(found.place).toEqual(place);
      expect({ ...found.outline, article: inOnePiece(found.outline.article) }).toEqual(outline);
    }
  }
});

it("no article is spread that may not be in one piece", () => {
  const folder = path.join(repository, "src");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const spread = names.filter(
    (name) =>
      /^(?:site|render|output|eleventy|cli)\/.*\.ts$/.test(name.replaceAll("\\", "/")) &&
      /(?:\.{3}(?:\w+\.)?article\b(?!\.))/.test(readFileSync(path.join(folder, name), "utf8")),
  );
  // Each of these makes one, or has one that was just read.
  expect(spread.toSorted()).toEqual([
    "output/packed-article.ts",
    "site/article-head.ts",
    "site/read-again.ts",
    "site/read/article.ts",
  ]);
});
