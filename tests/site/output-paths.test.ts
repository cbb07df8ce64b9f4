import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/core/diagnostics.ts";
import { pathClashes } from "../../src/site/check/output-paths.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { readSite } from "../../src/site/read-site.ts";
import {
  article,
  buildChanged,
  type Files,
  readChanged,
  soundFiles,
  writeSite,
} from "../support/read-and-build.ts";

async function told(changes: Files): Promise<readonly string[]> {
  const { diagnostics } = await readChanged(changes);
  return diagnostics.map((diagnostic) => formatDiagnostic(diagnostic).split("\n")[0] ?? "");
}

const taken: readonly (readonly [file: string, message: string])[] = [
  [
    "content/guide/choice.html",
    "content/guide/choice.html:1:1 page-taken: this file's copy would be guide/choice.html, which is the page of content/guide/choice.md; give the file another name",
  ],
  [
    "content/index.html",
    "content/index.html:1:1 page-taken: this file's copy would be index.html, which is the page of content/index.md; give the file another name",
  ],
  [
    "content/search.html",
    "content/search.html:1:1 page-taken: this file's copy would be search.html, which is one that the build makes by itself; give the file another name",
  ],
  [
    "content/quizzes/choice-paper.html",
    "content/quizzes/choice-paper.html:1:1 page-taken: this file's copy would be quizzes/choice-paper.html, which is the page of quizzes/choice.yaml; give the file another name",
  ],
  [
    "content/_headers",
    "content/_headers:1:1 page-taken: this file's copy would be _headers, which is one that the build makes by itself; remove this file and set headers of your own where your host has them beside the site, such as in netlify.toml",
  ],
  [
    "content/index.html/picture.png",
    "content/index.html/picture.png:1:1 page-taken: index.html/picture.png would stand in a folder that is the page of content/index.md, index.html; give its folder another name",
  ],
];

describe("two sources of one output path", () => {
  it.each(taken)("%s is an error", async (file, message) => {
    expect(await told({ [file]: "x" })).toEqual([message]);
  });

  it("are told when one is made by the build: a script, a style, an image of the theme", async () => {
    const built = await buildChanged();
    const script = [...built.keys()].find((name) => name.startsWith("assets/site-")) ?? "";
    for (const name of [script, "assets/icon.svg"]) {
      await expect(buildChanged({ [`content/${name}`]: "x" })).rejects.toThrow(
        `content/${name}:1:1 page-taken: this file's copy would be ${name}, which is one that the build makes by itself`,
      );
    }
  });

  it("are a warning when they differ by case or by Unicode's form alone", async () => {
    const composed = "content/caf\u00e9.md";
    const decomposed = "content/cafe\u0301.md";
    expect(
      await told({
        "content/Foo.md": article("One", "x"),
        "content/foo.md": article("Two", "x"),
        [composed]: article("Three", "x"),
        [decomposed]: article("Four", "x"),
        "content/SEARCH.html": "x",
      }),
    ).toEqual([
      "content/SEARCH.html:1:1 path-twin (warning): SEARCH.html and search.html, one that the build makes by itself, differ by case alone: on macOS and Windows they are one file; give the file another name",
      `${composed}:1:1 path-twin (warning): caf\u00e9.html and cafe\u0301.html, the page of ${decomposed}, differ in how Unicode writes their letters alone: on macOS and Windows they are one file; give the file another name`,
      "content/foo.md:1:1 path-twin (warning): foo.html and Foo.html, the page of content/Foo.md, differ by case alone: on macOS and Windows they are one file; give the file another name",
    ]);
  });

  it("are told whichever comes first, a file or what would stand in it", () => {
    const outputs = ["a", "a/b"].map((name) => ({
      path: name,
      what: name,
      file: { path: name, text: "" },
    }));
    for (const order of [outputs, outputs.toReversed()]) {
      expect(pathClashes([], order).map(({ rule, file }) => [rule, file])).toEqual([
        ["page-taken", "a/b"],
      ]);
    }
  });
});

const unread: readonly (readonly [file: string, hint: string])[] = [
  ["content/glossary.yml", "rename it to content/glossary.yaml"],
  ["content/guide/Sources.YAML", "rename it to content/sources.yaml"],
  ["content/other.yaml", "a bank goes into the folder of quizzes"],
  ["quizzes/q.yaml.txt", "rename it to q.yaml"],
  ["quizzes/q.json", "rename it to q.yaml"],
  ["quizzes/q.YAML", "rename it to q.yaml"],
  ["quizzes/q.docx", "if it is a bank, write it in YAML"],
];

