import { existsSync } from "node:fs";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { BankInput, QuizInput, SiteOptions } from "waymark";
import { besideLastBundle } from "./support/kept-bundle.ts";
import { examplesOf, publicExports } from "./support/public-api.ts";
import { article, type Files, soundFiles, writeSite } from "./support/read-and-build.ts";

// As a stranger's code and a site's configuration load it: by Node and by the package's own name.
const api: typeof import("waymark") = createRequire(import.meta.url)("waymark");
const { check, DiagnosticsError, defineBank, defineQuiz, formatDiagnostic } = api;

const build: typeof api.build = (root, options) =>
  besideLastBundle(path.resolve(root), "en", () => api.build(root, options));

const engine = path.resolve("src/index.ts");
const config = `import { waymark } from "${engine}";
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, { title: "Test" });
  return { dir: { input: "content" } };
}
`;

const bank = `import { defineBank } from "${engine}";
export default defineBank({
  id: "tea",
  title: "Tea",
  summary: "Tea.",
  items: [1, 2, 3].map((n) => ({
    id: \`tea-\${n}\`, kind: "true-false", stem: \`Wet \${n}?\`, rationale: "Yes.", answer: true,
  })),
});
`;
const quiz = `import { defineQuiz } from "${engine}";
export default defineQuiz({
  id: "two", title: "Two of them", summary: "Two.", draw: [{ from: ["tea"], count: 2 }],
});
`;

const site = (files: Files = {}) =>
  writeSite({ ...soundFiles, ".eleventy.js": config, "package.json": "{}", ...files });

/** A warning, and in two files an error. */
const faulty: Files = {
  "content/old.yaml": "Old.",
  "content/guide/more.md": article("More", "[Gone](gone.md)"),
  "quizzes/choice.yaml": `${soundFiles["quizzes/choice.yaml"]}colour: red\n`,
};
const heads = [
  "content/guide/more.md:6:8 dead-link error",
  "content/old.yaml:1:1 not-read warning",
  "quizzes/choice.yaml:15:1 unknown-key error",
];
const head = ({ file, line, column, rule, severity }: import("waymark").Diagnostic) =>
  `${file}:${line}:${column} ${rule} ${severity}`;

describe("build", () => {
  it("writes the site of a folder, with banks and quizzes in TypeScript, and says where", async () => {
    const root = await site({ "quizzes/tea.ts": bank, "quizzes/two.quiz.ts": quiz });
    const here = process.cwd();
    expect(await build(root)).toBe(path.join(root, "_site"));
    expect(process.cwd()).toBe(here);
    const names = await readdir(path.join(root, "_site"), { recursive: true });
    expect(names).toEqual(expect.arrayContaining(["index.html", path.join("quizzes", "tea.html")]));
    const page = await readFile(path.join(root, "_site/quizzes/two.html"), "utf8");
    expect(page).toContain("2 of 3 questions");
    expect(page).toContain("Wet 3?");
  });

  it("writes where it is told, from the site's folder", async () => {
    const root = await site();
    expect(await build(root, { output: "public" })).toBe(path.join(root, "public"));
    expect(existsSync(path.join(root, "public/guide/choice.html"))).toBe(true);
    expect(existsSync(path.join(root, "_site"))).toBe(false);
  });

  it("makes all anew where it is told to use nothing from before", async () => {
    const root = await site();
    const page = path.join(root, "_site/guide/choice.html");
    const inode = async () => (await stat(page)).ino;
    await build(root);
    const [first, html] = [await inode(), await readFile(page, "utf8")];
    // A page that is as it was keeps its file.
    await build(root);
    expect(await inode()).toBe(first);
    await api.build(root, { cache: false });
    expect(await inode()).not.toBe(first);
    expect(await readFile(page, "utf8")).toBe(html);
  });

  it("takes over another's folder only when it is told to", async () => {
    const root = await site({ "_site/theirs.html": "Theirs" });
    await expect(build(root)).rejects.toThrow(DiagnosticsError);
    expect(await readdir(path.join(root, "_site"))).toEqual(["theirs.html"]);
    await build(root, { takeOver: true });
    expect(existsSync(path.join(root, "_site/theirs.html"))).toBe(false);
  });

  it("throws every fault at once and leaves the last good site as it is", async () => {
    const root = await site();
    await build(root);
    const names = await readdir(root);
    const before = await readFile(path.join(root, "_site/index.html"), "utf8");
    for (const [name, text] of Object.entries(faulty)) await writeFile(path.join(root, name), text);
    const here = process.cwd();
    const error = await build(root).catch((thrown: unknown) => thrown);
    expect(process.cwd()).toBe(here);
    expect(error).toBeInstanceOf(DiagnosticsError);
    expect((error as InstanceType<typeof DiagnosticsError>).diagnostics.map(head)).toEqual(heads);
    expect(await readFile(path.join(root, "_site/index.html"), "utf8")).toBe(before);
    expect(await readdir(root)).toEqual(names);
  });

  it("throws a fault of a template that only shows when a page is written as it throws the others", async () => {
    const footer = "_includes/partials/footer.njk";
    const root = await site({ [footer]: "<footer>\n{{ page.title | shout }}\n</footer>\n" });
    const error = await build(root).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DiagnosticsError);
    const [fault, ...others] = (error as InstanceType<typeof DiagnosticsError>).diagnostics;
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ file: footer, rule: "template", severity: "error" });
    expect(fault?.message).toContain("shout");
    expect(existsSync(path.join(root, "_site"))).toBe(false);
  });

  it("lets builds at once have their own folders, in turn", async () => {
    const roots = await Promise.all([site(), site({ ".eleventy.js": "nothing;" }), site()]);
    const results = await Promise.allSettled(roots.map((root) => build(root)));
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(roots.map((root) => existsSync(path.join(root, "_site/index.html")))).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe("check", () => {
  it("gives the site when nothing is wrong, and writes nothing", async () => {
    const root = await site({ "content/old.yaml": "Old." });
    const names = await readdir(root, { recursive: true });
    const { site: found, diagnostics } = await check(root);
    expect(diagnostics.map(head)).toEqual([heads[1]]);
    expect(found?.config.title).toBe("Test");
    expect(found?.articles.map(({ output }) => output)).toEqual([
      "guide/choice.html",
      "index.html",
    ]);
    expect(await readdir(root, { recursive: true })).toEqual(names);
  });

  it("gives all faults in order, with no site, and writes nothing", async () => {
    const root = await site(faulty);
    const names = await readdir(root, { recursive: true });
    const { site: found, diagnostics } = await check(root);
    expect(found).toBeUndefined();
    expect(diagnostics.map(head)).toEqual(heads);
    expect(await readdir(root, { recursive: true })).toEqual(names);
  });

  it.each([
    [
      "an option that is none",
      config.replace("title:", "titel: 1, title:"),
      /"titel" is not an option/,
    ],
    [
      "code that throws",
      'throw new Error("Not today");\n',
      /^\.eleventy\.js:1:7 config: Not today/,
    ],
    ["another engine's", "export default () => {};\n", /does not use Waymark/],
  ])("gives the configuration's own faults: %s", async (_what, text, said) => {
    const { site: found, diagnostics } = await check(await site({ ".eleventy.js": text }));
    expect(found).toBeUndefined();
    expect(diagnostics.map(formatDiagnostic).join("\n")).toMatch(said);
  });

  it("says so of a folder without a configuration", async () => {
    const { diagnostics } = await check(await writeSite(soundFiles));
    expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      "config: this folder has no configuration",
    ]);
  });
});

