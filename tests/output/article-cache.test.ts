import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dialect } from "../../src/markdown/rules/dialects.ts";
import { openArticleCache } from "../../src/output/article-cache.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { readSite, type SiteResult } from "../../src/site/read-site.ts";
import { article, type Files, soundFiles, writeSite } from "../support/read-and-build.ts";

// The oracle is a build that knows nothing from before.

test("any edits, one reading after another, come to what is read without a cache", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const root = await writeSite(files);
      await readCached(root);
      for (const [name, text] of edits) {
        writeFileSync(path.join(root, name), text);
        expect(await readCached(root)).toEqual(wholeOf(await readSite(root, config())));
      }
    }),
    { numRuns: 10 },
  );
});

test("two threads more read the same: texts, questions, faults, in their order", async () => {
  const root = await writeSite({
    ...files,
    ...Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `content/many/${index}.md`,
        article(
          `No. ${index}`,
          `[To](${(index * 7) % 61}.md) ::: x\n\n[[plan]] [^${index}] [@mead]`,
        ),
      ]),
    ),
  });
  const alone = wholeOf(await readSite(root, config()));
  expect(alone.diagnostics.length).toBeGreaterThan(60);
  expect(await readCached(root, 2)).toEqual(alone);
  // Each writes a file of texts.
  expect(readdirSync(path.join(root, ".cache/bodies"))).toHaveLength(3);
  expect(await readCached(root)).toEqual(alone);
});

test("a file whose text is as before is not read again", async () => {
  const root = await writeSite(files);
  await readCached(root);
  const cache = await openArticleCache(path.join(root, ".cache"));
  const keys: string[] = [];
  const found: string[] = [];
  writeFileSync(path.join(root, "content/guide/more.md"), article("More", "Other words."));
  await readSite(root, config(), {
    ...cache,
    find(key) {
      keys.push(key);
      const known = cache.find(key);
      if (known) found.push(known.article.path);
      return known;
    },
  });
  cache.close();
  expect(keys).toHaveLength(8);
  expect(found.toSorted()).toEqual([
    ...[
      "guide/asks.md",
      "guide/choice.md",
      "guide/forms.md",
      "guide/put.md",
      "guide/wiki.md",
      "index.md",
      "part/a.md",
    ],
  ]);
});

test("a file that is saved while a site is read is read as it is now, and taken for no other later", async () => {
  const root = await writeSite(files);
  const file = path.join(root, "content/guide/more.md");
  const before = readFileSync(file, "utf8");
  const cache = await openArticleCache(path.join(root, ".cache"));
  // Once all front matter is read, before any text is.
  const isAround = (name: string) => {
    writeFileSync(file, article("A longer title", "Saved.", "order: 3\nupdated: 2026-03-09\n"));
    return cache.isAround?.(name) ?? false;
  };
  const { site } = await readSite(root, config(), { ...cache, isAround });
  const saved = site?.articles.find((each) => each.path === "guide/more.md");
  expect(saved && site?.wholeArticle(saved).introText).toBe("Saved.");
  await cache.save();
  cache.close();
  writeFileSync(file, before);
  expect(await readCached(root)).toEqual(wholeOf(await readSite(root, config())));
});

test("what other files say of an article is read anew: its folder's page, its folder's name", async () => {
  const readme = "content/tea/README.md";
  const root = await writeSite({
    ...files,
    [readme]: "Tea.",
    "content/a.md": "[Tea](tea/README.md)",
  });
  await readCached(root);
  const changes: Files = {
    "content/tea/_folder.yaml": "title: Camellia\n",
    "content/tea/index.md": "# Tea\n",
    [readme]: "---\npermalink: /green\n---\nTea.",
  };
  for (const [name, text] of Object.entries(changes)) {
    writeFileSync(path.join(root, name), text);
    expect(await readCached(root)).toEqual(wholeOf(await readSite(root, config())));
  }
});

