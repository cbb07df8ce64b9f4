import { describe, expect, it } from "vitest";
import { sidebarView } from "../../src/render/views/sidebar.ts";
import type { SidebarGroup } from "../../src/render/views/types.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { folderTree, readingOrder } from "../../src/site/folder-tree.ts";
import { readSite } from "../../src/site/read-site.ts";
import { article, type Files, writeSite } from "../support/read-and-build.ts";

const page = (title: string) => article(title, "Text.");
const files: Files = {
  "content/index.md": page("Home"),
  "content/start.md": page("Start"),
  "content/end.md": page("End"),
  "content/guide/index.md": page("Guide"),
  "content/guide/a.md": page("A"),
  "content/guide/b.md": page("B"),
  "content/guide/c.md": page("C"),
  "content/more/d.md": page("D"),
};

async function read(sidebar: unknown, options: object = {}, own: Files = files) {
  const text = JSON.stringify({ title: "Test", ...options, sidebar });
  const { config } = readConfig(JSON.parse(text), {
    path: "waymark.config.yaml",
    text,
    kind: "yaml",
  });
  if (!config) throw new Error("the test's own options are wrong");
  return await readSite(await writeSite(own), config);
}

/** A line per group and link, indented by depth, as it is on a page. */
async function shown(sidebar: unknown, on: string, options?: object, own?: Files) {
  const { site, diagnostics } = await read(sidebar, options, own);
  if (!site) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const lines = (groups: readonly SidebarGroup[], indent: string): readonly string[] =>
    groups.flatMap(({ title, url, links, groups: inner }) => [
      `${indent}${title}${url === "" ? "" : ` ${url}`}`,
      ...links.map((link) => `${indent}  ${link.title} ${link.url}`),
      ...lines(inner, `${indent}  `),
    ]);
  return { site, lines: lines(sidebarView(site, on).groups, "") };
}

