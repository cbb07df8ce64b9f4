import {
  copyFileSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { assembleBuild, type Build } from "../../src/output/assemble.ts";
import { writeSite as writeTo } from "../../src/output/write-site.ts";
import { readConfig, type SiteOptions } from "../../src/site/config/config.ts";
import { besideLastBundle } from "../support/kept-bundle.ts";
import { article, type Files, soundFiles, writeSite } from "../support/read-and-build.ts";
import { filesIn, treeOf } from "../support/tree.ts";

// The oracle of a build that knows the one before is a build that knows none.

const files: Files = {
  ...soundFiles,
  "content/guide/more.md": article("More", "See [it](choice.md#options)."),
  "content/guide/last.md": article("Last", "The [first](more.md).", "order: 9\n"),
  "content/guide/photo.png": "no picture",
};

/** In the place of a file's name: the configuration's. */
const TAGLINE = "tagline";

const CHOICE = "content/guide/choice.md";

function choiceWith(word: string): string {
  return article("Choice", `${word} words [@mead].\n\n## Options {#options}\n\nSome.`);
}

type Edit = readonly [name: string, text: string | undefined];

/** A file of any kind that pages depend on, with another text; or it is taken away. */
const edit = fc.oneof(
  fc
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
        TAGLINE,
      ),
      fc.stringMatching(/^[A-Z][a-z]{3,9}$/),
    )
    .map(([name, word]): Edit => [name, textOf(name, word)]),
  // What its own page alone shows, and what others do.
  fc
    .subarray([
      ...["Words.", "A choice.", "[x](choice.md#options)", "[x](choice.md#OPTIONS)", "[@mead]"],
      ...[
        "## Part",
        "## Piece",
        "```js\nlet a;\n```",
        "::: question own\nWho?\n\n- [x] Sam\n- [ ] Bob\n\nRationale: So.\n:::",
      ],
    ])
    .map((parts): Edit => ["content/guide/more.md", article("More", parts.join("\n\n"))]),
  // Other words alone, of a page that others lead to.
  fc.constantFrom("Plain", "Other").map((word): Edit => [CHOICE, choiceWith(word)]),
  fc
    .constantFrom("content/guide/new.md", "content/guide/photo.png")
    .map((name): Edit => [name, undefined]),
);

test("any edits, one build after another, come to the bytes of a clean build", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      async (edits, search) => {
        const root = await writeSite(files);
        await build(root, { search });
        let now: Files = files;
        let tagline = "";
        for (const [name, text] of edits) {
          if (name === TAGLINE) tagline = text ?? "";
          else now = await edited(root, now, name, text);
          await build(root, { tagline, search });
        }
        // What one build has wrong is wrong in those after it too, unless an edit has it made again.
        const clean = await writeSite(now);
        if (existsSync(path.join(root, "_includes"))) await shareBundle(root, clean);
        await build(clean, { tagline, search });
        expect(treeOf(siteIn(root))).toEqual(treeOf(siteIn(clean)));
      },
    ),
    { numRuns: 6 },
  );
});

const options: readonly Options[] = [
  { messages: { "item.check": "Am I right?", "quiz.print": "On paper" } },
  { messages: { "page.skip": "Past all this" } },
  { language: "en-GB" },
  { direction: "rtl" },
  { textNote: "Nothing that names anybody." },
  { notice: "Made by [us](guide/more.md)." },
  // Each by itself: what one of them changes must not have pages made anew for the other.
  { footer: ["guide/more.md"] },
  { header: [{ text: "Us", link: "https://example.org" }] },
  { report: "mailto:us@example.org?subject={id}" },
  { url: "https://example.org/tea/", editLink: "https://example.org/edit/{path}" },
  {
    colours: { accent: { light: "#7a2e4d", dark: "#e6a3bd" } },
    fonts: { prose: "Georgia, serif" },
  },
  { coverage: { publish: true } },
  { markdown: { footnotes: "beside", quotes: false } },
];

test("options, each in the place of the one before, come to the bytes of a clean build, and so does none", async () => {
  const [root, plain] = [await writeSite(files), await writeSite(files)];
  await build(plain);
  await build(root);
  for (const each of options) {
    const clean = await writeSite(files);
    await build(root, each);
    await build(clean, each);
    expect([each, treeOf(siteIn(root))]).toEqual([each, treeOf(siteIn(clean))]);
  }
  await build(root);
  expect(treeOf(siteIn(root))).toEqual(treeOf(siteIn(plain)));
});

