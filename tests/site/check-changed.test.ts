import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openArticleCache } from "../../src/output/article-cache.ts";
import { checkChanged } from "../../src/site/check/check-changed.ts";
import { readConfig, type SiteOptions } from "../../src/site/config/config.ts";
import { readSite, type SiteResult } from "../../src/site/read-site.ts";
import { article, type Files, soundFiles, writeSite } from "../support/read-and-build.ts";

// The oracle is a reading that knows nothing from before.

const files: Files = {
  ...soundFiles,
  "content/guide/more.md": article("More", "See [it](choice.md#options)."),
  "content/guide/plan.txt": "A plan.",
};

const edits: readonly [what: string, name: string, text: string | undefined][] = [
  ["a dead link", "content/guide/more.md", article("More", "[x](nowhere.md)")],
  ["an id that is not there", "content/guide/more.md", article("More", "[x](choice.md#no)")],
  ["the heading of an id goes", "content/guide/choice.md", article("Choice", "Words.")],
  ["an item that is not there", "content/guide/more.md", article("More", "::: item no\n:::")],
  ["a key that means nothing", "content/guide/more.md", article("More", "So.", "sumary: x\n")],
  ["a page's path is taken", "content/guide/more.html", "<p>More</p>"],
  ["a path's twin", "content/guide/Plan.txt", "x"],
  [
    "a target becomes a draft",
    "content/guide/choice.md",
    article("Choice", "So.", "draft: true\n"),
  ],
  ["no original", "content/guide/more.md", article("More", "So.", "translationOf: no.md\n")],
  ["an id twice", "quizzes/again.yaml", files["quizzes/choice.yaml"] ?? ""],
  ["a quiz of no bank", "quizzes/a.quiz.yaml", "id: a\ntitle: A\nfrom:\n  - bank: no\n"],
  ["a term's link leads nowhere", "content/glossary.yaml", glossary("[x](nowhere.md)")],
  ["a term's id twice", "content/glossary.yaml", glossary("An act.", "A thing.")],
  ["a file that a link leads to goes", "content/guide/choice.md", undefined],
];

test.each(edits)("%s: it is told after a build that had nothing to tell", async (_, name, text) => {
  const root = await writeSite(files);
  const { diagnostics } = await readCached(root);
  expect(diagnostics).toEqual([]);
  if (text === undefined) rmSync(path.join(root, name));
  else writeFileSync(path.join(root, name), text);
  const told = (await readSite(root, config())).diagnostics;
  expect(told).not.toEqual([]);
  // The second time likewise.
  for (const _ of ["first", "second"]) {
    expect((await readCached(root)).diagnostics).toEqual(told);
  }
});

test.each<[string, Partial<SiteOptions>]>([
  ["a redirect to nothing", { redirects: { "/old.html": "nowhere.md" } }],
  ["a sidebar that names nothing", { sidebar: ["nowhere.md"] }],
  ["a file of the look that is not there", { logo: "content/no.svg" }],
])("%s, by the configuration, is told likewise", async (_, options) => {
  const root = await writeSite(files);
  await readCached(root);
  const told = (await readSite(root, config(options))).diagnostics;
  expect(told).not.toEqual([]);
  expect((await readCached(root, options)).diagnostics).toEqual(told);
});

test("what had nothing to tell is not looked at again until something else shows", async () => {
  const root = await writeSite(files);
  const kept = new Map<string, string>();
  const notes = { get: (key: string) => kept.get(key), keep: kept.set.bind(kept) };
  await readCached(root);
  const { site } = await readCached(root);
  if (!site) throw new Error("the test's own site is wrong");
  const beside = {
    ...{ lists: [], heads: [] },
    links: {
      isThere: true,
      faulty: new Set<string>(),
      drafts: new Set<string>(),
      parts: new Set<string>(),
    },
  };
  // Whoever checks a site looks into its index.
  const watched = (changes: Partial<typeof site> = {}) =>
    Object.defineProperty({ ...site, ...changes }, "index", {
      get() {
        throw new Error("it is looked at");
      },
    });
  expect(checkChanged(site, beside, { notes, around: "one" })).toEqual([]);
  expect(checkChanged(watched(), beside, { notes, around: "one" })).toEqual([]);
  expect(() => checkChanged(watched(), beside, { notes, around: "another" })).toThrow("looked at");
  const fewer = watched({ assets: [] });
  expect(() => checkChanged(fewer, beside, { notes, around: "one" })).toThrow("looked at");
});

/** As a build does that leaves to the next what it has read. */
async function readCached(root: string, options: Partial<SiteOptions> = {}): Promise<SiteResult> {
  const cache = await openArticleCache(path.join(root, ".cache"));
  const result = await readSite(root, config(options), cache);
  await cache.save();
  cache.close();
  return result;
}

function config(options: Partial<SiteOptions> = {}) {
  const { config: read } = readConfig({ title: "Test", search: false, ...options });
  if (!read) throw new Error("the test's own options are wrong");
  return read;
}

function glossary(...definitions: readonly string[]): string {
  const terms = definitions.map((text) => `  - id: t\n    term: Tea\n    definition: "${text}"\n`);
  return `terms:\n${terms.join("")}`;
}