describe("sections of the sidebar", () => {
  it("hold articles and folders of anywhere, in the order that is written", async () => {
    const { site, lines } = await shown(
      [
        "start.md",
        { title: "First steps", pages: ["guide/b.md", "more"] },
        { page: "guide/a.md", pages: [{ title: "Inner", pages: ["guide/c.md"] }] },
      ],
      "guide/b.html",
    );
    expect(lines).toEqual([
      "Start ../start.html",
      "First steps",
      "  B b.html",
      "  More",
      "    D ../more/d.html",
      "A a.html",
      "  Inner",
      "    C c.html",
      "Guide index.html",
      "End ../end.html",
    ]);
    const order = readingOrder(folderTree(site)).map(({ path }) => path);
    expect(order.slice(3)).toEqual([
      "guide/b.md",
      "more/d.md",
      "guide/a.md",
      "guide/c.md",
      "guide/index.md",
    ]);
  });

  it("stand in the folder that names them, and a folder with nothing left is gone", async () => {
    const { lines } = await shown(
      [
        {
          folder: "guide",
          pages: ["guide/c.md", { title: "Part", pages: ["guide/a.md", "guide/b.md"] }],
        },
        { title: "Rest", pages: ["end.md", "more/d.md"] },
      ],
      "index.html",
    );
    expect(lines).toEqual([
      "Guide guide/index.html",
      "  C guide/c.html",
      "  Part",
      "    A guide/a.html",
      "    B guide/b.html",
      "Rest",
      "  End end.html",
      "  D more/d.html",
      "Start start.html",
    ]);
  });

  it("of another language are in its sidebar alone", async () => {
    const own = {
      ...files,
      "content/fr/index.md": page("Accueil"),
      "content/fr/guide/a.md": page("Un"),
    };
    const sidebar = [
      { title: "Part", pages: ["guide/a.md", "end.md"] },
      { title: "Partie", pages: ["fr/guide/a.md"] },
    ];
    const options = { languages: ["fr"] };
    const french = await shown(sidebar, "fr/guide/a.html", options, own);
    expect(french.lines).toEqual(["Partie", "  Un a.html"]);
    const english = await shown(sidebar, "end.html", options, own);
    expect(english.lines.slice(0, 3)).toEqual(["Part", "  A guide/a.html", "  End end.html"]);
    expect(english.lines.join()).not.toContain("Partie");
  });

  it("of a large site have lists of their own, in part beside their pages", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 120 }, (_, at) => [`content/guide/p${at}.md`, page(`P${at}`)]),
    );
    const names = Object.keys(many).map((name) => name.slice("content/".length));
    const { site, lines } = await shown(
      [{ title: "First steps", pages: [...names, "end.md"] }],
      "guide/p60.html",
      {},
      { ...files, ...many },
    );
    const shownPages = lines.filter((line) => / p\d+\.html$/.test(line));
    expect(shownPages.length).toBeGreaterThan(20);
    expect(shownPages.length).toBeLessThan(60);
    const { groups } = sidebarView(site, "guide/p60.html");
    expect(groups[0]?.more).toMatchObject({
      title: "All of First steps",
      url: "../first-steps/all-pages.html",
    });
  });

  it("tell what cannot be, with its place", async () => {
    const sidebar = [
      { title: "One", pages: ["gone.md", "guide/a.md", "index.md"] },
      { title: "Two", page: "guide", pages: ["guide/a.md"] },
      { folder: "end.md", pages: ["start.md"] },
      { folder: "guide", pages: ["guide"] },
      { title: "Three", pages: [{ folder: "more", pages: ["guide/b.md"] }] },
    ];
    const { diagnostics } = await read(sidebar);
    expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'dead-link: option "sidebar": there is no article and no folder "gone.md" in content',
      'config: option "sidebar": "index.md" is a home page, and stands in no section',
      'config: option "sidebar": "guide" is a folder, and a section\'s own page is an article',
      'config: option "sidebar": "guide/a.md" is named twice, and stands in one place',
      'config: option "sidebar": "end.md" is an article, and "folder" names a folder',
      'config: option "sidebar": "guide" is named twice, and stands in one place',
    ]);
    expect(diagnostics.every(({ line, column }) => line === 1 && column > 20)).toBe(true);
    const around = [
      { folder: "more", pages: ["guide"] },
      { folder: "guide", pages: ["guide/a.md"] },
    ];
    expect((await read(around)).diagnostics).toMatchObject([
      { message: expect.stringContaining("twice") },
    ]);
    const inside = { "content/a/b/x.md": page("X"), "content/a/y.md": page("Y") };
    const circle = await read([{ folder: "a/b", pages: ["a"] }], {}, { ...files, ...inside });
    expect(circle.diagnostics).toMatchObject([
      { message: expect.stringContaining("cannot stand in itself") },
    ]);
  });

  it("tell a draft as a draft, and a page that is hidden and named", async () => {
    const sidebar = ["guide/later.md", "guide/secret.md", { title: "One", pages: ["guide/a.md"] }];
    const more = {
      "content/guide/later.md": "---\ntitle: Later\ndraft: true\n---\n\nWords.\n",
      "content/guide/secret.md": "---\ntitle: Secret\nsidebar: { hidden: true }\n---\n\nWords.\n",
    };
    const { site, diagnostics } = await read(sidebar, {}, { ...files, ...more });
    expect(site).toBeDefined();
    expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'draft-link: option "sidebar": "guide/later.md" is a draft, so it does not stand there yet',
      'config: option "sidebar": "guide/secret.md" is named here, and its front matter hides it',
    ]);
  });

  it("say in which way a title of another script is written, and its language where all in it has one", async () => {
    const arabic = (title: string) => `---\ntitle: ${title}\nlanguage: ar\n---\n\nWords.\n`;
    const more = {
      "content/guide/c.md": arabic("C"),
      "content/guide/d.md": arabic("D"),
    };
    const sidebar = [
      { title: "دليل", pages: ["guide/c.md", "guide/d.md"] },
      { title: "شاي", pages: ["guide/a.md"] },
      { title: "English", pages: ["guide/b.md"] },
    ];
    const { site } = await read(sidebar, {}, { ...files, ...more });
    if (!site) throw new Error("the site is not sound");
    const { groups } = sidebarView(site, "index.html");
    const said = groups.map(({ title, titleLanguage, titleDirection }) => [
      ...[title, titleLanguage, titleDirection],
    ]);
    expect(said).toContainEqual(["دليل", "ar", "rtl"]);
    expect(said).toContainEqual(["شاي", undefined, "rtl"]);
    expect(said).toContainEqual(["English", undefined, undefined]);
  });

  it("are told where they are of the wrong shape", () => {
    const told = (sidebar: unknown) =>
      readConfig({ title: "T", sidebar }).diagnostics.map(({ message }) => message);
    expect(told([{ pages: ["a.md"] }])).toEqual([
      'option "sidebar.0": must say what it is called: { title: "First steps", pages: […] }',
    ]);
    expect(told([{ title: "T", pages: [{ title: "U", pages: [] }] }])).toHaveLength(1);
    expect(told([{ title: "T", page: "a.md", folder: "b", pages: ["c.md"] }])).toEqual([
      expect.stringContaining("a page or a folder, not both"),
    ]);
    expect(told([{ titel: "T", pages: ["c.md"] }])[0]).toContain("titel");
  });
});
