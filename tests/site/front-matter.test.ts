import { describe, expect, test } from "vitest";
import type { SiteOptions } from "../../src/site/config/config.ts";
import type { WholeArticle } from "../../src/site/read/article.ts";
import { movedPlaces, redirectsOf } from "../../src/site/redirects.ts";
import { article, buildChanged, type Files, readChanged } from "../support/read-and-build.ts";

/** The page of a file of this text, and what is told of the site. */
async function read(text: string, name = "guide/02-first_steps.md") {
  const { site, diagnostics } = await readChanged({ [`content/${name}`]: text });
  const found = site?.index.articles.get(name);
  const article = found && site?.wholeArticle(found);
  return { article, told: diagnostics.map(({ rule, severity }) => `${severity} ${rule}`) };
}

async function told(changes: Files, options: Partial<SiteOptions> = {}): Promise<string[]> {
  const { diagnostics } = await readChanged(changes, options);
  return diagnostics.map(
    ({ file, line, column, rule, severity }) => `${file}:${line}:${column} ${rule} ${severity}`,
  );
}

describe("what an article leaves out is found", () => {
  test.each<[string, string, Partial<WholeArticle>]>([
    ["no front matter", "# Two *words*\n\nText.\n", { title: "Two words", introText: "Text." }],
    ["empty front matter", "---\n---\n# Two\n\nText.\n", { title: "Two", introText: "Text." }],
    ["front matter without a title", "---\norder: 3\n---\n# Two\n", { title: "Two", order: 3 }],
    ["an underlined heading", "Two\n===\n\nText.\n", { title: "Two", introText: "Text." }],
    [
      "lines that end as on Windows",
      "\uFEFF---\r\ntitle: A\r\n---\r\n\r\nText.\r\n",
      { title: "A" },
    ],
    ["a mark of bytes alone", "\uFEFF# Two\n", { title: "Two" }],
    ["no heading", "Text.\n", { title: "First steps", introText: "Text." }],
    ["nothing at all", "", { title: "First steps", introText: "", summary: "", description: "" }],
    ["a heading without words", "#\n\nText.\n", { title: "First steps" }],
    ["a title that is written", "---\ntitle: A\n---\n\n# a\n\nText.\n", { introText: "Text." }],
    ["text before the heading", "Before.\n\n# Two\n\nAfter.\n", { introText: "Before. After." }],
    ["a quoted heading", "> # Not this\n\n# Two\n", { title: "Two" }],
    ["a rule across the top", "---\n\n# Two\n", { title: "Two" }],
    ["an end of three points", "---\ntitle: A\n...\nText.\n", { title: "A", introText: "Text." }],
    ["a description alone", "---\ndescription: D.\n---\n", { summary: "D.", description: "D." }],
    [
      "TOML between plus signs",
      '+++\ntitle = "A"\nweight = 2\ndate = 2024-03-09\ntags = ["tea"]\n+++\nText.\n',
      { title: "A", order: 2, date: "2024-03-09", tags: ["tea"], introText: "Text." },
    ],
    ["plus signs that begin none", "+++\n\nText.\n", { title: "First steps" }],
    ["a summary alone", "---\nsummary: S.\n---\n", { summary: "S.", description: "S." }],
    [
      "both",
      "---\nsummary: S.\ndescription: D.\n---\n",
      { summary: "S.", description: "D.", title: "First steps" },
    ],
  ])("%s", async (_name, text, expected) => {
    const { article, told } = await read(text);
    expect(article).toMatchObject(expected);
    expect(told.filter((fault) => fault.startsWith("error"))).toEqual([]);
  });

  test("a title's markup and id stand in the page's heading, once", async () => {
    const pages = await buildChanged({
      "content/guide/choice.md": "# The `serve` way\n\n[up](#the-serve-way)\n\n## Options\n",
    });
    const page = pages.get("guide/choice.html") ?? "";
    expect(page).toContain('<h1 id="the-serve-way">The <code>serve</code> way</h1>');
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).toContain("<title>The serve way · Test</title>");
    expect(page).not.toContain('name="description"');
    expect(page).not.toContain("page-summary");
  });

  test("further headings of level 1 are sections, what is below them a level lower, and each is told", async () => {
    const { article, told } = await read("# A\n\n## B\n\n# C\n\n## D\n\n### E\n\n> # F\n");
    expect(article?.title).toBe("A");
    expect(article?.sections.map(({ level, title }) => `${level} ${title}`)).toEqual([
      "2 B",
      "2 C",
      "3 D",
    ]);
    expect(article?.sections.at(-1)?.html).toContain("<h4");
    expect(told).toEqual(["warning heading-level", "warning heading-level"]);
  });

  test("a heading beside another title is a section", async () => {
    const { article, told } = await read("---\ntitle: A\n---\n# B\n\n## C\n");
    expect(article?.sections.map(({ level, title }) => `${level} ${title}`)).toEqual([
      "2 B",
      "3 C",
    ]);
    expect(told).toEqual(["warning heading-level"]);
  });
});

