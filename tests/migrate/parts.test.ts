import { describe, expect, it } from "vitest";
import {
  fieldsOf,
  listOf,
  readTomlConfig,
  readYamlConfig,
  textOf,
} from "../../src/migrate/config-file.ts";
import { addressOf, languageOf } from "../../src/migrate/config-words.ts";
import { withFrontMatter } from "../../src/migrate/front-matter.ts";
import { includedFiles } from "../../src/migrate/included-files.ts";
import { innerPath, pathFrom } from "../../src/migrate/inner-path.ts";
import { listedPages } from "../../src/migrate/listed-pages.ts";
import { notCarriedAt } from "../../src/migrate/not-carried.ts";
import { isFolderPage, oldAddress } from "../../src/migrate/old-address.ts";
import { readRedirectsFile } from "../../src/migrate/redirects-file.ts";
import { unnamedFiles } from "../../src/migrate/unnamed-files.ts";

// The small parts that every migration needs, each with what it makes worked out by hand.

describe("a path within a folder", () => {
  it.each([
    ["a/b.md", "a/b.md"],
    [" ./a//b/../c/ ", "a/c"],
    ["a\\b.md", "a/b.md"],
    [".", ""],
    ["", ""],
    ["a/..", ""],
    ["..", undefined],
    ["../a", undefined],
    ["a/../../b", undefined],
    ["..a", "..a"],
    ["/a", undefined],
    ["C:\\a", undefined],
    ["ab:c", "ab:c"],
    ["a\0b", undefined],
  ])("%j is %j", (written, expected) => {
    expect(innerPath(written)).toBe(expected);
  });

  it.each([
    ["guide", "a.md", "guide/a.md"],
    ["guide", "../a.md", "a.md"],
    ["guide", "../../a.md", undefined],
    ["guide", " /a.md", undefined],
    ["guide", "\\a.md", undefined],
    ["guide", "..\\a.md", "a.md"],
    [".", " a.md ", "a.md"],
  ])("from %j, %j is %j", (folder, written, expected) => {
    expect(pathFrom(folder, written)).toBe(expected);
  });
});

describe("where a page stood", () => {
  it.each([
    ["guide/start.md", "folders", "/guide/start/"],
    ["guide/start.md", "files", "/guide/start.html"],
    ["guide/index.md", "folders", "/guide/"],
    ["guide/_index.md", "files", "/guide/"],
    ["README.md", "files", "/"],
    ["50%.md", "folders", "/50%25/"],
    ["a.mdx.md", "files", "/a.mdx.html"],
  ] as const)("%s, of %s, is %s", (page, addresses, expected) => {
    expect(oldAddress(page, addresses)).toBe(expected);
  });

  it.each([
    ["index.md", true],
    ["a/_index.md", true],
    ["ReadMe.md", true],
    ["a/an-index.md", false],
    ["index.mdx", false],
    ["index/a.md", false],
  ])("%s is a folder's page: %s", (page, expected) => {
    expect(isFolderPage(page)).toBe(expected);
  });
});

it("a navigation's pages are listed in their order, a section's own before those in it", () => {
  const entries = [
    { kind: "page", page: "a.md", label: "A" },
    { kind: "link", label: "Out", url: "https://example.org" },
    {
      ...{ kind: "section", label: "S", page: "s.md" },
      entries: [
        { kind: "page", page: "b.md", label: undefined },
        { kind: "section", label: "T", entries: [{ kind: "page", page: "c.md", label: "C" }] },
      ],
    },
  ];
  expect(listedPages(entries as never)).toEqual([
    { page: "a.md", label: "A" },
    { page: "s.md", label: undefined },
    { page: "b.md", label: undefined },
    { page: "c.md", label: "C" },
  ]);
});

