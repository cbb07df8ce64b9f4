import { describe, expect, test } from "vitest";
import type { Site } from "../../src/site/site.ts";
import {
  article,
  buildChanged,
  buildOnly,
  type Files,
  readChanged,
  readFiles,
} from "../support/read-and-build.ts";

const page = (front: string, body = "Text.") => `---\n${front}\n---\n\n${body}\n`;

async function outputs(changes: Files): Promise<Readonly<Record<string, string>>> {
  const { site, diagnostics } = await readChanged(changes);
  if (!site) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return Object.fromEntries(site.articles.map(({ path, output }) => [path, output]));
}

async function told(changes: Files): Promise<string[]> {
  const { diagnostics } = await readChanged(changes);
  return diagnostics.map(
    ({ file, line, column, rule, severity }) => `${file}:${line}:${column} ${rule} ${severity}`,
  );
}

describe("a page stands", () => {
  test.each<[string, string, string]>([
    ["where its file does", "order: 1", "guide/a.html"],
    ["at a path", "permalink: /tea/green", "tea/green.html"],
    ["at a path without a slash before it, too", "permalink: tea/green", "tea/green.html"],
    ["in a folder of its own", "permalink: /tea/green/", "tea/green/index.html"],
    ["at a path with its ending", "permalink: /tea.html", "tea.html"],
    ["at a path that is encoded", "permalink: /gr%C3%BCn", "grün.html"],
    ["under another name", "slug: green", "guide/green.html"],
    ["under another name, from the root", "slug: /green", "green.html"],
    ["at the path where there are both", "slug: a\npermalink: /b/", "b/index.html"],
  ])("%s", async (_name, front, output) => {
    expect(await outputs({ "content/guide/a.md": page(front) })).toMatchObject({
      "guide/a.md": output,
    });
  });

  test.each([
    "/../x",
    "../../x",
    "a/./b",
    "//example.org/x",
    "https://example.org/x",
    "/a\\\\b",
    "/.git/x",
    "/%2e%2e/x",
    "/:year/:title/",
    "/a?b",
    "/con\\tx",
    `/${"a".repeat(300)}`,
  ])("nowhere outside the site, nor where no file may be: %s", async (place) => {
    expect(await told({ "content/guide/a.md": page(`permalink: "${place}"`) })).toEqual([
      "content/guide/a.md:2:12 invalid-value error",
    ]);
  });

  test("where nothing else does", async () => {
    expect(await told({ "content/guide/a.md": page("permalink: /guide/choice.html") })).toEqual([
      "content/guide/a.md:2:12 page-taken error",
    ]);
  });

  test("and links to its file lead there", async () => {
    const pages = await buildOnly({
      "content/index.md": article("Home", "[A](guide/a.md#part)"),
      "content/guide/a.md": page("permalink: /x/y/", "[Home](../index.md)\n\n## Part"),
    });
    expect(pages.get("index.html")).toContain('<a href="x/y/index.html#part">A</a>');
    expect(pages.get("x/y/index.html")).toContain('<a href="../../index.html">Home</a>');
  });
});

describe("a folder's own page", () => {
  test("is index.md, else _index.md, else README.md", async () => {
    const files = {
      "content/a/README.md": "# A",
      "content/b/readme.md": "# B",
      "content/b/_index.md": "# B",
      "content/c/README.md": "# C",
      "content/c/index.md": "# C",
    };
    expect(await outputs(files)).toMatchObject({
      "a/README.md": "a/index.html",
      "b/_index.md": "b/index.html",
      "b/readme.md": "b/readme.html",
      "c/index.md": "c/index.html",
      "c/README.md": "c/README.html",
    });
  });

  test("has the folder's name as its title, and the home page the site's", async () => {
    const { site } = await readChanged({
      "content/index.md": "Text.",
      "content/03-first-steps/README.md": "Text.",
      "content/b/index.md": "Text.",
      "content/b/_folder.yaml": "title: Better\n",
    });
    const titles = Object.fromEntries(site?.articles.map(({ path, title }) => [path, title]) ?? []);
    expect(titles).toMatchObject({
      "index.md": "Test",
      "03-first-steps/README.md": "First steps",
      "b/index.md": "Better",
    });
  });

  test("of the site is made where there is none, and its author told", async () => {
    const files = { "content/a.md": "# A\n", "content/b/c.md": "# C\n" };
    const pages = await buildOnly(files, { title: "Tea", tagline: "All of it." });
    const home = pages.get("index.html") ?? "";
    expect(home).toContain("<h1>Tea</h1>");
    expect(home).toContain("All of it.");
    expect(home).toContain('<a href="b/c.html">C</a>');
  });

  test("of the site is README.md, or the page that asks for its path", async () => {
    const readme = await buildOnly({ "content/README.md": "# Hello\n" });
    expect(readme.get("index.html")).toContain(">Hello</h1>");
    const slug = await buildOnly({ "content/intro.md": "---\nslug: /\n---\n# Intro\n" });
    expect(slug.get("index.html")).toContain(">Intro</h1>");
    expect(slug.has("intro.html")).toBe(false);
  });
});

test("a page for addresses that lead nowhere is the build's: a file of its name is left out and told", async () => {
  expect(await told({ "content/404.md": "# Gone" })).toEqual([
    "content/404.md:1:1 not-read warning",
  ]);
});