test("which of a wiki's names leads somewhere is asked anew when pages come and go", async () => {
  const root = await writeSite({ ...files, "content/wiki.md": article("Wiki", "[[Milk|Whisk]]") });
  const gollum = config("gollum");
  const page = (name: string) => path.join(root, "content", name);
  for (const change of [
    () => writeFileSync(page("milk.md"), article("Milk", "m")),
    () => writeFileSync(page("whisk.md"), article("Whisk", "w")),
    () => rmSync(page("milk.md")),
    () => rmSync(page("whisk.md")),
  ]) {
    await readCached(root, 0, gollum);
    change();
    expect(await readCached(root, 0, gollum)).toEqual(wholeOf(await readSite(root, gollum)));
  }
});

test("a film's tracks that come and go are read anew", async () => {
  const root = await writeSite(files);
  await readCached(root);
  const track = path.join(root, "content/guide/film.de.vtt");
  writeFileSync(track, "WEBVTT");
  const withTrack = await readCached(root);
  expect(withTrack).toEqual(wholeOf(await readSite(root, config())));
  expect(JSON.stringify(withTrack)).toContain("film.de.vtt");
  rmSync(track);
  expect(await readCached(root)).toEqual(wholeOf(await readSite(root, config())));
});

test.each([
  ["the list of articles, cut short", (folder: string) => truncateSync(`${folder}/articles`, 200)],
  ["a byte of the list changed", (folder: string) => flip(`${folder}/articles`)],
  ["a byte of the texts changed", (folder: string) => flip(bodyFile(folder))],
  ["the texts, cut short", (folder: string) => truncateSync(bodyFile(folder), 10)],
  ["no texts", (folder: string) => writeFileSync(bodyFile(folder), "")],
])("%s: the site is as it was", async (_, damage) => {
  const root = await writeSite(files);
  const before = await readCached(root);
  damage(path.join(root, ".cache"));
  expect(await readCached(root)).toEqual(before);
  expect(await readCached(root)).toEqual(before);
});

test("texts that cannot be written, as on a full disk, cost time alone, also in the next build", async () => {
  const root = await writeSite(files);
  const expected = wholeOf(await readSite(root, config()));
  const cache = await openArticleCache(path.join(root, ".cache"));
  rmSync(path.join(root, ".cache/bodies"), { recursive: true });
  expect(wholeOf(await readSite(root, config(), cache))).toEqual(expected);
  await cache.save();
  cache.close();
  for (const _ of ["first", "second"]) expect(await readCached(root)).toEqual(expected);
});

test("texts of builds before are put together, and what nobody wants goes", async () => {
  const root = await writeSite(files);
  // Each is in the file of the build that read it, until those are many.
  for (let turn = 0; turn < 20; turn++) {
    writeFileSync(path.join(root, `content/guide/${turn}.md`), article("Turn", `Turn ${turn}.`));
    await readCached(root);
  }
  expect(readdirSync(path.join(root, ".cache/bodies")).length).toBeLessThanOrEqual(16);
});

test("texts that nobody wants any more take no more room than those that are wanted", async () => {
  const root = await writeSite(files);
  const folder = path.join(root, ".cache/bodies");
  const size = () =>
    readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
  const long = (word: string) => article("Long", `${word} `.repeat(5000));
  writeFileSync(path.join(root, "content/guide/more.md"), long("first"));
  await readCached(root);
  const full = size();
  writeFileSync(path.join(root, "content/guide/more.md"), article("Short", "Little."));
  await readCached(root);
  expect(size()).toBeLessThan(full / 10);
});

const files: Files = {
  ...soundFiles,
  "content/guide/map.svg": '<svg width="3" height="2"/>',
  "content/guide/choice.md": `${soundFiles["content/guide/choice.md"]}\n![Map](map.svg "The map")\n\n![Film](film.mp4)\n`,
  "content/guide/film.mp4": "film",
  "content/guide/more.md": article(
    "More",
    "See [it](choice.md#options), and [why](../../quizzes/choice.yaml#item-choice-1).",
  ),
  // What these lead to comes, goes and moves.
  "content/guide/forms.md": article(
    "Forms",
    "[a](new) [b](new/) [c](/old/) [d](/new) [e](new#part) [f](/plan.txt) [g](../part) [h](/part/)",
  ),
  "content/guide/wiki.md": article(
    "Wiki",
    "[[new]] [[part|p]] [[plan#Part]] ![[plan.txt]] [[more]]",
  ),
  "content/guide/put.md": article(
    "Put",
    "![[new]]\n\n![[choice#Options]]\n\n{{#include ../public/keep.txt}}\n\n{{#include new.md}}\n\n{{#include more.md}}",
  ),
  "content/guide/asks.md": article("Asks", question("See [new](new.md) and [[plan]]. [@mead]")),
  "content/public/keep.txt": "Kept.",
  "content/part/a.md": article("A", "Some."),
};