describe("words of a configuration", () => {
  it.each([
    ["en", "en"],
    ["en_GB", "en-GB"],
    ["zh_Hant_TW", "zh-Hant-TW"],
    [" de ", "de"],
    ["not a language", undefined],
    [7, undefined],
    [undefined, undefined],
  ])("the language %j is %j", (value, expected) => {
    expect(languageOf(value)).toBe(expected);
  });

  it.each([
    [" https://a.example/b ", "https://a.example/b"],
    ["HTTP://a.example", "HTTP://a.example"],
    ["ftp://a.example", undefined],
    ["see https://a.example", undefined],
    ["https://", undefined],
    ["/a", undefined],
    [1, undefined],
  ])("the address %j is %j", (value, expected) => {
    expect(addressOf(value)).toBe(expected);
  });

  it("are texts, lists and fields, or nothing", () => {
    expect([" a ", " ", "", 1, null].map(textOf)).toEqual([
      "a",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect([[1], {}, "a", null].map(listOf)).toEqual([[1], [], [], []]);
    expect([{ a: 1 }, [1], null, "a", undefined].map(fieldsOf)).toEqual([{ a: 1 }, {}, {}, {}, {}]);
  });
});

it("a place is told by its line and column, never beyond the file", () => {
  const file = { path: "a.md", text: "one\ntwo\n" };
  const words = { what: "x", advice: "y" };
  const placed = (offset: number) => {
    const { line, column } = notCarriedAt(file, offset, words);
    return [line, column];
  };
  expect([0, 2, 3, 4, 6, 99, -5].map(placed)).toEqual([
    [1, 1],
    [1, 3],
    [1, 4],
    [2, 1],
    [2, 3],
    [3, 1],
    [1, 1],
  ]);
  expect(notCarriedAt(file, 5, words)).toEqual({
    file: "a.md",
    line: 2,
    column: 2,
    what: "x",
    advice: "y",
  });
});

it("redirects are read from lines as Netlify has them", () => {
  // https://docs.netlify.com/manage/routing/redirects/overview
  const text =
    "# all\n/old /new\n/b  /new 302 # why\n/c /new 301!\n\n/d /new 200\n/e/* /new\n/f/:id /new 301\n/g /gone 301\n  /h /new 308\nhttps://x.example/i /new\n";
  const pageAt = (address: string) => (address === "/new" ? "new.md" : undefined);
  const told = (line: number, from: string, to: string) => ({
    ...{ file: "_redirects", line, column: 1, what: `the redirect from ${from} to ${to}` },
    advice: "redirects lead from one address to one page; set it up where the site is hosted",
  });
  expect(readRedirectsFile({ path: "_redirects", text }, pageAt)).toEqual({
    redirects: ["/old", "/b", "/c", "/h"].map((from) => ({ from, page: "new.md" })),
    notCarried: [
      told(6, "/d", "/new"),
      told(7, "/e/*", "/new"),
      told(8, "/f/:id", "/new"),
      told(9, "/g", "/gone"),
      told(11, "https://x.example/i", "/new"),
    ],
  });
});

describe("files that an article puts in come along where they stand as seen from it", () => {
  it.each<readonly [string, object[]]>([
    ["{{#include ../listings/a.rs}}", [{ from: "listings/a.rs", to: "listings/a.rs" }]],
    ["{{#include a.rs}}", []],
    ["{{#include ../../../a.rs}}", []],
    ["{{#include ../content/a.rs}}", []],
    ["{{#include ../config.json}}", []],
    ["none", []],
  ])("%s", (text, expected) => {
    expect(includedFiles({ from: "src/a.md", to: "content/a.md", text })).toEqual(expected);
  });
});

it("files that are not for readers and that no article names are found", () => {
  const copies = new Map([
    ["content/a.md", { from: "a.md" }],
    ["content/b.png", { from: "b.png" }],
    ["content/tool.py", { from: "tool.py" }],
    ["content/named one.py", { from: "named one.py" }],
    ["content/x/CNAME", { from: "x/CNAME" }],
    ["content/y/setup.cfg", { from: "y/setup.cfg" }],
    ["public/z.py", { from: "z.py" }],
  ]);
  const found = (...texts: string[]) => unnamedFiles({ copies } as never, texts);
  expect(found("[x](named%20one.py) 100% %zz")).toEqual(["content/tool.py", "content/y/setup.cfg"]);
  expect(found("see ./tool.py", "`y/setup.cfg`")).toEqual(["content/named one.py"]);
});

describe("front matter says settings besides", () => {
  it.each<readonly [string, object, string | undefined]>([
    ["# A\n", {}, "# A\n"],
    ["# A\n", { title: undefined, aliases: [] }, "# A\n"],
    [
      "# A\n",
      { title: "T", label: "L", hidden: true },
      "---\ntitle: T\nsidebar:\n  label: L\n  hidden: true\n---\n\n# A\n",
    ],
    ["---\na: 1\n---\nx\n", { title: "T" }, "---\na: 1\ntitle: T\n---\nx\n"],
    ["---\n---\nx\n", { title: "T" }, "---\ntitle: T\n---\nx\n"],
    [
      "---\na: 1 # why\ntitle: old\n...\nx\n",
      { title: "T" },
      "---\na: 1 # why\ntitle: T\n...\nx\n",
    ],
    [
      "---\naliases: /a\n---\nx\n",
      { aliases: ["/a", "/b"] },
      "---\naliases:\n  - /a\n  - /b\n---\nx\n",
    ],
    [
      "---\nsidebar:\n  label: old\n  order: 1\n---\n",
      { label: "L" },
      "---\nsidebar:\n  label: L\n  order: 1\n---\n",
    ],
    ["---\nsidebar: x\n---\n", { hidden: true }, "---\nsidebar:\n  hidden: true\n---\n"],
    ["---\n{a: 1}\n---\n", { title: "T" }, "---\n{ a: 1, title: T }\n---\n"],
    [
      "---\nSome words.\n---\nx\n",
      { title: "T" },
      "---\ntitle: T\n---\n\n---\nSome words.\n---\nx\n",
    ],
    ["---\na: [\n---\nx\n", { title: "T" }, undefined],
    ["---\nno end\n", { title: "T" }, "---\ntitle: T\n---\n\n---\nno end\n"],
    [
      "+++\na = 1\n+++\nx\n",
      { title: 'T "q"', hidden: true, aliases: ["/a"] },
      '+++\ntitle = "T \\"q\\""\nsidebar = { hidden = true }\naliases = ["/a"]\na = 1\n+++\nx\n',
    ],
    ["+++\ntitle = 1\n+++\nx\n", { title: "T" }, undefined],
    ["+++\n[sidebar]\n+++\nx\n", { label: "L" }, undefined],
  ])("%j with %j", (text, settings, expected) => {
    expect(withFrontMatter(text, settings as never)).toBe(expected);
  });
});

describe("a configuration", () => {
  it("of YAML has its values and their places, tags and all", () => {
    const file = { path: "mkdocs.yml", text: "a: !ENV x\nb: &c {d: 1}\ne: *c\na: y\n" };
    const { value, locate, faults } = readYamlConfig(file);
    expect({ value, faults, at: locate(["b", "d"], "key") }).toEqual({
      ...{ value: { a: "y", b: { d: 1 }, e: { d: 1 } }, faults: [] },
      at: file.text.indexOf("d:"),
    });
  });

  it("of a list has no fields, and one that is none is told with its place", () => {
    expect(readYamlConfig({ path: "a.yml", text: "- a\n" })).toMatchObject({
      value: {},
      faults: [],
    });
    const { value, faults } = readYamlConfig({ path: "a.yml", text: "a: 1\nb: [\n" });
    expect(value).toEqual({});
    expect(faults).toMatchObject([
      {
        file: "a.yml",
        what: expect.stringMatching(/^this configuration, which is no YAML: /),
        advice: "mend it and migrate again, or set what it says in the new configuration",
      },
    ]);
    const deep = readYamlConfig({
      path: "a.yml",
      text: `a: ${"[".repeat(150)}${"]".repeat(150)}\n`,
    });
    expect(deep.value).toEqual({});
    expect(deep.faults[0]?.what).toMatch(/^this configuration: /);
  });

  it("of TOML has the places of its tables", () => {
    const text = 'title = "T"\n[ output."html" ]\na = 1\n';
    const { value, locate, faults } = readTomlConfig({ path: "book.toml", text });
    expect(value).toEqual({ title: "T", output: { html: { a: 1 } } });
    expect(faults).toEqual([]);
    expect(locate(["output", "html"], "key")).toBe(text.indexOf("[ output"));
    expect(locate(["output", "html", "a"], "key")).toBe(text.indexOf("a = 1"));
    const broken = readTomlConfig({ path: "book.toml", text: "a = 1\nb = \n" });
    expect(broken.value).toEqual({});
    expect(broken.faults).toMatchObject([
      {
        file: "book.toml",
        line: 2,
        what: expect.stringMatching(/^this configuration: /),
        advice: "mend it and migrate again, or set what it says in the new configuration",
      },
    ]);
  });
});