describe("defineBank and defineQuiz", () => {
  it("give back what they are given, and refuse another shape as types", () => {
    const item = {
      id: "a-1",
      kind: "true-false",
      stem: "?",
      rationale: ".",
      answer: true,
    } as const;
    const sound: BankInput = { id: "a", title: "A", summary: "A.", items: [item] };
    expect(defineBank(sound)).toBe(sound);
    // @ts-expect-error a bank has items
    defineBank({ id: "a", title: "A", summary: "A." });
    // @ts-expect-error no such kind
    defineBank({ ...sound, items: [{ ...item, kind: "true-or-false" }] });
    // @ts-expect-error a key of single-choice
    defineBank({ ...sound, items: [{ ...item, options: [] }] });
    // @ts-expect-error an answer is a boolean
    defineBank({ ...sound, items: [{ ...item, answer: "yes" }] });

    const drawn: QuizInput = {
      id: "q",
      title: "Q",
      summary: "Q.",
      draw: [{ from: ["a"], count: 1 }],
    };
    expect(defineQuiz(drawn)).toBe(drawn);
    // @ts-expect-error no such mode
    defineQuiz({ ...drawn, mode: "test" });
    // @ts-expect-error how many is missing
    defineQuiz({ ...drawn, draw: [{ from: ["a"] }] });
    // @ts-expect-error a site has a title
    const untitled: SiteOptions = { language: "en" };
    expect(untitled).not.toHaveProperty("title");
  });
});

describe("the public API", () => {
  const found = publicExports();

  it("has the values that are promised, and no others", () => {
    const values =
      "DiagnosticsError build check defineBank defineConfig defineQuiz formatDiagnostic waymark";
    expect(Object.keys(api).sort()).toEqual(values.split(" "));
  });

  it.each(found.map((item) => [item.name, item] as const))(
    "documents %s with an example",
    (_name, item) => {
      const [text = "", ...examples] = item.doc.trim().split(/^@example$/m);
      expect(text.trim(), `${item.file} says nothing of it`).not.toBe("");
      expect(examples.length, `${item.file} has no @example`).toBeGreaterThan(0);
      const codes = (["ts", "js", "njk"] as const).flatMap((language) =>
        examplesOf(item, language),
      );
      expect(codes.length, "an example is a block of ts, js or njk").toBe(examples.length);
    },
  );

  it("has the view of every layout, whose docstring names it", async () => {
    const views = found.filter(({ file }) => file.includes("/views/"));
    const docs = views.map(({ doc }) => doc).join("\n");
    const layouts = await readdir("_includes/layouts");
    expect(layouts.filter((name) => !docs.includes(name))).toEqual([]);
  });
});
