import { expect, it } from "vitest";
import { usedInAll } from "../../src/migrate/article-text.ts";
import { readOldSite } from "../../src/migrate/find-tool.ts";
import { newConfiguration } from "../../src/migrate/new-configuration.ts";
import { planSite } from "../../src/migrate/plan.ts";
import { folderOf, placed } from "./support.ts";

function plan(files: Readonly<Record<string, string>>) {
  const folder = folderOf(files);
  const site = readOldSite(folder);
  return { site, ...planSite(site, folder) };
}

it("Hugo: pages had addresses in small letters, and languages folders of their own", () => {
  const { site, copies, redirects, notCarried } = plan({
    "hugo.toml": `baseURL = "https://tea.example/"
languageCode = "en-gb"
title = "Tea"
defaultContentLanguage = "en"
[languages.en]
contentDir = "content/english"
[languages.de]
contentDir = "content/german"
[menus]
`,
    "content/english/_index.md": "Home",
    "content/english/Make/The Pot.md": "Pot",
    "content/german/Make/Kanne.md": "Kanne",
    "static/_redirects": "/old /make/the-pot/ 301\n/all/* /make/:splat\n# words\n",
  });
  expect(site).toMatchObject({ tool: "Hugo", title: "Tea", language: "en-GB", dialects: ["hugo"] });
  expect(copies.get("content/Make/The Pot.md")?.settings?.aliases).toEqual(["/make/the-pot/"]);
  expect(copies.get("content/de/Make/Kanne.md")?.settings).toMatchObject({ language: "de" });
  expect(redirects).toEqual([{ from: "/old", page: "Make/The Pot.md" }]);
  expect(placed([...site.notCarried, ...notCarried])).toEqual([
    'hugo.toml:9:1 "menus"',
    "static/_redirects:2:1 the redirect from /all/* to /make/:splat",
  ]);
});

it("Jekyll: posts stood by their dates, and folders of parts are no pages", () => {
  const { site, copies, pages } = plan({
    "_config.yml":
      "title: Tea\nurl: https://tea.example\nbaseurl: /en\nplugins: [jekyll-feed, own]\n",
    "index.md": "# Home",
    "_posts/2026-03-09-pot.md": "Pot",
    "_includes/part.md": "Part",
  });
  expect(site).toMatchObject({ tool: "Jekyll", title: "Tea", url: "https://tea.example/en" });
  expect(pages).toEqual(["_posts/2026-03-09-pot.md", "index.md"]);
  expect(copies.get("content/_posts/2026-03-09-pot.md")?.settings?.aliases).toEqual([
    "/2026/03/09/pot.html",
  ]);
  expect(site.notCarried.map(({ what }) => what)).toEqual([
    "templates and data of Jekyll",
    'the plugin "own"',
  ]);
});

it("Obsidian: templates are no notes, and drawings are told", () => {
  const { site, pages } = plan({
    ".obsidian/app.json": "{}",
    ".obsidian/templates.json": '{ "folder": "Templates" }',
    "Templates/day.md": "# {{title}}",
    "Tea.md": "[[Pot]]",
    "Map.canvas": "{}",
  });
  expect(site).toMatchObject({ tool: "Obsidian", dialects: ["obsidian"] });
  expect(pages).toEqual(["Tea.md"]);
  expect(site.notCarried.map(({ file }) => file)).toEqual(["Map.canvas"]);
});

it("lines of a paragraph stay lines as far as the tool's own settings have it", () => {
  const breaksOf = (files: Readonly<Record<string, string>>) => {
    const { site } = plan({ "Tea.md": "One\ntwo", ...files });
    return [site.tool, site.breaks];
  };
  const vault = (settings: string) => breaksOf({ ".obsidian/app.json": settings });
  expect(vault("{}")).toEqual(["Obsidian", undefined]);
  expect(vault('{ "strictLineBreaks": true }')).toEqual(["Obsidian", false]);
  const foam = { ".vscode/foam.json": "{}" };
  expect(breaksOf(foam)).toEqual(["Foam", false]);
  const editor = '{\n  // As on the phone.\n  "markdown.preview.breaks": true\n}';
  expect(breaksOf({ ...foam, ".vscode/settings.json": editor })).toEqual(["Foam", undefined]);
});

