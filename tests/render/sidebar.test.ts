import { describe, expect, it } from "vitest";
import { sidebarView } from "../../src/render/views/sidebar.ts";
import type { SidebarGroup } from "../../src/render/views/types.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { firstArticle, folderTree, readingOrder } from "../../src/site/folder-tree.ts";
import { readSite } from "../../src/site/read-site.ts";
import type { Site } from "../../src/site/site.ts";
import { article, type Files, writeSite } from "../support/read-and-build.ts";

async function siteOf(files: Files, quizzes = 0, footer: readonly string[] = []): Promise<Site> {
  const { config } = readConfig({ title: "Test", footer });
  const banks = Array.from({ length: quizzes }, (_, at) => [
    `quizzes/q${at}.yaml`,
    `id: q${at}\ntitle: Quiz ${at}\nsummary: S.\nitems:\n  - { id: i${at}, kind: true-false, stem: "S?", rationale: R., answer: true }\n`,
  ]);
  const root = await writeSite({ ...files, ...Object.fromEntries(banks) });
  const { site } = config ? await readSite(root, config) : {};
  if (!site) throw new Error("the test's own files are wrong");
  return site;
}

const page = (title: string, order?: number) =>
  article(title, "Text.", order === undefined ? "" : `order: ${order}\n`);

function pathsOf(articles: readonly { readonly path: string }[]): string[] {
  return articles.map(({ path }) => path);
}

/** A line per group and link, indented by depth; closed groups end in "…". */
function outline(groups: readonly SidebarGroup[], indent = ""): string[] {
  return groups.flatMap(({ title, url, open, links, groups: inner }) => [
    `${indent}${title} (${url})${open ? "" : " …"}`,
    ...links.map((link) => `${indent}- ${link.title} (${link.url})`),
    ...outline(inner, `${indent}  `),
  ]);
}

describe("the reading order", () => {
  const files = {
    "content/index.md": page("Home"),
    "content/z.md": page("Z"),
    "content/part-10/index.md": page("Ten"),
    "content/part-2/index.md": page("Two"),
    "content/part-2/10.md": page("Two, ten"),
    "content/part-2/9.md": page("Two, nine"),
    "content/part-2/late.md": page("Two, first by its order", 1),
    "content/a_deep--one/below/only.md": page("Only"),
    "content/last/index.md": page("First by its order", 1),
  };

  it("is by order, then by path with numbers as numbers; a folder's index leads it", async () => {
    const tree = folderTree(await siteOf(files));
    expect(pathsOf(readingOrder(tree))).toEqual([
      "index.md",
      "z.md",
      "last/index.md",
      "a_deep--one/below/only.md",
      "part-2/index.md",
      "part-2/late.md",
      "part-2/9.md",
      "part-2/10.md",
      "part-10/index.md",
    ]);
  });

  it("has folders that hold nothing but folders, named by their path in words", async () => {
    const tree = folderTree(await siteOf(files));
    const deep = tree.folders.find(({ path }) => path === "a_deep--one");
    expect(deep).toMatchObject({ title: "A deep one", index: undefined, articles: [] });
    expect(deep?.folders).toMatchObject([{ path: "a_deep--one/below", title: "Below" }]);
    expect(tree.folders.find(({ path }) => path === "part-2")?.title).toBe("Two");
    const odd = { "content/index.md": page("Home"), "content/-old-_drafts-/x.md": page("X") };
    expect(folderTree(await siteOf(odd)).folders[0]?.title).toBe("Old drafts");
  });

  it("begins with a folder's index, or its first article, or that of the first folder with one", async () => {
    const tree = folderTree(await siteOf(files));
    expect(firstArticle(tree)?.path).toBe("index.md");
    const [last, deep] = tree.folders;
    expect(last && firstArticle(last)?.path).toBe("last/index.md");
    expect(deep && firstArticle(deep)?.path).toBe("a_deep--one/below/only.md");
    const below = deep?.folders[0];
    expect(below && firstArticle(below)?.path).toBe("a_deep--one/below/only.md");
  });
});