test("an index from A to Z that comes to need more pages, and fewer again, comes to the bytes of a clean build", async () => {
  const root = await writeSite(files);
  // A page of it has a thousand entries.
  const headings = (count: number, word: string) =>
    article(
      "More",
      Array.from({ length: count }, (_, at) => `## Part ${at}\n\n${word}.`).join("\n\n"),
    );
  const pages: number[] = [];
  for (const [count, word] of [
    [900, "One"],
    [1100, "One"],
    [1100, "Two"],
    [900, "Two"],
  ] as const) {
    await put(root, "content/guide/more.md", headings(count, word));
    await build(root, { search: true });
    const clean = await writeSite({ ...files, "content/guide/more.md": headings(count, word) });
    await build(clean, { search: true });
    const tree = treeOf(siteIn(root));
    expect(tree).toEqual(treeOf(siteIn(clean)));
    pages.push([...tree.files.keys()].filter((name) => name.startsWith("a-z")).length);
  }
  expect(pages).toEqual([1, 3, 3, 1]);
});

test("a link by another tool's name of a heading gives that heading the name, as long as it stands", async () => {
  const root = await writeSite(files);
  const choice = () => readFileSync(path.join(siteIn(root), "guide/choice.html"), "utf8");
  await build(root);
  for (const [link, isThere] of [
    ["[x](choice.md#OPTIONS)", true],
    ["", false],
  ] as const) {
    await put(root, "content/guide/more.md", article("More", link));
    await build(root);
    expect(choice().includes('id="OPTIONS"')).toBe(isThere);
  }
});

test("a page of which nothing but words has changed keeps what links lead to it, until they go", async () => {
  const root = await writeSite(files);
  await put(root, "content/guide/more.md", article("More", "[x](choice.md#OPTIONS)"));
  await build(root);
  const page = () => readFileSync(path.join(siteIn(root), "guide/choice.html"), "utf8");
  // Of the first nothing is known of links, of the others what the build before has left.
  for (const word of ["Plain", "Other", "Third"]) {
    await put(root, CHOICE, choiceWith(word));
    expect(await build(root)).toEqual(["guide/choice.html", "print-all.html"]);
    expect(page()).toContain('id="OPTIONS"');
    expect(page()).toContain(">More</a>");
    // Where no page is made, it is kept all the same.
    expect(await build(root)).toEqual([]);
  }
  await put(root, "content/guide/more.md", article("More", "No more."));
  await put(root, CHOICE, choiceWith("Last"));
  await build(root);
  const clean = await writeSite({
    ...files,
    "content/guide/more.md": article("More", "No more."),
    [CHOICE]: choiceWith("Last"),
  });
  await build(clean);
  expect(treeOf(siteIn(root))).toEqual(treeOf(siteIn(clean)));
});

test("what is shown on an article's own page alone has no other page looked at", async () => {
  const root = await writeSite(files);
  await build(root);
  await put(
    root,
    "content/guide/last.md",
    article("Last", "Now the [first](more.md).", "order: 9\n"),
  );
  const asked: string[] = [];
  const { pages, ...rest } = await assembled(root);
  const watched = pages.map((page) => ({
    ...page,
    fingerprint() {
      asked.push(page.path);
      return page.fingerprint();
    },
  }));
  const folder = path.join(root, "fresh");
  const where = { root, folder, before: siteIn(root) };
  await writeTo({ ...rest, pages: watched }, where, () => undefined);
  // Of the glossary's page: which articles have its terms is seen in their prose, as is what is printed.
  expect(asked.toSorted()).toEqual(["glossary.html", "guide/last.html", "print-all.html"]);
});

test("what another site has left, or is no cache, comes to the bytes of a clean build", async () => {
  const root = await writeSite(files);
  await build(root);
  const clean = treeOf(siteIn(root));
  const other = await writeSite({
    ...files,
    "content/guide/more.md": article("Less", "Other words, and [it](choice.md#OPTIONS)."),
  });
  await shareBundle(root, other);
  await build(other);
  const [own, foreign] = [root, other].map((each) => path.join(each, ".cache/waymark"));
  cpSync(foreign ?? "", own ?? "", { recursive: true });
  await build(root);
  expect(treeOf(siteIn(root))).toEqual(clean);
  const left = filesIn(own ?? "").filter((name) => name !== "bundle");
  expect(left).toContain("articles");
  for (const name of left) writeFileSync(path.join(own ?? "", name), `{ "${name}": true }`);
  await build(root);
  expect(treeOf(siteIn(root))).toEqual(clean);
});