describe("_folder.yaml", () => {
  const sidebarOf = (pages: ReadonlyMap<string, string>) => {
    const [, list = ""] =
      /<ol class="page-list"[^>]*>([\s\S]*?)<\/nav>/.exec(pages.get("z.html") ?? "") ?? [];
    return [...list.matchAll(/(?:<a [^>]*>|page-list-name">)([^<]+)/g)].map(([, name]) => name);
  };

  test("names, orders and hides folders, and pages say how lists have them", async () => {
    const pages = await buildOnly({
      "content/index.md": article("Home", "Text."),
      "content/z.md": article("Z", "Text."),
      "content/a/_folder.yaml": "title: Ordered\norder: 9\n",
      "content/a/one.md": article("One", "Text.", "sidebar: { label: First }\n"),
      "content/a/two.md": article("Two", "Text.", "sidebar: { hidden: true }\n"),
      "content/b-c/three.md": article("Three", "Text."),
      "content/d/_folder.yaml": "hidden: true\n",
      "content/d/four.md": article("Four", "Text."),
    });
    expect(sidebarOf(pages)).toEqual(["Ordered", "First", "B c", "Three", "Z"]);
    expect(pages.has("a/two.html")).toBe(true);
    expect(pages.has("d/four.html")).toBe(true);
    const home = pages.get("index.html") ?? "";
    expect(home).not.toContain("Four");
    expect(home).not.toContain("Two");
    expect(pages.get("a/one.html")).not.toContain("two.html");
  });

  test("with a key that is none is told", async () => {
    expect(await told({ "content/guide/_folder.yaml": "titel: A\n" })).toEqual([
      "content/guide/_folder.yaml:1:1 unknown-key error",
    ]);
  });
});

describe("a draft", () => {
  const files: Files = {
    "content/index.md": article("Home", "[It](later.md), [the guide](guide/choice.md)."),
    "content/later.md": page("title: Soon enough\ndraft: true", "[gone](gone.md) # {"),
  };

  test("is left out, and links to it are told", async () => {
    expect(await told(files)).toEqual(["content/index.md:6:6 draft-link warning"]);
    const pages = await buildChanged(files);
    expect(pages.has("later.html")).toBe(false);
    expect(pages.get("index.html")).toContain("<a>It</a>, <a ");
    expect([...pages.values()].join("")).not.toContain("Soon enough");
  });

  test.each(["published: false", "publish: false"])("may be called %s", async (front) => {
    const { site } = await readChanged({ "content/a.md": page(front) });
    expect(site?.articles.map(({ path }: Site["articles"][number]) => path)).not.toContain("a.md");
  });
});

describe("old paths among a page's aliases", () => {
  test("lead on to it, from where other tools put them", async () => {
    const pages = await buildOnly({
      "content/index.md": article("Home", "Text."),
      "content/guide/new.md": page(
        "title: Tea & more\naliases: [/old/, older.html, /a/b.md, former, A name, new.html]",
      ),
      "content/b.md": page("redirect_from: c/d"),
    });
    const leads = [...pages].flatMap(([path, html]) => {
      const [, url] = /http-equiv="refresh" content="0; url=([^"]*)"/.exec(html) ?? [];
      return url === undefined ? [] : [[path, url]];
    });
    expect(Object.fromEntries(leads)).toEqual({
      "old/index.html": "../guide/new.html",
      "guide/older.html": "new.html",
      "a/b.html": "../guide/new.html",
      "guide/former/index.html": "../new.html",
      "c/d/index.html": "../../b.html",
    });
    expect(pages.get("old/index.html")).toContain(
      'This page has moved: <a href="../guide/new.html">Tea &amp; more</a>',
    );
  });

  test("may be no other page's; names give way", async () => {
    expect(
      await told({
        "content/a.md": page("aliases:\n  - /guide/choice.html\n  - guide"),
        "content/guide/index.md": article("Guide", "Text."),
        "content/b.md": page("aliases: [/x/]"),
        "content/c.md": page("aliases: [/x/]"),
      }),
    ).toEqual(["content/a.md:3:5 old-path warning", "content/c.md:2:11 old-path warning"]);
  });

  test("that no page can have are told", async () => {
    expect(await told({ "content/a.md": page("aliases: [/../x]") })).toEqual([
      "content/a.md:2:11 old-path warning",
    ]);
  });
});

test("who wrote a page, when, and on what stands under its title", async () => {
  const front = "title: A\ndate: 2025-01-02\nupdated: 2026-03-09\nauthors: [Ann, Bob]\ntags: [tea]";
  const files = { "content/index.md": article("Home", "Text."), "content/a.md": page(front) };
  const pages = await buildOnly(files, { language: "en-GB" });
  const labels = [...(pages.get("a.html") ?? "").matchAll(/<p class="label">([^<]*)<\/p>/g)];
  expect(labels.map(([, text]) => text).slice(0, 3)).toEqual([
    "Updated 9 March 2026",
    "By Ann, Bob",
    "Tags: tea",
  ]);
});

test("of a wiki, Home is the home page where there is no other, and hyphens are as good as spaces", async () => {
  const wiki = {
    "content/Home.md": "See [[Getting Started]] and [it](Getting-Started).\n",
    "content/Getting-Started.md": "Back [Home](Home).\n",
  };
  const { site, diagnostics } = await readFiles(wiki, { markdown: { dialects: ["obsidian"] } });
  expect(diagnostics).toEqual([]);
  expect(site?.articles.map(({ path, output }) => `${path} ${output}`)).toEqual([
    "Getting-Started.md Getting-Started.html",
    "Home.md index.html",
  ]);
  const beside = await readFiles({ ...wiki, "content/README.md": "Read me.\n" });
  expect(beside.site?.articles.find(({ path }) => path === "Home.md")?.output).toBe("Home.html");
});