describe("keys of other tools", () => {
  test.each<[string, Partial<WholeArticle>]>([
    ["sidebar_position: 4", { order: 4 }],
    ["weight: -2", { order: -2 }],
    ["nav_order: 1.5", { order: 1.5 }],
    ["sidebar: { order: 7, label: Short }", { order: 7, label: "Short" }],
    ["sidebar_label: Short", { label: "Short" }],
    ["nav_exclude: true", { isHidden: true }],
    ["sidebar: { hidden: true }", { isHidden: true }],
    ["lang: fa", { language: "fa" }],
    ["author: Ann", { authors: ["Ann"] }],
    ["authors:\n  - name: Ann\n    url: https://example.org\n  - Bob", { authors: ["Ann", "Bob"] }],
    ["tags: one, two", { tags: ["one", "two"] }],
    ["tags:\n  - 2024\n  - { label: Two, permalink: /two }", { tags: ["2024", "Two"] }],
    ["tags:", { tags: [] }],
    ["date: 2024-02-29T10:00:00+02:00", { date: "2024-02-29" }],
    ["date: 2024/3/9", { date: "2024-03-09" }],
    ["date: 2024-03", { date: "2024-03" }],
    ["date: 2024", { date: "2024" }],
    [
      "date:\n  created: 2024-01-02\n  updated: 2025-01-02",
      { date: "2024-01-02", updated: "2025-01-02" },
    ],
    ["lastmod: 2024-01-02 03:04:05", { updated: "2024-01-02" }],
    ["order: 1\nweight: 9", { order: 1 }],
    ['order: "2"', { order: 2 }],
    ["aliases: Old name", { aliases: ["Old name"] }],
  ])("that mean the same are understood, and nothing is told: %s", async (yaml, expected) => {
    const { article, told } = await read(`---\n${yaml}\n---\n\nText.\n`);
    expect(article).toMatchObject(expected);
    expect(told).toEqual([]);
  });

  const pages: Files = {
    "content/guide/a.md": "---\nlayout: doc\ncssclasses: [wide]\n---\nText.\n",
    "content/guide/b.md": "---\nlayout: doc\nsidebar: false\nweight: heavy\n---\nText.\n",
  };

  test("that mean nothing here are told once for the site, most frequent first", async () => {
    const { site, diagnostics } = await readChanged(pages);
    expect(site).toBeDefined();
    expect(diagnostics).toMatchObject([
      {
        ...{ rule: "extra-keys", severity: "warning", file: "content/guide/a.md", line: 2 },
        message: expect.stringContaining(": layout (2), cssclasses (1), sidebar (1), weight (1)"),
      },
    ]);
  });

  test("are not told, or each an error, as the configuration says", async () => {
    expect(await told(pages, { content: { extraKeys: "ignore" } })).toEqual([]);
    expect(await told(pages, { content: { folder: "content", extraKeys: "error" } })).toEqual([
      "content/guide/a.md:2:1 unknown-key error",
      "content/guide/a.md:3:1 unknown-key error",
      "content/guide/b.md:2:1 unknown-key error",
      "content/guide/b.md:3:1 unknown-key error",
      "content/guide/b.md:4:1 unknown-key error",
    ]);
  });

  test("that would be a second of ours are not told to become one", async () => {
    const { diagnostics } = await readChanged({
      "content/guide/a.md": "---\ntitle: A\ntitel: B\nsidebar: { order: x }\n---\nText.\n",
    });
    expect(diagnostics.map(({ message, hint }) => `${message}; ${hint}`)).toEqual([
      '"titel" is not a key of front matter; "title" is there already: take this out, or bring both together in it',
      '"sidebar.order" must be a number; write a number in digits, such as 12',
    ]);
  });

  test("that seem to be ours, misspelt, are told where they stand", async () => {
    const { site, diagnostics } = await readChanged({
      "content/guide/a.md": "---\ntitel: A\nsidebar: { labell: B }\n---\nText.\n",
    });
    expect(site).toBeDefined();
    expect(diagnostics).toMatchObject([
      { rule: "unknown-key", line: 2, column: 1, hint: 'did you mean "title"?' },
      { rule: "unknown-key", line: 3, column: 12, hint: 'did you mean "sidebar.label"?' },
    ]);
  });
});

