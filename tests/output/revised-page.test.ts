import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { assembleBuild, type Build } from "../../src/output/assemble.ts";
import { writeSite as writeTo } from "../../src/output/write-site.ts";
import { readConfig, type SiteOptions } from "../../src/site/config/config.ts";
import { besideLastBundle } from "../support/kept-bundle.ts";
import {
  article,
  type Files,
  soundFiles,
  writeFolder,
  writeSite,
} from "../support/read-and-build.ts";
import { treeOf } from "../support/tree.ts";

// The oracle of a page that is written by itself is a clean build of the whole site.

const more = "content/guide/more.md";
const body = "See [it](choice.md#options).\n\n## Part\n\nWords of it.";

const files: Files = {
  ...soundFiles,
  "content/guide/index.md": article("Guide", "All."),
  "content/guide/photo.png": "no picture",
  [more]: article("More", body),
  "content/guide/last.md": article("Last", "[A part](more.md#PART)", "order: 9\n"),
};

/** Bodies that differ in what others see of an article, and some that do not. */
const bodyPart = fc.constantFrom(
  ...["Words.", "A choice.", "[x](last.md)", "[x](choice.md#options)", "[x](choice.md#OPTIONS)"],
  ...["[@mead]", "## Part", "## Other part", "### Below", "#### Deep", "[gone](gone.md)"],
  ...["```js\nlet a;\n```", "<b id='own'>b</b>", "{#item choice-1}", `${"long ".repeat(150)}`],
  ...["![x](gone.png)", "# Heading", "[^1]\n\n[^1]: Note.", "::: note\nBox\n:::"],
);
const head = fc.constantFrom("", "", "", "order: 3\n", "draft: true\n", "slug: away\n", "odd: 1\n");
const text = fc
  .tuple(
    fc.constantFrom("More", "More", "More", "Less"),
    fc.constantFrom(body, body, body, "## Part\n\nSee."),
    fc.array(bodyPart, { maxLength: 3 }),
    head,
  )
  .map(([title, first, parts, keys]) => article(title, [first, ...parts].join("\n\n"), keys));

let site: { readonly root: string; readonly revise: Build["revise"] };
/** Where clean builds are made; what they know from before is what their scripts and styles come to. */
let clean: string;

beforeAll(async () => {
  const root = await writeFolder(files);
  const first = await build(root);
  writeFileSync(path.join(root, more), article("More", `${body} New.`));
  expect(first.revise(more)?.path).toBe("guide/more.html");
  writeFileSync(path.join(root, more), files[more] ?? "");
  // What it knows of articles comes from the cache, as in most builds.
  site = { root, revise: (await build(root)).revise };
  clean = await writeFolder(files);
  return async () => {
    for (const folder of [root, clean]) rmSync(folder, { recursive: true });
  };
});

/** What nobody but the article itself shows. */
const plain = ["New.", "Other *words*.", "- One\n- Two", "[x](choice.md)", "| A |\n|---|\n| 1 |"];

test("an article that is written by itself leaves the site as a clean build makes it", async () => {
  const folder = path.join(site.root, "_site");
  let revised = 0;
  await fc.assert(
    fc.asyncProperty(text, async (now) => {
      const page = revise(more, now);
      if (!page) return;
      revised += 1;
      const file = path.join(folder, page.path);
      const before = readFileSync(file);
      writeFileSync(file, page.contents);
      const tree = treeOf(folder);
      writeFileSync(file, before);
      expect(tree).toEqual(await cleanTree(now));
    }),
    { numRuns: 40, examples: plain.map((words) => [article("More", `${body} ${words}`)]) },
  );
  // Those of plain words at least: the drawn ones need not be of the kind that is written by itself.
  expect(revised).toBeGreaterThanOrEqual(plain.length);
});

test.each([
  ["other words", article("More", body.replace("Words", "Other words"))],
  [
    "a link to a page that it names",
    article("More", `${body} [x](choice.md) [y](choice.md#options)`),
  ],
  ["a list and code", article("More", `${body}\n\n- One\n\n\`\`\`js\nlet a;\n\`\`\``)],
  ["other words, and a key of another tool", article("More", `${body} New.`, "odd: 1\n")],
])("%s: the page alone is written", (_, now) => {
  expect(revise(more, now)?.path).toBe("guide/more.html");
});

