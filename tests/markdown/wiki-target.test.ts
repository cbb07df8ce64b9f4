import { describe, expect, it } from "vitest";
import { filesNamed, pathKey, readWikiTarget } from "../../src/markdown/wiki-target.ts";

it.each([
  ["Page", "Page", ""],
  [" Page ", "Page", ""],
  ["Page#Two words", "Page", "two-words"],
  ["Page#One#Within it", "Page", "within-it"],
  ["Page# ^block ", "Page", "^block"],
  ["#Here", "", "here"],
  ["Page#", "Page", ""],
  ["file.pdf#page=3", "file.pdf", "page=3"],
  ["Talk.MP4#t=20", "Talk.MP4", "t=20"],
  ["a.html#Two words", "a.html", "Two words"],
  ["a.htmx#Two words", "a.htmx", "two-words"],
  ["pdf#Two words", "pdf", "two-words"],
])("%j names a page and a place in it", (href, name, fragment) => {
  expect(readWikiTarget(href)).toEqual({ name, fragment });
});

describe("a name stands for", () => {
  const files = new Set([
    ...["content/tea.md", "content/guide/tea.md", "content/guide/Green Tea.md", "content/cup.png"],
    ...["content/guide/two-words.md", "content/a/other.md", "content/b/other.md"],
  ]);
  const folders = {
    ...{ content: "content", quizzes: "quizzes", files },
    folderPages: new Map([["content/guide", "content/guide/index.md"]]),
    aliases: new Map([["brew", ["content/tea.md"]]]),
  };

  it.each([
    ["the path from the folder of articles", "guide/tea", ["content/guide/tea.md"]],
    ["the one there of two of a name", "tea", ["content/tea.md"]],
    ["with dots, the path from its own file", "./tea", ["content/guide/tea.md"]],
    ["and out of its folder", "../tea", ["content/tea.md"]],
    ["a file that is no article", "cup.png", ["content/cup.png"]],
    ["a folder's own page", "guide", ["content/guide/index.md"]],
    ["a file anywhere, capitals or not", "GREEN tea", ["content/guide/Green Tea.md"]],
    ["the end of a path", "b/Other", ["content/b/other.md"]],
    ["from a slash on too", "/Other", ["content/a/other.md", "content/b/other.md"]],
    ["no part of a name", "her", []],
    ["another name of an article", "Brew", ["content/tea.md"]],
    ["hyphens for spaces", "Two  words", ["content/guide/two-words.md"]],
    ["nothing", "none", []],
  ])("%s", (_, name, found) => {
    expect(filesNamed(name, "content/guide/a.md", folders)).toEqual(found);
  });
});

it("a path's key has no ending of an article, and one form of each letter", () => {
  expect(pathKey("A/Cafe\u0301.md")).toBe("a/caf\u00e9");
  expect(pathKey("A/cup.PNG")).toBe("a/cup.png");
});