it("links like Obsidian's in a folder of another tool keep no lines apart", () => {
  const markdownOf = (files: Readonly<Record<string, string>>) => {
    const made = plan({ "Tea.md": "[[Pot]]\nand more", "Pot.md": "Pot", ...files });
    const used = { hasWikiLinks: true, hasMkDocsSigns: false, hasEmoji: true, boxes: [] };
    return newConfiguration(made.site, { plan: made, used, name: "tea" }).markdown;
  };
  expect(markdownOf({ "_config.yml": "title: Tea\n" })).toEqual({
    dialects: ["obsidian"],
    breaks: false,
  });
  expect(markdownOf({ ".obsidian/app.json": "{}" })).toEqual({ dialects: ["obsidian"] });
});

it("short names of emoji go on being read where the tool read them and a page has one", () => {
  const files = { "content/tea.md": "Tea", "hugo.toml": "title = 'Tea'\nenableEmoji = true\n" };
  const emojiOf = (text: string, configuration = files["hugo.toml"]) => {
    const made = plan({ ...files, "hugo.toml": configuration });
    return newConfiguration(made.site, { plan: made, used: usedInAll([text]), name: "tea" })
      .markdown?.emoji;
  };
  expect(emojiOf("Cheers :tea:")).toBe(true);
  expect(emojiOf("Cheers :tea:", "title = 'Tea'\n")).toBeUndefined();
  expect(emojiOf("At 10:30:20, `:tea:`\n\n```\n:tea:\n```")).toBeUndefined();
});

it.each([
  [{ "Home.md": "[[Tea pot|Pot]]", "Pot.md": "Pot" }, "Gollum"],
  [{ "_Sidebar.md": "[[Pot]]", "Start.md": "Start", "Pot.md": "Pot" }, "Gollum"],
  [{ "README.md": "Read", "Home.md": "Home" }, "plain Markdown"],
])("a wiki of Gollum's: %j", (files: Readonly<Record<string, string>>, tool) => {
  const { site, pages } = plan(files);
  expect(site.tool).toBe(tool);
  expect(site.dialects).toEqual(tool === "Gollum" ? ["gollum"] : []);
  expect(pages).not.toContain("_Sidebar.md");
});

it("a lesson of The Carpentries: episodes in their order, pages of all parts side by side", () => {
  const { site, copies } = plan({
    "config.yaml": "carpentry: swc\ntitle: Tea\nepisodes:\n- two.md\n- gone.md\nlearners:\n",
    "episodes/one.md": "1",
    "episodes/two.md": "2",
    "learners/setup.md": "3",
  });
  expect(site).toMatchObject({ tool: "The Carpentries Workbench", dialects: ["pandoc"] });
  expect(copies.get("content/episodes/two.md")?.settings).toMatchObject({ order: 1 });
  expect(copies.get("content/episodes/one.md")?.settings).toMatchObject({ order: 2 });
  expect(copies.get("content/learners/setup.md")?.settings?.aliases).toEqual(["/setup.html"]);
  expect(placed(site.notCarried)).toEqual([
    'config.yaml:5:3 "episodes/gone.md": there is no such page',
  ]);
});

it("plain Markdown: folders that are named for languages and hold the same pages are in these", () => {
  const { site, copies } = plan({
    "de/start.md": "# Los",
    "fr/start.md": "# Allez",
    "go/other.md": "# Go",
    "public/robots.txt": "",
  });
  expect(site.tool).toBe("plain Markdown");
  expect(copies.get("content/de/start.md")?.settings).toEqual({ language: "de" });
  expect(copies.get("content/go/other.md")?.settings).toEqual({});
  expect(copies.has("public/robots.txt")).toBe(true);
});
