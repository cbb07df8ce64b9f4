import { describe, expect, it } from "vitest";
import { linkEnd } from "../../src/markdown/link-end.ts";
import {
  isExternal,
  outputOf,
  pageOf,
  relativePath,
  relativeUrl,
} from "../../src/markdown/targets.ts";

const folders = { content: "content", quizzes: "banks" };
const endOf = (from: string, href: string) => linkEnd(from, { href, kind: "link" }, folders);

describe("what a link names", () => {
  it.each([
    ["beside.md", "content/guide/beside.md", ""],
    ["./beside.md#part", "content/guide/beside.md", "part"],
    ["../index.md", "content/index.md", ""],
    ["#part", "content/guide/a.md", "part"],
    ["", "content/guide/a.md", ""],
    ["?print", "content/guide/a.md", ""],
    ["beside.md?print=1#part", "content/guide/beside.md", "part"],
    ["two%20words.md#caf%C3%A9", "content/guide/two words.md", "café"],
    ["100%.md#50%", "content/guide/100%.md", "50%"],
    ["a.md#b#c", "content/guide/a.md", "b#c"],
    ["a%23b.md", "content/guide/a#b.md", ""],
    ["part/1:2.md", "content/guide/part/1:2.md", ""],
  ])("%s is within the sources", (href, path, fragment) => {
    expect(endOf("content/guide/a.md", href)?.target).toEqual({ path, fragment });
  });

  it.each([
    "https://example.org/",
    "HTTP://example.org/",
    "//example.org/a.md",
    "mailto:a@example.org",
    "tel:116123",
    "git+ssh://example.org",
    "a:b.md",
  ])("%s is another place", (href) => {
    expect(isExternal(href)).toBe(true);
    expect(endOf("content/a.md", href)).toBeUndefined();
  });

  it.each(["a.md", "/a.md", "./a:b.md", "#a:b", "1:2.md", ":a", "ä:b"])(
    "%s has no scheme",
    (href) => {
      expect(isExternal(href)).toBe(false);
    },
  );

  it("from a slash on cannot be said without knowing the files", () => {
    expect(endOf("content/a.md", "/content/b.md")).toBeUndefined();
  });
});

describe("what a source becomes", () => {
  it.each([
    ["content/index.md", "index.html"],
    ["content/guide/a.md", "guide/a.html"],
    ["content/a.md.txt", "a.md.txt"],
    ["content/images/map.svg", "images/map.svg"],
    ["content/glossary.yaml", "glossary.html"],
    ["content/sources.yaml", "sources.html"],
    ["content/guide/sources.yaml", "guide/sources.yaml"],
    ["banks/a.yaml", "quizzes/a.html"],
    ["banks/part/a.yml", "quizzes/part/a.html"],
    ["banks/a.ts", "quizzes/a.html"],
    ["banks/a.quiz.yaml", "quizzes/a.html"],
    ["banks/a.yaml.txt", "quizzes/a.yaml.txt"],
    ["README.md", undefined],
    ["contents/a.md", undefined],
    ["other/content/a.md", undefined],
  ])("%s", (source, output) => {
    expect(outputOf(source, folders)).toBe(output);
  });

  it("is another page for an item of a large bank, and for nothing else of it", () => {
    const itemPages = new Map([["banks/a.yaml#item-b", "quizzes/a-2.html"]]);
    const of = (fragment: string) =>
      pageOf({ path: "banks/a.yaml", fragment }, { ...folders, itemPages });
    expect(of("item-b")).toBe("quizzes/a-2.html");
    expect(of("item-a")).toBe("quizzes/a.html");
    expect(pageOf({ path: "banks/a.yaml", fragment: "item-b" }, folders)).toBe("quizzes/a.html");
  });
});

describe("an address from one page to another", () => {
  const pages = [
    "index.html",
    "guide.html",
    "guide/index.html",
    "guide/a.html",
    "guide/deep/b.html",
    "guided/c.html",
    "1:2/a b.html",
    "a:b.html",
    "what?.html",
    "c#.html",
    "it's 100%.html",
  ];
  const base = "https://example.org/sub/";

  it("leads there, as browsers resolve it", () => {
    for (const from of pages) {
      for (const to of pages) {
        const address = (page: string) => base + page.split("/").map(encodeURIComponent).join("/");
        const resolved = new URL(relativeUrl(from, to), address(from));
        expect(decodeURIComponent(resolved.pathname), `${from} ${to}`).toBe(`/sub/${to}`);
        expect(resolved.search + resolved.hash).toBe("");
      }
    }
  });

  it("is as short as can be", () => {
    expect(relativePath("guide/a.html", "guide/b.html")).toBe("b.html");
    expect(relativePath("guide/a.html", "guided/b.html")).toBe("../guided/b.html");
    expect(relativePath("guide/deep/b.html", "guide/a.html")).toBe("../a.html");
    expect(relativePath("a.html", "a.html.txt")).toBe("a.html.txt");
    expect(relativePath("index.html", "index.html")).toBe("index.html");
    expect(relativePath("x/y.html", "x/y.html")).toBe("y.html");
  });

  it("is the fragment alone on the same page, and has it encoded", () => {
    expect(relativeUrl("a.html", "a.html", "the part")).toBe("#the%20part");
    expect(relativeUrl("a.html", "b.html", "part")).toBe("b.html#part");
    expect(relativeUrl("a.html", "a.html")).toBe("a.html");
    expect(relativeUrl("index.html", "it's.html")).toBe("it%27s.html");
    expect(relativeUrl("index.html", "a:b.html")).toBe("./a:b.html");
    expect(relativeUrl("index.html", "a/b:c.html")).toBe("a/b:c.html");
  });
});
