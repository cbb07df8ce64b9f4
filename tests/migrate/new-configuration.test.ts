import { expect, it } from "vitest";
import { newConfiguration } from "../../src/migrate/new-configuration.ts";

const site = {
  ...{ tool: "MkDocs", configuration: [], folders: [{ from: "docs", to: "" }], staticFolders: [] },
  ...{ dialects: [], mayHave: [], addresses: "files", redirects: [], notCarried: [] },
};
const plan = { hasPublic: false, links: [], sidebar: [], redirects: [] };
const used = { boxes: [], hasMkDocsSigns: false, hasWikiLinks: false, hasEmoji: false };

function configured(own: object = {}, planned: object = {}, seen: object = {}) {
  const setting = { plan: { ...plan, ...planned }, used: { ...used, ...seen }, name: "sites/tea" };
  return newConfiguration({ ...site, ...own } as never, setting as never);
}

const least = { title: "Tea", language: "en", content: "content", ruleSet: "migrate" };

it("a new configuration has what the old one says, and nothing else", () => {
  expect(configured()).toEqual(least);
  expect(
    configured(
      {
        ...{ title: "T", url: "https://tea.example/", tagline: "Hot", language: "de", notice: "N" },
        editLink: "https://git.example/edit/docs/{page}",
      },
      {
        ...{ hasPublic: true, sidebar: ["a"] },
        links: [
          { label: "Code", href: "https://git.example" },
          { label: "", href: "https://b.example" },
        ],
        redirects: [
          { from: "/a", page: "b.md" },
          { from: "/c", page: "d.md", fragment: "e" },
        ],
      },
    ),
  ).toEqual({
    ...{ title: "T", url: "https://tea.example/", tagline: "Hot", language: "de", notice: "N" },
    content: { folder: "content", staticFolders: ["../public"] },
    header: [
      { text: "Code", link: "https://git.example" },
      { text: "https://b.example", link: "https://b.example" },
    ],
    sidebar: ["a"],
    editLink: "https://git.example/edit/{path}",
    redirects: { "/a": "b.md", "/c": "d.md#e" },
    ruleSet: "migrate",
  });
});

it.each([
  ["https://tea.example/?a=1", false],
  ["https://tea.example/#a", false],
  ["https://tea.example/en/", true],
])("the address %s is a home page's: %s", (url, isHome) => {
  expect(configured({ url })).toEqual({ ...least, ...(isHome && { url }) });
});

it.each([
  ["docs", "https://git.example/docs/{page}", "https://git.example/{path}"],
  ["docs", "https://git.example/{page}", "https://git.example/{path}"],
  ["", "https://git.example/{page}", "https://git.example/{path}"],
  ["", "https://git.example/", undefined],
  ["", "git.example/{page}", undefined],
  ["", "see https://git.example/{page}", undefined],
  ["", "https://git.example/{page} now", undefined],
])("of pages in %j, %s leads to %s", (from, editLink, expected) => {
  expect(configured({ folders: [{ from, to: "" }], editLink })).toEqual({
    ...least,
    ...(expected !== undefined && { editLink: expected }),
  });
});

it("signs are read that the tool had, or that it may have had and pages use", () => {
  const all = { boxes: ["brew"], hasMkDocsSigns: true, hasWikiLinks: true, hasEmoji: true };
  const mayHave = ["boxes", "mkdocs", "obsidian", "emoji"];
  const markdown = (own: object, seen: object) => configured(own, {}, seen).markdown;
  expect(markdown({ mayHave }, {})).toBeUndefined();
  expect(markdown({}, all)).toBeUndefined();
  expect(markdown({ mayHave }, all)).toEqual({
    ...{ dialects: ["mkdocs", "obsidian"], breaks: false, emoji: true },
    boxes: { brew: { label: "Brew" } },
  });
  expect(markdown({ dialects: ["obsidian"], mayHave }, { hasWikiLinks: true })).toEqual({
    dialects: ["obsidian"],
  });
  expect(markdown({ breaks: true }, {})).toEqual({ breaks: true });
});