describe("a file whose name nothing reads", () => {
  it.each(unread)("%s is a warning that names the way out", async (file, hint) => {
    const [line = "", ...more] = await told({ [file]: "x" });
    expect(line).toMatch(
      new RegExp(`^${file.replaceAll(".", "\\.")}:1:1 not-read \\(warning\\): `),
    );
    expect(line).toContain(`; ${hint.startsWith("a bank") ? "" : hint}`);
    expect(line).toContain(hint);
    expect(more).toEqual([]);
  });

  it("is an article by any ending of Markdown's, and two that make one page are told", async () => {
    const names = ["b.markdown", "c.MD", "d.mdx", "e.mkd", "guide/README.mdown"];
    const links = names.map((name) => `[x](${name}) [x](${name.replace(/\.\w+$/, "")})`).join(" ");
    const all = Object.fromEntries(
      names.map((name) => [`content/${name}`, "# A\n\n[x](/index.md)"]),
    );
    expect(await told({ ...all, "content/more.md": links })).toEqual([]);
    expect(await told({ "content/b.md": "b", "content/b.markdown": "b" })).toEqual([
      expect.stringMatching(/page-taken/),
    ]);
  });

  it("is nothing to say of pictures and of a folder's README", async () => {
    expect(await told({ "content/a.png": "x", "quizzes/README.md": "x" })).toEqual([]);
  });
});

describe("links among an author's files", () => {
  async function linked(links: Readonly<Record<string, string>>) {
    const root = await writeSite({
      ...soundFiles,
      "more/part/new.md": article("New", "x"),
      "beside.txt": "x",
      ".secret/key": "x",
    });
    for (const [name, target] of Object.entries(links)) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      symlinkSync(target, path.join(root, name));
    }
    const { config } = readConfig({ title: "Test" });
    if (!config) throw new Error("the test's own options are wrong");
    const { site, diagnostics } = await readSite(root, config);
    return {
      site,
      told: diagnostics.map(({ file, rule, message }) => `${file} ${rule}: ${message}`),
    };
  }

  it("are followed within the project, to files and folders", async () => {
    const { site, told } = await linked({
      "content/link.txt": "../beside.txt",
      "content/linked": "../more",
    });
    expect(told).toEqual([]);
    expect(site?.assets.map(({ path }) => path)).toEqual(["link.txt"]);
    expect(site?.articles.map(({ output }) => output)).toContain("linked/part/new.html");
  });

  it("are left out with a warning where they lead nowhere, around, out of it or into what is hidden", async () => {
    const outside = await writeSite({});
    writeFileSync(path.join(outside, "a.txt"), "x");
    const { site, told } = await linked({
      "content/a-gone.txt": "none.txt",
      "content/b-around": ".",
      "content/guide/c-around": "..",
      "content/d-out.txt": path.join(outside, "a.txt"),
      "content/e-hidden": "../.secret",
    });
    const left = (why: string) => `link-not-followed: this link ${why} and is left out`;
    expect(told).toEqual([
      `content/a-gone.txt ${left("leads nowhere")}`,
      `content/b-around ${left("leads in a circle")}`,
      `content/d-out.txt ${left("leads out of the project")}`,
      `content/e-hidden ${left("leads out of the project")}`,
      `content/guide/c-around ${left("leads in a circle")}`,
    ]);
    expect(site?.assets).toEqual([]);
  });
});

describe("_headers", () => {
  it("calls immutable only what carries a hash, and has the author's own asked for again", async () => {
    const own = ["assets/photo.png", "assets/pictures/a b.png", "guide/x.pdf", "top.txt"];
    const built = await buildChanged(
      Object.fromEntries(own.map((name) => [`content/${name}`, "x"])),
    );
    const rules = (built.get("_headers") ?? "").split(/\n(?=\/)/).map((rule) => {
      const [address = "", ...headers] = rule.trim().split("\n");
      return { address, cache: /Cache-Control: (.*)/.exec(headers.join("\n"))?.[1] };
    });
    const cacheOf = (name: string) =>
      rules
        .filter(({ address }) =>
          address.endsWith("*")
            ? encodeURI(`/${name}`).startsWith(address.slice(0, -1))
            : encodeURI(`/${name}`) === address,
        )
        .flatMap(({ cache }) => cache ?? []);
    for (const name of [...own, "assets/icon.svg"])
      expect([name, cacheOf(name)]).toEqual([name, ["no-cache"]]);
    const isEntry = (name: string) => name.startsWith("assets/search-entry/");
    const scripts = [...built.keys()].filter((name) => /^assets\/.*\.(?:js|css)$/.test(name));
    for (const name of scripts.filter(isEntry)) {
      expect([name, cacheOf(name)]).toEqual([name, ["no-cache"]]);
    }
    const made = scripts.filter((name) => !isEntry(name));
    expect(made.length).toBeGreaterThan(20);
    for (const name of made) {
      expect(name).toMatch(/-[0-9a-f]{10}\.|^assets\/search\//);
      expect([name, cacheOf(name)]).toEqual([name, ["public, max-age=31536000, immutable"]]);
    }
    expect(rules.length).toBeLessThan(100);
  });
});