test("an article without words is told, a folder's own page and a draft are not", async () => {
  const empty = { "content/tea/a.md": "---\ntitle: A\n---\n\n# A\n", "content/tea/b.md": "" };
  const hidden = { "content/tea/d.md": "---\ntitle: D\n---\n\n<!-- To be written -->\n" };
  const others = {
    "content/tea/index.md": "---\ntitle: Tea\n---\n",
    "content/tea/e.md": "---\ntitle: E\n---\n\n![Tea](tea.svg)\n",
    "content/tea/tea.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    "content/tea/c.md": "---\ntitle: C\ndraft: true\n---\n",
  };
  expect(await told({ ...empty, ...hidden, ...others })).toEqual([
    "content/tea/a.md:4:1 empty-article warning",
    "content/tea/b.md:1:1 empty-article warning",
    "content/tea/d.md:4:1 empty-article warning",
  ]);
});

describe("what is wrong in front matter", () => {
  test.each<[string, string, string]>([
    ["what is no TOML", "+++\ntitle = A\n+++\n", "2:9 toml-syntax error"],
    ["a wrong value", '+++\ntitle = "A"\norder = "b"\n+++\n', "3:9 invalid-value warning"],
    ["a misspelt key", '+++\ntitel = "A"\n+++\nText.\n', "2:1 unknown-key warning"],
    ["no end", '+++\ntitle = "A"\n\nText.\n', "1:1 front-matter error"],
  ])("is told at its place in TOML, too: %s", async (_name, text, expected) => {
    expect(await told({ "content/guide/a.md": text })).toEqual([`content/guide/a.md:${expected}`]);
  });

  test.each<[string, string, string]>([
    ["below an empty line", "\n---\ntitle: W\n---\n\nText.\n", "2:1"],
    ["below several", "\n \r\n---\r\ntitle: W\r\n---\r\nText.\r\n", "3:1"],
    ["TOML below one", '\n+++\ntitle = "W"\n+++\nText.\n', "2:1"],
    ["spaces between its dashes", "-- -\ntitle: W\n---\nText.\n", "1:1"],
    ["dashes that were joined", "—-\ntitle: W\n—-\nText.\n", "1:1"],
    ["four dashes", "----\ndraft: true\n----\nText.\n", "1:1"],
    ["JSON", '{ "title": "W" }\n\nText.\n', "1:1"],
    ["JSON on lines", '{\n  "title": "W",\n  "tags": ["a"]\n}\nText.\n', "1:1"],
  ])("is told where it would stand as text: %s", async (_name, text, place) => {
    expect(await told({ "content/guide/a.md": text })).toEqual([
      `content/guide/a.md:${place} front-matter error`,
    ]);
  });

  test.each([
    "\n---\n\nText.\n",
    "----\nNote: words.\n----\nText.\n",
    "- title\n- date\n\nText.\n",
    '{ "size": 3 } is JSON.\n',
    "{.lead}\nText.\n",
  ])("is not seen in what is text: %j", async (text) => {
    expect((await told({ "content/guide/a.md": text })).join()).not.toContain("front-matter");
  });

  test.each<[string, string, string]>([
    ["a number for a title", "title: 12", "2:8 invalid-value error"],
    ["a text for a number", "order: first", "2:8 invalid-value warning"],
    ["a list for a text", "description: [a]", "2:14 invalid-value error"],
    ["a name in a list that is none", "tags: [[a]]", "2:8 invalid-value error"],
    ["a title that is a comment", "title: # one", "2:8 invalid-value warning"],
    ["a summary without words", 'summary: ""', "2:10 invalid-value warning"],
    ["a day that no month has", "date: 2024-02-30", "2:7 unread-date warning"],
    ["a date in words", "updated: yesterday", "2:10 unread-date warning"],
    ["what is no YAML", "title: A: b", "2:8 yaml-syntax error"],
  ])("is told at its place: %s", async (_name, yaml, expected) => {
    expect(await told({ "content/guide/a.md": `---\n${yaml}\n---\nText.\n` })).toEqual([
      `content/guide/a.md:${expected}`,
    ]);
  });
});