/** One that an article defines, with a text for its stem. */
function question(stem: string): string {
  return `::: question which-way\n${stem}\n\n- [x] This\n\n  > Yes.\n- [ ] That\n\n  > No.\n:::\n`;
}

const edit = fc.oneof(
  fc.tuple(
    fc.constantFrom("content/guide/asks.md", "content/guide/new.md"),
    fc
      .constantFrom("[a](plan.txt)", "[a](choice.md#options)", "[a](nowhere.md)", "Which?")
      .map((stem) => article("Asks", question(stem))),
  ),
  fc.tuple(
    fc.constantFrom("content/index.md", "content/guide/more.md", "content/guide/new.md"),
    fc
      .tuple(fc.stringMatching(/^[A-Z][a-z]{2,8}$/), fc.stringMatching(/^[a-z .*_]{0,40}$/))
      .map(([title, body]) => article(title, `${body}.\n\n## Part\n\nMore.`)),
  ),
  fc.tuple(
    fc.constantFrom("content/guide/new.md", "content/part.md", "content/part/README.md"),
    fc
      .constantFrom(
        "",
        "permalink: /old/",
        "aliases: [/old/, /part/]",
        "aliases: [plan]",
        "slug: part",
        "draft: true",
      )
      .map((line) => article("Placed", "## Part", line && `${line}\n`)),
  ),
  fc.tuple(
    fc.constantFrom("content/plan.txt", "content/public/plan.txt", "content/public/page.md"),
    fc.constant("Text."),
  ),
  fc.tuple(
    fc.constant("content/glossary.yaml"),
    fc
      .stringMatching(/^[a-z]{3,9}$/)
      .map((term) => `terms:\n  - id: ${term}\n    term: ${term}\n    definition: An act.\n`),
  ),
  fc.tuple(
    fc.constant("content/guide/map.svg"),
    fc.integer({ min: 0, max: 3 }).map((width) => `<svg width="${width}" height="2"/>`),
  ),
  fc.tuple(
    fc.constantFrom("content/guide/film.vtt", "content/guide/film.de.vtt"),
    fc.constant("WEBVTT"),
  ),
  fc.tuple(
    fc.constant("content/sources.yaml"),
    fc
      .integer({ min: 1900, max: 2020 })
      .map((year) => (soundFiles["content/sources.yaml"] ?? "").replace("2001", String(year))),
  ),
);

function config(dialect: Dialect = "obsidian") {
  const { config: read } = readConfig({
    ...{ title: "Test", search: false, ruleSet: "migrate" },
    markdown: { dialects: [dialect] },
  });
  if (!read) throw new Error("the test's own options are wrong");
  return read;
}

/** Reads a site with its cache, and leaves that to the next. */
async function readCached(root: string, threads = 0, options = config()) {
  // As if all was written long ago: what nobody has touched is not read.
  const later = () => Date.now() + 60_000;
  const cache = await openArticleCache(path.join(root, ".cache"), () => threads, later);
  const whole = wholeOf(await readSite(root, options, cache));
  await cache.save();
  cache.close();
  return whole;
}

/** All that is known of each article and of its questions, and what is told. */
function wholeOf({ site, diagnostics }: SiteResult) {
  const all = [...(site?.articles.map(site.wholeArticle) ?? []), ...(site?.articleBanks ?? [])];
  return { diagnostics, all: all.map(({ file, ...rest }) => [file.path, file.text, rest]) };
}

function bodyFile(folder: string): string {
  return path.join(folder, "bodies", readdirSync(path.join(folder, "bodies"))[0] ?? "");
}

function flip(file: string): void {
  const bytes = readFileSync(file);
  const at = bytes.length - 5;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