test("only pages that show something else are written", async () => {
  const root = await writeSite(files);
  await build(root);
  await put(
    root,
    "content/guide/more.md",
    article("More", "Other words: [it](choice.md#options)."),
  );
  expect(await build(root)).toEqual(["guide/more.html", "print-all.html"]);
});

test("with search, another word of one article changes its page and the search index's entry alone", async () => {
  const root = await writeSite(files);
  await build(root, { search: true });
  await put(root, "content/guide/more.md", article("More", "Quinces: [it](choice.md#options)."));
  const written = await build(root, { search: true });
  expect(written).toEqual([
    expect.stringMatching(/^assets\/search-entry\/en-/),
    "guide/more.html",
    "print-all.html",
  ]);
  expect(readFileSync(path.join(siteIn(root), written[0] ?? ""), "utf8")).toContain("quinces");
});

test("a new title is written where it is shown, and nowhere else", async () => {
  const root = await writeSite(files);
  await build(root);
  await put(
    root,
    "content/guide/last.md",
    article("Quince tart", "The [first](more.md).", "order: 9\n"),
  );
  const written = await build(root);
  const shows = [...treeOf(siteIn(root)).files.keys()].filter((name) =>
    readFileSync(path.join(siteIn(root), name), "utf8").includes("Quince tart"),
  );
  expect(shows).toContain("guide/choice.html");
  expect(written).toEqual(shows.sort());
});

test("a page is named the same whether it is made or not", async () => {
  const root = await writeSite(files);
  const { pages, finish } = await assembled(root);
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

test("a page of the site before that somebody changed, even to as long a one, or took away is written", async () => {
  const root = await writeSite(files);
  await build(root);
  const clean = treeOf(siteIn(root));
  const damages: readonly ((file: string) => void)[] = [
    (file) => writeFileSync(file, "Something else."),
    (file) => writeFileSync(file, readFileSync(file, "utf8").replace("Intro", "Extra")),
    (file) => rmSync(file),
  ];
  for (const damage of damages) {
    damage(path.join(siteIn(root), "guide/choice.html"));
    expect(await build(root)).toEqual(["guide/choice.html"]);
    expect(treeOf(siteIn(root))).toEqual(clean);
  }
});

type Options = Partial<SiteOptions>;

async function edited(root: string, now: Files, name: string, text: string | undefined) {
  const { [name]: _, ...others } = now;
  if (text === undefined) {
    rmSync(path.join(root, name), { force: true });
    return others;
  }
  await put(root, name, text);
  return { ...others, [name]: text };
}

/** Scripts and styles are made of the same: to make them takes longer than all else. */
async function shareBundle(from: string, to: string): Promise<void> {
  const [source, target] = [from, to].map((root) => path.join(root, ".cache/waymark/bundle"));
  await mkdir(path.dirname(target ?? ""), { recursive: true });
  copyFileSync(source ?? "", target ?? "");
}

const siteIn = (root: string) => path.join(root, "_site");

const textsWith = (name: string, text: string): Files => ({ ...files, [name]: text });

function textOf(name: string, word: string): string {
  if (name.endsWith(".md")) return article(word, `${word}.\n\n## Part\n\n${word} [@mead].`);
  if (name.endsWith(".njk")) return `<footer>${word}</footer>`;
  if (name === TAGLINE) return word;
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

const OFFLINE = /^service-worker\.js$|^assets\/offline\//;

/** Builds a site in the place of the one before. @returns the files that are not the same as they were. */
async function build(root: string, options: Options = {}): Promise<readonly string[]> {
  const [folder, before] = [path.join(root, "fresh"), siteIn(root)];
  await writeInto(root, { folder, before }, options);
  const had = inodesIn(before);
  const written = [...inodesIn(folder)].filter(([name, inode]) => had.get(name) !== inode);
  rmSync(before, { recursive: true, force: true });
  renameSync(folder, before);
  // What browsers keep is another whenever anything is.
  return written
    .map(([name]) => name)
    .filter((name) => !OFFLINE.test(name))
    .sort();
}

async function writeInto(
  root: string,
  where: { readonly folder: string; readonly before: string },
  options: Options = {},
): Promise<void> {
  await writeTo(await assembled(root, options), { root, ...where }, () => undefined);
}

async function assembled(root: string, options: Options = {}): Promise<Build> {
  const { config } = readConfig({ title: "Test", search: false, ...options });
  if (!config) throw new Error("the test's own options are wrong");
  return besideLastBundle(root, "en", () => assembleBuild(root, config));
}

function inodesIn(folder: string): ReadonlyMap<string, number> {
  return new Map(filesIn(folder).map((name) => [name, statSync(path.join(folder, name)).ino]));
}
