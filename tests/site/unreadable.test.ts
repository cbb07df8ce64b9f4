import path from "node:path";
import { describe, expect, it } from "vitest";
import { unreadable } from "../../src/site/read/unreadable.ts";
import { type Files, readFiles, soundFiles } from "../support/read-and-build.ts";

const fault = (code: string, file?: string) => Object.assign(new Error(code), { code, path: file });

describe("a file that cannot be read", () => {
  it.each([
    ["EACCES", "you may not"],
    ["ENOENT", "its name is not in UTF-8"],
    ["EISDIR", "a folder where a file should be"],
    ["ELOOP", "in a circle"],
    ["ENOTDIR", "a file where a folder should be"],
  ])("is named with a way out: %s", (code, words) => {
    const error = new Error("Eleventy's", { cause: fault(code, path.resolve("content/a b.md")) });
    const { message = "" } = unreadable(error) ?? {};
    expect(message).toMatch(/^content\/a b\.md:1:1 unreadable: .+; .+/);
    expect(message).toContain(words);
  });

  it("is one of the project's, and a fault of reading", () => {
    expect(unreadable(fault("EACCES", path.resolve("../elsewhere/a.md")))).toBeUndefined();
    expect(unreadable(fault("EACCES"))).toBeUndefined();
    expect(unreadable(fault("ERR_INVALID", path.resolve("a.md")))).toBeUndefined();
  });
});

describe("a folder where a file should be, and a file where a folder should be, are told beside all else:", () => {
  const told = async (changes: Files, without: readonly string[] = []) => {
    const kept = Object.entries(soundFiles).filter(
      ([name]) => !without.some((folder) => name.startsWith(folder)),
    );
    const sound = Object.fromEntries(kept);
    const options = { language: "pl", rules: { untranslated: "off" } } as const;
    const { diagnostics } = await readFiles({ ...sound, ...changes }, options);
    return diagnostics.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
  };

  it("folders", async () => {
    const folders = [
      ...["_includes/css/main.css", "_includes/layouts/home.njk", "content/guide/_folder.yaml"],
      ...["content/guide/more.md", "content/sources.yaml", "messages/pl.yaml", "quizzes/more.yaml"],
      ...["quizzes/all.quiz.yaml", "quizzes/code.ts", "quizzes/text.md"],
    ];
    const files = folders.map((name) => [`${name}/keep.yaml`, ""]);
    const home = { "content/index.md": "---\ntitle: Home\n---\n\n[x](gone.md)\n" };
    const found = await told({ ...Object.fromEntries(files), ...home }, ["content/sources"]);
    expect(found.filter((each) => !each.includes("/keep.yaml"))).toEqual(
      [...folders.map((name) => `${name}:1:1 unreadable`), "content/index.md:5:5 dead-link"].sort(),
    );
  });

  it("files", async () => {
    expect(await told({ quizzes: "", _includes: "" }, ["quizzes"])).toEqual([
      "_includes:1:1 unreadable",
      "quizzes:1:1 unreadable",
    ]);
    expect(await told({ content: "" }, ["content", "quizzes"])).toEqual(["content:1:1 unreadable"]);
  });
});