test("the home page is written by itself as well", () => {
  const page = revise("content/index.md", article("Home", "Other words."));
  expect([page?.path, page?.contents]).toEqual([
    "index.html",
    expect.stringContaining("Other words."),
  ]);
});

test.each([
  ["another title", article("Less", body)],
  ["a summary", article("More", body).replace("What it says", "What else")],
  ["another heading", article("More", body.replace("Part", "Piece"))],
  ["a term of the glossary", article("More", `${body} A choice.`)],
  ["a source", article("More", `${body} [@mead]`)],
  ["a link to another page", article("More", `${body} [x](last.md)`)],
  ["a dead link", article("More", `${body} [x](gone.md)`)],
  ["a link that gives another page an id", article("More", `${body} [x](choice.md#OPTIONS)`)],
  ["another page", article("More", body, "permalink: /away.html\n")],
  ["a draft", article("More", body, "draft: true\n")],
  ["a place in the order", article("More", body, "order: 1\n")],
  ["a picture", article("More", `${body} ![x](photo.png)`)],
  ["a minute more to read", article("More", `${body} ${"word ".repeat(500)}`)],
  ["a fault", article("More", `${body}\n\n<script>x</script>`)],
  ["bytes that are no text", "\xFF\0"],
])("%s: the site is built", (_, now) => {
  expect(revise(more, now)).toBeUndefined();
});

test("a file that is gone, and one that is no article: the site is built", () => {
  const file = path.join(site.root, "content/guide/last.md");
  rmSync(file);
  expect(site.revise("content/guide/last.md")).toBeUndefined();
  writeFileSync(file, files["content/guide/last.md"] ?? "");
  expect(site.revise("content/glossary.yaml")).toBeUndefined();
  expect(site.revise("content/guide/new.md")).toBeUndefined();
});

test("an article that another puts in: the site is built", async () => {
  const root = await writeFolder({
    ...files,
    "content/guide/puts.md": article("Puts", "Of it:\n\n<!--@include: ./more.md-->"),
  });
  onTestFinished(() => rmSync(root, { recursive: true }));
  const { revise } = await build(root);
  writeFileSync(path.join(root, more), article("More", `${body} New.`));
  expect(revise(more)).toBeUndefined();
  writeFileSync(
    path.join(root, "content/guide/last.md"),
    article("Last", "[A part](more.md#PART) New.", "order: 9\n"),
  );
  expect(revise("content/guide/last.md")?.path).toBe("guide/last.html");
});

test("an article with plugins of the site's own, or with questions: the site is built", async () => {
  const asks = article(
    "More",
    "::: question own\nWho?\n\n- [x] Sam\n- [ ] Bob\n\nRationale: So.\n:::",
  );
  const cases: readonly [string, Partial<SiteOptions>][] = [
    [article("More", "Words."), { markdown: { plugins: [() => undefined] } }],
    [asks, {}],
  ];
  for (const [text, options] of cases) {
    const root = await writeSite({ ...soundFiles, [more]: text });
    const { revise } = await build(root, options);
    writeFileSync(path.join(root, more), text.replace("W", "Other w"));
    expect(revise(more)).toBeUndefined();
  }
});

/** What the site makes of it that an article has another text. */
function revise(name: string, now: string) {
  writeFileSync(path.join(site.root, name), now);
  const page = site.revise(name);
  writeFileSync(path.join(site.root, name), files[name] ?? "");
  return page;
}

async function cleanTree(now: string) {
  for (const name of ["_site", ".cache/waymark/articles", ".cache/waymark/bodies"]) {
    rmSync(path.join(clean, name), { recursive: true, force: true });
  }
  writeFileSync(path.join(clean, more), now);
  await build(clean);
  return treeOf(path.join(clean, "_site"));
}

/** Nothing but an article's own page shows its prose. */
const ALONE = { search: false, offline: false, printAll: false };

async function build(root: string, options: Partial<SiteOptions> = {}): Promise<Build> {
  const { config } = readConfig({ title: "Test", ...ALONE, ...options });
  if (!config) throw new Error("the test's own options are wrong");
  const built = await besideLastBundle(root, "en", () => assembleBuild(root, config));
  const folder = path.join(root, "_site");
  await writeTo(built, { root, folder, before: folder }, () => undefined);
  return built;
}