test("an alias whose path is taken gives way, which is told, and the rest is built", async () => {
  const { site, diagnostics } = await readChanged({
    "content/guide/a.md": article("A", "One.", "aliases: [/old/, /old/index.html, word]\n"),
    "content/guide/b.md": article("B", "Two.", "aliases: [/old/, /guide/a.html, word]\n"),
  });
  expect(diagnostics.map(({ file, severity, message }) => [file, severity, message])).toEqual([
    [
      "content/guide/b.md",
      "warning",
      "nothing leads on from this alias: old/index.html is an alias of content/guide/a.md",
    ],
    [
      "content/guide/b.md",
      "warning",
      "nothing leads on from this alias: guide/a.html is the page of content/guide/a.md",
    ],
  ]);
  const all = site ? redirectsOf(site) : [];
  expect(all.map(({ path, article: { path: to } }) => `${path} ${to}`)).toEqual([
    "old/index.html guide/a.md",
    "guide/word/index.html guide/a.md",
  ]);
});

test("an alias with an id says where a place of a page has gone; one that is still there is told", async () => {
  const { site, diagnostics } = await readChanged({
    "content/guide/a.md": article("A", "## One\n\nText.", "aliases: ['#first', '#one']\n"),
    "content/guide/b.md": article(
      "B",
      "Two.",
      "aliases: [/guide/a.html#two, /gone.html#x, '/gone.html#y']\n",
    ),
    "content/guide/c.md": article("C", "Three.", "aliases: [/gone.html#y, 'word word']\n"),
  });
  expect(diagnostics.map(({ file, rule, message }) => [file, rule, message])).toEqual([
    [
      "content/guide/a.md",
      "old-path",
      'nothing leads on from this alias: content/guide/a.md still has "one"',
    ],
  ]);
  const all = site ? movedPlaces(site) : [];
  expect(all.map(({ path, place, article: to }) => `${path}#${place} ${to.path}`)).toEqual([
    "guide/a.html#first guide/a.md",
    "guide/a.html#one guide/a.md",
    "guide/a.html#two guide/b.md",
    "gone.html#x guide/b.md",
    "gone.html#y guide/b.md",
  ]);
  const pages = site ? redirectsOf(site) : [];
  expect(pages.map(({ path, article: to }) => `${path} ${to.path}`)).toEqual([
    "gone.html guide/b.md",
  ]);
});

test("of pages that are there, articles alone lead on from a place; a page of questions stays what it is", async () => {
  const { site, diagnostics } = await readChanged(
    { "content/guide/a.md": article("A", "Text.", "aliases: ['/quizzes/choice.html#old']\n") },
    { redirects: { "/search.html#old": "/guide/a.html" } },
  );
  expect(
    diagnostics.map(({ file, rule, severity, message }) => [file, rule, severity, message]),
  ).toEqual([
    [
      ".eleventy.js",
      "old-path",
      "warning",
      "nothing leads on from this redirect: search.html is there, and is no article",
    ],
    [
      "content/guide/a.md",
      "old-path",
      "warning",
      "nothing leads on from this alias: quizzes/choice.html is there, and is no article",
    ],
  ]);
  expect(site && [...movedPlaces(site), ...redirectsOf(site)]).toEqual([]);
});