describe("the sidebar", () => {
  const small = {
    "content/index.md": page("Home"),
    "content/about.md": page("About"),
    "content/guide/index.md": page("Guide"),
    "content/guide/a.md": page("A"),
    "content/guide/deep/b.md": page("B"),
    "content/guided/c.md": page("C"),
  };

  it("has every page of a small site, folders before loose pages, and beside them quizzes and tools", async () => {
    const site = await siteOf(small, 1);
    const { groups, beside } = sidebarView(site, "guide/index.html");
    expect(outline(groups)).toEqual([
      "Guide (index.html)",
      "- A (a.html)",
      "  Deep ()",
      "  - B (deep/b.html)",
      "Guided ()",
      "- C (../guided/c.html)",
      "About (../about.html)",
    ]);
    expect(outline(beside)).toEqual([
      "Quizzes (../quizzes/index.html)",
      "- Quiz 0 (../quizzes/q0.html)",
      "Review (../review.html)",
      "Mix (../mix.html)",
      "Progress (../progress.html)",
    ]);
  });

  it("has a page and its quizzes as one entry, and lists apart only quizzes of no one page", async () => {
    const bank = (id: string, article: string) =>
      `id: ${id}\ntitle: On ${id}\narticle: ${article}\nitems:\n  - { id: ${id}-1, kind: true-false, stem: "S?", answer: true }\n`;
    const files = {
      ...small,
      "quizzes/a.yaml": bank("a", "guide/a.md"),
      "quizzes/again.yaml": bank("again", "guide/a.md"),
      "quizzes/guide.yaml": bank("guide", "guide/index.md"),
    };
    const { groups, beside } = sidebarView(await siteOf(files, 1), "quizzes/a.html");
    const [guide] = groups;
    expect(guide?.quizzes).toEqual([{ title: "On guide", url: "guide.html", label: "Quiz" }]);
    expect(guide?.links).toEqual([
      {
        title: "A",
        url: "../guide/a.html",
        quizzes: [
          { title: "On a", url: "a.html", label: "Quiz" },
          { title: "On again", url: "again.html", label: "Quiz 2" },
        ],
      },
    ]);
    expect(outline(beside).slice(0, 3)).toEqual([
      "Quizzes (index.html)",
      "- Quiz 0 (q0.html)",
      "Review (../review.html)",
    ]);
  });

  it("has what the footer leads to beside the way through the site, unless that is all there is", async () => {
    const about = (footer: readonly string[]) => siteOf(small, 0, footer);
    const { groups, beside } = sidebarView(await about(["about.md", "guided/c.md"]), "index.html");
    expect(groups.map(({ title }) => title)).toEqual(["Guide"]);
    expect(outline(beside)).toEqual(["Guided ()", "- C (guided/c.html)", "About (about.html)"]);
    const all = sidebarView(
      await about(["about.md", "guided/c.md", "guide/index.md"]),
      "index.html",
    );
    expect(all.groups.map(({ title }) => title)).toEqual(["Guide", "Guided", "About"]);
    expect(all.beside).toEqual([]);
  });

  it("leaves quizzes out of a site without any, and its links are those of the root's pages", async () => {
    const site = await siteOf(small);
    const { groups } = sidebarView(site, "index.html");
    expect(outline(groups)).toEqual([
      "Guide (guide/index.html)",
      "- A (guide/a.html)",
      "  Deep ()",
      "  - B (guide/deep/b.html)",
      "Guided ()",
      "- C (guided/c.html)",
      "About (about.html)",
    ]);
  });

  // 6 articles of the small site, 93 more and 1 quiz are 100 links.
  const many = (count: number) => ({
    ...small,
    ...Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`content/many/p${at}.md`, page(`P${at}`)]),
    ),
  });

  it("is whole up to a hundred links", async () => {
    const site = await siteOf(many(93), 1);
    const { groups } = sidebarView(site, "guide/index.html");
    expect(groups.map(({ title, open }) => [title, open])).toEqual([
      ["Guide", true],
      ["Guided", true],
      ["Many", true],
      ["About", true],
    ]);
    expect(groups[2]?.links).toHaveLength(93);
  });

  it("past that opens the folders that the page stands in alone; others lead to their first page", async () => {
    const site = await siteOf(many(93), 2);
    const shown = (folder: string) => {
      const { groups, beside } = sidebarView(site, `${folder}/index.html`);
      return outline([...groups, ...beside]);
    };
    const practice = (up: string) => [
      `Review (${up}review.html)`,
      `Mix (${up}mix.html)`,
      `Progress (${up}progress.html)`,
    ];
    expect(shown("guide")).toEqual([
      "Guide (index.html)",
      "- A (a.html)",
      "  Deep (deep/b.html) …",
      "Guided (../guided/c.html) …",
      "Many (../many/p0.html) …",
      "About (../about.html)",
      "Quizzes (../quizzes/index.html) …",
      ...practice("../"),
    ]);
    expect(shown("guide/deep")).toEqual([
      "Guide (../index.html)",
      "- A (../a.html)",
      "  Deep ()",
      "  - B (b.html)",
      "Guided (../../guided/c.html) …",
      "Many (../../many/p0.html) …",
      "About (../../about.html)",
      "Quizzes (../../quizzes/index.html) …",
      ...practice("../../"),
    ]);
    expect(shown("quizzes")).toEqual([
      "Guide (../guide/index.html) …",
      "Guided (../guided/c.html) …",
      "Many (../many/p0.html) …",
      "About (../about.html)",
      "Quizzes (index.html)",
      "- Quiz 0 (q0.html)",
      "- Quiz 1 (q1.html)",
      ...practice("../"),
    ]);
  });
});
